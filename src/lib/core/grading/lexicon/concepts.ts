/** The concept lexicon: words that mean the same in this trade. Written for this project. */
import { learnWord } from '../vocabulary.ts';
import { AFTERSALE } from './concepts-aftersale.ts';
import { ATTITUDE } from './concepts-attitude.ts';
import { COURTESY } from './concepts-courtesy.ts';
import { TRADE } from './concepts-trade.ts';

interface Lexicon {
	/** Weight by concept number. */
	readonly weights: readonly number[];
	/** Concept number by name, for the lexicons of other languages. */
	readonly numbers: ReadonlyMap<string, number>;
	/** Concept → the concept that says the contrary: to affirm the one is to deny the other. */
	readonly opposites: ReadonlyMap<number, number>;
	/** 出, 付: who bears it is decided by the pronoun before. */
	readonly bear: { readonly verb: number; readonly shop: number; readonly buyer: number };
}

const OPPOSITES = [
	['bear_shop', 'bear_buyer'],
	['tight', 'loose'],
	['stock', 'sold_out'],
	['full_amount', 'part_amount']
] as const;

function read(lines: string): Lexicon {
	const weights: number[] = [];
	const numbers = new Map<string, number>();
	for (const line of lines.trim().split('\n')) {
		const [name = '', weight, ...words] = line.trim().split(' ');
		if (weight === undefined) continue;
		for (const word of words) learnWord('concept', word, weights.length);
		numbers.set(name, weights.length);
		weights.push(Number(weight));
	}
	const opposites = new Map<number, number>();
	for (const [a, b] of OPPOSITES) {
		opposites.set(number(numbers, a), number(numbers, b)).set(number(numbers, b), number(numbers, a));
	}
	const bear = {
		verb: number(numbers, 'bear_verb'),
		shop: number(numbers, 'bear_shop'),
		buyer: number(numbers, 'bear_buyer')
	};
	return { weights, numbers, opposites, bear };
}

function number(numbers: ReadonlyMap<string, number>, name: string | undefined): number {
	const found = numbers.get(name ?? '');
	if (found === undefined) throw new Error(`The lexicon has no concept ${name ?? ''}`);
	return found;
}

/** Read once, when the module is loaded: a few milliseconds. */
export const CONCEPTS: Lexicon = read(COURTESY + TRADE + AFTERSALE + ATTITUDE);
