/** What speaks for and against a place of a reply being a fact stated: its words, its role, the other values around it. */
import { clauseAt } from './features.ts';
import type { Feature, Featured } from './features.ts';
import { closeness } from './meaning.ts';
import type { Closeness } from './meaning.ts';
import type { ReadReply } from './reply.ts';
import { isClaimed, isOnlyNotDenied } from './roles.ts';
import type { StatesOutcome, StatesRecogniser } from './states.ts';
import { BOUNDS, featuresBeside } from './states-beside.ts';
import { sameValue } from '../value.ts';
import type { Found, Value } from '../value.ts';

interface Candidate {
	readonly found: Found;
	readonly cue: number;
	/** The same without words that only bound a time. */
	readonly act: number;
	readonly clause: number;
	/** Whose value it is, where the fact is that of a size: that one's, another's, or nothing is said. */
	readonly of: 'own' | 'other' | 'unsaid';
}

/** Names of the signals, in the order of their weights. */
export const STATES_SIGNALS = [
	'claimed',
	'cue',
	'example',
	'counterexample',
	'counterLead',
	'alternative',
	'open',
	'row',
	'bareNumber',
	'question',
	'denied',
	'clauses',
	'places'
] as const;

/** What speaks for one place where the value stands being the fact stated. */
export interface StatesSignals {
	/** The place, or the value that contradicts it. */
	readonly found: Found;
	readonly signals: readonly number[];
	/** Why it cannot be, whatever the signals say. */
	readonly fault: StatesOutcome['reason'] | null;
	readonly reason: StatesOutcome['reason'];
}

/** Every place of the reply where the value stands, or one that stands for it. */
export function statesSignals(recogniser: StatesRecogniser, reply: ReadReply): readonly StatesSignals[] {
	const { value, alternatives } = recogniser;
	if (value === null) return [];
	const text = reply.featured;
	const counts = (clause: number): boolean => reply.earning[clause] === 1;
	const all: readonly Candidate[] = reply
		.values()
		.slice(0, VALUES)
		.map((found, at, values) => {
			const clause = clauseAt(text.clauses, found.start);
			const from = text.clauses[clause]?.start ?? found.start;
			return { found, clause, cue: 0, act: 0, of: ownerOf(recogniser.size, values, at, from) };
		});
	const isRight = (one: Candidate): boolean => sameValue(lastDay(one.found.value, value), value);
	const isAlternative = (one: Candidate): boolean =>
		alternatives.some((other) => sameValue(one.found.value, other));
	if (!all.some((one) => isRight(one) || isAlternative(one))) return [];
	const alone = all.map((one, at) => {
		const beside = featuresBeside(
			text.features,
			one,
			all[at - 1]?.found.end ?? 0,
			text.clauses[one.clause]?.latin === true ? LETTERS : 1
		);
		const acts = beside.filter(({ start, end }) => !BOUNDS.has(text.text.slice(start, end)));
		return { ...one, at, cue: cueOf(recogniser, beside, one), act: cueOf(recogniser, acts, one) };
	});
	const cued = alone.map((one) => (one.of === 'own' ? { ...one, cue: carriedCue(alone, one) } : one));
	const isIn = (one: Candidate): boolean =>
		counts(one.clause) && isClaimed(text, one.found, recogniser.ownRoles);
	const rivals = cued.filter(
		(one) =>
			!isRight(one) &&
			rivalling(one.found.value, value) &&
			!isAlternative(one) &&
			one.of !== 'other' &&
			isIn(one)
	);
	return cued
		.filter((one) => counts(one.clause) && (isRight(one) || isAlternative(one)))
		.slice(0, PLACES)
		.map((one) => {
			const around = besides(reply.earning, one.clause);
			const like = bestOf(closeness(recogniser.examples, reply, around));
			const near = CONFIRMED.test(text.text.slice(one.found.end)) ? Math.max(like, SURE) : like;
			const against = bestOf(closeness(recogniser.counterexamples, reply, around));
			const claimed = isIn(one);
			const row = isBareRow(text.text, all, one.at);
			const hedged = rivals.some(
				(rival) => isJoined(text.text, one.found, rival.found) || isParallel(text, one, rival)
			);
			const contradiction = rivals.find(
				(rival) => (one.of !== 'own' || rival.of === 'own') && contradicts(rival, one, recogniser)
			);
			const listed =
				(value.kind === 'size' && rivals.length >= 3 && one.cue < WEAK) ||
				one.of === 'other' ||
				isOnlyNotDenied(text, one.found);
			const found = one.found.value;
			return {
				found: hedged ? one.found : (contradiction?.found ?? one.found),
				fault: hedged ? 'hedged' : contradiction ? 'contradicted' : listed ? 'role' : null,
				reason: claimed ? 'role' : 'denied',
				signals: [
					claimed ? 1 : 0,
					Math.min(1.5, one.cue),
					Math.min(1.2, near),
					Math.min(1.2, against),
					Math.max(0, against - near),
					isRight(one) ? 0 : 1,
					text.denied[one.found.start] === 2 ? 1 : 0,
					row ? 1 : 0,
					found.kind === 'number' && found.unit === null ? 1 : 0,
					text.clauses[one.clause]?.question === true ? 1 : 0,
					text.denied[one.found.start] === 1 ? 1 : 0,
					Math.min(1, text.clauses.length / 10),
					Math.min(1, all.length / 6)
				]
			};
		});
}

/** `11 月 10 日到 11 月 20 日` says until when. */
const lastDay = (found: Value, value: Value): Value =>
	found.kind === 'range' && value.kind === 'date' ? found.to : found;

/** By the size named last before a value in its clause, after the value before: `M 腰围 74，L 是 78`. */
function ownerOf(size: string | null, values: readonly Found[], at: number, from: number): Candidate['of'] {
	const before = values[at - 1];
	if (size === null || before === undefined || before.start < from || before.value.kind !== 'size')
		return 'unsaid';
	return before.value.size === size ? 'own' : 'other';
}

/** `L 是 78` is elliptical: what is measured was said of another size before, and holds here too. */
const carriedCue = (all: readonly (Candidate & { readonly at: number })[], one: Candidate): number =>
	all
		.filter((other) => other.of === 'other' && other.found.end <= one.found.start)
		.reduce((most, other) => Math.max(most, other.cue), one.cue);

/** Nobody tells a buyer so many values, or one so often: what follows is not looked at. */
const VALUES = 40;
const PLACES = 8;

/** `177 是对的`: the words of confirming are too common to be like anything, and yet say all. */
const CONFIRMED =
	/^ ?(?:元|块钱?)? ?(?:是|就是|这个数|这数|的?确实?是?)*(?:对的|没错|没算错|没有错|没弄错|不假|没多收)(?![\u4e00-\u9fff]?[吗嘛么])/u;
const SURE = 0.6;

/** The clauses that count, but only this one and those beside it. */
function besides(counts: Uint8Array, clause: number): Uint8Array {
	const around = new Uint8Array(counts.length);
	for (let at = Math.max(0, clause - 1); at <= clause + 1; at++) around[at] = counts[at] ?? 0;
	return around;
}

const bestOf = (all: readonly Closeness[]): number => all.reduce((most, one) => Math.max(most, one.score), 0);

/** Weight of cue words from which they tell what a value is. */
const WEAK = 0.6;

/** `6.8 7.5 13日 24:00`: three values or more with nothing between them claim nothing; `五条840 五条都有` are two. */
function isBareRow(text: string, all: readonly Candidate[], at: number): boolean {
	const touch = (from: number): boolean => {
		const [left, right] = [all[from], all[from + 1]];
		return left && right ? text.slice(left.found.end, right.found.start).trim() === '' : false;
	};
	const isRow = (from: number): boolean => {
		const [first, third] = [all[from], all[from + 2]];
		return (
			touch(from) && touch(from + 1) && !(first && third && sameValue(first.found.value, third.found.value))
		);
	};
	return isRow(at - 2) || isRow(at - 1) || isRow(at);
}

/** English takes about three letters for a character. */
const LETTERS = 3;

/** Weight of the cue words among them. */
function cueOf(recogniser: StatesRecogniser, beside: readonly Feature[], { found }: Candidate): number {
	const seen = new Set<number>();
	let sum = 0;
	for (const { id, end } of beside) {
		const weight = recogniser.cues.get(id);
		if (weight === undefined || seen.has(id)) continue;
		seen.add(id);
		sum += weight * (end <= found.start ? 1 : 0.6);
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
	if (right.act > 0 && rival.act < WEAK / 2) return false;
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
