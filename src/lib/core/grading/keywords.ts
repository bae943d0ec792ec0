/**
 * The words by which a thing is known, whatever the sentence: those of all examples, of the description and of the name
 * together, words that stand for each other as one. A word weighs the more the rarer it is and the more of the examples
 * have it. `照片发来` is short and turned round, but 照片 is what every example speaks of.
 */
import { likeness } from './alignment.ts';
import type { Word, Worded } from './worded.ts';

export interface Keywords {
	/** Every word, and the number of the keyword that it stands for. */
	readonly members: readonly Member[];
	/** By keyword. */
	readonly weights: readonly number[];
	/** What the keywords of a usual example weigh together. */
	readonly norm: number;
	/** By example: what it lacks of a usual one's, 0..1. A greeting has no rare words at all. */
	readonly lacking: readonly number[];
}

export interface Member {
	readonly word: Word;
	readonly text: string;
	readonly keyword: number;
}

/** Where the words of a criterion are taken from. */
interface Sources {
	readonly examples: readonly Worded[];
	readonly described: readonly Worded[];
	readonly name: Worded;
	readonly counterexamples: readonly Worded[];
}

/** A keyword while it is gathered. */
interface Draft {
	readonly members: { readonly word: Word; readonly text: string }[];
	readonly examples: Set<number>;
	readonly counterexamples: Set<number>;
	described: boolean;
	named: boolean;
}

/** Words as light as this say nothing of the matter. */
export const LIGHT = 0.25;
/** Words as near as this stand for each other. */
const ALIKE = 0.65;
/** What being in the description or in the name is worth, in examples; what being in a counterexample takes away. */
const TOLD = 0.5;
const COUNTERED = 0.6;
const LEAST_NORM = 0.2;

/** A denial has no place, and is no matter. */
const isMatter = ({ start, end, weight }: Word): boolean => end > start && weight > LIGHT;

/** Gathers the keywords. */
export function prepareKeywords({ examples, described, name, counterexamples }: Sources): Keywords {
	const drafts: Draft[] = [];
	const gather = ({ text, words }: Worded, note: (draft: Draft) => void): void => {
		for (const word of words) if (isMatter(word)) note(draftFor(drafts, word, text));
	};
	examples.forEach((one, at) => gather(one, (draft) => draft.examples.add(at)));
	gather(name, (draft) => (draft.named = true));
	for (const one of described) gather(one, (draft) => (draft.described = true));
	counterexamples.forEach(({ text, words }, at) => {
		for (const word of words) if (isMatter(word)) nearest(drafts, word, text)?.counterexamples.add(at);
	});
	const weights = drafts.map((draft) => weightOf(draft, examples.length, counterexamples.length));
	const own = examples.map((_, at) =>
		weights.reduce((sum, weight, of) => sum + (drafts[of]?.examples.has(at) === true ? weight : 0), 0)
	);
	const usual = own.reduce((sum, one) => sum + one, 0) / (own.length || 1);
	const norm = Math.max(LEAST_NORM, usual);
	const lacking = own.map((one) => Math.max(0, 1 - one / norm));
	const members = drafts.flatMap((draft, keyword) => draft.members.map((one) => ({ ...one, keyword })));
	return { members, weights, norm, lacking };
}

function draftFor(drafts: Draft[], word: Word, text: string): Draft {
	const known = nearest(drafts, word, text);
	const draft = known ?? {
		members: [],
		examples: new Set(),
		counterexamples: new Set(),
		described: false,
		named: false
	};
	if (known === null) drafts.push(draft);
	if (!draft.members.some((one) => one.word.key === word.key)) draft.members.push({ word, text });
	return draft;
}

function nearest(drafts: readonly Draft[], word: Word, text: string): Draft | null {
	let [best, found]: [number, Draft | null] = [ALIKE, null];
	for (const draft of drafts) {
		for (const member of draft.members) {
			const near = likeness(member.word, member.text, word, text);
			if (near > best) [best, found] = [near, draft];
		}
	}
	return found;
}

function weightOf(draft: Draft, examples: number, counterexamples: number): number {
	const rarest = Math.max(...draft.members.map((one) => one.word.weight));
	const told = (draft.described ? TOLD : 0) + (draft.named ? TOLD : 0);
	return (
		rarest *
		(draft.examples.size / (examples || 1) + told) *
		(1 - (COUNTERED * draft.counterexamples.size) / (counterexamples || 1))
	);
}
