/**
 * Until when a promised time leaves room, so that two of them can be compared: `今天` → 24, `后天` → 72, `48 小时` → 48
 * hours after the day began. A date needs to know what day it is; two dates compare without.
 */
import type { Value } from '../value.ts';

export type DateValue = Extract<Value, { kind: 'date' }>;

const HOUR = 3_600_000;

/** Shops answer from the morning to late in the evening: `6点前` without a half of the day is six in the evening. */
const OPENS = 8 * 60;
const HALF_DAY = 720;
const minutesMeant = ({ minutes, vague }: Extract<Value, { kind: 'time' }>): number =>
	vague && minutes < OPENS ? minutes + HALF_DAY : minutes;

/** A promised value as it is meant: a time of day with its half. */
export const asMeant = (value: Value): Value =>
	value.kind === 'time' ? { ...value, minutes: minutesMeant(value), vague: false } : value;

/** Hours from the beginning of today, or null where that is not known. */
function hoursOf(value: Value, today: DateValue | null): number | null {
	switch (value.kind) {
		case 'day':
			return (value.offset + 1) * 24;
		case 'time':
			return (value.day ?? 0) * 24 + minutesMeant(value) / 60;
		case 'duration':
			return value.ms / HOUR;
		case 'range':
			return hoursOf(value.to, today);
		case 'date': {
			const [day, from] = [dayOf(value, today), today && dayOf(today, today)];
			return day === null || from === null ? null : (day - from + 1) * 24;
		}
		default:
			return null;
	}
}

/** A number of days that grows with the date; a month that was not said is this one. */
function dayOf(date: DateValue, today: DateValue | null): number | null {
	const month = date.month ?? today?.month ?? null;
	return month === null || date.day === null ? null : month * 31 + date.day;
}

/** How many hours later `a` is than `b`, negative when it is earlier; null where they cannot be compared. */
export function hoursLater(a: Value, b: Value, today: DateValue | null): number | null {
	const [x, y] = [hoursOf(a, today), hoursOf(b, today)];
	if (x !== null && y !== null) return x - y;
	if (a.kind !== 'date' || b.kind !== 'date') return null;
	const [left, right] = [dayOf(a, null), dayOf(b, null)];
	if (left !== null && right !== null) return (left - right) * 24;
	return a.month === b.month && a.day !== null && b.day !== null ? (a.day - b.day) * 24 : null;
}
