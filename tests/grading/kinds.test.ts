import { describe, expect, it } from 'vitest';
import { gradeConversation } from '../../src/lib/core/grading/conversation.ts';
import { GRADER_VERSION, gradeReply } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import {
	avoids,
	does,
	haggling,
	human,
	nothing,
	order,
	says,
	states,
	tone,
	verdictOn,
	within
} from './rubrics.ts';

const coupon = { action: 'coupon', arguments: { amount: 5 } } as const;

describe('does', () => {
	const small = does('发券', { tests: [{ argument: 'amount', operator: '<=', value: 5 }] });
	it('is met by an action in range', () =>
		expect(verdictOn(small, '', { actions: [coupon] }).verdict).toBe('met'));
	it('is missed without the action', () => expect(verdictOn(small, '发券给您了').verdict).toBe('missed'));
	it('says which argument was out of range', () => {
		const verdict = verdictOn(small, '', { actions: [{ action: 'coupon', arguments: { amount: 20 } }] });
		expect(verdict.verdict).toBe('missed');
		expect(verdict.feedback.zh).toContain('不在要求的范围里');
		expect(verdict.feedback.zh).not.toContain('amount');
	});
});

describe('within', () => {
	it('counts when time is known', () => {
		expect(verdictOn(within('回复', 30_000), '在的', { elapsedMs: 12_000 }).verdict).toBe('met');
		expect(verdictOn(within('回复', 30_000), '在的', { elapsedMs: 31_000 }).verdict).toBe('missed');
	});
	it('is left out when time is not known, with its points', () => {
		const grade = gradeReply(prepare([within('回复', 30_000), human('看')]), '在的', nothing);
		expect(grade.verdicts.map((one) => one.name)).toEqual(['看']);
		expect(grade.max).toBe(10);
	});
});

it('human is for a person', () => expect(verdictOn(human('看'), '好').verdict).toBe('unsure'));

describe('tone', () => {
	const polite = tone('敬称', {
		prefer: ['您', '咱们'],
		atLeast: 2,
		avoid: ['亲亲'],
		against: ['你'],
		share: 0.6
	});
	it.each([
		['您好,咱们马上查', 'met'],
		['您好', 'missed'],
		['您好,咱们查,亲亲', 'missed'],
		['您好您看你你你', 'missed'],
		['你看着办', 'missed']
	])('%s: %s', (reply, verdict) => expect(verdictOn(polite, reply).verdict).toBe(verdict));
});

describe('order within a reply', () => {
	const rubric = prepare([...haggling, order('先体谅后报价', ['体谅', '底价'])]);
	const verdict = (reply: string, met: readonly string[] = []) =>
		gradeReply(rubric, reply, { ...nothing, met }).verdicts.find((one) => one.kind === 'order')?.verdict;
	it('holds in the right order', () => expect(verdict('理解您想买得划算些,最低209')).toBe('met'));
	it('fails in the wrong order', () => expect(verdict('最低209,理解您想买得划算些')).toBe('missed'));
	it('fails when one is missing', () => expect(verdict('最低209')).toBe('missed'));
	it('counts what an earlier reply met', () => expect(verdict('最低209', ['体谅'])).toBe('met'));
});

describe('points', () => {
	it('are earned by met alone; a bonus is not in the maximum', () => {
		const bonus = { ...says('感谢', ['谢谢您的支持']), bonus: true };
		const grade = gradeReply(prepare([states('底价', '209 元'), bonus]), '最低209,谢谢您支持', nothing);
		expect(grade).toMatchObject({ points: 20, max: 10, redlines: [], grader: GRADER_VERSION });
	});
	it('a broken red line is named', () => {
		expect(gradeReply(prepare(haggling), '行,180给您', nothing).redlines).toEqual(['跌破底价']);
	});
	it('an empty reply earns nothing and breaks nothing', () => {
		expect(gradeReply(prepare(haggling), '', nothing)).toMatchObject({ points: 0, redlines: [] });
	});
});

describe('a whole conversation', () => {
	const scene = prepare(haggling);
	const turn = (reply: string, more = {}) => {
		const context = { ...nothing, ...more };
		return { reply, context, grade: gradeReply(scene, reply, context) };
	};
	const whole = prepare([
		says('道别', ['祝您生活愉快', '欢迎下次再来']),
		avoids('不骂人', { detector: 'insult' }),
		does('发券'),
		within('回复', 30_000),
		order('先体谅后报价', ['体谅', '底价']),
		tone('敬称', { prefer: ['您'], atLeast: 2 }),
		human('看')
	]);
	const verdicts = (turns: readonly ReturnType<typeof turn>[]) =>
		Object.fromEntries(gradeConversation(whole, turns).verdicts.map((one) => [one.name, one.verdict]));
	it('is met when a reply meets it, broken when a reply breaks it', () => {
		const turns = [
			turn('理解您想买得划算些', { actions: [coupon], elapsedMs: 9000 }),
			turn('最低209给您', { elapsedMs: 9000 }),
			turn('祝您生活愉快')
		];
		expect(verdicts(turns)).toEqual({
			道别: 'met',
			不骂人: 'met',
			发券: 'met',
			回复: 'met',
			先体谅后报价: 'met',
			敬称: 'met',
			看: 'unsure'
		});
		expect(
			verdicts([turn('最低209'), turn('爱买不买'), turn('理解您想买得划算些', { elapsedMs: 60_000 })])
		).toMatchObject({
			道别: 'missed',
			不骂人: 'missed',
			发券: 'missed',
			回复: 'missed',
			先体谅后报价: 'missed',
			敬称: 'missed'
		});
	});
	it('evidence says in which reply it stands', () => {
		const turns = [turn('在的'), turn('您慢走,祝您生活愉快')];
		const farewell = gradeConversation(whole, turns).verdicts.find((one) => one.name === '道别');
		expect(farewell?.evidence[0]?.turn).toBe(1);
		expect(
			farewell?.evidence.every(({ start, end, text }) => turns[1]?.reply.slice(start, end) === text)
		).toBe(true);
	});
	it('without a reply nothing is said and nothing broken', () => {
		expect(verdicts([])).toMatchObject({ 道别: 'missed', 不骂人: 'met', 先体谅后报价: 'missed' });
	});
});
