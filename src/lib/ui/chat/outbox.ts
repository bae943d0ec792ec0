/**
 * What was sent and has not arrived yet, oldest first. A copy lies in this browser, so that neither a lost network nor
 * a closed page loses it. Every message keeps the turn id it was given when it was sent: however often it goes out,
 * the server stores it once. Two tabs share the copy; each adds and removes by turn id and touches nothing else.
 */
import type { Keyed } from '$lib/core/attempt/turn.ts';

export interface Outgoing {
	readonly turnId: string;
	/** Turns that the trainee had seen when sending it. */
	readonly seq: number;
	readonly text: string;
	/** The trainee has more to say: the buyer waits for the rest. */
	readonly more: boolean;
	readonly keyed?: Keyed;
}

/** Messages of before and after; `seq` grows by what one's own accepted turns have added since. */
export const caughtUp = (items: readonly Outgoing[], seq: number): readonly Outgoing[] =>
	items.map((item) => (item.seq < seq ? { ...item, seq } : item));

/** Without the message of this turn id. */
export const without = (items: readonly Outgoing[], turnId: string): readonly Outgoing[] =>
	items.filter((item) => item.turnId !== turnId);

/** What the server's bubbles do not show yet: a stream may bring a message before its own post is answered. */
export const unseen = (
	items: readonly Outgoing[],
	bubbles: readonly { readonly turnId: string | null }[]
): readonly Outgoing[] => items.filter(({ turnId }) => bubbles.every((bubble) => bubble.turnId !== turnId));

/** The words of all of them as one text, before what is being typed. */
export const putBefore = (items: readonly Outgoing[], typed: string): string =>
	[...items.map((item) => item.text), ...(typed.trim() === '' ? [] : [typed])].join('\n');

/** The browser's copy. Where storage is full or forbidden it says so, and the page's own memory has to do. */
export class Shelf {
	#key: string;

	constructor(attemptId: string) {
		this.#key = `peilian-outbox:${attemptId}`;
	}

	/** What lies there, also from before the page was opened. Anything that is no message is left out. */
	all(): readonly Outgoing[] {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
			return Array.isArray(stored) ? stored.filter(isOutgoing) : [];
		} catch {
			return [];
		}
	}

	/** Adds a message; false when the browser does not keep it. */
	add(item: Outgoing): boolean {
		return this.#write([...without(this.all(), item.turnId), item]);
	}

	/** Removes the messages of these turn ids. */
	drop(turnIds: readonly string[]): void {
		const rest = this.all().filter((item) => !turnIds.includes(item.turnId));
		this.#write(rest);
	}

	#write(items: readonly Outgoing[]): boolean {
		try {
			if (items.length === 0) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, JSON.stringify(items));
			return true;
		} catch {
			return false;
		}
	}
}

function isOutgoing(value: unknown): value is Outgoing {
	const item = value as Partial<Outgoing> | null;
	return (
		typeof item === 'object' &&
		item !== null &&
		typeof item.turnId === 'string' &&
		typeof item.seq === 'number' &&
		typeof item.text === 'string' &&
		typeof item.more === 'boolean'
	);
}
