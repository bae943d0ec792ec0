import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { haggling, nothing, tone } from './rubrics.ts';

const criteria = [...haggling, tone('敬称', { prefer: ['您'], atLeast: 1, avoid: ['亲亲'] })];
const rubric = prepare(criteria);
const phrases = [
	'理解您',
	'想买得划算',
	'真不好意思',
	'降不下来',
	'209',
	'180',
	'给您吧',
	'加我',
	'薇❤',
	'V信',
	'，',
	'。',
	' ',
	'不',
	'没法',
	'您说',
	'“',
	'”',
	'😀',
	'👨‍👩‍👧',
	'１８０',
	'贈品',
	'\u200b'
];
const reply = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc.array(fc.constantFrom(...phrases), { maxLength: 30 }).map((parts) => parts.join(''))
);
const context = { ...nothing, buyerSaid: ['180 行不行', '“便宜点”'] };

describe('for any reply', () => {
	it('evidence quotes the reply exactly and splits no character of a well-formed one', () => {
		fc.assert(
			fc.property(reply, (text) => {
				for (const { evidence } of gradeReply(rubric, text, context).verdicts) {
					for (const { start, end, text: quoted } of evidence) {
						expect(quoted).toBe(text.slice(start, end));
						if (text.isWellFormed()) expect(quoted.isWellFormed()).toBe(true);
					}
				}
			}),
			{ numRuns: 500 }
		);
	});
	it('grading twice gives the same grade', () => {
		fc.assert(
			fc.property(reply, (text) => {
				expect(gradeReply(prepare(criteria), text, context)).toEqual(gradeReply(rubric, text, context));
			}),
			{ numRuns: 100 }
		);
	});
	it('every criterion has a verdict, with a confidence between 0 and 1 and a sentence in both languages', () => {
		fc.assert(
			fc.property(reply, (text) => {
				const { verdicts, points, max } = gradeReply(rubric, text, context);
				expect(verdicts).toHaveLength(criteria.length);
				for (const { confidence, feedback } of verdicts) {
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
					expect(feedback.zh !== '' && feedback.en !== '').toBe(true);
				}
				expect(points).toBeLessThanOrEqual(max);
			})
		);
	});
	it('feedback shows no example that the reply does not itself contain', () => {
		const secret = criteria.flatMap((one) =>
			'examples' in one ? [...one.examples, ...one.counterexamples] : []
		);
		fc.assert(
			fc.property(reply, (text) => {
				const told = JSON.stringify(gradeReply(rubric, text, context).verdicts);
				for (const example of secret) if (!text.includes(example)) expect(told).not.toContain(example);
			})
		);
	});
});

describe('a hostile reply costs in proportion to its length', () => {
	const families: readonly string[] = [
		'一',
		'1',
		'1~2',
		'一点',
		'二百',
		'加微信',
		'不',
		'“',
		'退,',
		'今晚',
		'1,000',
		'180卖不了,最低209;',
		'好评返现',
		'理解您',
		'1 2 ',
		'😀',
		'薇',
		'a-',
		'不不是没'
	];
	const TIMES = 8;
	/** Milliseconds of processor time, the least of five: other work on the machine does not count. */
	const time = (text: string, times: number): number => {
		let best = Infinity;
		for (let round = 0; round < 5; round++) {
			const start = process.cpuUsage().user;
			for (let n = 0; n < times; n++) gradeReply(rubric, text, context);
			best = Math.min(best, (process.cpuUsage().user - start) / 1000);
		}
		return best;
	};
	it.each(families)('%s', (family) => {
		const text = (length: number): string => family.repeat(Math.ceil(length / family.length));
		const short = time(text(1000), TIMES);
		expect(time(text(TIMES * 1000), 1)).toBeLessThan(5 * short + 20);
	});
});
