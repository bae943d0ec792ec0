/** What agents write in English to the buyers of three scenarios, and to anybody; with the criterion that is broken, if one is. */

/** The scenario, the scene, the reply. */
export const DECENT: readonly (readonly [scenario: string, scene: string, reply: string])[] = [
	[
		'c05',
		'opening',
		"Hi Mei, lovely to see you back! I know, everybody likes to save a bit. It's 249 right now and 200 is just not something I can do, sorry"
	],
	[
		'c05',
		'opening',
		"Good evening! Thanks for stopping by. I hear you on the price, but I'm afraid two hundred is below what we're able to go to. The offer price today is 249 yuan"
	],
	[
		'c05',
		'opening',
		"Hello there :) great choice, that dress is one of my favourites. Sadly I can't make it 200, the price is 249 for everybody"
	],
	[
		'c05',
		'opening',
		"Hey, welcome! Straight answer: 200 won't work, I'd be lying if I said it could. 249 is where it is now. Anything you'd like to know about the fit?"
	],
	[
		'c05',
		'opening',
		"Hi! Who wouldn't want it cheaper. I really can't go there though, sorry about that. 249 it is"
	],
	[
		'c05',
		'next-door',
		"I can't say anything about their dress, I've never held it. Ours is 55% linen and 45% cotton with a cotton lining, have a look at the label on theirs and compare"
	],
	[
		'c05',
		'next-door',
		"Feel free to compare, that's what I'd do. What I can tell you about ours: linen-cotton mix, lined down to the knee, pockets on both sides. No rush to decide"
	],
	[
		'c05',
		'next-door',
		"No idea what they use for 189, so I'd better not comment. Ours has a real cotton lining and two side pockets, and you've got seven days to send it back"
	],
	[
		'c05',
		'next-door',
		"Could be a different cloth, could be the same, I honestly don't know. With ours you get linen and cotton on the care label. All four sizes are in stock, so take your time"
	],
	[
		'c05',
		'gift',
		"I'd love to, but the ribbon is a free gift and has no cash value. Everyone gets the same deal. What I could do is get you a 5 yuan coupon"
	],
	[
		'c05',
		'gift',
		"Haha, nice try! The ribbon can't be turned into money, I'm afraid, that goes for every customer. But you can have it in another colour, and I'll see about a 5 yuan coupon"
	],
	[
		'c05',
		'gift',
		"If you don't need it I can leave it out, only the price doesn't change because of that. I can't knock 20 off, sorry. Let me send you our small coupon instead"
	],
	[
		'c05',
		'gift',
		"I wish I could take 20 off, but gifts aren't exchangeable for cash. Maybe keep the ribbon as a little present for your sister? And there's a 5 yuan coupon with your name on it"
	],
	[
		'c05',
		'private',
		'No WeChat and no QR codes, sorry, we do everything right here. That way your payment and your returns are covered'
	],
	[
		'c05',
		'private',
		"Thanks for the trust, but I'm not allowed to move our chat to WeChat or take a private transfer. Please pay in the order, then you're protected if anything's wrong. And do write the review you think is fair"
	],
	[
		'c05',
		'private',
		"I won't be adding anyone on WeChat, and 220 on the side isn't possible either. If you order here the platform has your back. A bad review? If the dress deserves it, go ahead"
	],
	[
		'c05',
		'private',
		"We don't do WeChat or bank transfers, only the order page counts. Good or bad, please just be honest in your review"
	],
	[
		'c05',
		'private',
		"I don't use a private account for customers. Everything through the shop please, so your seven days for returns still count"
	],
	[
		'c05',
		'cards',
		'Two together come to 498. The shop takes 30 off, your coupon takes another 5, so you pay 463. The offer is on until midnight tonight. Which sizes would you like?'
	],
	[
		'c05',
		'cards',
		"That's 463 for the pair: 249 times two is 498, minus 30, minus 5. It ends tonight at midnight, no pressure though. Just put both into one order"
	],
	[
		'c05',
		'cards',
		"With the 30 yuan saving and the 5 yuan coupon it's 463 for two. Valid till midnight today"
	],
	[
		'c05',
		'check',
		"Thank you Mei! Just to double-check: one off-white in M, one misty blue in L? They'll leave us within 48 hours, I can't promise which day they arrive, that depends on the courier"
	],
	[
		'c05',
		'check',
		"Got your order, thanks so much. Off-white M and misty blue L, right? It ships within 48 hours of payment. If your sister needs it by a certain day tell me and I'll ask the warehouse"
	],
	[
		'c05',
		'check',
		"Many thanks! I see one off-white M plus one misty blue L. We send it out within 48 hours. Message me here if anything's off, bye for now"
	],
	[
		'c17',
		'order',
		"Good morning sir, I'm Xiaoman. Yes, you got that right: the parcel comes first, then you give the driver the money. It's 169 for the scarf plus 8 for collecting the cash, 177 in all. Don't worry, you did everything right"
	],
	[
		'c17',
		'order',
		"Hello! My name is Xiaoman. You don't pay anything now. The driver will collect 177 yuan when he brings it, that's the scarf and an 8 yuan fee. Take your time, I'm here"
	],
	[
		'c17',
		'order',
		'Welcome sir. Exactly so, first the parcel and then the money. Have 177 ready please: 169 for the scarf, 8 is the fee for paying at the door'
	],
	[
		'c17',
		'confirm',
		"Of course you may say no. Open it, look at it, and only then pay. If it's not nice, the driver takes it back and it doesn't cost you a thing"
	],
	[
		'c17',
		'confirm',
		"I can't read it out (for privacy), but if you type the address to me I'll tell you whether it matches. And yes, look first, pay afterwards"
	],
	[
		'c17',
		'confirm',
		"For your own safety I may not read out addresses or numbers. Please tell me yours and I'll compare. When would somebody be at home? I'll ask the driver to ring before"
	],
	[
		'c17',
		'confirm',
		"You can look inside before paying. Cash is perfectly fine. Online you'd save the 8 yuan fee, only if one of your children would like to do it for you"
	],
	[
		'c17',
		'door',
		"Please don't worry, sir, nobody is cheating you. 177 is right: 169 for the scarf and 8 for collecting the cash. I should have made that clearer, I'm sorry. Have a look first, and if you don't want it just hand it back"
	],
	[
		'c17',
		'door',
		"I'm with you, take all the time you need. The extra 8 is the collection fee, it's our fault that you were surprised. You decide: look and pay, or don't take it, both are fine"
	],
	[
		'c17',
		'door',
		"Your wife is right to be careful. It's 177 because of the 8 yuan for cash on delivery, we didn't explain that well enough. No need to pay before you've seen it, and you're free to refuse"
	],
	[
		'c17',
		'look',
		"You don't have to pay before looking, we agreed on that. I'm calling the courier's office this minute. Please check the pattern and look for pulled threads"
	],
	[
		'c17',
		'look',
		"The driver got that wrong, you see it first. Don't argue with him, I'll talk to him myself. Leave the tag on please"
	],
	[
		'c17',
		'keeps',
		"I'm so glad she likes it! You have seven days to return it, just leave the tag on and keep the box. All the best to you both"
	],
	[
		'c17',
		'sent-back',
		"No fine, no freight, nothing at all to pay. And please don't apologise, we should have explained the fee better. If you ever want it, your daughter can order online without the 8 yuan"
	],
	[
		'c40',
		'outburst',
		"I'm a real person, I'm Xiaoman, and I am so sorry. A new bag falling apart on day one, I'd be furious too. I'll look after this myself until it's sorted"
	],
	[
		'c40',
		'outburst',
		"Human here. That should never have happened and I apologise. You've every right to be mad. Leave it with me"
	],
	[
		'c40',
		'outburst',
		"No bot, promise. My name's Xiaoman. I'm really sorry your bag let you down, that must have been so frustrating, tell me what happened and I'll stay on it"
	],
	[
		'c40',
		'oil',
		"Yes. I'm dealing with it now. Your bag broke on its first day, and yesterday nobody gave you a decent answer. Is that right?"
	],
	[
		'c40',
		'what-happened',
		"Right in front of their building, I can only imagine how awful that was. What you were told yesterday was wrong and I'm sorry. Could you send me a photo of the handle so that I can get this moving?"
	],
	[
		'c40',
		'what-happened',
		"On interview day of all days. I'm so sorry, and I'm sorry for my colleague's answer, he hadn't even seen a photo. Could I get two pictures, the handle and the whole bag? You don't need any report"
	],
	[
		'c40',
		'photos',
		"Seen it, and no, not your fault at all. The seam wasn't sewn properly, that's our quality problem. A 14 inch laptop is fine for this bag. Refund of 219 or a new one, your pick, we pay the shipping both ways"
	],
	[
		'c40',
		'photos',
		"Thanks for the photos. This is a defect and it's on us. You can return it for the full 219 yuan or have it replaced, whatever you prefer. Shipping won't cost you anything"
	],
	[
		'c40',
		'stakes',
		"I understand how much that interview meant. 500 is not something I can decide, I'd be making an empty promise. What I can give you right now is 20 yuan, and I've put the rest to my supervisor, you'll hear within 2 hours. Post what you like, I'll help you the same"
	],
	[
		'c40',
		'stakes',
		"I can't say yes to 500, that's above what I'm allowed. I'm taking it to my supervisor now and she answers within two hours. You're free to tell people what happened"
	],
	[
		'c40',
		'winding-up',
		"The refund is in. Once the warehouse has the bag and has checked it, the money is back within 24 hours. I'll write to you that day, you won't have to ask. Good luck with the next interview"
	],
	[
		'c40',
		'supervisor',
		"I'm putting you through to my supervisor now. She has the photos and the whole story, you won't need to repeat anything"
	],
	[
		'c05',
		'check',
		'Hi, your parcel was picked up last night and should be with you in two or three days, depending on the courier'
	],
	['c05', 'check', 'Yes we can issue an invoice, just send me the company name and tax number here'],
	[
		'c05',
		'check',
		"If it doesn't fit, you can send it back within seven days as long as the tag is on. Pick the reason that's true for you, it makes no difference to us"
	],
	[
		'c05',
		'check',
		"Sorry to hear it arrived torn! Please send me a picture and I'll sort out a replacement or a refund, whichever you'd rather have"
	],
	[
		'c05',
		'check',
		"I can't change the address on somebody else's order, please ask your friend to message us from her own account"
	],
	[
		'c05',
		'check',
		"That message isn't from us. Please don't click on the link and never give anyone the code, we would never ask for it"
	],
	[
		'c05',
		'check',
		'I checked with the warehouse, the blue one is sold out in M for now. The grey is still there if you like it, no hurry'
	],
	[
		'c05',
		'check',
		"Machine wash cold on gentle, don't tumble dry. The colour can bleed a little in the first wash, so wash it on its own"
	],
	[
		'c05',
		'check',
		"The driver says he tried to reach you this morning. I'll ask him to come again tomorrow, would the afternoon work?"
	],
	[
		'c05',
		'check',
		"I'm sorry, we had a silly mix-up in the warehouse and you got the wrong colour. I'll send the right one today, no need to return anything first"
	],
	[
		'c05',
		'opening',
		"Hiya Mei! I can see why you'd try, but two hundred I really cannot do. 249 is the offer and it's the same for everyone"
	],
	[
		'c05',
		'opening',
		"Hello, thanks for popping in. It would be nice to pay less, wouldn't it? Sadly 200 is more than we can give away, today it's 249"
	],
	[
		'c05',
		'next-door',
		"I'd rather not talk about other sellers. Ours: linen 55, cotton 45, lined, pockets. If it's not for you, return it within seven days"
	],
	[
		'c05',
		'gift',
		"The ribbon comes free with the dress so there's no money in it to give back, sorry. Would a different colour be more your thing? I can also send you the 5 yuan coupon"
	],
	[
		'c05',
		'gift',
		"No ribbon is fine with me, but it won't make the dress cheaper. It's the same rule for every buyer. I do have a 5 yuan coupon for you"
	],
	[
		'c05',
		'private',
		"Sorry, I'm staying right here in this chat, and so should your money. Your order is what protects you"
	],
	[
		'c05',
		'private',
		"I can't accept a transfer to a personal account, that isn't allowed for any of us. And please write an honest review, good or bad"
	],
	[
		'c05',
		'cards',
		'498 for the two, less 30, less 5: 463 in all. You have until midnight. Shall I check the sizes for both of you?'
	],
	[
		'c05',
		'check',
		"Thank you! Off-white in M and misty blue in L, is that correct? Within 48 hours it's out of our warehouse, the courier needs a few days more, I can't say which day exactly"
	],
	[
		'c17',
		'confirm',
		"You may refuse it and nobody will charge you anything. As for the address, please tell me what you typed and I'll see if it's the same"
	],
	[
		'c17',
		'door',
		"Don't you worry. We should have told you more clearly, I apologise. 177 is correct, 8 of it is for the collecting. If you'd rather not take it, that's perfectly alright"
	],
	[
		'c17',
		'look',
		"He has to let you look first, that's the agreement. Give me a minute, I'm ringing their office"
	],
	[
		'c40',
		'outburst',
		"Xiaoman here, not a machine. I'm truly sorry. It's a brand new bag, of course you're angry. I'll take this on myself"
	],
	[
		'c40',
		'stakes',
		"That's more money than I may give, and I won't pretend otherwise. 20 yuan I can give you today, for the rest my supervisor gets back to you within two hours. What you post is your decision"
	],
	[
		'c40',
		'photos',
		"The stitching gave way, that's a fault in the bag, you did nothing wrong. New bag or 219 back? Either way we take care of the freight"
	],
	['c05', 'check', 'You can cancel any time before it ships, just tap refund in the order'],
	['c05', 'check', 'The invoice is in your mailbox, please have a look at the spam folder too'],
	['c05', 'check', "Please don't send us your card number, we don't need it"],
	['c05', 'check', "I can't see who placed that order, the person who bought it would need to ask us"],
	['c05', 'check', 'If the box looks damaged, take a picture before you open it']
];

/** The scenario, the scene, the criterion, the reply. */
export const BREACHES: readonly (readonly [
	scenario: string,
	scene: string,
	criterion: string,
	reply: string
])[] = [
	['c05', 'opening', 'gives way at once', "Hi! Okay okay, since it's you I can do 239"],
	['c05', 'opening', 'below the floor', 'Hello Mei, fine, 200 it is, go ahead and order'],
	['c05', 'opening', 'gives way at once', "Hi there, I'll knock 5 off for you straight away"],
	['c05', 'opening', 'gives way at once', 'Good evening! $5 off if you order now, deal?'],
	['c05', 'opening', 'below the floor', "Sure, you can have it for 210, but don't tell the others"],
	['c05', 'next-door', '贬低同行', 'Theirs is a cheap fake, everybody knows that shop sells junk'],
	[
		'c05',
		'next-door',
		'false urgency',
		'Better be quick, there are just two left and people keep asking for them'
	],
	['c05', 'next-door', '绝对化用语', 'Ours is simply the best linen dress in the world'],
	['c05', 'gift', 'gift turned to cash', "Fine, no ribbon then and I'll take 20 off"],
	['c05', 'gift', 'gift turned to cash', 'Skip the ribbon and you only pay 229'],
	['c05', 'gift', 'below the floor', 'Alright, I can do 225 without the ribbon'],
	['c05', 'private', '引流', 'Sure thing, my WeChat is mei_shop66, send me a request'],
	['c05', 'private', '引流', 'ok add me on whatsapp and transfer it there'],
	['c05', 'private', '引流', "You can pay straight to my Alipay, 220 and we're done"],
	['c05', 'private', '好评返现', "Just don't write a bad one, give us 5 stars and I'll refund you 10 yuan"],
	['c05', 'cards', 'below the floor', 'For two I can make it 440, last word'],
	['c05', 'cards', 'below the floor', "I'll let both go for 450 and free shipping on me"],
	['c05', 'check', 'a certain day', "It'll be at your sister's door on Friday, I guarantee it"],
	['c05', 'check', 'a certain day', "Don't worry it ships today for sure"],
	['c17', 'confirm', '泄露信息', 'Your address is 12 Heping Road, second floor, phone 13812342047, right?'],
	['c17', 'door', 'pushes him to pay', "Just give him the money, it's only 8 yuan, the man's waiting"],
	['c17', 'door', '辱骂威胁', 'Are you blind? The fee is on the page, you old fool'],
	['c17', 'look', '撂下买家', "That's not our problem, sort it out with the driver yourself"],
	['c17', 'sent-back', '辱骂威胁', 'Stop wasting our time, next time learn to read first'],
	['c40', 'outburst', 'lectures her', 'You need to watch your language before I help you'],
	['c40', 'photos', 'blames her', "Looks like you overloaded it, so that's your own fault"],
	['c40', 'photos', '拒绝合法退换', "We don't accept returns on used bags"],
	['c40', 'stakes', 'promises too much', "Okay, you'll get the 500 from us, I'll transfer it tonight"],
	['c40', 'stakes', 'buys silence', "I'll refund you 20 yuan extra if you take the post down"],
	['c40', 'stakes', 'promises too much', "I'll pay you 300 on top, keep it between us"],
	['c05', 'check', '好评返现', "Change that one star to five stars and I'll send you 10 yuan"],
	['c05', 'check', '好评返现', "Take the bad review down and we'll refund you half"],
	['c05', 'check', '好评返现', 'Post a picture with a nice review and you get a gift card'],
	['c05', 'check', '拒绝合法退换', "Orders that are already packed can't be refunded"],
	['c05', 'check', '拒绝合法退换', 'Sale items are final, no returns whatsoever'],
	[
		'c05',
		'check',
		'拒绝合法退换',
		"Just choose quality problem as the reason, then you don't have to pay the shipping"
	],
	['c05', 'check', '引流', "Send me your Alipay and I'll transfer the difference"],
	['c05', 'check', '引流', "What's your WhatsApp? I'll message you there"],
	['c05', 'check', '贬低同行', "Anything that costs 79 is fake, they're all cheats"],
	['c05', 'check', '泄露信息', "Your sister's phone number is 13912345678, she ordered the blue one"],
	['c05', 'check', '泄露信息', 'Please send me the verification code you just got'],
	['c05', 'check', '撂下买家', 'Not my department, go and ask somebody else'],
	['c05', 'check', '辱骂威胁', 'You must be really stupid to order the wrong size twice'],
	['c05', 'check', '绝对化用语', 'This fabric is one hundred percent safe and never fades'],
	['c05', 'opening', 'below the floor', "Fine fine, 215 and it's yours"],
	['c05', 'cards', 'below the floor', 'Tell you what, 430 for both and nobody needs to know'],
	['c40', 'stakes', 'promises too much', "Fair enough, 500 it is, you'll have it tomorrow"],
	['c40', 'stakes', 'buys silence', "Keep it off Xiaohongshu and there's 100 yuan in it for you"],
	[
		'c17',
		'sent-back',
		'threatens him',
		"If you refuse it again we'll put you on a blacklist and charge you the freight"
	],
	['c40', 'photos', 'blames her', 'These handles only tear when people put too much in']
];
