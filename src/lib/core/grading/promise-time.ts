/** Promised times in a clause: a day or a length of time before a word of shipping, arriving or answering. */
import { aboutOf, isDenied, strengthOf, withSure } from './promise-clause.ts';
import type { Promised, Promising } from './promise-clause.ts';
import { hasAny } from './promise-words.ts';
import type { Hit } from './trie.ts';
import type { Found } from '../value.ts';

const ACTS = [
	{ kind: 'shipping', group: 'SHIP', never: 'NOTSHIP' },
	{ kind: 'delivery', group: 'ARRIVE', never: 'NOTARRIVE' },
	{ kind: 'callback', group: 'CALLBACK', never: 'NOTCALL' }
] as const;

/** How far the word may stand behind the time; a single character stands nearer. */
const REACH = 10;
const SHORT_REACH = 6;

/** 发 and 到 belong to many other words. */
const NOT_AFTER: Readonly<Record<string, string>> = {
	发: '票现图链截照消视信券红财生展表么',
	到: '账时期底处店位款新'
};
const NOT_BEFORE: Readonly<Record<string, string>> = { 发: '开沙头出批', 到: '看找查遇碰想退说得提' };

/** The promised times of a clause. */
export function timesIn(one: Promising): readonly Promised[] {
	if (!hasAny(one.words, ['SHIP', 'ARRIVE', 'CALLBACK']) || one.words.has('PAST')) return [];
	const values = withClock(one.values);
	return values.flatMap((found, at) => {
		if (!isTime(found) || one.text[found.start - 1] === '第') return [];
		const next = values[at + 1]?.start ?? one.clause.end;
		const near = ACTS.filter(({ never }) => !one.words.has(never)).flatMap(({ kind, group }) =>
			(one.words.get(group) ?? [])
				.filter((hit) => fits(one, found, hit) && hit.start < next)
				.map((hit) => ({ kind, hit }))
		);
		const [act] = near.toSorted((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end);
		if (act === undefined || isBuyers(one, found, act.hit) || isDenied(one, found.start, act.hit.end))
			return [];
		const place = withSure(one, found.start, act.hit.end);
		const promised: Promised = {
			kind: act.kind,
			strength: strengthOf(one, found.start, act.hit.end, true),
			value: found.value,
			way: null,
			about: aboutOf(one),
			thing: null,
			more: false,
			...place
		};
		return [promised];
	});
}

/** `11 月 13 日 24:00` is one time: the day decides. */
function withClock(values: readonly Found[]): readonly Found[] {
	return values.flatMap((found, at) => {
		const [before, after] = [values[at - 1], values[at + 1]];
		if (isClockOf(before, found)) return [];
		return after !== undefined && isClockOf(found, after) ? [{ ...found, end: after.end }] : [found];
	});
}

const isClockOf = (day: Found | undefined, clock: Found): boolean =>
	day !== undefined &&
	(day.value.kind === 'date' || day.value.kind === 'weekday') &&
	clock.value.kind === 'time' &&
	clock.start - day.end <= 1;

/** `您明天寄出` is the buyer's part, `给您寄出` is not. */
const isBuyers = ({ text }: Promising, found: Found, act: Hit): boolean =>
	[found.start, act.start].some(
		(at) => '您你'.includes(text[at - 1] ?? ' ') && !'给帮为替跟和到'.includes(text[at - 2] ?? ' ')
	);

const TIMES = new Set(['day', 'time', 'date', 'weekday', 'duration']);

function isTime({ value }: Found): boolean {
	const last = value.kind === 'range' ? value.to : value;
	return TIMES.has(last.kind) && !(last.kind === 'day' && last.offset < 0);
}

function fits({ text }: Promising, found: Found, hit: Hit): boolean {
	const gap = hit.start - found.end;
	const word = text.slice(hit.start, hit.end);
	if (gap < 0 || gap > (word.length === 1 ? SHORT_REACH : REACH)) return false;
	return (
		!(NOT_AFTER[word] ?? '').includes(text[hit.end] ?? ' ') &&
		!(gap > 0 && (NOT_BEFORE[word] ?? '').includes(text[hit.start - 1] ?? ' '))
	);
}
