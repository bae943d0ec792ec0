/**
 * The promise ledger: every promise of an attempt with what backs it, and where a later reply goes back on an earlier
 * one. Follows from texts and support alone; nothing of it is stored.
 */
import type { Alarm } from './detect.ts';
import { hoursLater, type DateValue } from './due.ts';
import { quote } from './normalise.ts';
import { promisesIn } from './promise.ts';
import type { Promised, PromiseKind } from './promise-clause.ts';
import { explainContradiction, explainUnsupported } from './promise-said.ts';
import { judgePromise } from './promise-judge.ts';
import type { Judged } from './promise-judge.ts';
import type { Support } from './promise-support.ts';
import { readReply } from './reply.ts';
import type { ReadReply } from './reply.ts';
import type { Evidence } from './verdict.ts';
import type { Said } from '../text.ts';
import type { Value } from '../value.ts';

/** A reply with what the buyer had said before it. */
export interface LedgerReply {
	readonly text: string;
	readonly buyerSaid: readonly string[];
}

/** One promise of the attempt. */
export interface LedgerEntry extends Judged {
	/** Which reply, counted from 0. */
	readonly turn: number;
	readonly kind: PromiseKind;
	/** The words of the reply as typed. */
	readonly words: Evidence;
	readonly value: Value | null;
	/** The entry, counted from 0, of an earlier reply that this one goes back on. */
	readonly contradicts: number | null;
}

/** The ledger of an attempt, oldest promise first. */
export function ledgerOf(support: Support, replies: readonly LedgerReply[]): readonly LedgerEntry[] {
	const made: Made[] = [];
	return replies.flatMap(({ text, buyerSaid }, turn) => {
		const reply = readReply(text, buyerSaid);
		return promisesIn(reply).map((promise) => {
			const earlier = brokenBy(made, { promise, turn }, support.today);
			made.push({ promise, turn });
			return {
				turn,
				kind: promise.kind,
				words: quote(reply.normalised, promise.start, promise.end),
				value: promise.value,
				...judgePromise(support, promise),
				contradicts: earlier === null ? null : made.indexOf(earlier)
			};
		});
	});
}

interface Made {
	readonly promise: Promised;
	readonly turn: number;
}

/** The last promise of an earlier reply about the same thing, when the new one gives less or comes later. */
function brokenBy(made: readonly Made[], now: Made, today: DateValue | null): Made | null {
	if (now.promise.strength === 'loose' || now.promise.more) return null;
	const last = made.findLast(
		({ promise, turn }) =>
			turn < now.turn &&
			promise.strength !== 'loose' &&
			promise.kind === now.promise.kind &&
			promise.way === now.promise.way &&
			promise.about === now.promise.about
	);
	return last !== undefined && isLess(last.promise, now.promise, today) ? last : null;
}

/** Another price is that of another thing when it is this much higher. */
const OTHER_THING = 1.5;

function isLess(
	{ value: before, kind }: Promised,
	{ value: now }: Promised,
	today: DateValue | null
): boolean {
	if (before === null || now === null) return false;
	switch (kind) {
		case 'price':
			if (before.kind !== 'amount' || now.kind !== 'amount') return false;
			return now.yuan > before.yuan && now.yuan < before.yuan * OTHER_THING;
		case 'refund':
		case 'compensation':
			return before.kind === 'amount' && now.kind === 'amount' && now.yuan < before.yuan;
		case 'gift':
			return before.kind === 'number' && now.kind === 'number' && now.number < before.number;
		default:
			return (hoursLater(now, before, today) ?? 0) > 0;
	}
}

/** A promise that breaks the red line, and why. */
export interface BrokenPromise extends Alarm {
	readonly why: Said;
}

/** Answering later than said is shown, and is no broken promise: it may be about another matter. */
const counts = ({ kind }: Promised): boolean => kind !== 'callback';

/**
 * The first promise of a reply that breaks the red line, or null: one that nothing backs, or one that goes back on what
 * an earlier reply promised. `said` are the earlier replies, oldest first.
 */
export function brokenPromise(
	support: Support,
	reply: ReadReply,
	said: readonly LedgerReply[]
): BrokenPromise | null {
	const promises = promisesIn(reply).filter(({ strength }) => strength !== 'loose');
	if (promises.length === 0) return null;
	const empty = promises.find((promise) => judgePromise(support, promise).standing === 'unsupported');
	if (empty !== undefined) return alarmAt(empty, explainUnsupported(empty, support));
	const made = said.flatMap((one, turn) => promisesOf(one).map((promise) => ({ promise, turn })));
	for (const promise of promises.filter(counts)) {
		const earlier = brokenBy(made, { promise, turn: said.length }, support.today);
		if (earlier !== null) return alarmAt(promise, explainContradiction(earlier.turn));
	}
	return null;
}

const alarmAt = ({ start, end }: Promised, why: Said): BrokenPromise => ({
	detector: 'overpromise',
	start,
	end,
	why
});

/** Earlier replies come again with every reply of an attempt: each is read once. */
const REMEMBERED = 1000;
const remembered = new Map<string, readonly Promised[]>();

function promisesOf({ text, buyerSaid }: LedgerReply): readonly Promised[] {
	const key = [text, ...buyerSaid].join('\0');
	const known = remembered.get(key);
	if (known !== undefined) return known;
	const promises = promisesIn(readReply(text, buyerSaid));
	if (remembered.size >= REMEMBERED) remembered.clear();
	remembered.set(key, promises);
	return promises;
}
