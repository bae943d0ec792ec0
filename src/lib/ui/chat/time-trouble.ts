/**
 * What happened to time on this page, told from the browser's two clocks: `Date.now()`, which can be set, and
 * `performance.now()`, which cannot, but may stand still while the machine sleeps. The page takes a reading every
 * second and whenever it is shown or the network comes and goes. Nothing is counted by any of it: the server's clock
 * alone counts, and the page says so.
 *
 *     wall +40 s, mono +40 s, a second was due   → asleep or frozen for 39 s
 *     wall −1 h,  mono +1 s                      → the clock was set back
 *     wall +1 h,  mono +1 s                      → asleep, or set forward: the server's clock tells which
 */

/** One look at the clocks; ms. */
export interface Reading {
	/** `performance.now()` */
	readonly mono: number;
	/** `Date.now()` */
	readonly wall: number;
	/** The server's `now`, when this look came with an answer of the server; else null. */
	readonly server: number | null;
	readonly online: boolean;
	/** Timers of a hidden page run seldom: what looks like sleep is none. */
	readonly visible: boolean;
}

export type TimeTrouble =
	| { readonly kind: 'suspended'; readonly ms: number }
	| { readonly kind: 'set-back'; readonly ms: number }
	| { readonly kind: 'set-forward'; readonly ms: number }
	/** The network is back after this long. */
	| { readonly kind: 'offline'; readonly ms: number };

/** What is remembered from one reading to the next. */
export interface TimeWatch {
	readonly last: Reading;
	/** The server's clock when it was last heard, and the other one then. */
	readonly told: { readonly mono: number; readonly server: number } | null;
	/** `wall` and `mono` when the network went, or null. */
	readonly lost: Reading | null;
	/** The wall clock ran ahead of the other by this much, and the server has not yet said why; else 0. */
	readonly ahead: number;
}

/** The page looks this often, ms. */
const EVERY = 1000;
/** Below this nothing is said, ms: timers are late, clocks are put right by a second or two. */
const LEAST = 5000;
/** A hidden page's timers may wait for a minute, ms. */
const HIDDEN = 70_000;

/** Begins to watch. */
export const watchTime = (first: Reading): TimeWatch => ({
	last: first,
	told: first.server === null ? null : { mono: first.mono, server: first.server },
	lost: first.online ? null : first,
	ahead: 0
});

/** The next reading: what is remembered from here on, and what has happened since the one before, if anything. */
export function lookAgain(
	watch: TimeWatch,
	now: Reading
): { readonly watch: TimeWatch; readonly troubles: readonly TimeTrouble[] } {
	const { last } = watch;
	const ticked = now.mono - last.mono;
	const drift = now.wall - last.wall - ticked;
	const ahead = watch.ahead + (drift >= LEAST ? drift : 0);
	const troubles = [
		...(drift <= -LEAST ? [{ kind: 'set-back' as const, ms: -drift }] : []),
		...stoodStill(last, now, ticked),
		...ranAhead(watch, now, ahead),
		...cameBack(watch, now)
	];
	return {
		watch: {
			last: now,
			told: now.server === null ? watch.told : { mono: now.mono, server: now.server },
			lost: now.online ? null : (watch.lost ?? now),
			ahead: now.server === null ? ahead : 0
		},
		troubles
	};
}

/** Both clocks went on, and yet the page did not look: it was asleep or frozen. */
function stoodStill(last: Reading, now: Reading, ticked: number): readonly TimeTrouble[] {
	const missed = ticked - EVERY;
	return missed >= (last.visible && now.visible ? LEAST : HIDDEN) ? [{ kind: 'suspended', ms: missed }] : [];
}

/**
 * The wall clock ran ahead: if the server's clock went as far since it was last heard, the machine was asleep; if not,
 * somebody set the clock. Until the server is heard again, nothing is said.
 */
function ranAhead(watch: TimeWatch, now: Reading, ahead: number): readonly TimeTrouble[] {
	if (ahead < LEAST || now.server === null) return [];
	if (watch.told === null) return [{ kind: 'suspended', ms: ahead }];
	const passed = now.server - watch.told.server;
	const counted = now.mono - watch.told.mono;
	return [{ kind: passed - counted >= ahead / 2 ? 'suspended' : 'set-forward', ms: ahead }];
}

/** The wall clock may have been set meanwhile, the other may have slept: the longer of the two is nearer. */
function cameBack({ lost }: TimeWatch, now: Reading): readonly TimeTrouble[] {
	if (lost === null || !now.online) return [];
	const ms = Math.max(now.mono - lost.mono, now.wall - lost.wall);
	return ms >= LEAST ? [{ kind: 'offline', ms }] : [];
}
