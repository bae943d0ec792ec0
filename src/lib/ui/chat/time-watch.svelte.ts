/**
 * Looks at the browser's clocks beside an open page, and keeps what is worth a sentence: that the machine was asleep, or
 * that somebody set its clock. That the network was gone is told by the line's own bar.
 */
import { lookAgain, watchTime, type Reading, type TimeTrouble, type TimeWatch } from './time-trouble';

/** How long a sentence stays, ms. */
const STAYS = 20_000;

export class TimeKeeper {
	trouble = $state.raw<TimeTrouble | null>(null);
	#watch: TimeWatch;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#doubt: () => void;

	/** `server`: its clock when the page came; `doubt`: called when the server has to tell what time it is. */
	constructor(server: number, doubt: () => void) {
		this.#watch = watchTime(reading(server));
		this.#doubt = doubt;
	}

	/** One more look; `server` when it comes with the server's answer. */
	look(server: number | null): void {
		const before = this.#watch;
		const { watch, troubles } = lookAgain(before, reading(server));
		this.#watch = watch;
		const trouble = troubles.findLast(({ kind }) => kind !== 'offline');
		const odd = trouble !== undefined || (watch.ahead > 0 && before.ahead === 0);
		if (odd && server === null) this.#doubt();
		if (trouble === undefined) return;
		this.trouble = trouble;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.trouble = null), STAYS);
	}
}

const reading = (server: number | null): Reading => ({
	mono: performance.now(),
	wall: Date.now(),
	server,
	online: navigator.onLine,
	visible: !document.hidden
});
