/**
 * What `pair` measures about two texts: how far their words, characters, questions, numbers, topics and matters agree,
 * and what is left over on either side. The signals are weighed in three ways (`Gates`): a point beside what was said
 * at length, a question to a desk, any other text.
 */
import { askedIn } from './asking.ts';
import { align } from './alignment.ts';
import { mattersOf } from './lexicon/matters.ts';
import type { Closeness } from './meaning.ts';
import { inOrder, overlap } from './overlap.ts';
import { askedMarks, mattersSignals, meetingsOf, touchedBy, touchedMarks } from './pair-marks.ts';
import type { Meeting } from './pair-marks.ts';
import { beside, KINDS } from './pair-words.ts';
import type { Beside } from './pair-words.ts';
import type { ReadReply } from './reply.ts';
import { within } from './worded.ts';
import type { Worded } from './worded.ts';
import { charWeight } from './lexicon/common.ts';

/** How much each of the three ways of weighing counts; they add up to 1. */
interface Gates {
	readonly point: number;
	readonly desk: number;
	readonly other: number;
}

/**
 * Signals weighed three ways; yes-or-no signals of topics, matters and kinds of question, weighed for any text and once
 * more for a question to a desk; and what comes together, weighed one way.
 */
export interface PairSignals {
	readonly gates: Gates;
	readonly signals: readonly number[];
	readonly marks: readonly number[];
	readonly meetings: readonly Meeting[];
}

/** A point says nothing in question form and is put beside something longer. */
const MUCH_LONGER = 1.5;
/** Up to so many characters nothing is said at length, from twice as many on it is. */
const SHORT = 18;
/** Share of words with a topic from which a text may be about a desk's business, and over which it surely is. */
const SOME_TOPICS = 0.2;
const TOPICS_SPAN = 0.2;
/** Words lighter than this carry no topic worth counting. */
const LIGHT = 0.3;
/** Nearer than this a word has found its like. */
const FOUND = 0.6;

/** Names of the signals, in their order. */
const LEFT =
	'both bothSquared first second least leastSquared mostFirst mostSecond mostBoth lostBoth lost lostProduct nothingLost nothingLostTwice';
export const PAIR_SIGNALS: readonly string[] = (
	'closeness back window evidence left covered swapped single singleFirst singleSecond pairs pairsFirst rowOfShort rowOfLong pieceOfShort ' +
	'longFirst longSecond longShorter longRatio asksDiffer oneAsks noneAsks numbersDiffer oneHasNumbers oneDenies ' +
	`${LEFT} ${LEFT.replaceAll(/\w+/gu, 'content.$&')} ` +
	['asking', 'framing', 'common', 'usual', 'rare', 'rarest', 'letters']
		.map((kind) => `${kind}.shared ${kind}.first ${kind}.second ${kind}.both`)
		.join(' ') +
	' aloneFirst aloneSecond oneForOne same sameFirst sameSecond matters mattersOfLess mattersOfBoth noMatter'
).split(' ');

/** Measures an example and a reply; `best` and `back` are the closeness of one to the other and the other way round. */
export function measurePair(example: Worded, reply: ReadReply, best: Closeness, back: number): PairSignals {
	const whole = reply.words();
	const [a, b] = [plain(example.text), plain(whole.text)];
	const [asked, answered] = [askedIn(example.text), askedIn(whole.text)];
	const [first, second] = beside(example, whole);
	const [longA, longB] = [lengthOf(a), lengthOf(b)];
	const [mattersA, mattersB] = [mattersOf(example.text), mattersOf(whole.text)];
	const [touchedA, touchedB] = [touchedBy(example, mattersA), touchedBy(whole, mattersB)];
	return {
		gates: gatesOf(example, whole, asked),
		signals: [
			...aligned(example, reply, best, back),
			...characters(a, b),
			Math.log(longA),
			Math.log(longB),
			Math.log(Math.min(longA, longB)),
			Math.log(Math.min(longA, longB) / Math.max(longA, longB)),
			asked !== 0 && answered !== 0 && asked !== answered ? 1 : 0,
			(asked === 0) !== (answered === 0) ? 1 : 0,
			asked === 0 && answered === 0 ? 1 : 0,
			...numbers(a, b),
			(example.words.some((word) => word.start === word.end) ? 1 : 0) ===
			(whole.words.some((word) => word.start === word.end) ? 1 : 0)
				? 0
				: 1,
			...leftovers(first, second, (word) => word.own),
			...leftovers(first, second, (word) => word.weight),
			...kinds(first, second),
			...swaps(first, second),
			...mattersSignals(mattersA, mattersB)
		],
		marks: [...touchedMarks(touchedA, touchedB), ...askedMarks(asked, answered)],
		meetings: meetingsOf(touchedA, touchedB, asked, answered)
	};
}

/** Beyond this a text is simply long. */
const LONG = 200;
const lengthOf = (text: string): number => Math.min(LONG, Math.max(1, text.length));

const MARKS = /[^\p{L}\p{N}_]/gu;
const plain = (text: string): string => text.replace(MARKS, '');

function gatesOf(a: Worded, b: Worded, asked: number): Gates {
	const longer = clamp((b.text.length / Math.max(1, a.text.length) - 1) / MUCH_LONGER);
	const point = asked === 0 ? longer * clamp((b.text.length - SHORT) / SHORT) : 0;
	const words = [...a.words, ...b.words].filter((word) => word.end > word.start && word.weight > LIGHT);
	const share = words.filter((word) => word.topic.length > 0).length / (words.length || 1);
	const desk = clamp((share - SOME_TOPICS) / TOPICS_SPAN) * (1 - point);
	return { point, desk, other: 1 - point - desk };
}

const clamp = (x: number): number => Math.min(1, Math.max(0, x));

/** Closeness and alignment, of the whole reply and of its best window. */
function aligned(example: Worded, reply: ReadReply, best: Closeness, back: number): number[] {
	const whole = reply.words();
	const { clauses } = reply.featured;
	const all = align(example, whole);
	const isWhole = best.sample < 0 || (best.first === 0 && best.last === clauses.length - 1);
	const [from, to] = [clauses[best.first]?.start ?? 0, clauses[best.last]?.end ?? 0];
	const near = isWhole ? all : align(example, within(whole, from, to));
	return [
		Math.min(1.2, best.score),
		Math.min(1.2, back),
		near.both,
		Math.min(5, near.shared) * near.both,
		Math.min(4, all.lostFirst, all.lostSecond),
		all.second,
		near.swapped
	];
}

function characters(a: string, b: string): number[] {
	const pairs = (text: string): string[] => [...text].slice(1).map((c, at) => (text[at] ?? '') + c);
	const single = overlap([...a], [...b], (c) => 0.1 + charWeight(c.charCodeAt(0)));
	const double = overlap(pairs(a), pairs(b), () => 1);
	const { row, piece } = inOrder(a, b);
	const [short, long] = [Math.max(1, Math.min(a.length, b.length)), Math.max(1, a.length, b.length)];
	return [
		single.both,
		single.first,
		single.second,
		double.both,
		double.first,
		row / short,
		row / long,
		piece / short
	];
}

const NUMBER = /\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]+(?=[个天年月岁块元斤次号点章集季级本期])/gu;

/** Different numbers; numbers on one side only. */
function numbers(a: string, b: string): number[] {
	const [inA, inB] = [new Set(a.match(NUMBER)), new Set(b.match(NUMBER))];
	const differ = inA.size !== inB.size || [...inA].some((one) => !inB.has(one));
	const both = inA.size > 0 && inB.size > 0;
	return [both && differ ? 1 : 0, inA.size > 0 !== inB.size > 0 ? 1 : 0];
}

/** Shares that have their like, and what is left over, by weight. */
function leftovers(
	first: readonly Beside[],
	second: readonly Beside[],
	weight: (word: Beside) => number
): number[] {
	const sum = (words: readonly Beside[], of: (word: Beside) => number): number =>
		words.reduce((total, word) => total + of(word), 0);
	const lost = (word: Beside): number => weight(word) * (1 - word.like);
	const [allA, allB, lostA, lostB] = [
		sum(first, weight),
		sum(second, weight),
		sum(first, lost),
		sum(second, lost)
	];
	const [a, b] = [allA > 0 ? 1 - lostA / allA : 0.5, allB > 0 ? 1 - lostB / allB : 0.5];
	const both = allA + allB > 0 ? 1 - (lostA + lostB) / (allA + allB) : 0.5;
	const [mostA, mostB] = [Math.max(0, ...first.map(lost)), Math.max(0, ...second.map(lost))];
	const least = Math.min(a, b);
	return [
		both,
		both * both,
		a,
		b,
		least,
		least * least,
		mostA,
		mostB,
		Math.min(mostA, mostB),
		Math.min(4, lostA, lostB),
		Math.min(6, lostA + lostB),
		Math.min(9, lostA * lostB),
		lostA < 0.3 || lostB < 0.3 ? 1 : 0,
		lostA < 0.3 && lostB < 0.3 ? 1 : 0
	];
}

/** For every kind of word: what is shared, left over in the first, in the second, in both. */
function kinds(first: readonly Beside[], second: readonly Beside[]): number[] {
	const [shared, lostA, lostB] = [new Float64Array(KINDS), new Float64Array(KINDS), new Float64Array(KINDS)];
	const add = (words: readonly Beside[], lost: Float64Array): void => {
		for (const { kind, like } of words) {
			shared[kind] = (shared[kind] ?? 0) + like;
			lost[kind] = (lost[kind] ?? 0) + 1 - like;
		}
	};
	add(first, lostA);
	add(second, lostB);
	return Array.from({ length: KINDS }, (_, kind) => {
		const [a, b] = [lostA[kind] ?? 0, lostB[kind] ?? 0];
		return [logarithm(shared[kind] ?? 0), logarithm(a), logarithm(b), Math.min(2, a, b)];
	}).flat();
}

const MANY = 30;
const logarithm = (count: number): number => Math.log1p(Math.min(MANY, count));

/** How many words found no like on either side; one in the place of one; the same words, by rarity. */
function swaps(first: readonly Beside[], second: readonly Beside[]): number[] {
	const alone = (words: readonly Beside[]): number =>
		words.filter((word) => word.weight > 0 && word.like < FOUND).length;
	const [a, b] = [alone(first), alone(second)];
	const rarity = new Map([...first, ...second].map((word) => [word.key, word.rarity ** 2]));
	const same = overlap(
		first.map((word) => word.key),
		second.map((word) => word.key),
		(key) => rarity.get(key) ?? 1
	);
	return [Math.min(4, a), Math.min(4, b), a === 1 && b === 1 ? 1 : 0, same.both, same.first, same.second];
}
