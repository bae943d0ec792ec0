/** One action against the office as it is, and what the rules that carry it out share. */
import type { ActionDone, ArgumentValue } from '../action.ts';
import { ACTIONS } from '../action.ts';
import { actionSaid } from '../action-said.ts';
import type { Failure } from '../failure.ts';
import type { Said } from '../text.ts';
import type { Carried, Office, Order, Parcel } from './office.ts';

export interface Deed {
	readonly office: Office;
	readonly done: ActionDone;
	/** Server time, ms UTC. */
	readonly at: number;
	/** The order it is about; null where the desk has none, or several and none was named. */
	readonly order: Order | null;
}

/** What the office does with one kind of action. */
export type Rule = (deed: Deed) => Carried | Failure;

/** Both wordings of a sentence. */
export const say = (zh: string, en: string): Said => ({ zh, en });

/** An amount in both wordings. */
export const yuan = (amount: number): Said => {
	const rounded = Math.round(amount * 100) / 100;
	return say(`${rounded} 元`, `¥${rounded}`);
};

/** A text argument, or null when it was not given. */
export const textOf = (done: ActionDone, name: string): string | null => {
	const value: ArgumentValue | undefined = done.arguments[name];
	return value === undefined || value === '' ? null : String(value);
};

/** A number argument; 0 when it was not given. */
export const numberOf = (done: ActionDone, name: string): number => Number(done.arguments[name] ?? 0);

/** The action is carried out as it was asked for; `more` is said behind it. */
export function carried(done: ActionDone, office: Office, more: Said | null = null): Carried {
	const said = actionSaid(ACTIONS, done);
	return {
		office,
		said: more === null ? said : say(`${said.zh}。${more.zh}`, `${said.en}. ${more.en}`),
		became: null
	};
}

/** The office with one order changed. */
export const withOrder = (office: Office, id: string, change: Partial<Order>): Office => ({
	...office,
	orders: office.orders.map((order) => (order.id === id ? { ...order, ...change } : order))
});

/** The office with the parcels of an order changed. */
export const withParcels = (office: Office, order: string, change: Partial<Parcel>): Office => ({
	...office,
	parcels: office.parcels.map((parcel) => (parcel.order === order ? { ...parcel, ...change } : parcel))
});

/** The office that remembers what went out; the order is written down with it. */
export function withSent({ office, done, at, order }: Deed): Office {
	const noted = order === null ? done : { ...done, arguments: { ...done.arguments, order: order.id } };
	return { ...office, sent: [...office.sent, { at, done: noted }] };
}
