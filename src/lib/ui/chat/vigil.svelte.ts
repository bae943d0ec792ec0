/**
 * Watches the clock beside a conversation: how long the buyer has waited, and when to ask the server for a silence.
 * Times are the server's, so a browser with a wrong clock still asks at the right moment.
 */
import type { Conversation } from './conversation.svelte';

const TICK = 500;
/** After asking in vain (the server's clock was a little behind, or the line is dead) it waits this long. ms */
const AGAIN = 3000;

export class Vigil {
	waited = $state(0);
	#askedAt = -AGAIN;
	#conversation: Conversation;
	#calm: () => boolean;

	constructor(conversation: Conversation, calm: () => boolean) {
		this.#conversation = conversation;
		this.#calm = calm;
		const { now, since } = conversation.shown;
		this.waited = now - since;
	}

	/** Begins watching; returns what ends it. */
	start(): () => void {
		const timer = setInterval(() => this.#look(), TICK);
		return () => clearInterval(timer);
	}

	#look(): void {
		const { shown } = this.#conversation;
		const now = this.#conversation.now();
		this.waited = now - shown.since;
		const due = shown.deadline !== null && now > shown.deadline;
		if (!due || performance.now() - this.#askedAt < AGAIN) return;
		this.#askedAt = performance.now();
		void this.#conversation.askSilence(this.#calm());
	}
}
