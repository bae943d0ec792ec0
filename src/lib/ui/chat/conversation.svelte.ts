/**
 * The conversation in the browser: what has been said, what is on its way, what went wrong. It posts and shows; it
 * decides nothing: every answer of the server replaces what is shown.
 *
 * Invariant: words that the trainee typed are in the composer, in the outbox, or acknowledged by the server; never in
 * none of them. A sent message leaves the outbox only with the server's word: accepted, or refused, and then it goes
 * back into the composer.
 */
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { DraftKeeper } from './draft';
import { Keys } from './keyed';
import { Line } from './line.svelte';
import { caughtUp, putBefore, Shelf, unseen, without, type Outgoing } from './outbox';
import { post, read, type Answer } from './post';
import { serverClock } from './server-clock.svelte';
import { newTurnId } from './turn-id';
import { UnsureActs } from './unsure-acts';

/** UTF-16 units; the server refuses longer replies. */
export const REPLY_LIMIT = 2000;

export interface Trouble {
	readonly kind: 'overtaken' | 'refused';
	readonly message: string;
}

type Refused = Extract<Answer, { readonly kind: 'refused' }>;

/** Why words are not on their way any more: no answer, or a refusal. */
type Stopped = Exclude<Answer, { readonly kind: 'ok' }>;

/** What became of an action. `lost`: not known; asking for the same again does it once. */
export type Acted = { readonly kind: 'ok' } | Stopped;

/** Pause before a line of the buyer appears: as if typed, but never long. ms */
const pauseFor = (text: string): number => Math.min(1200, 350 + 22 * text.length);

export class Conversation {
	shown = $state.raw() as ChatShown;
	text = $state('');
	/** Sent and not arrived yet, oldest first. */
	outbox = $state.raw<readonly Outgoing[]>([]);
	/** A post is on its way. */
	busy = $state(false);
	trouble = $state<Trouble | null>(null);
	/** Whether the server has what stands in the composer, and whether this browser keeps what it is given. */
	draftKept = $state(true);
	keeps = $state(true);
	/** Where the log was scrolled to when it was left, px from its end. */
	scroll = 0;
	readonly url: string;
	readonly line: Line;
	readonly keys = new Keys();
	/** How many bubbles are drawn; the rest of the buyer's lines are still being "typed". */
	#drawn = $state(0);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#draft: DraftKeeper;
	#shelf: Shelf;
	#flushing: Promise<Stopped | null> | null = null;
	/** Number of turns that the server has spoken of. */
	#heard = 0;
	#unsure = new UnsureActs(newTurnId);
	#acting: Promise<unknown> = Promise.resolve();
	/** The action that is on its way, or the last one. */
	#carrying: Promise<unknown> = Promise.resolve();
	#calm: () => boolean;

	bubbles = $derived(this.shown.bubbles.slice(0, this.#drawn));
	/** What is drawn below the bubbles. */
	pending = $derived(unseen(this.outbox, this.shown.bubbles));
	typing = $derived(this.#drawn < this.shown.bubbles.length);
	open = $derived(this.shown.status === 'open');
	tooLong = $derived(this.text.length > REPLY_LIMIT);

	/** `url` of the attempt; `calm`: the buyer's lines appear at once. */
	constructor(shown: ChatShown, url: string, calm: () => boolean) {
		this.url = url;
		this.shown = shown;
		this.text = shown.draft;
		this.#calm = calm;
		this.#drawn = shown.bubbles.length;
		serverClock.heard(shown.now);
		this.#draft = new DraftKeeper(shown.attemptId, `${url}/draft`, (kept) => (this.draftKept = kept));
		this.#shelf = new Shelf(shown.attemptId);
		this.line = new Line(() => this.#tryAgain());
	}

	/** In the browser only: what an earlier page left in this browser, and did not get through. */
	restore(): void {
		this.outbox = this.#shelf.all();
		// Unless somebody typed before the page came alive.
		if (this.text === this.shown.draft) this.text = this.#draft.restored(this.text);
		if (!this.open) this.#takeBack();
		else if (this.outbox.length > 0) void this.#flush();
	}

	/** Watches the network until what it returns is called. */
	watch(): () => void {
		this.restore();
		return this.line.watch();
	}

	/** Server time now, ms. */
	now(): number {
		return this.onServer(Date.now());
	}

	/** A time of the browser's clock by the server's, ms. */
	onServer(time: number): number {
		return serverClock.at(time);
	}

	/** Takes up what the server says. `slowly`: the buyer's new lines appear one by one. */
	receive(news: ChatShown, slowly = false): void {
		const { shown } = this;
		if (news.attemptId !== shown.attemptId || news.seq < shown.seq || news.now < shown.now) return;
		const before = shown.bubbles;
		const { from } = news;
		const next =
			from === undefined
				? news
				: { ...news, bubbles: [...before.filter(({ seq }) => seq < from), ...news.bubbles] };
		this.shown = next;
		serverClock.heard(next.now);
		if (next.seq === shown.seq && this.typing) return;
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

	/** Puts a quick phrase behind what is in the composer. */
	insert(phrase: string): void {
		this.text += phrase;
		this.keys.put(phrase);
		this.typed();
	}

	/** Sends what is in the composer; with `more` the buyer waits for the rest. An empty one only ends what was begun. */
	async send(more = false): Promise<void> {
		const { text } = this;
		const ends = this.shown.unfinished && !more;
		if (!this.open || this.tooLong || (text.trim() === '' && !ends)) return;
		const item = { turnId: newTurnId(), seq: this.shown.seq, text, more, keyed: this.keys.take() };
		this.keeps = this.#shelf.add(item);
		this.outbox = [...this.outbox, item];
		this.trouble = null;
		this.text = '';
		this.#drawn = this.shown.bubbles.length;
		this.#draft.emptied();
		await this.#flush();
	}

	/**
	 * Sends what lies in the outbox, one after the other, each only when the one before has arrived. Tells what stopped it,
	 * or null.
	 */
	#flush(): Promise<Stopped | null> {
		this.#flushing ??= this.#deliver().finally(() => {
			this.#flushing = null;
			this.busy = false;
			if (this.#heard > this.shown.seq && this.line.up) void this.refresh();
		});
		return this.#flushing;
	}

	async #deliver(): Promise<Stopped | null> {
		this.busy = true;
		await this.#draft.settled();
		// An action on its way moves the conversation on: words that were written meanwhile follow it.
		await this.#carrying;
		for (let item = this.outbox[0]; item; item = this.outbox[0]) {
			// What has been said since belongs to the same breath: the buyer waits for the last of it.
			const more = item.more || this.outbox.length > 1;
			const answer = await post(`${this.url}/reply`, { ...item, more });
			this.line.heard(answer);
			if (answer.kind === 'refused') await this.#refuse(answer);
			if (answer.kind !== 'ok') return answer;
			this.#arrived(item, answer.value);
		}
		this.#draft.clear(this.text);
		return null;
	}

	#arrived(item: Outgoing, chat: ChatShown): void {
		this.#shelf.drop([item.turnId]);
		const rest = without(this.outbox, item.turnId);
		this.outbox = chat.unfinished ? caughtUp(rest, chat.seq) : rest;
		this.receive(chat, !this.#calm());
	}

	async #refuse({ status, message }: Refused): Promise<void> {
		this.#takeBack();
		this.trouble = { kind: 'refused', message: message[getLocale()] };
		if (status !== 409) return;
		const state = await read(`${this.url}/state`);
		if (state.kind === 'ok') this.receive(state.value, !this.#calm());
		if (this.open) this.trouble = { kind: 'overtaken', message: m.chat_overtaken() };
	}

	/** Everything that has not arrived goes back into the composer, before what has been typed since. */
	#takeBack(): void {
		if (this.outbox.length === 0) return;
		this.text = putBefore(this.outbox, this.text);
		this.#shelf.drop(this.outbox.map((item) => item.turnId));
		this.outbox = [];
		this.#draft.keep(this.text);
	}

	async #tryAgain(): Promise<void> {
		await (this.outbox.length > 0 ? this.#flush() : this.refresh());
		if (this.line.up && !this.draftKept) this.#draft.keep(this.text);
	}

	/** Asks what the conversation is like now. While words are on their way their answer will tell. */
	async refresh(): Promise<void> {
		if (this.#flushing) return;
		this.#take(await read(`${this.url}/state`));
	}

	/** The server has spoken of `seq` turns, or of the end (`open`): fetches what is not here. */
	heard(seq: number, open: boolean): void {
		this.#heard = Math.max(this.#heard, seq);
		if (seq > this.shown.seq || (this.open && !open)) void this.refresh();
	}

	/** The deadline has passed by this browser's clock: asks the server, whose clock decides. */
	async askSilence(): Promise<void> {
		if (this.#flushing || !this.open || !this.line.up) return;
		this.#take(await post(`${this.url}/silence`, {}));
	}

	/** Does an action of the back office. What was sent before goes first. */
	act(action: string, values: Readonly<Record<string, string>>): Promise<Acted> {
		return this.#inTurn('action', { action, values });
	}

	/** Recalls a message, or withdraws an action, by the seq of its turn; a refusal is told above the composer. */
	async withdraw(what: 'recall' | 'revoke', target: number): Promise<void> {
		const done = await this.#inTurn(what, { target });
		if (done.kind === 'refused') this.trouble = { kind: 'refused', message: done.message[getLocale()] };
		if (done.kind === 'lost') this.trouble = { kind: 'refused', message: m.chat_not_withdrawn() };
	}

	/** One after the other: each must have seen what the one before has changed. */
	#inTurn(path: string, wish: object): Promise<Acted> {
		const acted = this.#acting.then(() => this.#own(path, wish));
		this.#acting = acted;
		return acted;
	}

	async #own(path: string, wish: object): Promise<Acted> {
		while (this.outbox.length > 0 || this.#flushing) {
			const stopped = await this.#flush();
			// What was meant to follow those words does not go without them.
			if (stopped !== null) return stopped.kind === 'lost' ? stopped : { ...stopped, field: null };
		}
		const carried = this.#carry(path, wish);
		this.#carrying = carried;
		return carried;
	}

	async #carry(path: string, wish: object): Promise<Acted> {
		const turnId = this.#unsure.idOf(path, wish);
		const seq = this.shown.seq;
		const answer = await post(`${this.url}/${path}`, { seq, turnId, ...wish });
		this.#take(answer);
		if (answer.kind === 'lost') return answer;
		this.#unsure.known(path, wish);
		if (answer.kind === 'refused') {
			if (answer.status === 409) await this.refresh();
			return answer;
		}
		this.outbox = caughtUp(this.outbox, answer.value.seq);
		return { kind: 'ok' };
	}

	#take(answer: Answer): void {
		this.line.heard(answer);
		if (answer.kind === 'ok') this.receive(answer.value, !this.#calm());
	}
}
