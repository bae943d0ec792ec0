/** The promise ledger in the reader's words. */
import type { PromiseShown } from '$lib/core/attempt/shown.ts';
import type { Value } from '$lib/core/value.ts';
import { m } from '$lib/paraglide/messages';
import { limitRows } from '../card/names';

const KINDS: Readonly<Record<PromiseShown['kind'], () => string>> = {
	price: m.ledger_price,
	gift: m.ledger_gift,
	refund: m.ledger_refund,
	compensation: m.ledger_compensation,
	shipping: m.ledger_shipping,
	delivery: m.ledger_delivery,
	callback: m.ledger_callback
};

const STANDINGS: Readonly<Record<PromiseShown['standing'], () => string>> = {
	supported: m.ledger_supported,
	unsupported: m.ledger_unsupported,
	unchecked: m.ledger_unchecked,
	loose: m.ledger_loose
};

/** `price` → 价钱. */
export const kindName = (kind: PromiseShown['kind']): string => KINDS[kind]();

/** Whether something backs it. */
export const standingName = (standing: PromiseShown['standing']): string => STANDINGS[standing]();

/** What backs it, or null. */
export function backingWords({ by }: PromiseShown): string | null {
	switch (by?.kind) {
		case 'fact':
			return m.ledger_by_fact({ name: by.name, value: by.value });
		case 'limit':
			return m.ledger_by_limit({ name: limitRows([by])[0]?.name ?? by.name, yuan: by.yuan });
		case 'told':
			return m.ledger_by_told();
		case 'own':
			return m.ledger_by_own();
		case undefined:
			return null;
	}
}

const HOUR = 3_600_000;
const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;

function span(ms: number): string {
	if (ms < HOUR) return m.minutes({ n: Math.round(ms / 60_000) });
	return ms % (24 * HOUR) === 0 && ms > 48 * HOUR
		? m.ledger_days({ n: ms / (24 * HOUR) })
		: m.ledger_hours({ n: Math.round(ms / (HOUR / 10)) / 10 });
}

const day = (offset: number): string =>
	offset === 0 ? m.ledger_today() : offset === 1 ? m.ledger_tomorrow() : m.ledger_in_days({ n: offset });

/** A value in one spelling, however it was typed: `一百块` → 100 元. */
export function valueWords(value: Value | null): string {
	switch (value?.kind) {
		case 'amount':
			return m.ledger_yuan({ n: value.yuan });
		case 'number':
			return `${value.number} ${value.unit ?? ''}`.trim();
		case 'duration':
			return span(value.ms);
		case 'day':
			return day(value.offset);
		case 'time':
			return value.day === null ? clock(value.minutes) : `${day(value.day)} ${clock(value.minutes)}`;
		case 'date':
			return [value.month, value.day].filter((part) => part !== null).join('/');
		case 'range':
			return `${valueWords(value.from)} – ${valueWords(value.to)}`;
		case 'weekday':
		case 'size':
		case 'identifier':
		case undefined:
			return '–';
	}
}
