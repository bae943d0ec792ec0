/** English words that make a number a value: numbers, months, days, units; see `value-english.ts`. */

const table = <T>(lines: string, read: (head: string) => T): ReadonlyMap<string, T> =>
	new Map(
		lines
			.trim()
			.split('\n')
			.flatMap((line) => {
				const [head = '', ...words] = line.trim().split(' ');
				return words.map((word) => [word, read(head)] as const);
			})
	);

/** Small numbers. */
export const NUMBERS = table(
	`1 one
	2 two
	3 three
	4 four
	5 five
	6 six
	7 seven
	8 eight
	9 nine
	10 ten
	11 eleven
	12 twelve
	13 thirteen
	14 fourteen
	15 fifteen
	16 sixteen
	17 seventeen
	18 eighteen
	19 nineteen
	20 twenty
	30 thirty
	40 forty
	50 fifty
	60 sixty
	70 seventy
	80 eighty
	90 ninety`,
	Number
);
/** Months, 1..12. */
export const MONTHS = table(
	`1 january jan
	2 february feb
	3 march mar
	4 april apr
	5 may
	6 june jun
	7 july jul
	8 august aug
	9 september sep sept
	10 october oct
	11 november nov
	12 december dec`,
	Number
);
/** Units of time, in milliseconds. */
export const SPANS = table(
	`1000 second seconds sec secs
	60000 minute minutes min mins
	3600000 hour hours hr hrs
	86400000 day days workday workdays
	604800000 week weeks
	2592000000 month months
	31536000000 year years`,
	Number
);
/** Days counted from today. */
export const DAYS = table(
	`-1 yesterday
	0 today tonight
	1 tomorrow tmrw tmr`,
	Number
);
/** 1 Monday .. 7 Sunday. */
export const WEEKDAYS = table(
	`1 monday mon
	2 tuesday tue tues
	3 wednesday
	4 thursday thu thur thurs
	5 friday fri
	6 saturday
	7 sunday`,
	Number
);
/** Units in canonical spelling. */
export const UNITS = table(
	`% percent pct
	件 piece pieces pcs pc items item
	双 pairs pair
	盒 boxes box
	瓶 bottles bottle
	包 packs pack
	套 sets set
	次 times
	寸 inch inches
	cm centimeter centimeters centimetre centimetres
	kg kilo kilos kilogram kilograms
	g gram grams
	升 liter liters litre litres
	积分 points`,
	String
);
/** Words for money: all amounts count as yuan. */
export const MONEY = new Set(['yuan', 'cny', 'kuai', 'rmb', 'dollars', 'dollar', 'bucks', 'usd']);
/** Months that without a day mean something else, or are too short to be one. */
export const ALONE = new Set([
	'may',
	'march',
	'mar',
	'jan',
	'feb',
	'apr',
	'jun',
	'jul',
	'aug',
	'sep',
	'sept',
	'oct',
	'dec',
	'nov'
]);
