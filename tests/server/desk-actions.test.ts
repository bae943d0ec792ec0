/**
 * Every action of the workbench, against a desk with an order in each state: what fits is done, what does not is refused
 * at its field in both languages, and then nothing has changed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, actionNamed, type ActionName, type ArgumentSpec } from '../../src/lib/core/action.ts';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import { isFailure, type Failure } from '../../src/lib/core/failure.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, doAction, revoke } from '../../src/lib/server/attempts.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { codeOf, FILES, good, LATE_PARCEL, openWorld, turnId, type World } from './shop.ts';

const onDesk = (desk: string): string =>
	LATE_PARCEL.replace(
		'lessons: [waiting]',
		`authority: { coupon: 5 元, partial_refund: 20 元 }\ndesk:\n${desk}`
	);

/** One order in every state, two of them cash on delivery. */
const FULL_DESK = onDesk(`  orders:
    - { id: D1, item: 丝巾, price: 169 元, state: unpaid }
    - { id: D2, item: 丝巾, price: 169 元, state: paid }
    - { id: D3, item: 丝巾, price: 169 元, state: shipped }
    - { id: D4, item: 丝巾, price: 169 元, state: signed }
    - { id: D5, item: 丝巾, price: 169 元, state: refused, cod: true }
    - { id: D6, item: 丝巾, price: 169 元, state: closed }
    - { id: D7, item: 丝巾, price: 169 元, state: paid, cod: true }
  parcels:
    - { id: SF1, order: D3, courier: 顺丰, track: [已揽收] }`);

const OTHER_DESK = onDesk(`  orders:
    - { id: X9, item: 丝巾, price: 99 元, state: paid }
  parcels:
    - { id: YT9, order: X9, courier: 圆通, track: [已揽收] }`);

const WITH_DESKS = new Map([
	...FILES,
	['scenarios/aftersale/full-desk.md', FULL_DESK],
	['scenarios/aftersale/other-desk.md', OTHER_DESK]
]);

type Values = Readonly<Record<string, string>>;

/** One way in which each action is done on the full desk. */
const FITTING: Readonly<Record<ActionName, Values>> = {
	send_item: { item: '丝巾' },
	coupon: { amount: '5', order: 'D1' },
	reprice: { amount: '166', reason: '老客', order: 'D1' },
	note: { text: '勿放单据', flag: 'red', order: 'D2' },
	change_address: { address: '某省某市某区 12 号', order: 'D2' },
	look_up_order: { order: 'D1' },
	track: { parcel: 'SF1' },
	remind_payment: { text: '今天付今天发', order: 'D1' },
	confirm_order: { text: '丝巾一条', order: 'D1' },
	refund: { amount: '10', reason: 'quality', order: 'D2' },
	exchange: { item: '丝巾', reason: 'quality', order: 'D4' },
	resend: { item: '丝巾', reason: 'short', order: 'D4' },
	intercept: { reason: '买家改主意', order: 'D3' },
	payout: { amount: '8', reason: 'freight', order: 'D4' },
	register: {
		kind: 'short',
		text: '少一条',
		order: 'D4',
		responsible: '小王',
		follow_up: '明天',
		state: 'open'
	},
	transfer: {
		to: 'B',
		text: '请接着跟',
		buyer: '阿禾',
		order: 'D3',
		problem: '不动了',
		promised: '补偿 10 元',
		next: '问快递',
		deadline: '今天 18:00'
	},
	call: { hour: '10', text: '跟买家说明' },
	invite_review: { text: '方便的话评一下', order: 'D4' },
	follow_up: { after: '2 小时', text: '看有没有动' },
	ask_authority: { text: '补偿 10 元', amount: '10' },
	evidence: { text: '称重截图' },
	ask_colleague: { to: 'warehouse', text: '称重多少' },
	tag: { text: '着急' }
};

const LONG = '字'.repeat(10_000);
const HTML = '<img src=x onerror=alert(1)>';
const NOT_NUMBERS = ['-5', '1e9', '1000000000', '很多', 'NaN', 'Infinity', '5 5', '0x10', HTML, '5\0', LONG];
const UNREADABLE = ['5\0', LONG];
/** Nobody can see anything in these. */
const BLANK = ['', ' \n\u3000 ', '\u200b', '\u2060\ufeff\u00ad', '\u202e', '\u3164', '\u2800'];

/** What an argument of this kind can never be. */
const BAD: Readonly<Record<ArgumentSpec['type'], readonly string[]>> = {
	money: [...NOT_NUMBERS, '0', '0.001', '+5', '5 美元'],
	count: [...NOT_NUMBERS, '24', '1.5', '+5'],
	duration: [...NOT_NUMBERS, '0 分钟', '61 天', '-1 小时', '999999999 天'],
	choice: ['没有这个', 'constructor', '__proto__', HTML, 'red; drop table', LONG],
	text: UNREADABLE
};

/** Orders and parcels that are not on this desk; X9 and YT9 are on another attempt's. */
const STRANGE: Readonly<Record<string, readonly string[]>> = {
	order: ['X9', 'D99', HTML, "D1' OR '1'='1", '../D1', '__proto__'],
	parcel: ['YT9', 'D3', HTML, 'SF1%']
};

interface Case {
	readonly action: ActionName;
	readonly field: string;
	readonly value: string;
	readonly values: Values;
}

const CASES: readonly Case[] = ACTIONS.flatMap(({ name, arguments: specs }) =>
	specs.flatMap((spec) =>
		[...BAD[spec.type], ...(STRANGE[spec.name] ?? [])].map((value) => ({
			action: name,
			field: spec.name,
			value,
			values: { ...FITTING[name], [spec.name]: value }
		}))
	)
);

let world: World;
let person: Person;

async function begin(scenarioId: string): Promise<string> {
	const wish = { person, scenarioId, mode: 'practice', locale: 'zh' } as const;
	return good(await startAttempt(world.app, wish)).attemptId;
}

const look = async (attemptId: string): Promise<ChatShown> =>
	good(await chat(world.app, { person, attemptId }));

async function act(attemptId: string, action: string, values: Values): Promise<ChatShown | Failure> {
	const { seq } = await look(attemptId);
	return doAction(world.app, { person, attemptId, seq, turnId: turnId(), action, values });
}

const named = (value: string): string =>
	value.length > 30 ? `${value.length} characters` : JSON.stringify(value);

/** The failure, which says at `field` in both languages what is wrong. */
function refusedAt(answer: ChatShown | Failure, field: string): Failure {
	if (!isFailure(answer)) throw new Error(`was done: ${answer.bubbles.at(-1)?.said?.zh}`);
	expect(answer.field).toBe(field);
	expect([400, 409]).toContain(answer.status);
	expect(answer.message.zh).toMatch(/\p{Script=Han}.*。$/su);
	expect(answer.message.en).toMatch(/[a-z].*\.$/s);
	expect(answer.message.zh.length + answer.message.en.length).toBeLessThan(600);
	return answer;
}

async function openAnew(): Promise<void> {
	world = openWorld(':memory:', WITH_DESKS);
	person = await world.person('trainee');
}

describe('what fits', () => {
	it.each(ACTIONS.map(({ name }) => name))('is done: %s', async (name) => {
		await openAnew();
		const attemptId = await begin('full-desk');
		const done = good(await act(attemptId, name, FITTING[name]));
		expect(done.seq).toBe(2);
		expect(done.bubbles.at(-1)).toMatchObject({ action: name });
		expect(Object.keys(FITTING[name])).toEqual(actionNamed(name)?.arguments.map((one) => one.name));
	});
});

describe('what no action can have', () => {
	let attemptId: string;
	let before: ChatShown;
	const standing = async (): Promise<ChatShown> => ({ ...(await look(attemptId)), now: 0 });

	beforeAll(async () => {
		await openAnew();
		attemptId = await begin('full-desk');
		before = await standing();
	});

	for (const { name } of ACTIONS)
		it(`is refused at its field, and nothing changes: ${name}`, async () => {
			for (const { action, field, value, values } of CASES.filter((one) => one.action === name)) {
				const answer = await act(attemptId, action, values);
				expect(isFailure(answer), `${action} ${field} = ${named(value)} was done`).toBe(true);
				refusedAt(answer, field);
			}
			expect(await standing()).toEqual(before);
		});

	it.each(
		ACTIONS.flatMap(({ name, arguments: specs }) =>
			specs.filter((one) => one.required).map((one) => [name, one.name] as const)
		)
	)('is nothing where something has to be: %s without %s', async (action, field) => {
		for (const blank of [undefined, ...BLANK]) {
			const { [field]: _left, ...rest } = FITTING[action];
			const values = blank === undefined ? rest : { ...rest, [field]: blank };
			refusedAt(await act(attemptId, action, values), field);
		}
		expect(await standing()).toEqual(before);
	});

	it.each(ACTIONS.map(({ name }) => name))('is an argument of another action: %s', async (action) => {
		for (const strange of ['hack', 'toString', 'seq'])
			refusedAt(await act(attemptId, action, { ...FITTING[action], [strange]: '1' }), strange);
		expect(await standing()).toEqual(before);
	});

	it.each(['', 'drop', 'constructor', '__proto__', HTML, 'refund\0'])('is no action: %j', async (action) => {
		refusedAt(await act(attemptId, action, {}), 'action');
		expect(await standing()).toEqual(before);
	});
});

/** Actions and orders that do not go together, with the field that says so. */
const NOT_NOW: readonly (readonly [ActionName, Values, string])[] = [
	['remind_payment', { order: 'D2' }, 'order'],
	['remind_payment', { order: 'D6' }, 'order'],
	['reprice', { amount: '150', order: 'D2' }, 'order'],
	['reprice', { amount: '150', order: 'D6' }, 'order'],
	['reprice', { amount: '169', order: 'D1' }, 'amount'],
	['reprice', { amount: '170', order: 'D1' }, 'amount'],
	['refund', { amount: '5', order: 'D1' }, 'order'],
	['refund', { amount: '5', order: 'D6' }, 'order'],
	['refund', { amount: '5', order: 'D7' }, 'order'],
	['refund', { amount: '169.01', order: 'D4' }, 'amount'],
	['payout', { amount: '5', order: 'D1' }, 'order'],
	['payout', { amount: '5', order: 'D6' }, 'order'],
	['payout', { amount: '5', order: 'D5' }, 'order'],
	['coupon', { amount: '2', order: 'D6' }, 'order'],
	['exchange', { item: '同款', order: 'D1' }, 'order'],
	['exchange', { item: '同款', order: 'D6' }, 'order'],
	['exchange', { order: 'D4' }, 'item'],
	['resend', { order: 'D4' }, 'item'],
	['resend', { order: 'D1' }, 'order'],
	['resend', { order: 'D6' }, 'order'],
	['intercept', { order: 'D2' }, 'order'],
	['intercept', { order: 'D6' }, 'order'],
	['change_address', { address: '新址', order: 'D4' }, 'order'],
	['change_address', { address: '新址', order: 'D6' }, 'order'],
	['confirm_order', { order: 'D6' }, 'order'],
	['invite_review', { order: 'D3' }, 'order'],
	['invite_review', { order: 'D6' }, 'order'],
	['register', { kind: 'short', follow_up: '昨天' }, 'follow_up']
];

/** What a desk does once: the second time is refused. */
const ONCE: readonly (readonly [ActionName, string])[] = [
	['remind_payment', 'order'],
	['intercept', 'order'],
	['exchange', 'order'],
	['resend', 'order'],
	['transfer', 'to'],
	['tag', 'text']
];

describe('what the order does not allow', () => {
	beforeAll(openAnew);

	it.each(NOT_NOW)('%s %j is refused at %s, and nothing changes', async (action, values, field) => {
		const attemptId = await begin('full-desk');
		const before = { ...(await look(attemptId)), now: 0 };
		refusedAt(await act(attemptId, action, values), field);
		expect({ ...(await look(attemptId)), now: 0 }).toEqual(before);
	});

	it.each(ONCE)('a second %s is refused at %s, and the first stands', async (action, field) => {
		await openAnew();
		const attemptId = await begin('full-desk');
		const once = good(await act(attemptId, action, FITTING[action]));
		refusedAt(await act(attemptId, action, FITTING[action]), field);
		expect((await look(attemptId)).office).toEqual(once.office);
	});

	it.each(
		ACTIONS.filter(
			({ name, arguments: specs }) => specs.some((one) => one.name === 'order') && 'order' in FITTING[name]
		)
			.map(({ name }) => name)
			.filter((name) => !['coupon', 'look_up_order', 'register', 'transfer'].includes(name))
	)('with seven orders on the desk %s has to name one', async (action) => {
		const attemptId = await begin('full-desk');
		const { order: _left, ...values } = FITTING[action];
		refusedAt(await act(attemptId, action, values), 'order');
	});

	it('never gives back more than was paid, however it is cut', async () => {
		await openAnew();
		const attemptId = await begin('full-desk');
		for (const amount of ['5', '0.01', '14.99', '169', '149', '5', '0.01'])
			await act(attemptId, 'refund', { amount, order: 'D4' });
		for (const amount of ['20', '5']) await act(attemptId, 'payout', { amount, order: 'D4' });
		const order = (await look(attemptId)).office.orders.find(({ id }) => id === 'D4');
		expect(order?.refunded).toBeLessThanOrEqual(169);
		expect(order?.paidOut).toBeLessThanOrEqual(20);
	});
});

describe('texts', () => {
	const OF_TEXT = ACTIONS.flatMap(({ name, arguments: specs }) =>
		specs
			.filter(({ name: argument, type }) => type === 'text' && !['order', 'parcel'].includes(argument))
			.map((one) => [name, one.name, one.max] as const)
	);
	const fresh = async (): Promise<string> => {
		await openAnew();
		return begin('full-desk');
	};

	it.each(OF_TEXT)('%s %s stays the text that it is, up to %d characters', async (action, field, most) => {
		const marked = `<b>${HTML}</b>`.slice(0, most);
		const done = good(await act(await fresh(), action, { ...FITTING[action], [field]: marked }));
		expect(JSON.stringify(done)).toContain(marked);
		expect(JSON.stringify(done)).not.toMatch(/&lt;|&amp;/);
		good(await act(await fresh(), action, { ...FITTING[action], [field]: '字'.repeat(most) }));
		refusedAt(
			await act(await fresh(), action, { ...FITTING[action], [field]: '字'.repeat(most + 1) }),
			field
		);
	});
});

describe('taking an action back', () => {
	it('is refused for what is not there, is somebody’s message, was taken back, or is final', async () => {
		await openAnew();
		const attemptId = await begin('full-desk');
		const noted = good(await act(attemptId, 'note', FITTING.note));
		const paid = good(await act(attemptId, 'refund', FITTING.refund));
		const back = async (target: number) => {
			const { seq } = await look(attemptId);
			return revoke(world.app, { person, attemptId, seq, turnId: turnId(), target });
		};
		for (const target of [0, paid.seq, 1e6]) expect(codeOf(await back(target))).toBe('revoke/nothing');
		expect(codeOf(await back(paid.seq - 1))).toBe('revoke/final');
		good(await back(noted.seq - 1));
		refusedAt((await back(noted.seq - 1)) as Failure, 'target');
		const order = (await look(attemptId)).office.orders.find(({ id }) => id === 'D2');
		expect(order).toMatchObject({ note: null, refunded: 10 });
	});
});
