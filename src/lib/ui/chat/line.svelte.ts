/**
 * Whether the server can be reached, as far as this page knows: by what the browser says, and by whether its last
 * question was answered. While it cannot, `again` is called at growing intervals, and at once when the browser says
 * that the network is back.
 */
import type { Answer } from './post';

const FIRST = 2000;
const LONGEST = 15_000;
/** How long the page says that the line is back. ms */
const RELIEF = 5000;

export class Line {
	up = $state(true);
	/** It has just come back. */
	back = $state(false);
	/** Since when it is down, by the browser's clock, and how long it was; ms. */
	since = $state(0);
	lasted = $state(0);
	#again: () => Promise<void>;
	#watched = false;
	/** The same moment by the clock that nobody can set. */
	#lost = 0;
	#wait = FIRST;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#relief: ReturnType<typeof setTimeout> | undefined;

	constructor(again: () => Promise<void>) {
		this.#again = again;
	}

	/** What an answer tells about the line. A refusal is an answer. */
	heard(answer: Answer<unknown>): void {
		if (answer.kind === 'lost') this.#down();
		else this.#isUp();
	}

	/** Tries now. */
	async retry(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#again();
	}

	/** Listens to what the browser says of the network; returns what ends it. */
	watch(): () => void {
		const gone = (): void => this.#down();
		const there = (): void => void this.retry();
		addEventListener('offline', gone);
		addEventListener('online', there);
		this.#watched = true;
		return () => {
			this.#watched = false;
			removeEventListener('offline', gone);
			removeEventListener('online', there);
			clearTimeout(this.#timer);
			clearTimeout(this.#relief);
		};
	}

	#down(): void {
		if (this.up) {
			this.up = false;
			this.back = false;
			this.since = Date.now();
			this.#lost = performance.now();
			this.#wait = FIRST;
		}
		clearTimeout(this.#timer);
		// The last answer may come when the page has been left.
		if (!this.#watched) return;
		this.#timer = setTimeout(() => void this.#again(), this.#wait);
		this.#wait = Math.min(LONGEST, this.#wait * 2);
	}

	#isUp(): void {
		clearTimeout(this.#timer);
		if (this.up) return;
		this.up = true;
		this.back = true;
		// Somebody may have set the one clock meanwhile, and the other may have slept.
		this.lasted = Math.max(Date.now() - this.since, performance.now() - this.#lost);
		this.#relief = setTimeout(() => (this.back = false), RELIEF);
	}
}
