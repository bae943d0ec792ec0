/**
 * What lies open at the desk: one conversation, or all those of a rush. Every conversation keeps its own draft, outbox
 * and place in the log as long as the page lives; the list of a rush comes from the server and replaces what is shown.
 */
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import type { ConversationRow, RunShown } from '$lib/core/rush/shown.ts';
import { Conversation } from '../chat/conversation.svelte';
import { listen, type News } from '../chat/live';
import { read } from '../chat/post';
import { serverClock } from '../chat/server-clock.svelte';
import { longestWaiting, unreadOf } from './rows';
import { Seen } from './seen.svelte';

/** After asking in vain for a change that is due it waits this long; and changes that come together are asked for once. ms */
const AGAIN = 3000;
const TOGETHER = 120;

interface Places {
	/** Address of an attempt. */
	attempt(id: string): string;
	/** Address of the run; unused without one. */
	run: string;
}

export class OpenDesk {
	run = $state.raw<RunShown | null>(null);
	currentId = $state('');
	/** The buyer who has just come in, for the live region. */
	arrived = $state('');
	#talks = $state.raw<Readonly<Record<string, Conversation>>>({});
	#seen: Seen;
	#places: Places;
	#calm: () => boolean;
	#stops: (() => void)[] = [];
	#live = false;
	#askedAt = -AGAIN;
	#asking: ReturnType<typeof setTimeout> | undefined;

	current = $derived(this.#talks[this.currentId] as Conversation);
	rows = $derived([...(this.run?.conversations ?? [])].sort((a, b) => a.arrivedAt - b.arrivedAt));
	unread = $derived(this.rows.reduce((sum, row) => sum + this.unreadIn(row), 0));

	constructor(chat: ChatShown, run: RunShown | null, places: Places, calm: () => boolean) {
		this.#places = places;
		this.#calm = calm;
		this.#seen = new Seen(run?.id ?? null);
		this.#open(chat);
		this.currentId = chat.attemptId;
		if (run) this.receiveRun(run);
	}

	/** A time of the browser's clock by the server's, ms. */
	onServer(time: number): number {
		return serverClock.at(time);
	}

	/** Turns of this conversation that have not been looked at. */
	unreadIn(row: ConversationRow): number {
		if (row.attemptId === this.currentId) return 0;
		return unreadOf(row.seq, this.#seen.of(row.attemptId));
	}

	/** What has been begun in a conversation and not been sent, or nothing. */
	draftIn({ attemptId }: ConversationRow): string {
		return this.#talks[attemptId]?.text.trim() ?? '';
	}

	/** What the server sends with a page that it loads anew. */
	receive(chat: ChatShown, run: RunShown | null): void {
		this.#talks[chat.attemptId]?.receive(chat);
		if (run) this.receiveRun(run);
	}

	/** Takes up the list; whoever is new is announced and fetched, so that going there needs no waiting. */
	receiveRun(run: RunShown): void {
		const before = this.run;
		if (before !== null && (run.id !== before.id || run.now < before.now)) return;
		this.run = run;
		serverClock.heard(run.now);
		const known = (before ?? run).conversations.map(({ attemptId }) => attemptId);
		const fresh = run.conversations.filter(({ attemptId }) => !known.includes(attemptId));
		if (fresh.length > 0) this.arrived = fresh.map(({ buyer }) => buyer).join('、');
		if (!this.#live) return;
		for (const { attemptId, seq, state } of run.conversations) {
			const talk = this.#talks[attemptId];
			if (talk) talk.heard(seq, state === 'open');
			else void this.#load(attemptId);
		}
	}

	/** Goes to a conversation; false when it could not be fetched. */
	async goTo(attemptId: string): Promise<boolean> {
		const there = attemptId in this.#talks || (await this.#load(attemptId));
		if (!there) return false;
		this.currentId = attemptId;
		this.look();
		return true;
	}

	/** What is in view has been seen. */
	look(): void {
		this.#seen.note(this.currentId, this.current.shown.seq);
	}

	/** The id of the conversation so many places further down, round the ends; null when there is only this one. */
	beside(steps: number): string | null {
		const { rows } = this;
		const at = rows.findIndex(({ attemptId }) => attemptId === this.currentId);
		const next = rows[(at + steps + rows.length) % rows.length];
		return next === undefined || next.attemptId === this.currentId ? null : next.attemptId;
	}

	/** The id of the buyer who has waited longest, another one than the present if there is one. */
	longest(): string | null {
		return longestWaiting(this.rows, this.currentId)?.attemptId ?? null;
	}

	/** Called every second: asks for the list when something is due in it. */
	tick(time: number): void {
		if (this.run === null || this.run.status !== 'open') return;
		const now = this.onServer(time);
		const due = [this.run.next, ...this.rows.map(({ deadline }) => deadline)];
		if (!due.some((at) => at !== null && at < now) || performance.now() - this.#askedAt < AGAIN) return;
		this.#askedAt = performance.now();
		this.#refreshSoon();
	}

	/** Listens to the server and watches the network, until what it returns is called. */
	start(): () => void {
		this.#live = true;
		for (const talk of Object.values(this.#talks)) this.#stops.push(talk.watch());
		const url = this.run ? this.#places.run : this.current.url;
		this.#stops.push(
			listen(`${url}/events`, { news: (news) => this.#heard(news), back: () => this.#catchUp() })
		);
		if (this.run) this.receiveRun(this.run);
		// The page may have been long on its way, and its times with it.
		this.#catchUp();
		return () => {
			this.#live = false;
			clearTimeout(this.#asking);
			this.#asking = undefined;
			for (const stop of this.#stops.splice(0)) stop();
		};
	}

	#heard({ attemptId, seq, open }: News): void {
		this.#talks[attemptId]?.heard(seq, open);
		if (this.run) this.#refreshSoon();
	}

	#catchUp(): void {
		void this.current.refresh();
		if (this.run) this.#refreshSoon();
	}

	/** News that come while one waits to ask are in the answer: it is not put off for them. */
	#refreshSoon(): void {
		this.#asking ??= setTimeout(async () => {
			this.#asking = undefined;
			const answer = await read<RunShown>(`${this.#places.run}/state`);
			if (answer.kind === 'ok') this.receiveRun(answer.value);
		}, TOGETHER);
	}

	/** Something was said in a conversation: the list will have changed. */
	said(): void {
		if (this.run) this.#refreshSoon();
	}

	async #load(attemptId: string): Promise<boolean> {
		const answer = await read(`${this.#places.attempt(attemptId)}/state`);
		if (answer.kind === 'ok' && !(attemptId in this.#talks)) this.#open(answer.value);
		return attemptId in this.#talks;
	}

	#open(chat: ChatShown): void {
		const talk = new Conversation(chat, this.#places.attempt(chat.attemptId), this.#calm);
		this.#talks = { ...this.#talks, [chat.attemptId]: talk };
		if (this.#live) this.#stops.push(talk.watch());
	}
}
