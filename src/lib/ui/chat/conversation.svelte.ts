/**
 * The conversation in the browser: what has been said, what is being sent, what went wrong. It posts replies and asks
 * for silences; it decides nothing: every answer of the server replaces what is shown.
 *
 * Invariant: words that the trainee typed are in the composer, or acknowledged by the server, or both; never in neither.
 */
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { DraftKeeper } from './draft';
import { post, read, type Answer } from './post';
import { newTurnId } from './turn-id';

/** UTF-16 units; the server refuses longer replies. */
export const REPLY_LIMIT = 2000;

export interface Trouble {
	readonly kind: 'unsent' | 'overtaken' | 'refused' | 'offline';
	readonly message: string;
}

/** Pause before a line of the buyer appears: as if typed, but never long. ms */
const pauseFor = (text: string): number => Math.min(1200, 350 + 22 * text.length);

export class Conversation {
	shown = $state.raw() as ChatShown;
	text = $state('');
	/** What is on its way. */
	sending = $state<string | null>(null);
	trouble = $state<Trouble | null>(null);
	/** How many bubbles are drawn; the rest of the buyer's lines are still being "typed". */
	#drawn = $state(0);
	/** Server time minus the browser's, ms. */
	#ahead = $state(0);
	#unsent: { turnId: string; seq: number; text: string } | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#draft: DraftKeeper;
	#url: string;

	bubbles = $derived(this.shown.bubbles.slice(0, this.#drawn));
	typing = $derived(this.#drawn < this.shown.bubbles.length);
	open = $derived(this.shown.status === 'open');
	tooLong = $derived(this.text.length > REPLY_LIMIT);

	constructor(shown: ChatShown, url: string) {
		this.#url = url;
		this.shown = shown;
		this.text = shown.draft;
		this.#drawn = shown.bubbles.length;
		this.#ahead = shown.now - Date.now();
		this.#draft = new DraftKeeper(shown.attemptId, `${url}/draft`);
	}

	/**
	 * In the browser only: a draft that never reached the server wins over the server's, unless it is a reply whose
	 * acknowledgement got lost.
	 */
	restore(): void {
		const draft = this.#draft.restored(this.text);
		const last = this.shown.bubbles.findLast((bubble) => bubble.from === 'agent')?.text;
		if (draft === last) this.#draft.clear('');
		else this.text = draft;
	}

	/** Server time now, ms. */
	now(): number {
		return Date.now() + this.#ahead;
	}

	/** Takes up what the server says. `slowly`: the buyer's new lines appear one by one. */
	receive(news: ChatShown, slowly = false): void {
		if (news.seq < this.shown.seq) return;
		const before = this.shown.bubbles;
		const { from } = news;
		const next =
			from === undefined
				? news
				: { ...news, bubbles: [...before.filter(({ seq }) => seq < from), ...news.bubbles] };
		this.shown = next;
		this.#ahead = next.now - Date.now();
		clearTimeout(this.#timer);
		const fresh = next.bubbles.findIndex((bubble, n) => bubble.key !== before[n]?.key);
		this.#drawn = next.bubbles.length;
		if (slowly && fresh >= 0) this.#drawUpTo(fresh);
	}

	#drawUpTo(count: number): void {
		const { bubbles } = this.shown;
		let drawn = count;
		while (drawn < bubbles.length && bubbles[drawn]?.from !== 'buyer') drawn++;
		this.#drawn = drawn;
		const next = bubbles[drawn];
		if (next) this.#timer = setTimeout(() => this.#drawUpTo(drawn + 1), pauseFor(next.text));
	}

	/** Called on every change of the composer. */
	typed(): void {
		if (this.trouble?.kind === 'refused') this.trouble = null;
		this.#draft.keep(this.text);
	}

	/** Sends what is in the composer. The same words after a failure go out under the same turn id. */
	async send(calm: boolean): Promise<void> {
		const text = this.text;
		if (this.sending !== null || !this.open || text.trim() === '' || this.tooLong) return;
		const again = this.#unsent?.text === text ? this.#unsent : null;
		const turn = again ?? { turnId: newTurnId(), seq: this.shown.seq, text };
		this.#unsent = turn;
		this.sending = text;
		this.trouble = null;
		this.text = '';
		this.#drawn = this.shown.bubbles.length;
		await this.#draft.settled();
		const answer = await post(`${this.#url}/reply`, turn);
		this.sending = null;
		if (answer.kind === 'chat') {
			this.#unsent = null;
			this.#draft.clear(this.text);
			this.receive(answer.chat, !calm);
			return;
		}
		// Nothing may be lost that was typed meanwhile.
		this.text = this.text.trim() === '' ? text : `${text}\n${this.text}`;
		this.#draft.keep(this.text);
		await this.#explain(answer);
	}

	async #explain(answer: Exclude<Answer, { kind: 'chat' }>): Promise<void> {
		if (answer.kind === 'lost') {
			this.trouble = { kind: 'unsent', message: m.chat_unsent() };
			return;
		}
		this.#unsent = null;
		if (answer.status !== 409) {
			this.trouble = { kind: 'refused', message: answer.message[getLocale()] };
			return;
		}
		const state = await read(`${this.#url}/state`);
		if (state.kind === 'chat') this.receive(state.chat);
		this.trouble = {
			kind: 'overtaken',
			message: this.open ? m.chat_overtaken() : answer.message[getLocale()]
		};
	}

	/** The deadline has passed by this browser's clock: asks the server, whose clock decides. */
	async askSilence(calm: boolean): Promise<void> {
		if (this.sending !== null || !this.open) return;
		const answer = await post(`${this.#url}/silence`, {});
		if (answer.kind === 'chat') this.receive(answer.chat, !calm);
		if (this.trouble?.kind === 'offline' && answer.kind !== 'lost') this.trouble = null;
		if (answer.kind === 'lost') this.trouble ??= { kind: 'offline', message: m.chat_offline() };
	}

	/** Puts a quick phrase behind what is in the composer. */
	insert(phrase: string): void {
		this.text = this.text === '' ? phrase : `${this.text}${phrase}`;
		this.typed();
	}
}
