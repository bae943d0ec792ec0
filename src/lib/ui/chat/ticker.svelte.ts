/**
 * One tick a second for every clock of the page: what shows a running time reads `ticker.now`, and only that text is
 * drawn anew. The browser's clock, ms; who needs the server's adds its own difference.
 */
class Ticker {
	now = $state(Date.now());
	#users = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** Runs while somebody uses it; returns what ends the use. */
	use(): () => void {
		if (this.#users++ === 0) {
			this.now = Date.now();
			this.#timer = setInterval(() => (this.now = Date.now()), 1000);
		}
		return () => {
			if (--this.#users === 0) clearInterval(this.#timer);
		};
	}
}

export const ticker = new Ticker();
