/**
 * Whether a reply states a fact with the right value: present, affirmed, in its role, and not contradicted by another
 * value claimed for the same thing. `180 卖不了,最低 209` states 209; `不是 209`, `原价 209`, `209 和 219 都行` do not.
 */
import { byClause } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { featuresOf } from './meaning.ts';
import { mayCount } from './reply.ts';
import type { ReadReply } from './reply.ts';
import { isClaimed, rolesIn } from './roles.ts';
import type { VerdictWord } from './verdict.ts';
import { findValues, parseValue, sameValue } from '../value.ts';
import type { Found, Value } from '../value.ts';
import type { States } from '../criterion.ts';

export interface StatesRecogniser {
	readonly value: Value | null;
	readonly others: readonly Value[];
	/** Weight of the words that stand beside the value in the examples, by feature. */
	readonly cues: ReadonlyMap<number, number>;
	/** Words of role that the fact itself bears, so that `原价` may be asked for. */
	readonly ownRoles: readonly string[];
}

/** Prepares a `报对` criterion. */
export function prepareStates(criterion: States): StatesRecogniser {
	const texts =
		criterion.examples.length > 0
			? criterion.examples
			: [criterion.fact ?? criterion.name, criterion.description];
	const cues = cuesIn(texts);
	const own = `${criterion.name}${criterion.fact ?? ''}${criterion.examples.join('')}`;
	return {
		value: parseValue(criterion.value),
		others: criterion.others.map((literal) => parseValue(literal)).filter((value) => value !== null),
		cues,
		ownRoles: rolesIn(own)
	};
}

/** Words of the clause that holds the value: before it in full, after it in part. Without a value, all words. */
function cuesIn(texts: readonly string[]): Map<number, number> {
	const cues = new Map<number, number>();
	for (const text of texts) {
		const { text: plain, clauses, features } = featuresOf(text);
		const at = findValues(plain)[0]?.start ?? plain.length;
		const clause = clauses.findIndex((one) => at >= one.start && at < one.end);
		for (const feature of features) {
			if (clause >= 0 && feature.clause !== clause) continue;
			const weight = feature.weight * (feature.start < at ? 1 : 0.4);
			cues.set(feature.id, Math.max(cues.get(feature.id) ?? 0, weight));
		}
	}
	return cues;
}

export interface StatesOutcome {
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly found: Found | null;
	/** Why it is missed. */
	readonly reason: 'absent' | 'denied' | 'role' | 'contradicted' | 'hedged' | 'none';
}

interface Candidate {
	readonly found: Found;
	readonly cue: number;
	readonly clause: number;
}

const absent = (confidence: number): StatesOutcome => ({
	verdict: 'missed',
	confidence,
	found: null,
	reason: 'absent'
});

/** Looks for the value in its role. */
export function recogniseStates(recogniser: StatesRecogniser, reply: ReadReply): StatesOutcome {
	const { value } = recogniser;
	if (value === null) return absent(0.5);
	const text = reply.featured;
	const counts = mayCount(reply);
	const map = reply.clauseMap;
	const all = reply.values.map((found) => ({ found, clause: map[found.start] ?? -1, cue: 0 }));
	const rightOnes = all.filter((one) => sameValue(one.found.value, value));
	if (rightOnes.length === 0) return absent(0.95);
	const groups = byClause(text);
	const claimed = all
		.map((one, at) => ({ ...one, previous: all[at - 1]?.found.end ?? 0, at }))
		.filter(
			(one) =>
				counts(one.clause) &&
				isClaimed(text, one.found, recogniser.ownRoles) &&
				!isBareRow(text.text, all, one.at)
		)
		.map((one) => ({ ...one, cue: cueOf(recogniser, groups[one.clause] ?? [], one, one.previous) }));
	const right = strongest(claimed.filter((one) => sameValue(one.found.value, value)));
	const first = rightOnes[0]?.found ?? null;
	if (right === null) return { verdict: 'missed', confidence: 0.85, found: first, reason: 'denied' };
	const rivals = claimed.filter((one) => rivalling(one.found.value, value));
	if (
		rivals.some((rival) => isJoined(text.text, right.found, rival.found) || isParallel(text, right, rival))
	) {
		return { verdict: 'missed', confidence: 0.75, found: right.found, reason: 'hedged' };
	}
	const contradiction = rivals.find((rival) => contradicts(rival, right, recogniser));
	if (contradiction !== undefined) {
		return { verdict: 'missed', confidence: 0.7, found: contradiction.found, reason: 'contradicted' };
	}
	if (value.kind === 'size' && rivals.length >= 3 && right.cue < WEAK)
		return { verdict: 'missed', confidence: 0.6, found: right.found, reason: 'role' };
	return { verdict: 'met', confidence: right.cue >= WEAK ? 0.95 : 0.85, found: right.found, reason: 'none' };
}

const WEAK = 0.6;

/** `6.8 7.5 13日 24:00`: three values or more with nothing between them claim nothing. */
function isBareRow(text: string, all: readonly Candidate[], at: number): boolean {
	const touches = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
		left !== undefined && right !== undefined && text.slice(left.found.end, right.found.start).trim() === '';
	const before = touches(all[at - 1], all[at]);
	const after = touches(all[at], all[at + 1]);
	return (
		(before && after) ||
		(before && touches(all[at - 2], all[at - 1])) ||
		(after && touches(all[at + 1], all[at + 2]))
	);
}

function strongest(candidates: readonly Candidate[]): Candidate | null {
	return candidates.reduce<Candidate | null>(
		(best, one) => (best === null || one.cue > best.cue ? one : best),
		null
	);
}

/** Weight of the cue words up to ten characters before (not beyond the value before) and six after, in its clause. */
function cueOf(
	recogniser: StatesRecogniser,
	features: readonly Feature[],
	one: Candidate,
	previous: number
): number {
	const seen = new Set<number>();
	let sum = 0;
	for (const feature of features) {
		if (seen.has(feature.id)) continue;
		if (feature.end > one.found.start && feature.start < one.found.end) continue;
		const apart =
			feature.end <= one.found.start ? one.found.start - feature.end : feature.start - one.found.end;
		if (feature.start < previous) continue;
		if (apart > (feature.end <= one.found.start ? 10 : 6)) continue;
		const weight = recogniser.cues.get(feature.id);
		if (weight === undefined) continue;
		seen.add(feature.id);
		sum += weight * (feature.end <= one.found.start ? 1 : 0.6);
	}
	return sum;
}

/** Another value of the same type. */
function rivalling(found: Value, value: Value): boolean {
	if (sameValue(found, value)) return false;
	if (found.kind === value.kind)
		return (
			found.kind !== 'number' || value.kind !== 'number' || found.unit === value.unit || found.unit === null
		);
	if (found.kind === 'number' && found.unit === null) return value.kind === 'amount' && found.number >= 1;
	return found.kind === 'range' && found.to.kind === value.kind;
}

/** A known value contradicts only when its words fit the fact clearly better; an unknown one when they fit as well. */
function contradicts(rival: Candidate, right: Candidate, recogniser: StatesRecogniser): boolean {
	if (!isNear(rival.found.value, right.found.value)) return false;
	const known = recogniser.others.some((other) => sameValue(other, rival.found.value));
	if (known) return rival.cue >= WEAK && rival.cue > right.cue * 2 + WEAK;
	return rival.cue >= WEAK && rival.cue >= right.cue * 0.9;
}

/** Amounts and measures compete only when they are of one size: 178 and 188, not 178 and 10. */
function isNear(a: Value, b: Value): boolean {
	const [x, y] = [sizeOf(a), sizeOf(b)];
	return x === null || y === null || (x <= y * 2 && y <= x * 2);
}

const sizeOf = (value: Value): number | null =>
	value.kind === 'amount' ? value.yuan : value.kind === 'number' ? value.number : null;

/** `想显瘦就 M,想舒服就 L`: one condition each. */
function isParallel({ text, clauses }: Featured, a: Candidate, b: Candidate): boolean {
	const [left, right] = [clauses[a.clause], clauses[b.clause]];
	if (left === undefined || right === undefined || left === right) return false;
	return text[left.start] === text[right.start] && '想要如喜'.includes(text[left.start] ?? ' ');
}

const JOINTS = ['和', '或', '或者', '、', '还是', '跟', '与', '/', '码和', '码或', '都'];

/** `M 和 L 都行`: two values side by side, neither of them chosen. */
function isJoined(text: string, a: Found, b: Found): boolean {
	const [left, right] = a.start < b.start ? [a, b] : [b, a];
	const between = text.slice(left.end, right.start).trim();
	return between.length <= 3 && JOINTS.includes(between);
}
