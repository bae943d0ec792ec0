/** The conversation as it is drawn: one bubble a message, and under the trainee's the words that decided. */
import { ACTIONS } from '../action.ts';
import { actionSaid } from './action-said.ts';
import type { CriterionResult, Result } from './result.ts';
import type { Bubble, GradeShown, Mark } from './shown.ts';
import { standing } from './standing.ts';
import type { ReplyTurn, Turn } from './turn.ts';

/** Bubbles of the turns that still count; `grade` decides what stands under a reply, `from` leaves out earlier turns. */
export function bubblesOf(
	turns: readonly Turn[],
	grade: (turn: ReplyTurn) => GradeShown | null,
	from = 0
): readonly Bubble[] {
	return standing(turns)
		.filter((turn) => turn.seq >= from)
		.flatMap((turn) => bubblesOfTurn(turn, grade));
}

function bubblesOfTurn(turn: Turn, grade: (turn: ReplyTurn) => GradeShown | null): readonly Bubble[] {
	const bubble = (n: number, part: Partial<Bubble>): Bubble => ({
		key: `${turn.seq}.${n}`,
		seq: turn.seq,
		from: 'buyer',
		text: '',
		said: null,
		at: turn.at,
		grade: null,
		marks: [],
		...part
	});
	switch (turn.kind) {
		case 'opening':
		case 'silence':
			return turn.lines.map((text, n) => bubble(n, { text }));
		case 'reply':
			return [
				bubble(0, { from: 'agent', text: turn.text, grade: grade(turn) }),
				...turn.lines.map((text, n) => bubble(n + 1, { text }))
			];
		case 'action':
			return [bubble(0, { from: 'system', said: actionSaid(ACTIONS, turn.done) })];
		case 'undo':
		case 'resume':
			return [];
	}
}

/** Puts the words that decided under each agent bubble. */
export function withMarks(bubbles: readonly Bubble[], result: Result): readonly Bubble[] {
	const marks = result.criteria.flatMap((one) =>
		one.evidence.map((evidence) => ({ seq: evidence.seq, mark: markOf(one, evidence) }))
	);
	return bubbles.map((bubble) =>
		bubble.from !== 'agent'
			? bubble
			: { ...bubble, marks: marks.filter(({ seq }) => seq === bubble.seq).map(({ mark }) => mark) }
	);
}

const markOf = (one: CriterionResult, evidence: { readonly start: number; readonly end: number }): Mark => ({
	start: evidence.start,
	end: evidence.end,
	criterion: one.criterion.id,
	name: one.criterion.name,
	tone: toneOf(one)
});

function toneOf({ criterion, verdict }: CriterionResult): Mark['tone'] {
	if (verdict === 'unsure') return 'unsure';
	if (verdict === 'met') return 'earned';
	return criterion.redline ? 'redline' : 'lost';
}
