/** A reply's grade and what the machine is told of it, from the turns that count before it. */
import type { ActionDone } from '../action.ts';
import { gradeReply } from '../grading/grade.ts';
import type { LedgerReply } from '../grading/ledger.ts';
import type { Grade } from '../grading/verdict.ts';
import type { Outcome } from '../scenario/machine.ts';
import { countsAs } from './desk.ts';
import type { Prepared } from './edition.ts';
import type { Turn } from './turn.ts';

/** Grades a whole reply given in scene `node`, with what had happened before it. */
export function gradeFor(
	prepared: Prepared,
	before: readonly Turn[],
	node: string,
	text: string,
	elapsed: number
): Grade {
	const rubric = prepared.replies.get(node);
	if (rubric === undefined) throw new Error(`no rubric for scene ${node}`);
	const grade = gradeReply(rubric, text, {
		actions: actionsSinceReply(before),
		elapsedMs: elapsed,
		buyerSaid: before.flatMap(linesOf),
		met: metBefore(before),
		said: repliesIn(before)
	});
	return withoutFarLines(prepared, grade);
}

/** That a reply came near none of the shop's red lines is no news, and is not stored: a turn stays small. */
function withoutFarLines(prepared: Prepared, grade: Grade): Grade {
	const far = new Set(prepared.edition.shopwide.map((line) => line.id));
	return {
		...grade,
		verdicts: grade.verdicts.filter((one) => one.verdict !== 'met' || !far.has(one.criterion))
	};
}

/** Actions done before a reply belong to it. */
export function actionsSinceReply(before: readonly Turn[]): readonly ActionDone[] {
	const last = before.findLastIndex((turn) => turn.kind === 'reply');
	return before.slice(last + 1).flatMap((turn) => (turn.kind === 'action' ? [countsAs(turn)] : []));
}

/** Replies with what the buyer had said before each; of turns that still count. */
export const repliesIn = (still: readonly Turn[]): readonly LedgerReply[] =>
	still.flatMap((turn, index) =>
		turn.kind === 'reply' ? [{ text: turn.text, buyerSaid: still.slice(0, index).flatMap(linesOf) }] : []
	);

/** What the buyer says in a turn. */
export const linesOf = (turn: Turn): readonly string[] => ('lines' in turn ? turn.lines : []);

const metBefore = (before: readonly Turn[]): readonly string[] =>
	before.flatMap((turn) =>
		turn.kind === 'reply'
			? turn.grade.verdicts.filter((v) => v.verdict === 'met').map((v) => v.criterion)
			: []
	);

/**
 * What the machine is told. A criterion holds once any reply has met it, as it is earned; a forbidden thing holds until
 * any reply has said it. What no reply has settled, and one has left in doubt, is undecided. Points are those of this
 * reply alone.
 */
export function outcomeOf(before: readonly Turn[], grade: Grade): Outcome {
	const grades = [...before.flatMap((turn) => (turn.kind === 'reply' ? [turn.grade] : [])), grade];
	const met = new Set<string>();
	const broken = new Set<string>();
	const doubted = new Map<string, ReadonlySet<string>>();
	for (const { verdicts } of grades)
		for (const { verdict, kind, criterion } of verdicts) {
			if (verdict === 'met') met.add(criterion);
			else if (verdict === 'unsure') doubted.set(criterion, kind === 'avoids' ? broken : met);
			else if (kind === 'avoids') broken.add(criterion);
		}
	const undecided = [...doubted].filter(([id, settled]) => !settled.has(id)).map(([id]) => id);
	const did = before.flatMap((turn) => (turn.kind === 'action' ? [countsAs(turn).action] : []));
	return {
		met: [...met].filter((criterion) => !broken.has(criterion) && !undecided.includes(criterion)),
		undecided,
		points: grade.points,
		redline: grades.some(({ redlines }) => redlines.length > 0),
		did
	};
}
