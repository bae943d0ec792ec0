/**
 * Learning from people: a supervisor proposes a reply as an example or counterexample, a trainer sees what that would
 * do, and accepts or rejects it.
 *
 * Invariant: nothing is learnt without a trainer; what is accepted changes one file by one line and is written down in
 * the audit log; what was decided stays as it is. A reply keeps the grade that it had.
 */
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { CriterionResult } from '../core/attempt/result.ts';
import { addExample, type Added, type Target } from '../core/content/add-example.ts';
import { personalIn } from '../core/content/personal.ts';
import {
	detailFor,
	isTeachable,
	oneLine,
	readWording,
	type ProposalListed,
	type ProposalShown,
	type Prospect
} from '../core/content/proposal.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import type { Loaded } from './attempt-rows.ts';
import { append } from './audit.ts';
import { hashOf } from './canonical-json.ts';
import { step, type Query, type Work } from './db.ts';
import { deciders, type Person } from './person.ts';
import {
	alreadyKnown,
	cannotPlace,
	criterionGone,
	decidedAlready,
	fileBad,
	fileChanged,
	mayNotDecide,
	noReasonGiven,
	notTeachable,
	proposalNotFound,
	reasonTooLong,
	unwritable
} from './proposal-failures.ts';
import { people, proposals } from './schema.ts';

const OPEN_LIMIT = 200;
const DECIDED_LIMIT = 50;
/** UTF-16 units of a reason. */
const REASON_LIMIT = 500;

type ProposalRow = typeof proposals.$inferSelect;

/** A criterion of an attempt on which a supervisor has just ruled. */
interface Ruled {
	readonly attemptId: string;
	readonly criterion: string;
	readonly person: Person;
	readonly at: number;
}

/** What there is to learn from it. */
interface Lesson extends Ruled {
	readonly seq: number | null;
	readonly result: CriterionResult;
	readonly verdict: 'met' | 'missed';
	readonly reason: string;
}

/** Proposes the reply that was judged, within the supervisor's write. Null when it was done. */
export function* propose(q: Query, app: App, loaded: Loaded, lesson: Lesson): Work<Failure | null> {
	const { seq, result, verdict, reason, person, at } = lesson;
	const { criterion } = result;
	const turn = loaded.turns.find((one) => one.kind === 'reply' && one.seq === seq);
	if (turn?.kind !== 'reply' || !isTeachable(criterion.kind)) return notTeachable();
	yield* withdrawProposals(q, lesson);
	const { edition } = loaded.prepared;
	const row = {
		id: app.newId(),
		attemptId: loaded.row.id,
		seq: turn.seq,
		reply: turn.text,
		scene: turn.from,
		scenarioFile: edition.file,
		scenarioTitle: edition.script.meta.title,
		criterion: criterion.id,
		name: criterion.name,
		kind: criterion.kind,
		verdict,
		...homeOf(app, loaded, result),
		detail: detailFor(criterion.kind, verdict),
		reason,
		by: person.id,
		at,
		status: 'open' as const,
		wording: null,
		line: null,
		decidedBy: null,
		decidedAt: null,
		decidedReason: ''
	};
	yield* step(q.insert(proposals).values(row));
	const data = { attempt: row.attemptId, file: row.file, criterion: row.name, detail: row.detail };
	yield* append(q, { at, actor: person.id, action: 'proposal/made', subject: row.id, data });
	return null;
}

/** The file in which a criterion is written, and its name there: a shared one lives in its rubric. */
function homeOf(
	app: App,
	{ prepared: { edition } }: Loaded,
	{ criterion }: CriterionResult
): { readonly file: string; readonly target: Target } {
	if (criterion.from === null) {
		const scene = edition.script.scenes.find(({ criteria }) =>
			criteria.some(({ id }) => id === criterion.id)
		);
		return { file: edition.file, target: { scene: scene?.id ?? null, criterion: criterion.id } };
	}
	const slash = criterion.from.indexOf('/');
	const rubric = criterion.from.slice(0, slash);
	const file = app.content.library().rubrics.get(rubric)?.source.file ?? `rubrics/${rubric}.md`;
	return { file, target: { scene: null, criterion: criterion.from.slice(slash + 1) } };
}

/** Takes back what is still open about a verdict that a supervisor changes, within that write. */
export function* withdrawProposals(q: Query, { attemptId, criterion, person, at }: Ruled): Work<null> {
	const same = and(eq(proposals.attemptId, attemptId), eq(proposals.criterion, criterion));
	yield* step(
		q
			.update(proposals)
			.set({ status: 'withdrawn', decidedBy: person.id, decidedAt: at })
			.where(and(same, eq(proposals.status, 'open')))
	);
	return null;
}

const mayLook = ({ role }: Person): boolean => role !== 'trainee';
const mayDecide = ({ role }: Person): boolean => role === 'trainer' || role === 'admin';

const ROW = { row: proposals, byName: people.name, decidedByName: deciders.name };

const listedOf = (found: {
	readonly row: ProposalRow;
	readonly byName: string;
	readonly decidedByName: string | null;
}): ProposalListed => {
	const { id, status, detail, kind, name, file, reply, at, wording, line, decidedAt, decidedReason } =
		found.row;
	const { byName, decidedByName } = found;
	return {
		id,
		status,
		detail,
		kind,
		name,
		file,
		reply,
		byName,
		at,
		wording,
		line,
		decidedByName,
		decidedAt,
		decidedReason
	};
};

/** Open proposals, the oldest first, and what was decided last, the newest first. */
export const listProposals = (
	app: App
): Promise<{ readonly open: readonly ProposalListed[]; readonly decided: readonly ProposalListed[] }> =>
	app.store.read(function* (q) {
		const open = yield* step(
			chosen(q).where(eq(proposals.status, 'open')).orderBy(asc(proposals.at)).limit(OPEN_LIMIT)
		);
		const decided = yield* step(
			chosen(q).where(ne(proposals.status, 'open')).orderBy(desc(proposals.decidedAt)).limit(DECIDED_LIMIT)
		);
		return { open: open.map(listedOf), decided: decided.map(listedOf) };
	});

/** How many are open; no more than are listed. */
export const countOpenProposals = (app: App): Promise<number> =>
	app.store.read(function* (q) {
		const open = q.select({ id: proposals.id }).from(proposals).where(eq(proposals.status, 'open'));
		return (yield* step(open.limit(OPEN_LIMIT))).length;
	});

const chosen = (q: Query) =>
	q
		.select(ROW)
		.from(proposals)
		.innerJoin(people, eq(people.id, proposals.by))
		.leftJoin(deciders, eq(deciders.id, proposals.decidedBy));

function* findProposal(q: Query, id: string) {
	const [found] = yield* step(chosen(q).where(eq(proposals.id, id)));
	return found ?? null;
}

/** The page of one proposal; `wording` as the trainer has shortened it, or the whole reply. */
export async function showProposal(
	app: App,
	{ person, id, wording }: { readonly person: Person; readonly id: string; readonly wording: string | null }
): Promise<ProposalShown | Failure> {
	const found = mayLook(person) ? await app.store.read((q) => findProposal(q, id)) : null;
	if (found === null) return proposalNotFound();
	const { row } = found;
	const words = row.wording ?? oneLine(wording ?? row.reply);
	return {
		...listedOf(found),
		reason: row.reason,
		verdict: row.verdict,
		scenario: row.scenarioTitle,
		personal: personalIn(row.reply),
		mayDecide: row.status === 'open' && mayDecide(person),
		wording: words,
		prospect: row.status === 'open' ? await prospectOf(app, row, words) : null
	};
}

async function prospectOf(app: App, row: ProposalRow, wording: string): Promise<Prospect> {
	const plan = planned(app, row, wording);
	if (isFailure(plan)) return { kind: 'refused', refused: plan };
	const { scenarioFile: scenario, scene, criterion, reply, file } = row;
	const judged = { scenario, scene, criterion, reply };
	const trial = await app.content.tryOut({ file, text: plan.added.text, judged });
	const { line, written } = plan.added;
	return { kind: 'possible', line, written, seen: hashOf(plan.from), trial };
}

/** The change as it would be made now: nothing is written. */
function planned(
	app: App,
	{ file, target, detail, reply }: ProposalRow,
	typed: string
): { readonly from: string; readonly wording: string; readonly added: Added } | Failure {
	const wording = readWording(reply, typed);
	if (isFailure(wording)) return wording;
	const from = app.content.textOf(file);
	if (from === null) return criterionGone(file);
	if (app.content.kept().includes(file)) return fileBad(file);
	const added = addExample({ file, text: from }, target, detail, wording);
	switch (added.kind) {
		case 'added':
			return { from, wording, added };
		case 'no-criterion':
			return criterionGone(file);
		case 'known':
			return alreadyKnown();
		case 'no-place':
			return cannotPlace(file);
	}
}

interface Deciding {
	readonly person: Person;
	readonly id: string;
}

/** Writes the line into the file. `seen` is the fingerprint of the file that the trainer was shown. */
export const acceptProposal = (
	app: App,
	input: Deciding & { readonly wording: string; readonly seen: string }
): Promise<{ readonly file: string; readonly line: number } | Failure> =>
	decideOn(app, input, function* (q, row, at) {
		const plan = planned(app, row, input.wording);
		if (isFailure(plan)) return plan;
		const { from, wording, added } = plan;
		if (hashOf(from) !== input.seen) return fileChanged(row.file);
		// Before the rows: should these not be kept, the sentence is there and a second try says so. The other way round a
		// proposal would say that it was accepted when it was not.
		const rewritten = app.content.rewrite(row.file, from, added.text);
		if (rewritten !== 'done') return rewritten === 'changed' ? fileChanged(row.file) : unwritable();
		const { line } = added;
		const { person, id } = input;
		yield* step(
			q
				.update(proposals)
				.set({ status: 'accepted', wording, line, decidedBy: person.id, decidedAt: at })
				.where(eq(proposals.id, id))
		);
		const data = { file: row.file, line, detail: row.detail, criterion: row.name, wording };
		yield* append(q, { at, actor: person.id, action: 'proposal/accepted', subject: id, data });
		return { file: row.file, line };
	});

/** Says no, with a reason that the supervisor can read. */
export async function rejectProposal(
	app: App,
	input: Deciding & { readonly reason: string }
): Promise<{ readonly rejected: true } | Failure> {
	const reason = input.reason.trim();
	if (reason === '') return noReasonGiven();
	if (reason.length > REASON_LIMIT || reason.includes('\0')) return reasonTooLong(REASON_LIMIT);
	return decideOn(app, input, function* (q, row, at) {
		const { person, id } = input;
		yield* step(
			q
				.update(proposals)
				.set({ status: 'rejected', decidedBy: person.id, decidedAt: at, decidedReason: reason })
				.where(eq(proposals.id, id))
		);
		const data = { file: row.file, criterion: row.name, reason };
		yield* append(q, { at, actor: person.id, action: 'proposal/rejected', subject: id, data });
		return { rejected: true as const };
	});
}

/** One decision, whole: there is such a proposal, this person may, and nobody was faster. */
function decideOn<T>(
	app: App,
	{ person, id }: Deciding,
	decide: (q: Query, row: ProposalRow, at: number) => Work<T | Failure>
): Promise<T | Failure> {
	return app.store.write(function* (q) {
		const found = mayLook(person) ? yield* findProposal(q, id) : null;
		if (found === null) return proposalNotFound();
		if (!mayDecide(person)) return mayNotDecide();
		if (found.row.status !== 'open') return decidedAlready(found.row.status, found.decidedByName);
		return yield* decide(q, found.row, app.now());
	});
}
