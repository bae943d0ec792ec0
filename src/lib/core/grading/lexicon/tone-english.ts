/** The words of the built-in tone rules in English, each a line; see `tone.ts`. */
const lines = (text: string): readonly string[] =>
	text
		.trim()
		.split('\n')
		.map((line) => line.trim());

/** Questions that want no answer. */
export const ENGLISH_RHETORICAL = lines(`
	whose fault
	are you blind
	can't you read
	cant you read
	can you even read
	can you not read
	didn't you read
	didnt you read
	did you even read
	did you not read
	why didn't you
	why didnt you
	why don't you just
	what do you expect
	what did you expect
	what do you want me to do
	what am i supposed to
	how am i supposed to know
	how should i know
	how would i know
	how many times do i
	how many times must
	isn't it obvious
	isnt it obvious
	are you serious
	are you kidding
	do i look like
	who told you to
	who asked you
	who made you buy
	what's the rush
	whats the rush
	what's your problem
	whats your problem
	so what do you
	don't you know
	dont you know
	isn't it written
	isnt it written
	doesn't it say
	doesnt it say
`);

/** Orders, wherever in a clause they stand. */
export const ENGLISH_ORDERS = lines(`
	shut up
	pay quickly
	hurry up and
	stop asking
	stop bothering
	stop messaging
	stop complaining
	read it yourself
	look it up yourself
	look it yourself
	check it yourself
	do it yourself
	find out yourself
	figure it out
	you must
	you have to wait
	you gotta wait
	you better
	you'd better
	go read
	go ask
	go find
	go complain
	learn to read
	deal with it
	take it or leave it
`);

/** Orders only where a clause begins with them. */
export const ENGLISH_OPENING_ORDERS = lines(`
	read the page
	read the description
	read properly
	ask the courier
	ask the platform
	ask the factory
	ask them
	call the courier
	pay now
	order now or
	just wait
	wait there
	calm down
	be patient
`);

/** With one of these in the clause it is a request, an offer or a condition. */
export const ENGLISH_POLITE = lines(`
	please
	could you
	would you
	can you
	may i
	if you
	we will
	we'll
	i'll
	i will
	for you
	kindly
	no need
`);

/** Answers that leave the buyer with nothing, without their blanks. */
export const ENGLISH_SCRAPS = lines(`
	whatever
	idk
	dunno
	noidea
	cant
	wait
	justwait
	sure
	fine
	nah
	what
	huh
	so
	hm
	hmm
	hi
	hello
	okay
	notsure
	dontknow
	maybe
	lol
	later
`);
