/**
 * The after-sales register over a week or a month: what was entered, counted by kind, product, courier, responsible
 * person and day. Weeks begin on Monday; days are days in Beijing.
 *
 *     summaryOf(entries, periodAt('week', at)) → { total: 3, open: 1, kinds: [{ name: 'lost', count: 2 }, …], … }
 */
export type Span = 'week' | 'month';

/** Whole days; `from` and `until` (the first moment after it) in ms UTC, `first` and `last` as ISO dates. */
export interface Period {
	readonly span: Span;
	readonly from: number;
	readonly until: number;
	readonly first: string;
	readonly last: string;
}

/** An entry with what the desk knew of its order; null where nobody wrote it, or the desk does not tell. */
export interface FiledEntry {
	readonly at: number;
	readonly kind: string;
	readonly product: string | null;
	readonly courier: string | null;
	readonly responsible: string | null;
	readonly state: string | null;
}

/** How many entries say the same; `name` is null for those that say nothing. */
export interface Count {
	readonly name: string | null;
	readonly count: number;
}

export interface RegisterSummary {
	readonly total: number;
	/** Those not marked as done. */
	readonly open: number;
	/** The most frequent first, those that say nothing last. */
	readonly kinds: readonly Count[];
	readonly products: readonly Count[];
	readonly couriers: readonly Count[];
	readonly responsible: readonly Count[];
	/** Every day of the period, in order. */
	readonly days: readonly { readonly day: string; readonly count: number }[];
}

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;

const dayOf = (at: number): number => Math.floor((at + BEIJING) / DAY);
const startOf = (day: number): number => day * DAY - BEIJING;
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The week or month in which a moment lies. */
export function periodAt(span: Span, at: number): Period {
	const day = dayOf(at);
	const [first, after] = span === 'week' ? weekOf(day) : monthOf(day);
	return {
		span,
		from: startOf(first),
		until: startOf(after),
		first: isoOf(first),
		last: isoOf(after - 1)
	};
}

function weekOf(day: number): readonly [first: number, after: number] {
	const first = day - ((((day + THURSDAY) % 7) + 7) % 7);
	return [first, first + 7];
}

function monthOf(day: number): readonly [first: number, after: number] {
	const date = new Date(day * DAY);
	const start = (months: number): number =>
		Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY;
	return [start(0), start(1)];
}

/** The week or month that a day (`2026-11-23`) lies in; that of `now` when it is no day. */
export function periodOf(span: Span, day: string, now: number): Period {
	const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) - BEIJING : NaN;
	return periodAt(span, Number.isNaN(at) ? now : at);
}

/** Entries outside of the period are left out. */
export function summaryOf(entries: readonly FiledEntry[], period: Period): RegisterSummary {
	const own = entries.filter(({ at }) => at >= period.from && at < period.until);
	const byDay = Map.groupBy(own, ({ at }) => dayOf(at));
	const first = dayOf(period.from);
	return {
		total: own.length,
		open: own.filter(({ state }) => state !== 'done').length,
		kinds: countsOf(own.map(({ kind }) => kind)),
		products: countsOf(own.map(({ product }) => product)),
		couriers: countsOf(own.map(({ courier }) => courier)),
		responsible: countsOf(own.map(({ responsible }) => responsible)),
		days: Array.from({ length: dayOf(period.until) - first }, (_, n) => ({
			day: isoOf(first + n),
			count: byDay.get(first + n)?.length ?? 0
		}))
	};
}

/** The same words in other widths, cases and spacing are one name: the first that was written. */
function countsOf(names: readonly (string | null)[]): readonly Count[] {
	const found = new Map<string, { readonly name: string | null; readonly count: number }>();
	for (const written of names) {
		const name = written?.trim() || null;
		const key = name === null ? '' : name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
		const before = found.get(key);
		found.set(key, { name: before?.name ?? name, count: (before?.count ?? 0) + 1 });
	}
	const told = (one: Count): number => (one.name === null ? 1 : 0);
	return [...found.values()].sort((a, b) => told(a) - told(b) || b.count - a.count);
}
