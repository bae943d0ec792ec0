/**
 * Decides whether a pressed Enter sends. With a Chinese input method Enter often picks a candidate, and must never send:
 * most browsers say so (`isComposing`, key code 229), but Safari ends the composition first and reports the key after,
 * so an Enter in the same breath as the end of a composition does not count either.
 */
const COMPOSING_KEY = 229;

export class EnterKey {
	#composing = false;
	#justEnded = false;

	start = (): void => {
		this.#composing = true;
	};

	end = (): void => {
		this.#composing = false;
		this.#justEnded = true;
		setTimeout(() => (this.#justEnded = false), 0);
	};

	/** True when this key press means: send. */
	sends(event: KeyboardEvent): boolean {
		return this.#counts(event) && !event.ctrlKey && !event.metaKey;
	}

	/** True when it means: send, I have more to say. Ctrl+Enter, or Cmd+Enter. */
	sendsMore(event: KeyboardEvent): boolean {
		return this.#counts(event) && (event.ctrlKey || event.metaKey);
	}

	#counts(event: KeyboardEvent): boolean {
		if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
		return !(event.isComposing || event.keyCode === COMPOSING_KEY || this.#composing || this.#justEnded);
	}
}
