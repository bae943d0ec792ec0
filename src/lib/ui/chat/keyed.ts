/**
 * How a message was typed: time at the keys, characters typed, characters pasted. Text that an input method composes
 * counts when it is committed; the letters on the way to it never do. All times in ms, of any one clock.
 */
import type { Keyed } from '$lib/core/attempt/turn.ts';

/** A longer pause is thinking, not typing. */
const PAUSE = 5000;

/** What the paste event does not tell of itself. */
const PASTED: ReadonlySet<string> = new Set(['insertFromDrop', 'insertFromYank']);
const TYPED: ReadonlySet<string> = new Set(['insertText', 'insertLineBreak', 'insertReplacementText']);

const lengthOf = (text: string): number => [...text].length;

export class Keys {
	#last: number | null = null;
	#ms = 0;
	#typed = 0;
	#pasted = 0;

	/** A key went down at `now`. */
	key(now: number): void {
		const gap = this.#last === null ? 0 : now - this.#last;
		if (gap > 0 && gap <= PAUSE) this.#ms += gap;
		this.#last = now;
	}

	/** Text came in by an input event of this type; while composing it waits for `committed`. */
	came(inputType: string, text: string | null, composing: boolean): void {
		if (PASTED.has(inputType)) this.#pasted += lengthOf(text ?? '');
		else if (!composing && TYPED.has(inputType)) this.#typed += lengthOf(text ?? '\n');
	}

	/** An input method committed this. */
	committed(text: string): void {
		this.#typed += lengthOf(text);
	}

	/** A quick phrase or an emoji was put in, or a text pasted. */
	put(text: string): void {
		this.#pasted += lengthOf(text);
	}

	/** The figures so far, and a new start; undefined when no key was seen. */
	take(): Keyed | undefined {
		const keyed = { ms: Math.round(this.#ms), typed: this.#typed, pasted: this.#pasted };
		this.#last = null;
		this.#ms = this.#typed = this.#pasted = 0;
		return keyed.typed + keyed.pasted === 0 ? undefined : keyed;
	}
}
