/**
 * Which clauses of a reply tell the thing that it was found to say: those closest to the examples, with most of their
 * words. The window that decides may be wider, for what is said over three clauses may be near without any of them.
 */
import { affinity, briefness } from './affinity.ts';
import type { Bearing } from './affinity.ts';
import type { KeywordHits } from './keyword-hits.ts';
import { keywordsAt } from './keyword-hits.ts';
import type { Keywords } from './keywords.ts';
import { closeness } from './meaning.ts';
import type { Closeness, Meaning } from './meaning.ts';
import { soundingOf } from './reply.ts';
import type { ReadReply } from './reply.ts';

/** What a thing is known by. */
export interface Sources {
	readonly meanings: readonly Meaning[];
	/** Its keywords and where the reply has them; null where it has none. */
	readonly known: { readonly keywords: Keywords; readonly hits: KeywordHits } | null;
	/** As for `closeness`. */
	readonly strict: boolean;
}

/** A neighbour that tells this part of what the most telling clause does belongs to it. */
const AS_WELL = 0.55;
const WIDEST = 3;
/** Nobody answers in more clauses than this; of such a reply the window that decided is shown. */
const MOST = 24;

/** The clauses that tell most, one to three that stand together; what was decided where no clause tells anything alone. */
export function tellingClauses(
	reply: ReadReply,
	counts: Uint8Array,
	sources: Sources,
	decided: Closeness
): Pick<Closeness, 'first' | 'last'> {
	const size = reply.featured.clauses.length;
	if (size < 2 || size > MOST) return decided;
	const told = wordsBy(counts, sources.known);
	// Mostly one clause is both the nearest and the fullest of its words.
	if (decided.first === decided.last && told[decided.first] === Math.max(...told)) return decided;
	addCloseness(told, reply, counts, sources);
	const most = Math.max(...told);
	if (most === 0) return decided;
	let first = told.indexOf(most);
	let last = first;
	const goesOn = (at: number): boolean => last - first + 1 < WIDEST && (told[at] ?? 0) >= AS_WELL * most;
	while (goesOn(first - 1)) first--;
	while (goesOn(last + 1)) last++;
	return { first, last };
}

/** The clause that belongs most to what points this way; one of two or three characters hardly does. */
export function belongingClause(
	{ featured: { text, clauses } }: ReadReply,
	counts: Uint8Array,
	wanted: Bearing
): Pick<Closeness, 'first' | 'last'> {
	let [most, at] = [-Infinity, 0];
	clauses.slice(0, MOST).forEach(({ start, end }, clause) => {
		const said = text.slice(start, end);
		const near = affinity(wanted, soundingOf(said).bearing()) - briefness(said) / 2;
		if (counts[clause] === 1 && near > most) [most, at] = [near, clause];
	});
	return { first: at, last: at };
}

/** By clause, what keywords it has. */
function wordsBy(counts: Uint8Array, known: Sources['known']): Float64Array {
	const told = new Float64Array(counts.length);
	if (known === null) return told;
	for (let clause = 0; clause < counts.length; clause++)
		if (counts[clause] === 1) told[clause] = keywordsAt(known.keywords, known.hits, clause);
	return told;
}

/** Adds by clause how near it alone comes to the texts. */
function addCloseness(
	told: Float64Array,
	reply: ReadReply,
	counts: Uint8Array,
	{ meanings, strict }: Sources
): void {
	const alone = new Uint8Array(counts.length);
	for (let clause = 0; clause < counts.length; clause++) {
		if (counts[clause] !== 1) continue;
		alone[clause] = 1;
		let near = 0;
		for (const meaning of meanings)
			for (const { score } of closeness(meaning, reply, alone, strict)) near = Math.max(near, score);
		alone[clause] = 0;
		told[clause] = (told[clause] ?? 0) + near;
	}
}
