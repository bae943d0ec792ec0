/** The words of a reply that decided its verdicts, as marks to draw. */
import type { GradeShown, Mark, VerdictShown } from '$lib/core/attempt/shown.ts';

const toneOf = ({ verdict, redline }: VerdictShown): Mark['tone'] =>
	verdict === 'met' ? 'earned' : verdict === 'unsure' ? 'unsure' : redline ? 'redline' : 'lost';

/** Marks of every verdict that has evidence in the bubble of `seq`. */
export const marksOf = (grade: GradeShown, seq: number): readonly Mark[] =>
	grade.verdicts.flatMap((verdict) =>
		verdict.evidence
			.filter((words) => words.seq === seq)
			.map(({ start, end }) => ({
				start,
				end,
				criterion: verdict.criterion,
				name: verdict.name,
				tone: toneOf(verdict)
			}))
	);
