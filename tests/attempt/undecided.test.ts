/** What the machine is told of a reply that a person has to look at (decision 0024). */
import { expect, test } from 'vitest';
import { outcomeOf } from '../../src/lib/core/attempt/outcome.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import type { Grade, VerdictWord } from '../../src/lib/core/grading/verdict.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { avoids, nothing, says } from '../grading/rubrics.ts';

const plain = gradeReply(
	prepare([says('体谅', ['理解您']), avoids('推诿', { examples: ['您找快递吧'] })]),
	'在的',
	nothing
);
const judged = (words: Readonly<Record<string, VerdictWord>>): Grade => ({
	...plain,
	verdicts: plain.verdicts.map((one) => ({ ...one, verdict: words[one.criterion] ?? one.verdict }))
});

test.each([
	[{ 体谅: 'unsure', 推诿: 'met' }, ['推诿'], ['体谅']],
	[{ 体谅: 'met', 推诿: 'unsure' }, ['体谅'], ['推诿']],
	[{ 体谅: 'missed', 推诿: 'missed' }, [], []],
	[{ 体谅: 'met', 推诿: 'met' }, ['体谅', '推诿'], []]
] as const)('%o', (words, met, undecided) =>
	expect(outcomeOf([], judged(words))).toMatchObject({ met, undecided })
);
