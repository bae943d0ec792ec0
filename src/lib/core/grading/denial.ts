/**
 * For each character of a normalised text whether it is denied there: in `180 卖不了` `180 卖` is. A denial reaches no
 * further than its clause.
 */
import { PARTICLES } from './clause.ts';
import type { Clause } from './clause.ts';
import { deniedIn } from './latin-denial.ts';
import { latinWords } from './latin-words.ts';
import { COMPLEMENTS, NEGATORS, STOPPERS } from './lexicon/negation.ts';
import type { Reach } from './lexicon/negation.ts';
import { chooseLongest, learnWord, noWords } from './vocabulary.ts';

const reaches: Reach[] = [];
{
	const numbers = new Map<string, number>();
	for (const [word, reach] of NEGATORS) {
		const known = numbers.get(word);
		if (known !== undefined) {
			reaches[known] = reaches[known] === 'skip' || reaches[known] === reach ? reach : 'both';
			continue;
		}
		numbers.set(word, reaches.length);
		learnWord('denial', word, reaches.length);
		reaches.push(reach);
	}
}

/** In `不加`, `不收` the verb is part of the word that denies, and is denied too. */
const DENIERS = signsOf('不没别无莫勿未');
const NEAR = 5;
const BEFORE_COMPLEMENT = 7;

/**
 * 1 where the character is denied, 0 where it is not; twice denied is not denied. 2 before a far-reaching denial in
 * the same clause: `微信这边不方便加` denies 微信, `付款后不能改` does not deny 付款, and the form is the same.
 */
export function denials(text: string, clauses: readonly Clause[]): Uint8Array {
	const { count, ids, starts, ends } = chooseLongest('denial', text, clauses, deniers);
	let reach: Reaches | null = null;
	let at = 0;
	for (const clause of clauses) {
		if (clause.latin) {
			for (const { start, end, open } of deniedIn(latinWords(text, clause.start, clause.end))) {
				reach ??= noReaches(text.length);
				add(open ? reach.open : reach.denied, start, end);
			}
			continue;
		}
		if (at === count || (starts[at] ?? 0) >= clause.end) continue;
		const stops = stopsIn(text, clause);
		reach ??= noReaches(text.length);
		for (; at < count && (starts[at] ?? 0) < clause.end; at++) {
			const hit = { id: ids[at] ?? 0, start: starts[at] ?? 0, end: ends[at] ?? 0 };
			deny(text, clause, hit, stops, reach);
		}
	}
	return reach === null ? new Uint8Array(text.length) : settle(text.length, reach);
}

const deniers = noWords();

/** Stretches as differences: +1 where one begins, -1 where it ends, so that many words that deny cost no more than few. */
interface Reaches {
	readonly denied: Int32Array;
	readonly open: Int32Array;
}

/** Kept between texts: a text is settled before the next one comes. */
let kept: Reaches = { denied: new Int32Array(256), open: new Int32Array(256) };

function noReaches(length: number): Reaches {
	if (kept.denied.length <= length)
		kept = { denied: new Int32Array(2 * length), open: new Int32Array(2 * length) };
	kept.denied.fill(0, 0, length + 1);
	kept.open.fill(0, 0, length + 1);
	return kept;
}

function deny(
	text: string,
	clause: Clause,
	hit: { readonly id: number; readonly start: number; readonly end: number },
	stops: Int32Array,
	{ denied, open }: Reaches
): void {
	const reach = reaches[hit.id] ?? 'skip';
	if (reach === 'skip' || asksBoth(text, hit.start, clause)) return;
	if (reach === 'near' && isComplement(text, hit.start, clause)) {
		const from = Math.max(clause.start, hit.start - BEFORE_COMPLEMENT);
		add(denied, from, hit.start);
		add(open, clause.start, from);
		const stop = stops[hit.end + 1 - clause.start] ?? clause.end;
		add(denied, hit.end + 1, Math.min(stop, hit.end + 7));
	} else if ((reach === 'back' || reach === 'both') && restIsLight(text, hit.end, clause.end)) {
		add(denied, clause.start, hit.start);
	} else if (reach !== 'back') {
		const stop = stops[hit.end + 1 - clause.start] ?? clause.end;
		const from = DENIERS[text.charCodeAt(hit.start)] === 1 ? hit.start + 1 : hit.end;
		add(denied, from, reach === 'near' ? Math.min(stop, hit.end + NEAR) : stop);
		if (reach !== 'near') add(open, clause.start, hit.start);
	}
}

function add(stretches: Int32Array, start: number, end: number): void {
	if (start >= end) return;
	stretches[start] = (stretches[start] ?? 0) + 1;
	stretches[end] = (stretches[end] ?? 0) - 1;
}

function settle(length: number, { denied, open }: Reaches): Uint8Array {
	const states = new Uint8Array(length);
	let [times, opens] = [0, 0];
	for (let at = 0; at < length; at++) {
		times += denied[at] ?? 0;
		opens += open[at] ?? 0;
		states[at] = times % 2 === 1 ? 1 : times === 0 && opens > 0 ? 2 : 0;
	}
	return states;
}

/** 能不能, 领没领: a question, no denial. */
const asksBoth = (text: string, at: number, clause: Clause): boolean =>
	at > clause.start && at + 1 < clause.end && text[at - 1] === text[at + 1];

const isComplement = (text: string, at: number, clause: Clause): boolean =>
	text[at] === '不' &&
	at > clause.start &&
	COMPLEMENTS.includes(text[at + 1] ?? ' ') &&
	!'我您你的都也'.includes(text[at - 1] ?? ' ');

const LIGHT_ENDS = signsOf(`${PARTICLES}的了亲吧啊`);

function restIsLight(text: string, at: number, end: number): boolean {
	for (let i = at; i < end; i++) if (LIGHT_ENDS[text.charCodeAt(i)] !== 1) return false;
	return true;
}

/** Kept between clauses: for every place of a clause, counted from its start, where the next stopper stands. */
let stopsHere = new Int32Array(256);

/** For every place of a clause, counted from its start: where the next word stands that ends the reach of a denial. */
function stopsIn(text: string, { start, end }: Clause): Int32Array {
	const length = end - start;
	if (stopsHere.length < length + 2) stopsHere = new Int32Array(2 * length + 2);
	let stop = end;
	stopsHere[length] = stopsHere[length + 1] = end;
	for (let at = end - 1; at >= start; at--) {
		if (STOPPER_STARTS[text.charCodeAt(at)] === 1 && STOPPERS.some((word) => text.startsWith(word, at)))
			stop = at;
		stopsHere[at - start] = stop;
	}
	return stopsHere;
}

const STOPPER_STARTS = signsOf(STOPPERS.map((word) => word[0]).join(''));

/** A 1 for each of these characters, by code unit: a table look-up instead of a search in a string. */
function signsOf(signs: string): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1;
	return table;
}
