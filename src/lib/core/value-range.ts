/** Two values that are one: `3-5 天`, `9:00 到 21:00`, `7 到 15 个工作日`. */
import { isDigit, startsNumeral } from './numeral.ts';
import type { Value } from './value.ts';

const SIGNS = new Set(['-', '~', '到', '至']);

/** Where the second value would begin after a sign of range at `at`, or null. */
export function afterRangeSign(text: string, at: number): number | null {
	let start = at;
	while (text[start] === ' ') start++;
	if (text.startsWith('to ', start) && start > at) start++;
	else if (!SIGNS.has(text[start] ?? '')) return null;
	start++;
	while (text[start] === ' ' || text[start] === '-') start++;
	return isDigit(text[start]) || startsNumeral(text[start] ?? '') ? start : null;
}

/** The range from one value to another, or null when they do not belong together or do not rise. */
export function asRange(first: Value, second: Value): Value | null {
	const from = likened(first, second);
	return from !== null && magnitude(from) < magnitude(second) ? { kind: 'range', from, to: second } : null;
}

/** The first end of a range in the unit of the second, or null when they do not belong together. */
function likened(from: Value, to: Value): Value | null {
	if (from.kind === to.kind && (from.kind !== 'number' || to.kind !== 'number' || from.unit === to.unit)) {
		return from.kind === 'number' && from.unit === null ? null : from;
	}
	if (from.kind !== 'number' || from.unit !== null) return null;
	if (to.kind === 'amount') return { kind: 'amount', yuan: from.number };
	if (to.kind === 'number') return { ...to, number: from.number };
	if (to.kind === 'duration') {
		const unit = to.ms % 86_400_000 === 0 ? 86_400_000 : to.ms % 3_600_000 === 0 ? 3_600_000 : 60_000;
		return { ...to, ms: from.number * unit };
	}
	return to.kind === 'date' && to.day !== null ? { ...to, day: from.number } : null;
}

function magnitude(value: Value): number {
	switch (value.kind) {
		case 'amount':
			return value.yuan;
		case 'number':
			return value.number;
		case 'duration':
			return value.ms;
		case 'time':
			return value.minutes;
		case 'date':
			return ((value.year ?? 0) * 12 + (value.month ?? 0)) * 31 + (value.day ?? 0);
		default:
			return Number.NaN;
	}
}
