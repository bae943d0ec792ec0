/**
 * The concepts of the trade in English, one a line: `name weight: wording; wording; …`. A name of the Chinese lexicon is
 * the same concept, so that examples and replies may be in different languages; the others are English only. Words stand
 * for all their forms, `#` for any number; a word of grammar may come between two words of a wording.
 */
export const ENGLISH_MANNERS = `
apologise 3.2: apology; sorry; so sorry; my bad; regret; forgive; pardon; excuse us; excuse me; let you down; we owe you; feel awful; feel terrible; feel bad; make it up to you; beg your pardon
our_fault 2.4: on us; our fault; our mistake; our error; my mistake; my fault; our side; our end; our bad; my bad; we mess up; we slip up; drop the ball; get it wrong; we get that wrong; we fail; should have ship; should have be; should have tell; should have check; should never have; not your fault; we screw up; blame us; shop mistake; warehouse mistake; we mix up; we let you down; let you down; entirely us; we late; we be late; own up; own it; responsible for this; we oversell; oversell; miscount; we miscount; count wrong; get the count wrong; we send the wrong; we pack the wrong; our stock error; stock error; our warehouse pack; our screwup; our screw up; that one be on us; on our account
misunderstand 2: misunderstand; misunderstanding; mix up; get confused; confusion; unclear
trouble_caused 2.2: inconvenient; trouble; hassle; bother; annoyance; disruption; the mess; headache; frustration; disappointment
understand_you 2.6: understand; get it; get that; get you; i hear you; see why; see what you mean; know how you feel; know the feeling; feel you; makes sense; make sense; can imagine; can relate; would feel the same; would be too; in your shoes; in your place; every right; fair enough; fair to ask; fair point; fair question; totally fair; only natural; no wonder; who would not; can tell; good point; right to be; not what you expect; must be frustrating; must be annoying; must be disappointing; see where you come from; appreciate your concern; understandable; awful; rotten luck; rotten timing; bad luck; tough luck for you; bad timing; maddening; unsettling; alarming; scare me as well; scare me too; would scare; would worry; be furious too; would be alarmed; that must; must have give you; must have been; such a hassle; such a pain; that be a pain; nothing to shrug at; have to put up with; put up with; no one want that; nobody want that; not what anyone want; how annoying; how upsetting; how frustrating; what a nuisance; what a shame; that stings; it hurt; not fun; no fun; not a nice; right to be cross; right to be upset; you be right to
calm 2.2: do not worry; no worry; no need to worry; rest assured; stay calm; relax; calm down; take it easy; no rush; no stress; no panic; do not panic; easy there
angry_you 1.6: angry; upset; annoy; frustrated; frustrating; disappointed; mad; unhappy; furious; worry; disappoint
thank 2.4: thank; thank you; grateful; appreciate; much appreciated; many thank
support 1.8: support; trust; trust us; loyalty; loyal; choose us; shop with us; business with us; your interest; loving this; love this one; like it; you like it; love it; love that you; interest in; glad you like; happy you like; good taste; great taste; good choice; great choice; nice pick; good eye; great eye
praise_you 2: good taste; great taste; good eye; great eye; good choice; great choice; nice choice; excellent choice; suit you; look great on you; suits so many; good pick; nice pick; lovely choice
welcome_back 2.4: come back; see you again; see you soon; visit us again; next time; welcome back; drop by; come again; here again; look forward to
friends_anyway 2: no hard feeling; no pressure; no obligation; either way is fine; totally fine if not
greet 2: hello; welcome to; good morning; good afternoon; good evening; how can i help; how may i help; what can i do for you; thank you for contact; thank you for reach out; for your message
farewell 2: goodbye; bye; take care; have a nice day; have a great day; have a wonderful day; have a good day; good night; enjoy your day
any_other 2: anything else; other question; any question; further question; something else
here_for_you 2.2: here for you; any time; anytime; reach out; let us know; let me know; happy to help; glad to help; we are here; message us; write to us; ping us; shout; give us a shout; just ask
here_now 1.8: right here; i am here; here now
wait_moment 2.2: wait; one moment; just a moment; a moment; a sec; one sec; bear with; hold on; hang on; hang tight; be patient; patient; a minute; give us some time; give me a minute; hold tight; sit tight; wait patiently
long_wait 2.4: wait so long; long wait; the wait; kept you waiting; keep you wait; leave you wait; leave you hanging; wait # day; wait this long; wait long
late_reply 2.4: late reply; slow reply; reply late; reply so late; not reply sooner; get back to you late; late to reply; late response; slow response
busy 2.4: busy; swamp; overwhelm; peak season; lot of order; too many order; many order; rush hour; high volume; backlog; crowded; flood; packed
sure 1.2: of course; sure; certain; certainly; absolutely; no problem; gladly; ok; alright; sure thing; will do; you got it
promise 1.8: promise; guarantee; swear; you have my word; my word; for sure; definite; definitely; 100%; # percent sure; # percent; count on; bet; no doubt; without fail; make sure; ensure; assure; certainly will; trust me
care_about 1.6: take seriously; take this seriously; matter to us; care about; value you; important to us; satisfaction
improve 2: do better; improve; will not happen again; never happen again; look into how; learn from; work on it; not repeat
blame 2.6: your fault; your own fault; your mistake; your problem; you should have; you order wrong; you choose wrong; your own choice; read the page; read properly; read the description; not read; blame yourself; can you read; bad time; at a bad time; you choose; pay attention; next time read; check before you; you click; you pick; you enter; you give wrong; you did not read; you give us the wrong; look before you buy; working hour; if you had
pass_on 2.6: not our problem; not our fault; not our business; not our job; not my problem; not my job; not my department; ask courier; ask the courier; ask the carrier; ask the platform; ask the factory; ask them; call the courier; contact courier; contact the carrier; complain to; courier fault; courier's fault; courier be slow; courier slow; blame the courier; carrier fault; courier delay; courier be late; slow courier; take it up with; go ask; nothing to do with us; out of our hand; not us; courier lose; courier have; the courier problem; up to the courier; gave it to them; hand it over; courier do not; take it to; sort it out yourself; deal with it yourself; find out yourself
stingy 2.6: stingy; cheapskate; penny pincher; can not afford; too poor; market stall; cheap people; greedy; freeload; freebie hunter; take it or leave it; dream on; in your dream; pay up; over your budget; if you can not pay
impatient 2.6: stop ask; stop asking; stop bother; stop nag; how many time; i already tell; already told you; again and again; chill; drama; only a lamp; just wait; it be only; big deal; calm down; other customer manage; not the only customer; in a hurry; keep ask; relax already; stop whine; stop complain
drive_away 2.6: go elsewhere; go somewhere else; buy elsewhere; shop elsewhere; try elsewhere; take it or leave it; do not buy; suit yourself; your loss; other shop; another shop; leave then; go away; get lost; do not come back; then do not; as you like; whatever
accuse 2.6: scam us; cheat us; you lie; liar; you be lie; scammer; fraud; rip us off; con us; fake complaint; make that up; you make up; you break it; you damage it; you damage; play trick; trick us; you just want; free stuff; try to get; take advantage; swap; swap it
mock 2.6: lol; dream on; seriously; joke; laugh; funny; ridiculous; silly; clown; haha; hilarious; congrats; good luck with that; genius; clever
body 2.6: too fat; overweight; lose weight; your belly; your figure; too big for; too short; too skinny; go on a diet; chubby; gain weight; your size be
quarrel 2.4: yell; shout at; rude; attitude; watch your tone; insult; swear at; argue; be nice; calm yourself
absolute_promise 2.4: # percent; guarantee; never ever; always; no doubt; absolutely; i promise; for sure; you have my word; 100% sure; without fail; swear
threat 2.4: report you; block you; blacklist; sue; lawyer; police; expose; consequence; regret it; ban you
`;
export const ENGLISH_TRADE = `
cannot 1.8: can not; unable; not able; not possible; impossible; not allow; not permitted; no way; not mine to; out of my hand; will not happen; not happening; do not have the authority; not authorized; may not; have to say no; not within my power; regret; cannot accept; not accept; wish i could; not feasible; no can do; not support; hard to; no way for me; no way to bring; can not bring; can not restore; can not reissue; can not revive; not restore; not reissue; bring it back; nothing i can do; nothing i can press; nothing we can do; beyond us; be dead; be gone for good; be close; the system shut it; expire for good; not recover
price_floor 2.6: lowest; best price; best i have; best i can do; as low as; lowest we go; rock bottom; final price; fix price; price be fix; no bargain; not bargain; no haggle; not go lower; can not go down; not go down; no lower; bottom price; no further reduction; not reduce; no room; not drop; not cut; not change the price; can not change the price; no discount; no further discount; not discount; no more discount; # will not happen; not do #; not sell for #; not sell at #; not mine to change; not accept; can not be accept; take it or leave it; nothing i can do about price; not negotiable; price stay; no air leave
lower_price 2.2: discount; cheap; lower price; lower; reduce; reduce price; price cut; cut price; cut; markdown; mark down; knock off; # off; take # off; shave; bargain; haggle; deal; save; price drop; drop price; come down; go down; drop; meet halfway; special price; secret price; on sale; sale price; give you #; send # back; let you have; change the order to; change the price; for you
save_wish 2.2: save; save money; save a bit; like a bargain; good deal; value for money; real money; money be tight; stretch budget; over your budget; budget; everyone like; love a bargain; hard earned; penny count; too much; a lot of money; not cheap
price 1.2: price; cost; how much; pay; amount; total; come to
cost 2: cost of; material cost; raw material; production cost; labour; labor
margin 2: margin; profit; make money; earn; loss; lose money; at a loss; below cost; air in it; not much air
worth 2: worth; value; value for money; quality; workmanship; craftsmanship; craft; well made; fabric; material; hand made; get what you pay for; what you pay for; quality have its price; last for year; last you; durable
coupon 2.4: coupon; voucher; discount code; promo code; code; # off; follow coupon; shop coupon; store coupon; another # off; another # come off
follow 2.2: follow; follower; follow us; follow the shop; hit follow; tap follow; follow the store; join; subscribe; member; become a member; fan
gift 2.2: gift; freebie; free gift; throw in; pop in; add a; include a; put in; for free; on the house; complimentary; a little extra; bonus; on top
already_reduced 2.2: already down; already reduce; already on sale; already cheap; come down from; down from #; reduce from; below list price; below its list price; list price; was #; already discount; marked down; already below; already sale; already low; down # from; # off list; sale price; from #
material 2: material; fabric; wool; cotton; linen; leather; silk; cashmere; polyester; lining; full line; fully line; line; real leather; genuine leather; thick; warm; # percent
quality 2: quality; workmanship; well made; solid; sturdy; durable; stitch; finish; craft; good make
cash_out 2.4: cash instead; in cash; turn into cash; swap for cash; deduct
everyone_same 2.4: same for everyone; everyone get; same price for all; every customer; all customer; all buyer; every buyer; fair to other; equal; no exception; same rule
rule 1.8: rule; policy; regulation; system price; company policy; by the rule; terms; guideline
activity 1.8: sale; autumn sale; promotion; campaign; event; flash sale; special offer; promo
later_sale 2.2: next sale; next month; next week; later discount; wait for a sale; cheap later; drop again; cheaper later; drop later; get cheap; sale later; on sale soon; another sale; will drop; price drop later; goes down later; refund you the difference; refund the difference; price difference; difference; pay back the difference; back the difference
difference_back 2.6: refund the difference; refund you the difference; price difference; difference back; make up the difference; price protection; pay the difference; price match; difference refund; send # back; give # back; transfer # back; return # to you
deadline 1.8: end on; end; last day; until; deadline; by the #; valid until; while stock last; while supply last; as long as; last chance; expire; run out
scarcity 2.2: only # left; only one left; last one; almost go; sell out soon; last chance; hurry; price double; double tonight; go up; going fast; before it be go
buy 1.6: order; buy; purchase; check out; checkout; pay; place the order; place order; place a order
pay_online 2.4: pay online; online payment; pay through the platform; pay here; pay in the app; pay by card; official payment; through the platform; platform payment; in the app; pay on the platform; checkout here; pay via the platform
pay_later 2: cash on delivery; pay on deliver; cod
stock 2: in stock; available; have it; stock; left
sold_out 2.2: sold out; sell out; out of stock; no stock; unavailable; not available; run out; none left; not have any left
restock 2: restock; new batch; back in stock; new stock; come in; new one; replenish; wait for new; new lamp; fresh batch
genuine 2: genuine; authentic; original; real; official; licensed
fake 2.2: fake; counterfeit; knock off; knockoff; replica; imitation; copy
size_chart 1.8: size chart; size guide; size; measurement; fit guide; size table
measure 2: height; weight; waist; chest; hip; shoulder; foot length; cm; kilo; kg; inch
fit 2: fit; fit well; suit; true to size; right size; correct size
tight 2: tight; small; run small; too small; snug; size small
loose 2: loose; big; run large; too big; too large; baggy; roomy; oversized
colour 2: color; shade; hue; tone
recommend 1.8: recommend; suggest; advise; go for; would pick; would choose; best for you; go with
compare_shop 2: other shop; other seller; another shop; competitor; elsewhere; other store; they sell; market stall; rival
consider 1.8: think about it; think it over; consider; hesitate; sleep on it; take your time; decide
alternative 1.8: alternative; instead; or you can; option; another option; either; otherwise; rather
you_choose 2.2: up to you; your choice; your call; you choose; you decide; which do you prefer; which one; would you rather; would you like; would you prefer; tell me which; what would you like; what suit you; whichever; as you prefer; prefer; just say so; say the word; how that sound; let me know which; pick; how you want to proceed; how you would like to proceed; how to proceed; what suit you best; your pick; what you would like us; what would suit; what do you say; you be the boss; say which; pick one; you tell me; it be your decision; your decision; whatever work for you
wait_confirm 2.4: once you confirm; when you confirm; let me know; tell me; after you agree; just say; say so; say the word; waiting for your answer; if that be ok; if you agree
ask_you 1.8: can you share; please share; please tell me; could you please; may i have; may i get; can i have; can i get; could i have; could you tell; can you tell; could you send; can you send; could you share; please send; please tell; may i ask; please provide; send me; send us; tell us; share; give me your; what be your; need your
usage 1.8: use; how to use; instruction; manual; step; set up; setup; install
warranty 2: warranty; guarantee period; warranty period
invoice 2.4: invoice; receipt; bill; vat
dislike 1.6: do not want; not want; not like; no longer want; not need; change your mind
also_free 1.8: free; for free; no charge; free of charge; no cost; at no cost; no extra; without charge; complimentary; no fee; costs you nothing; nothing to pay
`;
export const ENGLISH_AFTERSALE = `
order 1.2: order; purchase
order_number 2.4: order number; order no; order id; tracking number; tracking no; reference number; number of your order; order #
look_up 2: look up; look into; check; verify; find out; track; investigate; see what happen; look at; trace; looking into
address 2: address; street; where you live
contact 2: phone number; phone; contact detail; number
photo 2.2: photo; picture; image; video; screenshot; snap; shot of; photograph; clip; film; film it; record; recording; footage; short clip; tape it; shoot a video; shoot a short
ship 1.8: ship; send; send out; go out; leave us; leave here; leave our warehouse; leave warehouse; on its way; on the way; out the door; post; post it; mail; get it out; hand to the courier; pick up by courier; be ship; head out; out of the warehouse; leave on
arrive 1.8: arrive; arrival; deliver; reach you; get there; at your door; in your hand; with you; be with you; have it on; have it by; get it by; get it on; you will have it; you will get it; on your desk; at your place; on ur desk; receive; land; your door; doorstep; arrival day
when 1: when; what time; what day; how long; date; which day
today 1.6: today; tonight; this afternoon; this evening; this morning; same day
tomorrow 1.6: tomorrow
soon 1.6: soon; as soon as possible; right away; right now; immediate; at once; asap; straight away; first thing; shortly; quick; hurry; speed; prompt; rush; urgent; fast
logistics 1.6: courier; carrier; logistics; delivery company; post office; shipping company; driver; mailman
parcel 1.6: parcel; package; item; goods; box; thing; order
lost 2.4: lose; lost; missing; disappear; go missing; vanish; can not find; not find
damaged 2.4: damage; break; crack; dent; smash; leak; tear; scratch; shatter; rip; chip; bend; bent
missing_item 2.4: missing; not include; leave out; forgot to pack; forget to put; short; not in the box; incomplete
wrong_item 2.4: wrong item; wrong size; wrong color; wrong one; wrong product; wrong thing; wrong pair; send wrong; send the wrong; pick wrong; pack wrong; pick the wrong; pack the wrong; mix up; mislabel; not what you order; mispack; ship the wrong; swap by mistake; mistake in pack; packing mistake; grab the wrong
defect 2.2: defect; defective; fault; faulty; flaw; quality problem; quality issue; problem; issue; not work; not ok; malfunction; bad batch; faulty part; not up to standard; wobbly; poor quality
fail_check 2.6: fail quality check; not pass; fail inspect; fail the inspect; fail check; fail a check; fail qc; not pass qc; not pass inspect; quality check; quality control; qc; inspect; send back to factory; return to the factory; send them back; send it back to factory; have to return it; reject; not good enough; not ok; batch fail; bad batch; not meet; below standard; fail test; check fail; flunk
urge 2.2: push; chase; hurry them; speed up; expedite; nudge; press them; ask them to hurry; keep push
intercept 2.2: intercept; stop the parcel; call it back; recall
delay 2: delay; late; hold up; holdup; slow; behind schedule; overdue; postpone; take longer; running late; not ship; not yet ship; long time
refund 2.2: refund; money back; give your money back; give money back; pay back; pay you back; return your money; reimburse; get your money; back to you; # back; yuan back; back from us; refund you; have your money back; send the money straight back; send the money back; money straight back; refund the lot; refund the whole
full_amount 2.2: full; in full; full refund; full amount; entire; whole amount; every cent; every penny; all of it; complete
part_amount 2: partial; part of; half; some of
back_way 2.2: original payment; same way; original method; back to your account; account; card; original account
return_goods 2.2: return; send back; send it back; ship back; ship it back; post it back; mail it back; give back; returning; send that one back; send them back; back to us
return_label 2.4: return label; label; prepaid; prepaid label; prepaid return; return slip; return code; pick up; pickup; collect it; courier will collect; collect; come for it; fetch
exchange_goods 2.2: exchange; swap; replace; change it for; another one; new one; different size; switch; right one; right size; correct one; correct size; new pair; trade it
resend 2.4: resend; send again; send another; send a new; send you a new; send the right; ship the right; send you the right; ship again; reship; ship a new; send the correct; send out a new; new one out; get the right one; ship the correct; send you another; send the missing; second one; send a second; ship a second; replacement on its way; new one free; another one free; one more free; free replacement; replace it free; a fresh one
repair 2.2: repair; fix; mend
compensate 2.4: compensate; make up for; goodwill; for the wait; for the delay; for the trouble; credit; # yuan; small token; a token; gesture; make good; as a sorry; voucher for; # back; add #; reimburse
cancel 2: cancel; call off; void; withdraw the order; stop the order
reorder 2: reorder; order again; order it again; place new order; new order; buy it again
intact 2.4: unused; unworn; tag on; tag attached; original condition; as new; not wash; not wear; undamaged; original packaging; keep the tag; unwashed
pack 1.8: pack; box; packaging; wrap
pack_well 2.4: bubble wrap; pack carefully; pack well; pad; wrap well; extra padding
freight 2.2: shipping fee; shipping cost; shipping; postage; freight; return cost; return fee; return shipping; courier fee; delivery fee; return postage; ship fee; ship cost; ship both way; return freight; cost of return; cost of sending
freight_insurance 2.4: insurance; shipping insurance; return insurance
bear_shop 2.6: we pay; we cover; we will cover; on us; we bear; shop pay; shop cover; we take care of; at our expense; our expense; our cost; at our cost; we refund the shipping; we will refund the shipping; reimburse; reimburse you; free return; return be free; prepaid; prepaid label; i will cover; i cover; cover the; we reimburse; you pay nothing; do not pay; not have to pay; not pay anything; not cost you; costs you nothing; paid by us; no cost to you; without cost; free of charge; cover by us; cover by the shop; we get the shipping; we will pay; both way; on the house; pay it back; not need to pay
bear_buyer 2.6: you pay; you cover; at your expense; your expense; your cost; at your cost; your own cost; pay yourself; pay it yourself; paid by you; on you; you have to pay; you must pay; buyer pay; customer pay; you bear; you need to pay; out of your pocket; your own pocket; pay for the return; pay the return; be on you; split the; pay half; share the cost
free_shipping 2.2: free shipping; free deliver; free postage; ship free; ship for free; no shipping fee; shipping be free; free ship
reason 1.8: reason; because; cause; due to; why; explain; what happen; here be what happen
apply 2: apply; request; submit; click; tap; button; open the order; in your order; fill in; return request; after sale; file a; order page
handle 1.6: handle; sort out; sort it out; solve; arrange; take care of; resolve; deal with; process; fix this; put right; make it right; put it right
responsible 2: responsible; take responsible; take care of; we own; on us; own up; accountable; stand by; our job; our side
follow_up 2.2: follow up; keep you posted; keep you updated; keep an eye; stay on it; update you; monitor; track it; see it through; keep you in the loop; watch it; call the courier; ask the driver; chase the courier; chase it; contact the courier for you; check with the courier; asking the courier; ask them where; be on it; hear from me; hear from us; back with news
report 2: report; pass on; forward; note; note down; feedback; tell the warehouse; flag; mark it
transfer 2.2: manager; supervisor; specialist; colleague; transfer you to; connect you; hand over; boss; escalate
call_back 2.2: call you back; get back to you; contact you; reply to you; phone you; write to you; let you know; message you
rest_assured 1.8: rest assured; no worry; do not worry; be safe; you are safe; feel safe; peace of mind
review 2: review; rating; star; five star; # star; feedback; comment; good word
inspect_goods 2.2: unbox; open the box; check it on arrival; check when it arrive; examine
sign_parcel 2: sign for; accept the parcel; receive it; confirm receipt
not_shipped 2: not ship yet; not be ship; not yet ship; not send yet; still here; not leave; never hand over; not have it yet; never get your parcel; nothing have leave; not get it yet; still in the warehouse; not hand over
warehouse 1.6: warehouse; stock room; depot; store room
platform 1.8: platform; app; this chat; here in chat; taobao; tmall; the system; through the shop; on here; official; the site; the website; in here
guarantee 2.4: protect; protection; protected; safe; secure; covered; safeguard; buyer protection; be cover; proof; record; trace; your money be safe; hold your money; escrow; safely; insured; protect you; for your safety; your own protection; safety; keep you safe; your own safety
risk 2: risk; risky; danger; dangerous; scam; fraud; cheat; unsafe; not safe; no protection; not protect; no way to help; can not help you; no record; lose your money; nobody can help; no proof; unprotected; without protection; if something go wrong; goes wrong; con; trick
wechat 2.4: wechat; whatsapp; telegram; qq; line app; instagram; facebook; private chat; add me; my number; text me; my phone; contact me at; message me; scan my code; qr code; private message; signal app; email me; call me; mail me; email; your phone number; your number; give you a ring; a card in the parcel
private_pay 2.4: private transfer; transfer; bank transfer; direct transfer; transfer directly; pay privately; pay directly; send me the money; pay me; alipay; paypal; my account; private; privately; outside the platform; off the platform; outside the app; off platform; outside payment; pay outside; wire; venmo; cash app; direct payment; bank account; personal account; pay direct; outside of here; side deal; bypass
code 2.2: verification code; password; pin; one time code; security code; card number; id number
privacy 2.2: privacy; private; personal information; personal data; personal detail; confidential; account holder; not share; someone else
verify 2: verify; verify identity; confirm identity; prove
medical 2: cure; treat; heal; therapy; medical; disease; doctor
truth 1.6: honest; true; truth; straight; be straight; truthful; real reason; frank; transparent
not_ok_switch 1.8: not fit; not suit; not like; not happy with; do not fit; not satisfied; not right
seven_days 2.2: # day return; seven day; # day; no reason return; return within # day; return window
tell_how 1.6: how to; show you; show you where; step; guide you; walk you through; here be how; first
lie_shipped 2.2: already ship; already send; already in production; already on its way; already leave
`;
/** Words that stand for each other in everyday talk, the concept's own weight small. */
export const ENGLISH_SYNONYMS = `
s1: lovely; beautiful; pretty; gorgeous; nice
s2: happy; glad; delighted; pleased; thrilled
s3: quick; fast; speedy; swift
s4: begin; start; commence
s5: finish; end; complete; over
s6: big; large; huge
s7: small; little; tiny
s8: coat; jacket
s9: shoe; sneaker; boot; pair
s10: lamp; light
s11: factory; manufacturer; supplier; maker
s12: part; component; piece; base
s13: batch; lot; load; delivery from the factory
s14: error; mistake; slip; mix up; mixup
s15: keep; hold; retain
s16: help; assist; support
s17: show; point out; demonstrate
s18: change; alter; modify; amend; edit
s19: allow; permit; let; may
s20: brush; roller
s21: warm; cozy; cosy; snug
s22: cold; freeze; chilly
s23: true; correct; right; accurate
s24: wrong; incorrect; false; mistaken
s25: money; cash; fund
s26: day after; later; afterwards
s27: favorite; favourite; beloved; popular; everyone like; suit so many
s28: want; wish; would like; desire; keen; really want
s29: hard; difficult; tough; not easy
s30: rule; regulation; policy; law; allowed
`;
