/**
 * Slows down who guesses passwords: after five failed tries for a login (twenty from one address, for a whole shop may
 * share one) every further try has to wait, twice as long each time. A quiet quarter of an hour forgets them.
 *
 * Invariant: a try is counted *before* the password is looked at, so that many at once cannot slip through together.
 */
import { eq, inArray, lt } from 'drizzle-orm';
import { failure, type Failure } from '../core/failure.ts';
import { step, type Query, type Work } from './db.ts';
import { tries } from './schema.ts';

/** What a try is counted under, and how many are free. */
export interface GateKey {
	readonly key: string;
	readonly free: number;
}

export const loginKey = (login: string): GateKey => ({ key: `login:${login}`, free: 5 });
export const addressKey = (ip: string): GateKey => ({ key: `ip:${ip}`, free: 20 });
/** Guessing one's own present password, with somebody else's open browser. */
export const ownKey = (personId: string): GateKey => ({ key: `own:${personId}`, free: 5 });

const FORGET_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long after the last try the next may come, with so many behind it. */
const waitAfter = (count: number, free: number): number =>
	count < free ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (count - free));

/** Counts a try under each key, or refuses it with the seconds to wait. */
export function* countTry(q: Query, keys: readonly GateKey[], now: number): Work<Failure | null> {
	yield* step(q.delete(tries).where(lt(tries.at, now - FORGET_MS)));
	const names = keys.map(({ key }) => key);
	const rows = yield* step(q.select().from(tries).where(inArray(tries.key, names)));
	const until = Math.max(
		0,
		...rows.map((row) => row.at + waitAfter(row.count, keys.find(({ key }) => key === row.key)?.free ?? 0))
	);
	if (until > now) return tooOften(Math.ceil((until - now) / 1000));
	for (const key of names) {
		const count = (rows.find((row) => row.key === key)?.count ?? 0) + 1;
		yield* step(
			q
				.insert(tries)
				.values({ key, count, at: now })
				.onConflictDoUpdate({ target: tries.key, set: { count, at: now } })
		);
	}
	return null;
}

/** The password was right: the first key is forgotten, the others take back this one try. */
export function* passGate(q: Query, [own, ...shared]: readonly GateKey[]): Work<void> {
	if (own !== undefined) yield* step(q.delete(tries).where(eq(tries.key, own.key)));
	for (const { key } of shared) {
		const [row] = yield* step(q.select().from(tries).where(eq(tries.key, key)));
		if (row !== undefined)
			yield* step(
				q
					.update(tries)
					.set({ count: Math.max(0, row.count - 1) })
					.where(eq(tries.key, key))
			);
	}
}

const tooOften = (seconds: number): Failure =>
	failure('sign-in/too-often', 429, {
		zh: `试错次数太多，请等 ${seconds} 秒再试。`,
		en: `Too many failed tries. Please wait ${seconds} s and try again.`
	});
