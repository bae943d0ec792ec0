/**
 * The red lines in English, in the form of `redline-words.ts` and `redlines.ts`. Words stand without blanks, as they are
 * looked for; a group that has a name there gets further words here.
 */
export const ENGLISH_GROUPS = `
WARN risky scam fraud fraudsters scammers notallowed againsttherules againstourrules againstthepolicy againstplatform violates violation forbidden notsafe isntsafe unsafe notprotected noprotection becareful watchout beware nevershare dontshare donotshare dontscan donotscan
REFUSE cantdo cannotdo wecant wecannot icant icannot notpossible notallowed mustnot maynot
QUOTED someoneasks someoneasked ifanyone anyonewho peoplewho somebodyasks sellerswho shopsthat anyoneasking
ENADD addme addus addmyaccount messageme messageus textme textus callme whatsappme wechatme dmme contactme contactus reachme reachmeon findme writeme talktome pingme emailme chatwithme chaton letschat letstalk scanmy followmeon continueon moveto letsmoveto letstalkon switchto
ENCHAT qrcode whatsapp wechat telegram instagram facebook messenger signal line viber snapchat skype myphone mymobile mynumber myemail gmail qq privatechat
ENMINE mywhatsapp mywechat mytelegram myinstagram myskype mysnapchat mylineid ourwhatsapp ourwechat ourtelegram
ENCHATME wechatme whatsappme telegramme
ENMINEDO is id isthis number here: : add below
ENPAYOUT paystraight payinto payintomy paytomy payitto sendittomy transferitto transferitstraight sendthemoney payme paymedirectly paydirectly payusdirectly payprivately transferme transferdirectly transfertomy transferthemoney sendthemoneyto sendmethemoney wireme wirethemoney payoutside payofftheplatform payofftheapp bypasstheplatform dealoutside orderoutside buyoutside tradeoutside
ENACCOUNT paypal alipay venmo zelle cashapp bankaccount myaccount myalipay mypaypal outsidetheplatform outsidetheapp outsidetaobao offplatform offtheplatform directly privately cheaper discount
ENREVIEW 5stars fivestars 5starreview fivestarreview 5starrating fullstars 5star niceratings goodrating goodratings reviewus leaveareview positivefeedback goodfeedback changeyourreview deleteyourreview removeyourreview
ENREWARD refundyou refundu yuan giveu payu sendu payback cashback voucher freebie transferyou
ENREVIEWDOWN reviewdown downthebadreview downthereview downyourreview downthatreview deletethebadreview deletethereview deletethatreview removethebadreview removethereview removethatreview withdrawyourreview withdrawthereview onestarto 1starto onestarreview
ENYOURACC alipay paypal venmo zelle wechat whatsapp telegram instagram
ENPROOF screenshot receipt transaction payment order bill statement
ENPACKED packed packedup boxedup beingpacked labelprinted saleitems saleitem discounteditems promotionitems promoitems usedacoupon withacoupon flashsale clearance
ENNOREFUND cantberefunded cannotberefunded cantrefund cannotrefund cantcancel cannotcancel cantbecancelled cantbecanceled cannotbecancelled cantbereturned cannotbereturned arefinal isfinal notrefundable norefunds norefund noreturns
ENSTILL ifyou unless gifts returnit sendit refuseit butyoucan youcanstill illask
ENFAULTREASON qualityproblem qualityissue quality defective damaged wrongitem notasdescribed missingparts
ENFREEBACK youdonthavetopay youwonthavetopay youdontpay youwontpay savetheshipping savesyou saveyou theshippingisfree shippingisfree shippingbackisfree returnisfree thereturnisfree noshippingcost
ENTRULY ifthere ifit ifits iftheres true truthful honest reallyis itsadefect adefect ourfault broke broken torn seam thephoto faulty
ENCHEAPONE anythingthatcosts everythingthatcosts thosecheap thecheapones thecheapone cheaponesare atthatprice forthatprice thatcheap socheapare thingsforthatprice
ENASKID idcard idnumber passportnumber cardnumber creditcardnumber bankcardnumber cvv securitycode bankpassword paymentpassword yourpassword verificationcode smscode onetimecode otp pincode
ENGIVE sendme sendus giveme giveus tellme tellus readme shareyour provideyour typeyour showme ineedyour iwillneedyour whatisyour whatsyour
ENCODEOK pickupcode pickup locker customs
ENINSULT idiot idiots stupid moron dumbass asshole fuck fuckyou fuckoff bitch bastard shutup loser retard retarded dumb imbecile screwyou areyoublind areyoudeaf areyouretarded brainless gotohell pieceofshit youretrash youaretrash scumbag jerk youfool oldfool learntoread learnhowtoread wastingourtime wastingmytime wasteourtime wastemytime cheapskate crazywoman pathetic
ENCANTREAD youcantread youcannotread youcantevenread youcantspell
ENTHREAT blockyou blacklistyou sueyou reportyoutothepolice exposeyou youwillregret youllregret iknowwhereyoulive postyouraddress comeafteryou
ENSUPER bestintheworld no1intheworld numberoneintheworld numberoneinchina cheapestonline cheapestintheworld cheapestonthenet lowestpriceanywhere lowestontheinternet bestonthemarket nobodybeats unbeatableprice neverfades neverbreaks neverfail worldsbest absolutelythebest onehundredpercentsafe
ENBEST best cheapest finest strongest lowest safest toughest softest
ENWORLD intheworld inchina onearth onthemarket ontheinternet ontheplanet anywhere ontaobao everfind
ENCURE cures cure curing heals heal treats treat treatment relieves eliminates
ENAILMENT diabetes cancer arthritis insomnia backpain pain eczema acne psoriasis migraine asthma rheumatism disease diseases illness depression bloodpressure
ENARRIVE arrives arriving haveit getit inyourhands reachesyou atyourdoor onyourdesk withyou
ENENSURE guaranteed iguarantee weguarantee ipromise wepromise iswear 100percent nodoubt withoutfail youhavemyword
ENWILDPAY tentimes 10times 10x tenfold triplerefund doubleyourmoney paydouble doublerefund
ENNOLAW norefunds norefund noreturns noreturn nonrefundable wedontrefund wedonotrefund wedontdoreturns wedontacceptreturns wedonotacceptreturns noinvoice noinvoices wedontgiveinvoices wedontissueinvoices wontrefund allsalesfinal allsalesarefinal refusetorefund
ENNOLAWOK noreturnfee noreturncost noreturnshipping noreturnlabel norefundfee noreturnneeded noreturnnecessary noreturnrequired noreturnis
ENFALSE choose select pick write put tick say
ENFALSEREASON changedmymind changemymind changedyourmind nolongerwant nolongerneeded dontlikeit orderedbymistake
ENINSTEAD insteadof notquality ratherthan ornorefund otherwise orwewont orelse betterforus forourrating
ENABANDON notmyproblem notourproblem notmyjob notourjob notmydepartment askthecourier askthecarrier askthefactory askthemnotus dealwithityourself sortitoutyourself figureitoutyourself stopmessaging stopmessagingme dontmessageus dontcontactus stopbotheringme leavemealone noneofmybusiness nothingtodowithus imoffduty
ENABANDONOK wewill well wellask iwill ill illask letme
ENFAKE fakethetracking faketracking faketrackingnumber emptyparcel emptybox emptypackage faketheinvoice fakereceipt fakeareceipt fakereport fakeproof
ENYOURS youraddressis yourshippingaddressis theshippingaddressis thedeliveryaddressis theaddressis theaddresssays goingto itsgoingto youliveat youlivein youlive itsgoingto
ENSTREET road street avenue lane rd apartment flat block building
ENSHOPADDR return returns ouraddress ourwarehouse warehouse ourshop
NICE stupidmistake sillymistake dumbmistake stupidofme stupidofus ourstupid mystupid feelstupid soundstupid stupidquestion dumbquestion
ENCODEIS heresthecode hereisthecode thecodeis thecodeigetis mycodeis
ENSCAM iscannedit illscan iwillscan iclickedthelink illclick iwillclick
ENSCAMW code qr qrcode link thatlink yourlink thecode verificationcode file
ENRIVAL othershops othersellers othershop otherseller thatshop thatseller theshopnextdoor theirshop competitor competitors theirs otherstores thatstore
ENBAD fake fakes counterfeit junk trash garbage crap rubbish scam scammers cheat cheats ripoff knockoffs
ENOTHERS herorder hisorder theirorder yourfriendsorder yourwifesorder yourhusbandsorder someoneelsesorder thatorderisnotyours notyourorder
ENALTER changetheaddress changedtheaddress cancelit canceledit cancelled changeit changedit refundit refundedit redirect rerouted updated altered changed cancel
`;

export const ENGLISH_RULES = `
off_platform 24: ENADD >ENCHAT !!WARN !*QUOTED !!REFUSE
off_platform 12: ENCHATME !!WARN !*QUOTED !!REFUSE
off_platform 16: ENMINE >ENMINEDO !!WARN !*QUOTED !!REFUSE
off_platform 30: ENPAYOUT >ENACCOUNT !!WARN !*QUOTED !!REFUSE
paid_review 60 spans: ENREVIEWDOWN ENREWARD
off_platform 24: ENGIVE >ENYOURACC !!WARN !*QUOTED !!REFUSE !ENPROOF
refuse_lawful 50 literal spans: ENPACKED >ENNOREFUND !*ENSTILL
refuse_lawful 70 literal spans: ENFALSE >ENFAULTREASON >ENFREEBACK !**ENTRULY
rivals 40 spans: ENCHEAPONE >ENBAD
privacy 24: ENGIVE >ENASKID !*CUSTOMS !!WARN !*QUOTED !ENCODEOK
privacy 40: ENYOURS >ENSTREET !ENSHOPADDR !!WARN
insult 16: ENINSULT !NICE
insult 12 literal: ENCANTREAD
insult 24: ENTHREAT
absolute 24: ENSUPER
absolute 40: ENBEST >ENWORLD !*HUMBLE
absolute 30: ENCURE >ENAILMENT !MEDOK
overpromise 40 spans: ENARRIVE >ENDAY >ENENSURE !HEDGE
overpromise 40 spans: ENARRIVE >ENDAY >ENSURE !HEDGE
overpromise 40 spans: ENENSURE >ENARRIVE >ENDAY !HEDGE
overpromise 24: ENWILDPAY !HEDGE
refuse_lawful 20 literal: ENNOLAW !ENNOLAWOK !CUSTOM
refuse_lawful 60 literal spans: ENFALSE >ENFALSEREASON >ENINSTEAD
abandon 24 literal: ENABANDON !*ENABANDONOK
fake_shipping 24: ENFAKE !!WARN
scam_step 24: ENCODEIS !!WARN !*QUOTED !ENCODEOK
scam_step 24 spans: ENSCAM ENSCAMW !!WARN !*QUOTED !ENCODEOK
rivals 24: ENRIVAL >ENBAD
tamper 40 spans: ENOTHERS ENALTER
tamper 40 spans: ENALTER >ENOTHERS
`;
