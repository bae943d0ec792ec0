/** Lengths of time as authors write them: `30s`, `3m`, `1m30s`, `30 秒`, `3 分钟`, `1 分 30 秒`, `30 秒内`, `半分钟`. */
import type { Said } from './text.ts';
import { flat } from './words.ts';

const SECOND = 1000;
const UNITS: readonly (readonly [RegExp, number])[] = [
	[/^(?:ms|毫秒)/, 1],
	[/^(?:秒钟?|s(?:ec(?:onds?)?)?)/, SECOND],
	[/^(?:分钟?|m(?:in(?:utes?)?)?)/, 60 * SECOND],
	[/^(?:个?小时|h(?:ours?)?)/, 3600 * SECOND],
	[/^(?:天|d(?:ays?)?)/, 24 * 3600 * SECOND]
];
const LONGEST = 366 * 24 * 3600 * SECOND;

/** Milliseconds, more than 0 and at most a year; null when it is not a length of time. */
export function parseDuration(text: string): number | null {
	let rest = flat(text).trim().toLowerCase();
	rest = rest.replace(/^(?:within|after|in|过)\s+/, '').replace(/\s*(?:以内|之内|内|以后|之后|后)$/, '');
	let total = 0;
	while (rest !== '') {
		const number = /^(?:\d{1,9}(?:\.\d{1,3})?|半)\s*/.exec(rest);
		if (!number) return null;
		rest = rest.slice(number[0].length);
		const unit = unitOf(rest);
		if (!unit) return null;
		total += (number[0].trim() === '半' ? 0.5 : Number(number[0])) * unit.ms;
		rest = rest.slice(unit.length).trimStart();
	}
	return total > 0 && total <= LONGEST ? Math.round(total) : null;
}

function unitOf(rest: string): { readonly ms: number; readonly length: number } | null {
	for (const [pattern, ms] of UNITS) {
		const match = pattern.exec(rest);
		if (match) return { ms, length: match[0].length };
	}
	return null;
}

const SAID: readonly { readonly ms: number; readonly zh: string; readonly en: string }[] = [
	{ ms: 24 * 3600 * SECOND, zh: '天', en: 'd' },
	{ ms: 3600 * SECOND, zh: '小时', en: 'h' },
	{ ms: 60 * SECOND, zh: '分', en: 'min' },
	{ ms: SECOND, zh: '秒', en: 's' }
];

/** A length of time for people, to the second: `1 天`, `1 小时 30 分`, `1 h 30 min`. */
export function durationSaid(ms: number): Said {
	let rest = Math.round(ms / SECOND) * SECOND;
	const parts = SAID.flatMap(({ ms: unit, zh, en }) => {
		const count = Math.floor(rest / unit);
		rest -= count * unit;
		return count === 0 ? [] : [{ zh: `${count} ${zh}`, en: `${count} ${en}` }];
	});
	const [only] = parts;
	if (only === undefined) return { zh: '0 秒', en: '0 s' };
	if (parts.length === 1) return { zh: only.zh.replace(/分$/, '分钟'), en: only.en };
	return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
