/**
 * Whether two texts say the same, word by word: every word of either text is set beside the word of the other that
 * comes nearest (the same, a synonym, the same topic, characters in common). What is left over on either side speaks
 * against it.
 */
import { charWeight } from './lexicon/common.ts';
import type { Word, Worded } from './worded.ts';

/** Worth of a pair of words that are not the same. */
const SYNONYM = 0.9;
const TOPIC = 0.7;
const CHARACTERS = 0.9;

const isHan = (code: number): boolean => code >= 0x3400 && code < 0xa000;

/** How far two texts agree. */
export interface Alignment {
	/** Share of the words of both, of the first, of the second, that have their like in the other, by weight. */
	readonly both: number;
	readonly first: number;
	readonly second: number;
	/** Weight of what is shared and of what is left over in each. */
	readonly shared: number;
	readonly lostFirst: number;
	readonly lostSecond: number;
	/** Weight of the weightiest word left over on both sides: one thing in the place of another. */
	readonly swapped: number;
}

let second = new Float64Array(256);

/** Sets the words of two texts beside each other. */
export function align(a: Worded, b: Worded): Alignment {
	if (second.length < b.words.length) second = new Float64Array(2 * b.words.length);
	second.fill(0, 0, b.words.length);
	let [allA, lostA, mostA, allB, lostB, mostB] = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < a.words.length; i++) {
		const word = a.words[i];
		if (word === undefined) break;
		let best = 0;
		for (let j = 0; j < b.words.length; j++) {
			const other = b.words[j];
			if (other === undefined) break;
			if (!areAlike(word, other)) continue;
			const like = likeness(word, a.text, other, b.text);
			if (like > best) best = like;
			if (like > (second[j] ?? 0)) second[j] = like;
		}
		const lost = word.weight * (1 - best);
		allA += word.weight;
		lostA += lost;
		mostA = Math.max(mostA, lost);
	}
	for (let j = 0; j < b.words.length; j++) {
		const weight = b.words[j]?.weight ?? 0;
		const lost = weight * (1 - (second[j] ?? 0));
		allB += weight;
		lostB += lost;
		mostB = Math.max(mostB, lost);
	}
	return {
		both: 1 - (lostA + lostB) / (allA + allB || 1),
		first: 1 - lostA / (allA || 1),
		second: 1 - lostB / (allB || 1),
		shared: (allA - lostA + allB - lostB) / 2,
		lostFirst: lostA,
		lostSecond: lostB,
		swapped: Math.min(mostA, mostB)
	};
}

/** Weight of the words of an example that have no like among the words `from..to` of a text, nor in `denial`, a word beside them. */
export function lostOf(example: Worded, text: Worded, from: number, to: number, denial: Word | null): number {
	let lost = 0;
	for (let i = 0; i < example.words.length; i++) {
		const word = example.words[i];
		if (word === undefined) break;
		let best = denial !== null && word.key === denial.key ? 1 : 0;
		for (let j = from; j < to && best < 1; j++) {
			const other = text.words[j];
			if (other === undefined) break;
			if (areAlike(word, other)) best = Math.max(best, likeness(word, example.text, other, text.text));
		}
		lost += word.weight * (1 - best);
	}
	return lost;
}

/** Whether two words may have anything in common. */
const areAlike = (a: Word, b: Word): boolean =>
	a.key === b.key || ((a.characters & b.characters) | (a.topics & b.topics) | (a.groups & b.groups)) !== 0;

/** How near two words come, 0..1. */
export function likeness(a: Word, inA: string, b: Word, inB: string): number {
	if (a.key === b.key) return 1;
	if ((a.groups & b.groups) !== 0 && haveCommon(a.group, b.group)) return SYNONYM;
	const topic = (a.topics & b.topics) !== 0 && haveCommon(a.topic, b.topic) ? TOPIC : 0;
	if ((a.characters & b.characters) === 0) return topic;
	let [common, all] = [0, 0];
	for (let i = a.start; i < a.end; i++) {
		const code = inA.charCodeAt(i);
		const weight = isHan(code) ? charWeight(code) : 0;
		all += weight;
		for (let j = b.start; j < b.end; j++)
			if (inB.charCodeAt(j) === code) {
				common += weight;
				break;
			}
	}
	for (let j = b.start; j < b.end; j++) all += isHan(inB.charCodeAt(j)) ? charWeight(inB.charCodeAt(j)) : 0;
	return all === 0 ? topic : Math.max(topic, (CHARACTERS * 2 * common) / all);
}

function haveCommon(a: readonly number[], b: readonly number[]): boolean {
	for (let i = 0; i < a.length; i++) if (b.includes(a[i] ?? -1)) return true;
	return false;
}
