/** English words as people type them: contractions and slang written out, irregular forms, words that say little. */

const lines = (text: string): readonly (readonly string[])[] =>
	text
		.trim()
		.split('\n')
		.map((line) => line.trim().split(' '));

/** What is written in one word and means several, or another; without its apostrophe. */
export const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
	lines(`
	cant can not
	cannot can not
	wont will not
	shant will not
	dont do not
	doesnt do not
	didnt do not
	isnt be not
	arent be not
	aint be not
	wasnt be not
	werent be not
	havent have not
	hasnt have not
	hadnt have not
	couldnt could not
	wouldnt would not
	shouldnt should not
	mustnt must not
	neednt need not
	dunno do not know
	idk do not know
	im i be
	ive i have
	ill i will
	youre you be
	youve you have
	youll you will
	youd you would
	theyre they be
	theyll they will
	theyve they have
	weve we have
	itll it will
	its it
	itd it would
	thats that be
	thatll that will
	theres there be
	heres here be
	whats what be
	wheres where be
	hows how be
	lets let us
	u you
	ya you
	ur your
	urs yours
	r be
	y why
	n and
	thx thank
	thnx thank
	tks thank
	tnx thank
	ty thank you
	tysm thank you
	thanx thank
	cheers thank
	pls please
	plz please
	sry sorry
	soz sorry
	srry sorry
	np no problem
	gonna go to
	gotta have to
	wanna want to
	gimme give me
	lemme let me
	kinda kind of
	bout about
	tho though
	thru through
	cuz because
	cos because
	bc because
	coz because
	til until
	till until
	tmrw tomorrow
	tmr tomorrow
	tmw tomorrow
	asap soon
	rn now
	btw by the way
	fyi for your information
	dm message
	pm message
	msg message
	pic photo
	pics photo
	addr address
	info information
	pct percent
	yep yes
	yeah yes
	yup yes
	nope no
	nah no
	okay ok
	oki ok
	k ok
	tbh honest
	apologise apology
	apologize apology
	apologising apology
	apologizing apology
	apologies apology
	apologised apology
	apologized apology
	colour color
	favour favor
	favourite favorite
	cancelled cancel
	cancelling cancel
	cancellation cancel
	delivery deliver
	deliveries deliver
	shipping ship
	shipment ship
	shipments ship
	dispatching ship
	dispatched ship
	dispatch ship
	despatch ship
	despatched ship
	compensation compensate
	payment pay
	payments pay
	responsibility responsible
	inspection inspect
	explanation explain
	confirmation confirm
	replacement replace
	replacements replace
	reduction reduce
	reductions reduce
	guaranteed guarantee
	inconvenience inconvenient
	patience patient
	`).map(([word = '', ...rest]) => [word, rest])
);

/** Irregular forms: the plain one first. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
	lines(`
	be am is are was were been being
	have has had having
	do does did done doing
	go goes went gone going goin
	get gets got gotten getting
	give gives gave given giving
	make makes made making
	take takes took taken taking
	come comes came coming comin
	send sends sent sending
	pay pays paid paying
	buy buys bought buying
	sell sells sold selling
	keep keeps kept keeping
	leave leaves left leaving
	lose loses lost losing
	find finds found finding
	tell tells told telling
	say says said saying
	think thinks thought thinking
	feel feels felt feeling
	know knows knew known knowing
	understand understands understood understanding
	break breaks broke broken breaking
	choose chooses chose chosen choosing
	write writes wrote written writing
	hold holds held holding
	bring brings brought bringing
	hear hears heard hearing
	see sees saw seen seeing
	mean means meant meaning
	speak speaks spoke spoken speaking
	spend spends spent spending
	meet meets met meeting
	run runs ran running
	fall falls fell fallen falling
	wear wears wore worn wearing
	tear tears tore torn tearing
	wait waits waited waiting waitin
	look looks looked looking lookin
	hurt hurts hurting
	put puts putting
	let lets letting
	cut cuts cutting
	set sets setting
	ship ships shipped shippin
	lower lowers lowered lowering
	cheap cheaper cheapest
	good better best
	bad worse worst
	late later latest
	early earlier earliest
	nice nicer nicest
	yuan rmb cny kuai
	day days
	pass passes passed passing
	address addresses
	this these
	that those
	less least
	full fully
	`).flatMap(
		([plain = '', ...forms]) => [[plain, plain], ...forms.map((form) => [form, plain] as const)] as const
	)
);

/** Grammar, address and politeness: no weight; a phrase may have one of them between its words. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
	`a an the this that it i you we he she they me us him her them my your our his their mine yours ours myself yourself
	ourselves of to in on at by for from with into onto about as than and or but so then there here be do have will
	would shall should could may might can must let just also too very really quite so much more most some any all both
	each such own same dear hun hi hello hey please oh ah um uh well yes ok lol haha aww ugh if when while that which
	who what how whose because though although since until up out off over again even still already yet now one
	only ever`.split(/\s+/)
);

/** Frequent words of any chat: a third of the weight. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
	`get go come take make give put say tell see look know think want like need try use find feel keep
	let help thing way time lot bit kind sort little good nice great sure right time day today back down first next
	new other another every ask mean seem happen sir madam miss customer friend thank sorry hope people what why where
	not no never order item product shop store`.split(/\s+/)
);

/** Numbers in words. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
	`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand`.split(/\s+/)
);
