/** A small desk: what tests of the back office begin with, and how they ask it. */
import { actionNamed, type ActionDone } from '../../src/lib/core/action.ts';
import { parseDone } from '../../src/lib/core/action-line.ts';
import { EMPTY_BACKDROP, type Carried, type Office } from '../../src/lib/core/desk/office.ts';
import type { Backdrop, ColleagueLine, OrderStart } from '../../src/lib/core/backdrop.ts';
import { carryOut } from '../../src/lib/core/desk/carry-out.ts';
import { openOffice } from '../../src/lib/core/desk/open-office.ts';
import { isFailure, type Failure } from '../../src/lib/core/failure.ts';

export const START = 1_000_000;
const AUTHORITY = { coupon: '5 元', partial_refund: '20 元' };

/** An order of 169 元, paid and not shipped, but for what is changed. */
export const order = (change: Partial<OrderStart> = {}): OrderStart => ({
	id: 'D1',
	item: 'silk-scarf',
	sku: '墨绿',
	quantity: 1,
	price: 169,
	state: 'paid',
	cod: false,
	fee: 0,
	placed: null,
	promised: null,
	address: '某省某市某区***',
	phone: null,
	remark: null,
	note: null,
	flag: null,
	...change
});

export const line = (change: Partial<ColleagueLine>): ColleagueLine => ({
	who: 'warehouse',
	about: [],
	after: 40_000,
	says: '出库称重 0.2 公斤。',
	grants: {},
	...change
});

/** The office over a desk with these orders. */
export const office = (
	orders: readonly OrderStart[],
	more: Partial<Backdrop> = {},
	authority: Readonly<Record<string, string>> = AUTHORITY
): Office => openOffice({ ...EMPTY_BACKDROP, orders, ...more }, authority, START);

/** An action from a line as plans write it. */
export function act(text: string): ActionDone {
	const read = parseDone(text);
	if (read.kind === 'bad') throw new Error(`${text}: ${read.faults.map((one) => one.message.zh).join()}`);
	return read.done;
}

/** Does it; throws when the office refuses. */
export function does(on: Office, text: string, at = START): Carried {
	const carried = carryOut(on, act(text), at);
	if (isFailure(carried)) throw new Error(`${text}: ${carried.message.zh}`);
	return carried;
}

/** Does several, each a second after the other. */
export const doesAll = (on: Office, ...texts: readonly string[]): Office =>
	texts.reduce((now, text, index) => does(now, text, START + index * 1000).office, on);

/** The refusal; throws when it is carried out. Every refusal names an argument of the action, in both languages. */
export function refused(on: Office, text: string, at = START): Failure {
	const done = act(text);
	const carried = carryOut(on, done, at);
	if (!isFailure(carried)) throw new Error(`${text} was carried out: ${carried.said.zh}`);
	if (!actionNamed(done.action)?.arguments.some((one) => one.name === carried.field))
		throw new Error(`${carried.field} is no argument of ${done.action}`);
	if (carried.message.zh === '' || carried.message.en === '') throw new Error('a refusal without words');
	return carried;
}
