/**
 * Watches the clock beside a conversation: when to ask the server for a silence, and when
 * a colleague's answer is due. Times are the server's, so a browser with a wrong clock still asks at the right moment.
 */
import type { Conversation } from './conversation.svelte';

const TICK = 500;
/** After asking in vain (the server's clock was a little behind, or the line is dead) it waits this long. ms */
const AGAIN = 3000;

export class Vigil {
	#askedAt = -AGAIN;
	#conversation: Conversation;

	constructor(conversation: Conversation) {
		this.#conversation = conversation;
	}

	/** Begins watching; returns what ends it. */
	start(): () => void {
		const timer = setInterval(() => this.#look(), TICK);
		return () => clearInterval(timer);
	}

	#look(): void {
		const { shown } = this.#conversation;
		const now = this.#conversation.now();
		const silent = shown.deadline !== null && now > shown.deadline;
		const answered = shown.office.nextAnswer !== null && now > shown.office.nextAnswer;
		if (!(silent || answered) || performance.now() - this.#askedAt < AGAIN) return;
		this.#askedAt = performance.now();
		void (silent ? this.#conversation.askSilence() : this.#conversation.refresh());
	}
}
