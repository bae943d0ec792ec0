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

	constructor(attemptId: string, url: string) {
		this.#key = `peilian-draft:${attemptId}`;
		this.#url = url;
	}

	/** What to begin with: the browser's copy when the server never heard of it, else the server's. */
	restored(fromServer: string): string {
		const local = this.#local();
		return local && !local.kept && local.text !== '' ? local.text : fromServer;
	}

	/** Keeps a text; the server hears of it when typing pauses. */
	keep(text: string): void {
		this.#write({ text, kept: false });
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#saving = this.#save(text);
		}, WAIT);
	}

	/** The text was sent: what is left is `rest`. */
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
			if (response.ok && this.#local()?.text === text) this.#write({ text, kept: true });
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
