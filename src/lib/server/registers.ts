/** The after-sales register over a week or a month, gathered from the desks of all conversations. Nothing is stored. */
import { and, eq, gte, isNull, lt, or } from 'drizzle-orm';
import { actionNamed } from '../core/action.ts';
import { deskOf } from '../core/attempt/desk.ts';
import type { Library } from '../core/content/library.ts';
import type { Office } from '../core/desk/office.ts';
import type { EntryShown, RegisterShown } from '../core/desk/register-shown.ts';
import {
	periodAt,
	periodOf,
	summaryOf,
	type FiledEntry,
	type Period,
	type Span
} from '../core/desk/register-summary.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { find } from './attempt-rows.ts';
import { step, type Query, type Work } from './db.ts';
import { mayReview, type Person } from './person.ts';
import { attempts, people, turns } from './schema.ts';

/** What of the register is asked for, as the address says it; `day`: any day of the period. */
export interface RegisterWish {
	readonly span: Span;
	readonly day: string;
	/** Empty for all. */
	readonly kind: string;
	readonly who: string;
}

interface Filed extends FiledEntry, Pick<EntryShown, 'attempt' | 'over' | 'order' | 'text' | 'followUp'> {
	readonly personId: string;
	readonly person: string;
}

/** The register of everybody, for supervisors; `own`, or for anybody else: what the person entered. */
export const registerOver = (
	app: App,
	{ person, own }: { readonly person: Person; readonly own: boolean },
	wish: RegisterWish,
	locale: Locale
): Promise<RegisterShown> =>
	app.store.read(function* (q) {
		const period = periodOf(wish.span, wish.day, app.now());
		const filed = yield* filedIn(q, app, period, own || !mayReview(person) ? person.id : null);
		return shown(filed, { wish, period, locale, now: app.now() });
	});

/** Entries of a period that still count, by whoever made them, or by one person. */
function* filedIn(q: Query, app: App, period: Period, personId: string | null): Work<readonly Filed[]> {
	const rows = yield* step(
		q
			.select({
				id: attempts.id,
				personId: attempts.personId,
				person: people.name,
				endedAt: attempts.endedAt,
				data: turns.data
			})
			.from(attempts)
			.innerJoin(people, eq(people.id, attempts.personId))
			.innerJoin(turns, and(eq(turns.attemptId, attempts.id), eq(turns.kind, 'action')))
			.where(
				and(
					personId === null ? undefined : eq(attempts.personId, personId),
					lt(attempts.startedAt, period.until),
					or(isNull(attempts.endedAt), gte(attempts.endedAt, period.from)),
					gte(turns.at, period.from),
					lt(turns.at, period.until)
				)
			)
	);
	const library = app.content.library();
	const found: Filed[] = [];
	const seen = new Set<string>();
	for (const { id, endedAt, data, ...whose } of rows) {
		if (seen.has(id) || data.kind !== 'action' || data.done.action !== 'register') continue;
		seen.add(id);
		const loaded = yield* find(q, app, id);
		if (loaded === null) continue;
		const { office } = deskOf(loaded.prepared, loaded.turns);
		found.push(
			...filedAt(library, office).map((entry) => ({
				...entry,
				...whose,
				attempt: id,
				over: endedAt !== null
			}))
		);
	}
	return found.filter(({ at }) => at >= period.from && at < period.until);
}

/** The register of one desk, with the product and the courier of the order that an entry is about. */
function filedAt(
	{ products }: Library,
	{ register, orders, parcels }: Office
): readonly Omit<Filed, 'personId' | 'person' | 'attempt' | 'over'>[] {
	return register.map((entry) => {
		const about = orders.length === 1 ? orders[0] : orders.find(({ id }) => id === entry.order);
		const item = about?.item ?? null;
		return {
			...entry,
			product: item === null ? null : (products.get(item)?.title ?? item),
			courier: parcels.find(({ order }) => order === about?.id)?.courier ?? null
		};
	});
}

function shown(
	filed: readonly Filed[],
	{ wish, period, locale, now }: { wish: RegisterWish; period: Period; locale: Locale; now: number }
): RegisterShown {
	const own = filed.filter(
		({ kind, personId }) =>
			(wish.kind === '' || kind === wish.kind) && (wish.who === '' || personId === wish.who)
	);
	const summary = summaryOf(own, period);
	return {
		period,
		before: periodAt(period.span, period.from - 1).first,
		after: period.until > now ? null : periodAt(period.span, period.until).first,
		kind: wish.kind,
		who: wish.who,
		kinds: choicesOf('kind', locale),
		people: [...new Map(filed.map(({ personId, person }) => [personId, person]))]
			.map(([id, name]) => ({ id, name }))
			.sort((a, b) => a.name.localeCompare(b.name, locale)),
		summary: {
			...summary,
			kinds: summary.kinds.map((one) => ({ ...one, name: nameOf('kind', one.name, locale) }))
		},
		entries: own
			.toSorted((a, b) => b.at - a.at)
			.map(({ personId: _, ...entry }) => ({
				...entry,
				kind: nameOf('kind', entry.kind, locale) ?? entry.kind,
				state: nameOf('state', entry.state, locale)
			}))
	};
}

/** What may be chosen for an argument of an entry, in the reader's language. */
const choicesOf = (argument: string, locale: Locale): RegisterShown['kinds'] =>
	(actionNamed('register')?.arguments.find(({ name }) => name === argument)?.choices ?? []).map(
		({ value, label }) => ({ id: value, name: label[locale] })
	);

const nameOf = (argument: string, value: string | null, locale: Locale): string | null =>
	choicesOf(argument, locale).find(({ id }) => id === value)?.name ?? value;
