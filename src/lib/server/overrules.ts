/**
 * A supervisor's word on what the machine said of an exam: one criterion, or several doubts at once that turn out to be
 * none. The machine's verdict is never touched; what a person said stands beside it, with a reason.
 */
import { judge } from '../core/attempt/result.ts';
import type { ReviewShown } from '../core/attempt/shown.ts';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { figuresOf, saidOf, settle, type Loaded } from './attempt-rows.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { propose, withdrawProposals } from './proposals.ts';
import { badVerdict, locked, readReason, rule, type Ruling } from './reviews.ts';
import { overrules } from './schema.ts';

/** What a person says of one criterion. */
interface Word {
	readonly person: Person;
	readonly criterion: string;
	/** The reply that it is about; null for the whole conversation. */
	readonly seq: number | null;
	readonly verdict: 'met' | 'missed';
	readonly reason: string;
	/** Whether the reply is offered to the trainers to learn from. */
	readonly propose: boolean;
}

/** Puts a person's verdict beside the machine's, with a reason; `propose` offers the reply to the trainers to learn from. */
export async function overrule(
	app: App,
	input: Ruling & Pick<Word, 'seq' | 'criterion' | 'verdict'> & { readonly propose?: boolean }
): Promise<ReviewShown | Failure> {
	const reason = readReason(input.reason, true);
	if (isFailure(reason)) return reason;
	if (input.verdict !== 'met' && input.verdict !== 'missed') return badVerdict();
	return rule(app, input, function* (q, loaded, _said, at) {
		if (loaded.row.status !== 'finished') return locked();
		return yield* say(q, app, loaded, { ...input, reason, propose: input.propose === true }, at);
	});
}

/** A forbidden thing about which the machine was in doubt, and the reply that it is about. */
export interface Doubt {
	readonly criterion: string;
	readonly seq: number | null;
}

/**
 * Says of several forbidden things that were in doubt that they are not there: one reason, one write. Refused as a whole
 * when one of them is no such doubt, so that nobody waves through what he has not read.
 */
export async function acquit(
	app: App,
	input: Ruling & { readonly doubts: readonly Doubt[] }
): Promise<ReviewShown | Failure> {
	const reason = readReason(input.reason, true);
	if (isFailure(reason)) return reason;
	if (input.doubts.length === 0) return noneChosen();
	return rule(app, input, function* (q, loaded, said, at) {
		if (loaded.row.status !== 'finished') return locked();
		const { criteria } = judge(loaded.prepared, loaded.turns, said.overrules);
		const inDoubt = new Set(
			criteria.flatMap(({ criterion, verdict }) =>
				verdict === 'unsure' && criterion.kind === 'avoids' ? [criterion.id] : []
			)
		);
		const doubts = new Map(input.doubts.map((one) => [one.criterion, one]));
		if ([...doubts.keys()].some((criterion) => !inDoubt.has(criterion))) return noDoubt();
		let now: Loaded = loaded;
		for (const doubt of doubts.values()) {
			const word = { ...doubt, person: input.person, verdict: 'met', reason, propose: false } as const;
			const next = yield* say(q, app, now, word, at);
			if (isFailure(next)) return next;
			now = next;
		}
		return now;
	});
}

function* say(q: Query, app: App, loaded: Loaded, word: Word, at: number): Work<Loaded | Failure> {
	const { person, criterion, verdict, reason } = word;
	const attemptId = loaded.row.id;
	const { overrules: before } = yield* saidOf(q, attemptId);
	const known = judge(loaded.prepared, loaded.turns, before).criteria.find(
		(one) => one.criterion.id === criterion
	);
	if (known === undefined) return unknownCriterion();
	const isReply = loaded.turns.some((turn) => turn.kind === 'reply' && turn.seq === word.seq);
	const seq = isReply ? word.seq : null;
	const lesson = { attemptId, criterion, seq, result: known, verdict, reason, person, at };
	const refused = word.propose ? yield* propose(q, app, loaded, lesson) : yield* withdrawProposals(q, lesson);
	if (refused !== null) return refused;
	const version = loaded.row.version + 1;
	const row = { id: app.newId(), attemptId, seq, criterion, verdict, reason, by: person.id, at, version };
	yield* step(q.insert(overrules).values(row));
	const data = { criterion, from: known.verdict, to: verdict, reason, version };
	yield* append(q, { at, actor: person.id, action: 'review/overruled', subject: attemptId, data });
	const { overrules: ruled } = yield* saidOf(q, attemptId);
	return yield* settle(q, loaded, { version, ...figuresOf(loaded, ruled, loaded.row.gaveUp) });
}

const unknownCriterion = (): Failure =>
	failure(
		'review/unknown-criterion',
		400,
		{ zh: '没有这一项。', en: 'There is no such criterion.' },
		'criterion'
	);

const noneChosen = (): Failure =>
	failure(
		'review/none-chosen',
		400,
		{ zh: '请先勾选看过的项。', en: 'Please tick what you have looked at first.' },
		'doubts'
	);

const noDoubt = (): Failure =>
	failure('review/no-doubt', 409, {
		zh: '勾选的里面有一项已经不是“拿不准”。什么都没有改，请看过最新情况再勾。',
		en: 'One of those ticked is no longer unsure. Nothing was changed; please look again, then tick.'
	});
