/**
 * The server's clock as this page knows it: how far it is ahead of the browser's. One for all conversations of the page:
 * an answer about one of them puts the clocks of all of them right when somebody has set the browser's.
 */
class ServerClock {
	/** Server time minus the browser's, ms. */
	#ahead = $state(0);

	/** An answer says what time it is there, ms. */
	heard(now: number): void {
		this.#ahead = now - Date.now();
	}

	/** A time of the browser's clock by the server's, ms. */
	at(time: number): number {
		return time + this.#ahead;
	}
}

export const serverClock = new ServerClock();
