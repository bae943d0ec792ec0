/**
 * Second opinions on what the grader left `unsure` in a finished exam, for the supervisor's page.
 *
 * Invariant: they are advice. No verdict, no points and nothing that a trainee sees depends on them; one request is
 * under way at a time, no reply waits for one, and closing gives it up.
 */
import { asc, eq } from 'drizzle-orm';
import type { OpinionShown } from '../core/attempt/shown.ts';
import type { Failure } from '../core/failure.ts';
import type { Said as Sentence } from '../core/text.ts';
import type { App } from './app.ts';
import { attemptNotFound, find, isOpen, saidOf } from './attempt-rows.ts';
import { hashOf } from './canonical-json.ts';
import { step, type Query, type Work } from './db.ts';
import { askModel, type Answered, type OpinionSettings, type Why } from './opinion.ts';
import { doubtsOf, type Doubt } from './opinion-prompt.ts';
import { mayReview, type Person } from './person.ts';
import { opinions } from './schema.ts';

/** Attempts that wait for their opinions. What finds no room is asked for when its page is looked at. */
const QUEUE_LIMIT = 200;

/** Takes attempts and asks about their doubts, one after another. */
export interface OpinionDesk {
	/** Whether anybody is asked at all. */
	readonly on: boolean;
	/** To be asked about soon; with `again`, also where an earlier question brought no answer. */
	consider(app: App, attemptId: string, again?: boolean): void;
	/** Gives up the question under way and asks no more. */
	close(): void;
}

/** The desk of a process. Without settings nothing is ever asked. */
export function opinionDesk(settings: OpinionSettings | null): OpinionDesk {
	const closing = new AbortController();
	const waiting = new Map<string, boolean>();
	let busy = false;
	const work = async (app: App, known: OpinionSettings): Promise<void> => {
		for (const [attemptId, again] of waiting) {
			waiting.delete(attemptId);
			if (closing.signal.aborted) break;
			try {
				await askAbout(app, attemptId, again, known, closing.signal);
			} catch (reason) {
				if (!closing.signal.aborted) console.error('a second opinion could not be kept', reason);
			}
		}
		busy = false;
	};
	return {
		on: settings !== null,
		consider(app, attemptId, again = false) {
			if (settings === null || closing.signal.aborted) return;
			if (waiting.size >= QUEUE_LIMIT && !waiting.has(attemptId)) return;
			waiting.set(attemptId, again || waiting.get(attemptId) === true);
			if (busy) return;
			busy = true;
			// Not before the write that is under way, if there is one, is on disk.
			setImmediate(() => void work(app, settings));
		},
		close: () => closing.abort()
	};
}

async function askAbout(
	app: App,
	attemptId: string,
	again: boolean,
	settings: OpinionSettings,
	closing: AbortSignal
): Promise<void> {
	const { doubts, known } = await app.store.read((q) => openDoubts(q, app, attemptId));
	for (const doubt of doubts) {
		const last = known.findLast((one) => one.criterion === doubt.criterion);
		if (last !== undefined && !(again && last.failure !== null)) continue;
		const began = app.now();
		const answered = await askModel(settings, doubt, closing);
		if (answered === null || closing.aborted) return;
		await keep(app, attemptId, doubt, answered, { model: settings.model, began });
	}
}

const keep = (
	app: App,
	attemptId: string,
	{ criterion, seq, messages }: Doubt,
	answered: Answered,
	{ model, began }: { readonly model: string; readonly began: number }
): Promise<void> =>
	app.store.write(function* (q) {
		const at = app.now();
		const said =
			answered.kind === 'opinion'
				? { ...answered.opinion, failure: null }
				: { verdict: null, reason: '', failure: answered.why };
		const row = { id: app.newId(), attemptId, criterion, seq, ...said, model, promptHash: hashOf(messages) };
		yield* step(q.insert(opinions).values({ ...row, at, tookMs: at - began }));
	});

type OpinionRow = typeof opinions.$inferSelect;

/** What is in doubt now, and what was answered before, the oldest first. Nothing for exams that still go on. */
function* openDoubts(
	q: Query,
	app: App,
	attemptId: string
): Work<{ readonly doubts: readonly Doubt[]; readonly known: readonly OpinionRow[] }> {
	const loaded = yield* find(q, app, attemptId);
	if (loaded === null || loaded.row.mode !== 'exam' || isOpen(loaded.row.status))
		return { doubts: [], known: [] };
	const known = yield* step(
		q.select().from(opinions).where(eq(opinions.attemptId, attemptId)).orderBy(asc(opinions.at))
	);
	const { overrules } = yield* saidOf(q, attemptId);
	const doubts = loaded.row.status === 'finished' ? doubtsOf(loaded.prepared, loaded.turns, overrules) : [];
	return { doubts, known };
}

interface Reviewing {
	readonly person: Person;
	readonly attemptId: string;
}

/** The opinions on an exam, the latest for each criterion. What has not been asked yet is asked for now. */
export async function listOpinions(
	app: App,
	{ person, attemptId }: Reviewing
): Promise<readonly OpinionShown[]> {
	if (!mayReview(person)) return [];
	const { doubts, known } = await app.store.read((q) => openDoubts(q, app, attemptId));
	const latest = new Map(known.map((row) => [row.criterion, row]));
	const missing = app.opinions.on ? doubts.filter(({ criterion }) => !latest.has(criterion)) : [];
	if (missing.length > 0) app.opinions.consider(app, attemptId);
	return [
		...missing.map(({ criterion }) => ({ kind: 'waiting' as const, criterion })),
		...[...latest.values()].map(shownOf)
	];
}

/** Asks once more where there was no answer. */
export async function askAgain(
	app: App,
	{ person, attemptId }: Reviewing
): Promise<Failure | { readonly asked: true }> {
	if (!mayReview(person)) return attemptNotFound();
	app.opinions.consider(app, attemptId, true);
	return { asked: true };
}

const WHY: Readonly<Record<Why, Sentence>> = {
	timeout: { zh: '超时', en: 'it took too long' },
	unreachable: { zh: '连不上模型的地址', en: 'the model could not be reached' },
	status: { zh: '模型的服务报错', en: 'the model’s server answered with an error' },
	'too-long': { zh: '回答太长', en: 'the answer was too long' },
	malformed: { zh: '回答的格式不对', en: 'the answer was not in the form asked for' }
};

function shownOf({ criterion, verdict, reason, failure, model, at }: OpinionRow): OpinionShown {
	return verdict === null
		? { kind: 'none', criterion, why: WHY[failure ?? 'malformed'], model, at }
		: { kind: 'given', criterion, verdict, reason, model, at };
}
