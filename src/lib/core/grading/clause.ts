/**
 * A normalised text cut into clauses, and for each of its characters whether it is denied there.
 * `180 卖不了,最低 209 可以` has two clauses; in the first `180 卖` is denied.
 */
import { COMPLEMENTS, NEGATORS, STOPPERS } from './lexicon/negation.ts';
import type { Reach } from './lexicon/negation.ts';
import { deniedIn } from './latin-denial.ts';
import { asksInLatin, joinsLatin, latinMask, latinWords, opensLatin } from './latin-words.ts';
import { partsAtSpace } from './spaced.ts';
import { addWord, emptyTrie, longestHits } from './trie.ts';
import type { Hit } from './trie.ts';

/** A stretch of the normalised text. */
export interface Clause {
	readonly start: number;
	readonly end: number;
	/** Asks rather than states: ends in 吗, 么 or a question mark. */
	readonly question: boolean;
	/** Written in English: its features are words. */
	readonly latin: boolean;
}

const isAscii = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
const isWordUnit = (code: number): boolean => code >= 0x3400 || isAscii(code);

const PARTICLES = '哦喔噢呢啦哈呀哟咯滴嘛噻诶';
const ENDERS = `${PARTICLES}亲吧了的吗`;
const QUESTIONS = '吗么不没';
const OPENERS = [
	'但是',
	'不过',
	'而且',
	'另外',
	'所以',
	'然后',
	'或者',
	'要么',
	'因为',
	'要不',
	'如果',
	'但'
];

/** Classes of characters by code unit: a table look-up for each instead of a search in a string. */
const PARTICLE = 1;
const OPENER = 2;
const classes = new Uint8Array(0x10000);
for (const c of PARTICLES) classes[c.charCodeAt(0)] = PARTICLE;
for (const word of OPENERS) classes[word.charCodeAt(0)] = OPENER;

const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0;

/** Cuts a text into clauses: at signs and line ends, after particles, before conjunctions, before an amount denied anew; never inside a number. */
export function clausesOf(text: string): readonly Clause[] {
	const clauses: Clause[] = [];
	const mask = latinMask(text);
	let start = 0;
	const close = (end: number, sign: string): void => {
		let last = end;
		while (last > start && classAt(text, last - 1) === PARTICLE) last--;
		if (last <= start) return;
		const latin = mask !== null && mask[start] === 1;
		const asks = sign === '?' || QUESTIONS.includes(text[last - 1] ?? ' ');
		clauses.push({ start, end, question: asks || (latin && asksInLatin(text, start)), latin });
	};
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (mask !== null && at > start && mask[at] !== mask[at - 1]) {
			close(at, '');
			start = at;
		}
		if (mask !== null && mask[at] === 1 && (isAscii(code) || joinsLatin(text, at))) {
			if (!opensLatin(text, start, at)) continue;
			close(at - 1, '');
			start = at;
		} else if (!isWordUnit(code)) {
			if (joinsNumber(text, start, at) && !deniesAnew(text, start, at + 1)) continue;
			close(at, text[at] ?? '');
			start = at + 1;
		} else if (code >= 0x30 && code <= 0x39 && at - start >= 4 && deniesAnew(text, start, at)) {
			close(at, '');
			start = at;
		} else if (at - start >= 4 && classAt(text, at - 1) === PARTICLE && classAt(text, at) !== PARTICLE) {
			close(at, '');
			start = at;
		} else if (
			at - start >= 3 &&
			classes[code] === OPENER &&
			OPENERS.some((word) => text.startsWith(word, at))
		) {
			close(at, '');
			start = at;
		}
	}
	close(text.length, '');
	return clauses;
}

/** `6.8`, `1,280`, `24:00`, `11/16`, `48 小时`, `满 200`, `-`, `%`, `¥` do not part clauses. */
function joinsNumber(text: string, start: number, at: number): boolean {
	const sign = text[at] ?? '';
	if ("¥%+-_'".includes(sign)) return true;
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	if (sign === ' ' && (ENDERS.includes(text[at - 1] ?? 'x') || partsAtSpace(text, start, at))) return false;
	if (sign === ' ') return isAscii(before) !== isAscii(after) && isWordUnit(before) && isWordUnit(after);
	return '.,:/'.includes(sign) && before >= 0x30 && before <= 0x39 && after >= 0x30 && after <= 0x39;
}

/** A denial that is over: two characters after it or more. What is denied right after it is no clause of its own. */
const DENIED_BEFORE = /[不没别无勿莫][^不没别无勿莫]{2,}$/u;
const AMOUNT_DENIED =
	/^\d[\d.]*(?:元|块钱?)?[ 我您真的也都可是确实在这]{0,4}(?:[\u4e00-\u9fff]{1,2}不[了起到成下得]|不[行成能]|没法|没权限)/u;
const LOOK_AHEAD = 20;

/** `赠品不能折现 189拍不了`: an amount with a denial of its own begins a clause, whether anything parts them or not. */
function deniesAnew(text: string, start: number, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	if (before !== 0x20 && before < 0x3400) return false;
	if (!AMOUNT_DENIED.test(text.slice(at, at + LOOK_AHEAD))) return false;
	return DENIED_BEFORE.test(text.slice(Math.max(start, at - LOOK_AHEAD), at).trimEnd());
}

const trie = emptyTrie();
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
		addWord(trie, word, reaches.length);
		reaches.push(reach);
	}
}

/** In `不加`, `不收` the verb is part of the word that denies, and is denied too. */
const DENIERS = '不没别无莫勿未';
const NEAR = 5;
const BEFORE_COMPLEMENT = 7;

/**
 * 1 where the character is denied, 0 where it is not; twice denied is not denied. 2 before a far-reaching denial in
 * the same clause: `微信这边不方便加` denies 微信, `付款后不能改` does not deny 付款, and the form is the same.
 */
export function denials(text: string, clauses: readonly Clause[]): Uint8Array {
	let reach: Reaches | null = null;
	for (const clause of clauses) {
		if (clause.latin) {
			for (const { start, end, open } of deniedIn(latinWords(text, clause.start, clause.end))) {
				reach ??= noReaches(text.length);
				add(open ? reach.open : reach.denied, start, end);
			}
			continue;
		}
		const hits = longestHits(trie, text, clause.start, clause.end);
		if (hits.length === 0) continue;
		const stops = stopsIn(text, clause);
		reach ??= noReaches(text.length);
		for (const hit of hits) deny(text, clause, hit, stops, reach);
	}
	return reach === null ? new Uint8Array(text.length) : settle(text.length, reach);
}

/** Stretches as differences: +1 where one begins, -1 where it ends, so that many words that deny cost no more than few. */
interface Reaches {
	readonly denied: Int32Array;
	readonly open: Int32Array;
}

const noReaches = (length: number): Reaches => ({
	denied: new Int32Array(length + 1),
	open: new Int32Array(length + 1)
});

function deny(
	text: string,
	clause: Clause,
	hit: Hit,
	stops: readonly number[],
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
		const from = DENIERS.includes(text[hit.start] ?? ' ') ? hit.start + 1 : hit.end;
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

const LIGHT_ENDS = `${PARTICLES}的了亲吧啊`;

function restIsLight(text: string, at: number, end: number): boolean {
	for (let i = at; i < end; i++) if (!LIGHT_ENDS.includes(text[i] ?? ' ')) return false;
	return true;
}

/** For every place of a clause, counted from its start: where the next word stands that ends the reach of a denial. */
function stopsIn(text: string, { start, end }: Clause): readonly number[] {
	const stops = new Array<number>(end - start + 2).fill(end);
	for (let at = end - 1; at >= start; at--) {
		const stopped = STOPPER_STARTS.has(text[at]) && STOPPERS.some((word) => text.startsWith(word, at));
		stops[at - start] = stopped ? at : (stops[at - start + 1] ?? end);
	}
	return stops;
}

const STOPPER_STARTS = new Set(STOPPERS.map((word) => word[0]));
