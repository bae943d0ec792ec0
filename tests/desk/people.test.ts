/** Colleagues, authority, calls, the register, hand-overs, and what of it all is shown. */
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../src/lib/core/action.ts';
import { officeShown } from '../../src/lib/core/desk/office-shown.ts';
import { isRevocable } from '../../src/lib/core/desk/revocable.ts';
import { act, does, doesAll, line, office, order, refused, START } from './desk.ts';

describe('colleagues', () => {
	const weights = office([order()], {
		colleagues: [
			line({ about: ['重量', '称 重'] }),
			line({ about: ['监控'], after: 60_000, says: '监控里放了两件。' }),
			line({ who: 'courier', says: '在网点，下午送。' })
		]
	});

	test('answer later, with the first line that fits the question', () => {
		const asked = does(weights, '问同事 仓库 麻烦看一下出库称重').office;
		expect(officeShown(asked, START)).toMatchObject({
			awaited: ['warehouse'],
			nextAnswer: START + 40_000,
			messages: [{ from: 'agent', to: 'warehouse', text: { zh: '麻烦看一下出库称重' } }]
		});
		const later = officeShown(asked, START + 40_000);
		expect(later.awaited).toEqual([]);
		expect(later.messages[1]).toMatchObject({ from: 'warehouse', text: { zh: '出库称重 0.2 公斤。' } });
	});

	test('say a line once; then they go and look, and invent nothing', () => {
		const twice = doesAll(weights, '问同事 仓库 重量', '问同事 仓库 重量');
		const said = officeShown(twice, START + 100_000).messages.filter(({ from }) => from === 'warehouse');
		expect(said.map(({ text }) => text.zh)).toEqual([
			'收到，我去看一下，现在还没有结果。',
			'出库称重 0.2 公斤。'
		]);
	});

	test('a line without words fits any question, a default comes after 30 s', () => {
		expect(does(weights, '问同事 快递 到哪儿了').office.messages.at(-1)?.text.zh).toBe('在网点，下午送。');
		expect(does(weights, '问同事 打单 漏单了吗').office.messages.at(-1)).toMatchObject({
			at: START + 30_000,
			from: 'dispatcher'
		});
	});

	test('what they could still say is never shown', () => {
		const asked = does(weights, '问同事 仓库 重量').office;
		expect(JSON.stringify(officeShown(asked, START))).not.toMatch(/公斤|监控|网点/);
	});
});

describe('authority', () => {
	const granting = (who: 'supervisor' | 'owner' = 'supervisor') =>
		office([order({ state: 'unpaid' })], {
			colleagues: [
				line({
					who,
					about: ['优惠券'],
					after: 30_000,
					says: '这单可以到 10 元。',
					grants: { coupon: 10 }
				})
			]
		});

	test('is given from the answer on, with the words of the line', () => {
		const asked = does(granting(), '发优惠券 8').office;
		expect(officeShown(asked, START + 29_999).limits['coupon']).toBe(5);
		expect(officeShown(asked, START + 30_000)).toMatchObject({ limits: { coupon: 10, partial_refund: 20 } });
		expect(does(asked, '发优惠券 8', START + 29_999).became?.action).toBe('ask_authority');
		expect(does(asked, '发优惠券 8', START + 30_000).became).toBeNull();
		expect(officeShown(asked, START + 30_000).messages[1]?.text.zh).toBe('这单可以到 10 元。');
	});

	test('is not given beyond what the line grants; the answer says how much, and that may be asked for', () => {
		const greedy = does(granting(), '申请授权 优惠券给到 30 元').office;
		expect(officeShown(greedy, START + 60_000).limits['coupon']).toBe(5);
		expect(greedy.messages[1]?.text.zh).toContain('最多批 10 元');
		const modest = does(greedy, '申请授权 优惠券给到 10 元', START + 60_000).office;
		expect(officeShown(modest, START + 90_000).limits['coupon']).toBe(10);
	});

	test('reads the amount out of the text', () =>
		expect(does(granting(), '申请授权 text=优惠券给到30元行吗').office.messages[1]?.text.zh).toContain(
			'不能批'
		));

	test('is refused with a reason where nobody has a word about it', () => {
		const asked = does(office([order()]), '申请授权 多给一点').office;
		expect(asked.messages.at(-1)).toMatchObject({ at: START + 30_000, from: 'supervisor' });
		expect(asked.messages.at(-1)?.text.zh).toContain('不能批');
	});

	test('is the owner’s where only he is there', () => {
		const asked = does(granting('owner'), '发优惠券 8');
		expect(asked.said.zh).toContain('老板');
		expect(asked.office.messages.at(-1)).toMatchObject({ from: 'owner' });
		expect(does(asked.office, '发优惠券 8', START + 30_000).became).toBeNull();
	});

	test('is asked for in both languages, and stays with who gave it', () => {
		const asked = does(granting('owner'), '发优惠券 8').office;
		expect(asked.messages[0]?.text).toEqual({
			zh: '优惠券 8 元（订单 D1）',
			en: 'A coupon of ¥8 (order D1)'
		});
		const again = does(asked, '发优惠券 12', START + 60_000).office;
		expect(again.messages.map(({ from }) => from)).toEqual(['agent', 'owner', 'agent', 'owner']);
		const typed = does(granting(), '申请授权 text=优惠券多给一点 amount=8').office;
		expect(typed.messages[0]?.text.zh).toBe('优惠券多给一点（8 元）');
	});

	test('asked for as a question to the supervisor it is the same', () => {
		const asked = does(granting(), '问同事 主管 优惠券能给 10 元吗').office;
		expect(officeShown(asked, START + 30_000).limits['coupon']).toBe(10);
		const greedy = does(granting(), '问同事 主管 优惠券能给 30 元吗').office;
		expect(officeShown(greedy, START + 60_000).limits['coupon']).toBe(5);
	});

	test('of a limit under its Chinese name counts', () =>
		expect(does(office([order()], {}, { 优惠券: '5' }), '发优惠券 6').became?.action).toBe('ask_authority'));
});

describe('calls', () => {
	const phone = { from: 9, to: 21, says: '喂，您说' };
	const at = (hour: number | null, says: string | null = phone.says) =>
		office([order()], { hour, phone: { ...phone, says } });

	test('are answered in the buyer’s hours', () => {
		expect(does(at(null), '电话 9 点').said.zh).toContain('喂，您说');
		expect(does(at(null), '电话 21 点').said.zh).toContain('没有接通');
		expect(does(at(8), '电话').said.zh).toContain('没有接通');
		expect(does(at(10), '电话').said.zh).toContain('喂，您说');
	});

	test('or never; a desk without a telephone says nothing of it', () => {
		expect(does(at(10, null), '电话').said.zh).toContain('没有接通');
		expect(does(office([order()]), '电话 23').said.zh).not.toMatch(/接通/);
	});
});

describe('the register', () => {
	test('keeps what was filled in', () => {
		const filled = '登记 质量问题 提手开线 订单=D1 责任人=质检 跟进日期=11月25日 状态=跟进中';
		expect(does(office([order()]), filled).office.register).toEqual([
			{
				at: START,
				kind: 'quality',
				order: 'D1',
				responsible: '质检',
				followUp: '11月25日',
				state: 'following',
				text: '提手开线'
			}
		]);
	});

	test('names the order by its own number, and none where none was named', () => {
		const orderIn = (text: string) => does(office([order()]), text).office.register[0]?.order;
		expect([orderIn('登记 少发 订单=ｄ1'), orderIn('登记 反馈')]).toEqual(['D1', null]);
	});

	test('refuses a day that is over', () => {
		for (const day of ['昨天', '前天', '昨天 18 点'])
			expect(refused(office([order()]), `登记 丢件 跟进日期=${day}`)).toMatchObject({
				code: 'desk/past',
				field: 'follow_up'
			});
		expect(does(office([order()]), '登记 丢件 跟进日期=明天').office.register).toHaveLength(1);
	});
});

describe('hand-over', () => {
	const whole = '买家=小鹿 订单=D1 问题=少发一件 已答应=今天答复 下一步=问仓库 期限=今天18点';
	const answerTo = (text: string, on = office([order()])) => does(on, text).office.messages.at(-1);

	test('whoever takes over names what is missing after 20 s', () => {
		const answer = answerTo('转接 B 买家=小鹿 订单=D1 问题=少发一件');
		expect(answer).toMatchObject({ at: START + 20_000, from: 'group' });
		expect(answer?.text.zh).toContain('已答应、下一步、期限');
		expect(answer?.text.zh).not.toContain('问题、');
		expect(answer?.text.en).toContain('already promised, next step, deadline');
	});

	test('or thanks', () => {
		expect(answerTo(`转接 主管 ${whole}`)).toMatchObject({ from: 'supervisor' });
		expect(answerTo(`转接 主管 ${whole}`)?.text.zh).toContain('谢谢');
		expect(answerTo('转接 主管 已道歉', office([]))?.text.zh).toContain('谢谢');
	});

	test('happens once', () => {
		const gone = does(office([order()]), `转接 B ${whole}`).office;
		expect(gone.transferred).toBe('B');
		expect(refused(gone, '转接 A')).toMatchObject({ code: 'desk/transferred', field: 'to' });
	});
});

test.each(['constructor', '__proto__'])(
	'a limit of the name %s is of nothing, and breaks nothing',
	(name) => {
		const grants = Object.fromEntries([[name, 5]]);
		const on = office([], { colleagues: [line({ who: 'supervisor', grants })] }, { [name]: '5 元' });
		const { limits } = does(on, '申请授权 优惠券 3 元').office;
		expect(new Set(limits.map((limit) => limit.name))).toEqual(new Set([name]));
	}
);

test('a tag is added once', () => {
	const tagged = does(office([], { buyer: { ...office([]).buyer, tags: ['老客'] } }), '客户标签 怕痒').office;
	expect(tagged.buyer.tags).toEqual(['老客', '怕痒']);
	expect(refused(tagged, '客户标签 老 客')).toMatchObject({ code: 'desk/tagged', field: 'text' });
});

test('what has not left the house can be withdrawn', () => {
	const can = ACTIONS.filter(({ name }) => isRevocable(office([]), { action: name, arguments: {} })).map(
		(one) => one.name
	);
	expect(can).toEqual([
		'coupon',
		'reprice',
		'note',
		'change_address',
		'exchange',
		'resend',
		'intercept',
		'register',
		'follow_up',
		'tag'
	]);
	expect(isRevocable(office([order()]), act('退款 5'))).toBe(false);
});

test.each([
	['改价 165', 'unpaid', 'paid'],
	['改地址 某市某路 1 号', 'paid', 'shipped'],
	['拦截', 'shipped', 'refused']
] as const)('%s can be withdrawn while the order is %s, and no more when it is %s', (text, state, later) => {
	expect(isRevocable(office([order({ state })]), act(text))).toBe(true);
	expect(isRevocable(office([order({ state: later })]), act(text))).toBe(false);
});
