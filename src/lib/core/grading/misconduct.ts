/**
 * Kinds of misconduct that a reply shows, found once for all its criteria, and which of them a criterion forbids. Three
 * examples cannot show every way of mocking somebody or of passing the buck; the kinds hold what agents usually say.
 */
import { everyClause } from './features.ts';
import type { Featured } from './features.ts';
import { ATTITUDE_GROUPS, ATTITUDE_RULES } from './lexicon/misconduct-attitude.ts';
import { ENGLISH_GROUPS, ENGLISH_LINKS, ENGLISH_RULES } from './lexicon/misconduct-english.ts';
import { INDIRECT_GROUPS, INDIRECT_RULES } from './lexicon/misconduct-indirect.ts';
import { OFFHAND_GROUPS, OFFHAND_LINKS, OFFHAND_RULES } from './lexicon/misconduct-offhand.ts';
import { PROMISE_GROUPS, PROMISE_RULES } from './lexicon/misconduct-promise.ts';
import { SERVICE_GROUPS, SERVICE_RULES } from './lexicon/misconduct-service.ts';
import { VEILED_GROUPS, VEILED_LINKS, VEILED_RULES } from './lexicon/misconduct-veiled.ts';
import { LINKS } from './lexicon/misconduct.ts';
import { findByRules, readRules } from './rules.ts';
import { addWord, allHits, emptyTrie } from './trie.ts';

/** A place where a reply shows a kind of misconduct. */
export interface Act {
	readonly kind: string;
	/** A hint only: it needs other signs. */
	readonly weak: boolean;
	readonly start: number;
	readonly end: number;
	readonly clause: number;
}

const book = readRules(
	[
		ATTITUDE_GROUPS,
		PROMISE_GROUPS,
		SERVICE_GROUPS,
		INDIRECT_GROUPS,
		VEILED_GROUPS,
		OFFHAND_GROUPS,
		ENGLISH_GROUPS
	]
		.map((groups) => groups.trim())
		.join('\n'),
	[ATTITUDE_RULES, PROMISE_RULES, SERVICE_RULES, INDIRECT_RULES, VEILED_RULES, OFFHAND_RULES, ENGLISH_RULES]
		.map((rules) => rules.trim())
		.join('\n')
);

/** Every act of a text; `counts`: 1 for every clause that may count. */
export const actsIn = ({ text, clauses, denied }: Featured, counts: Uint8Array): readonly Act[] =>
	findByRules(book, text, clauses, denied, counts).map(({ name, ...place }) => ({
		kind: name.replace('?', ''),
		weak: name.endsWith('?'),
		...place
	}));

const cues = emptyTrie();
const kinds: string[] = [];
for (const line of [LINKS, VEILED_LINKS, OFFHAND_LINKS, ENGLISH_LINKS]
	.map((links) => links.trim())
	.join('\n')
	.split('\n')) {
	const [kind = '', words = ''] = line.split(': ');
	for (const word of words.split(' ')) addWord(cues, word.replaceAll('_', ' '), kinds.length);
	kinds.push(kind);
}

/** Kinds that a text of a criterion, its name or description, speaks of; `贪便宜` speaks of no `便宜`. */
export function kindsNamed(text: string): ReadonlySet<string> {
	const hits = allHits(cues, text.toLowerCase(), 0, text.length);
	return new Set(
		hits
			.filter(
				({ start, end }) =>
					!hits.some((one) => one.start <= start && one.end >= end && one.end - one.start > end - start)
			)
			.map((hit) => kinds[hit.id] ?? '')
	);
}

/** Kinds that people hardly keep apart: where one is forbidden, the others are half forbidden. */
const FAMILIES = [
	['blame', 'mock', 'body', 'impatient', 'lecture', 'driveaway', 'accuse', 'threaten'],
	['passbuck', 'brushoff', 'refuse'],
	['money', 'gift', 'secret'],
	['rush', 'scarcity'],
	['cure', 'diagnose', 'stopdrug'],
	['pretext', 'lieship', 'lie'],
	['guarantee', 'timepromise'],
	['deny', 'belittle', 'keepit'],
	['dissuade', 'delay', 'lowball', 'pity'],
	['medicate', 'diagnose'],
	['reassure', 'noproblem']
];
/** Kinds that only count when they are about what the criterion is about. */
export const ABOUT: ReadonlySet<string> = new Set(
	`guarantee timepromise super gift deny buyerpays refuse refundpromise rush lieship lie secret condition dissuade
	fakeinvoice offplatform leak danger freight rash upsell decide guess extrafee insider colleague exchange stall resend reassure sendback delay fineprint lowball`.split(
		/\s+/u
	)
);

/** How far a kind is forbidden that the texts name, and how much more when an example shows it. */
const NAMED = 0.7;
const SHOWN = 0.3;
/** Shown or hinted at by an example that shows none of the named kinds. */
const SHOWN_ONLY = 0.6;
const HINTED = 0.3;
const KIN = 0.3;
/** What is left of it when a counterexample shows the kind too. */
const COUNTERED = 0.4;
/** The same for a kind that the texts name and several examples show: one careless counterexample does not undo it. */
const COUNTERED_CORE = 0.7;

/** Who forbids a trade with reviews forbids neither money nor conditions by themselves. */
function withoutParts(named: ReadonlySet<string>): ReadonlySet<string> {
	return named.has('review') ? new Set([...named].filter((kind) => !TRADED.has(kind))) : named;
}
const TRADED = new Set(['money', 'gift', 'secret', 'condition', 'exchange', 'refundpromise']);

/** What a criterion forbids, by kind, each 0..1: named by its texts, shown by its examples, or kin to such a one. */
export function kindsForbidden(
	texts: string,
	examples: readonly Featured[],
	counterexamples: readonly Featured[]
): ReadonlyMap<string, number> {
	const named = withoutParts(kindsNamed(texts));
	const forbidden = new Map([...named].map((kind) => [kind, NAMED]));
	const raise = (kind: string, by: number): unknown =>
		forbidden.set(kind, Math.min(1, Math.max(forbidden.get(kind) ?? 0, by)));
	const times = new Map<string, number>();
	for (const example of examples) {
		const shown = actsIn(example, everyClause(example));
		for (const kind of new Set(shown.map((act) => act.kind))) times.set(kind, (times.get(kind) ?? 0) + 1);
		const explained = shown.some((act) => named.has(act.kind));
		for (const { kind, weak } of shown) {
			if (named.has(kind)) raise(kind, NAMED + (weak ? SHOWN / 2 : SHOWN));
			else if (!explained) raise(kind, weak ? HINTED : SHOWN_ONLY);
		}
	}
	for (const family of FAMILIES) {
		if (family.some((kind) => (forbidden.get(kind) ?? 0) >= SHOWN_ONLY))
			for (const kind of family) raise(kind, KIN);
	}
	const excused = new Set(
		counterexamples.flatMap((text) =>
			actsIn(text, everyClause(text)).flatMap((act) => (act.weak ? [] : [act.kind]))
		)
	);
	for (const kind of excused) {
		const isCore = named.has(kind) && (times.get(kind) ?? 0) > 1;
		forbidden.set(kind, (forbidden.get(kind) ?? 0) * (isCore ? COUNTERED_CORE : COUNTERED));
	}
	return forbidden;
}
