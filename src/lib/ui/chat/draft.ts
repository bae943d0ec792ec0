/**
 * Keeps what is being typed: in this browser at once, on the server a moment later, so that it is there on another
 * device. Invariant: the browser's copy is marked `kept` only after the server has said so.
 */

const WAIT = 700;
/** How long a reply waits for a draft that is on its way, lest the draft arrive after it. ms */
const SETTLE = 1500;

interface Local {
	readonly text: string;
	readonly kept: boolean;
}

export class DraftKeeper {
	#key: string;
	#url: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();
	#told: (kept: boolean) => void;

	/** `told` hears whether the server has what is being typed. */
	constructor(attemptId: string, url: string, told: (kept: boolean) => void = () => undefined) {
		this.#key = `peilian-draft:${attemptId}`;
		this.#url = url;
		this.#told = told;
	}

	/** What to begin with: the browser's copy when the server never heard of it, else the server's. */
	restored(fromServer: string): string {
		const local = this.#local();
		return local && !local.kept ? local.text : fromServer;
	}

	/** Keeps a text; the server hears of it when typing pauses. */
	keep(text: string): void {
		this.#write({ text, kept: false });
		this.#told(false);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#saving = this.#save(text);
		}, WAIT);
	}

	/** What was typed has gone to the outbox: nothing is left, whatever the server's copy says. */
	emptied(): void {
		clearTimeout(this.#timer);
		this.#write({ text: '', kept: false });
		this.#told(true);
	}

	/** The text was sent, and with it the server's copy went: what is left is `rest`. */
	clear(rest: string): void {
		clearTimeout(this.#timer);
		if (rest === '') this.#write(null);
		else this.keep(rest);
	}

	/** Resolves when no draft is on its way any more. */
	async settled(): Promise<void> {
		clearTimeout(this.#timer);
		await Promise.race([this.#saving, new Promise((resolve) => setTimeout(resolve, SETTLE))]);
	}

	async #save(text: string): Promise<void> {
		try {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(this.#url, { method: 'POST', headers, body: JSON.stringify({ text }) });
			if (!response.ok || this.#local()?.text !== text) return;
			this.#write({ text, kept: true });
			this.#told(true);
		} catch {
			// Offline: the browser's copy stays, and stays marked as not kept.
		}
	}

	#local(): Local | null {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? 'null');
		} catch {
			return null;
		}
	}

	#write(local: Local | null): void {
		try {
			if (local) localStorage.setItem(this.#key, JSON.stringify(local));
			else localStorage.removeItem(this.#key);
		} catch {
			// Storage is full or forbidden: the server's copy has to do.
		}
	}
}
