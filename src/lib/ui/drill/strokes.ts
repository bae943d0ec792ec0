/**
 * How one line is typed: when it began, when its last character was committed, how many were taken back. While an input
 * method composes, nothing is committed: its letters on the way are neither characters nor corrections, and are not
 * handed in when the clock cuts the line off. All times in ms, of any one clock.
 */
export class Strokes {
	#began: number | null = null;
	#last = 0;
	#committed = '';
	#corrections = 0;
	#composing = false;

	/** What is committed so far. */
	get committed(): string {
		return this.#committed;
	}

	/** Characters taken back so far. */
	get corrections(): number {
		return this.#corrections;
	}

	get composing(): boolean {
		return this.#composing;
	}

	/** From the first key to the last commit. */
	get ms(): number {
		return this.#began === null ? 0 : Math.max(0, Math.round(this.#last - this.#began));
	}

	/** A key went down. */
	key(now: number): void {
		this.#began ??= now;
	}

	/** An input method began to compose. */
	compose(now: number): void {
		this.key(now);
		this.#composing = true;
	}

	/** An input method is done; the field holds `text`. */
	commit(text: string, now: number): void {
		this.#composing = false;
		this.came(text, now);
	}

	/** The field holds `text`. */
	came(text: string, now: number): void {
		if (this.#composing || text === this.#committed) return;
		this.key(now);
		this.#corrections += takenBack(this.#committed, text);
		this.#committed = text;
		this.#last = now;
	}
}

/** Characters of `before` that are no longer there: all but what both have in common at the beginning and the end. */
export function takenBack(before: string, after: string): number {
	const [old, fresh] = [[...before], [...after]];
	const shorter = Math.min(old.length, fresh.length);
	let start = 0;
	while (start < shorter && old[start] === fresh[start]) start++;
	let end = 0;
	while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
	return old.length - start - end;
}
