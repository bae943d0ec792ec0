/** A promise, and the clause it is looked for in: how firmly something is said there, and what it is about. */
import type { Clause } from './clause.ts';
import type { Featured } from './features.ts';
import type { WordsOf } from './promise-words.ts';
import type { Found, Value } from '../value.ts';

export type PromiseKind = 'price' | 'gift' | 'refund' | 'compensation' | 'shipping' | 'delivery' | 'callback';

/** `guaranteed`: with 保证, 一定 and the like · `firm`: said to this buyer as a thing that will be so · `loose`: neither. */
type Strength = 'guaranteed' | 'firm' | 'loose';

/** A promise and its place in the normalised text. */
export interface Promised {
	readonly kind: PromiseKind;
	readonly strength: Strength;
	/** Null where none was said: `全额退您`. */
	readonly value: Value | null;
	/** The way of a compensation: a coupon, less to pay, or money. Of other kinds null. */
	readonly way: 'coupon' | 'discount' | 'money' | null;
	/** What it is about, when that was said (运费, 差价, 补发): promises about different things do not meet. */
	readonly about: string;
	/** The thing given, of a gift. */
	readonly thing: string | null;
	/** Given beside what was promised before: `再退您 10 元`. */
	readonly more: boolean;
	readonly start: number;
	readonly end: number;
}

/** A clause that may promise something, with its words and the values in it. */
export interface Promising {
	readonly featured: Featured;
	readonly text: string;
	readonly denied: Uint8Array;
	readonly clause: Clause;
	readonly words: WordsOf;
	readonly values: readonly Found[];
}

const SURE_REACH = 14;

/** How firmly a stretch of the clause is said; `isFirm` when nothing says that it is surer than that. */
export function strengthOf({ words }: Promising, start: number, end: number, isFirm: boolean): Strength {
	const sure = words.get('SURE') ?? [];
	if (sure.some((hit) => hit.end > start - SURE_REACH && hit.start < end + SURE_REACH)) return 'guaranteed';
	return isFirm && !words.has('GENERAL') ? 'firm' : 'loose';
}

/** The stretch with the word of assurance before it, so that the evidence shows why it is one. */
export function withSure({ words }: Promising, start: number, end: number): { start: number; end: number } {
	const sure = (words.get('SURE') ?? []).filter(
		(hit) => hit.end > start - SURE_REACH && hit.start < end + SURE_REACH
	);
	return {
		start: Math.min(start, ...sure.map((hit) => hit.start)),
		end: Math.max(end, ...sure.map((hit) => hit.end))
	};
}

/** What the clause is about, by its first word of that group. */
export function aboutOf({ words, text }: Promising): string {
	const hit = words.get('ABOUT')?.[0];
	return hit === undefined ? '' : text.slice(hit.start, hit.end);
}

/** Whether any character of a stretch is denied, or stands before a denial that may reach back. */
export const isDenied = ({ denied }: Promising, start: number, end: number): boolean =>
	denied.subarray(start, end).some((state) => state !== 0);
