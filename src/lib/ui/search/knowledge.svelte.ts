/** Knowledge search in the browser: asks the server while one types, never shows an older answer over a newer one. */
import type { SearchResult } from '$lib/core/content/search.ts';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { read } from '../chat/post';

/** ms without a key before the server is asked. */
const PAUSE = 80;

export class Knowledge {
	result = $state.raw<SearchResult | null>(null);
	/** The query that `result` answers. */
	answered = $state('');
	trouble = $state<string | null>(null);
	busy = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#latest = '';
	#url: string;

	/** `url` of the search. */
	constructor(url: string) {
		this.#url = url;
	}

	/** Asks for a query, a moment after the last call. An empty one clears what is shown. */
	ask(query: string, pause = PAUSE): void {
		clearTimeout(this.#timer);
		const wanted = query.trim();
		this.#latest = wanted;
		this.trouble = null;
		if (wanted === '') {
			this.result = null;
			this.busy = false;
			return;
		}
		this.busy = true;
		this.#timer = setTimeout(() => void this.#fetch(wanted), pause);
	}

	async #fetch(query: string): Promise<void> {
		const answer = await read<SearchResult>(`${this.#url}?q=${encodeURIComponent(query)}`);
		if (query !== this.#latest) return;
		this.busy = false;
		if (answer.kind === 'ok') {
			this.result = answer.value;
			this.answered = query;
			return;
		}
		this.result = null;
		this.trouble = answer.kind === 'lost' ? m.search_lost() : answer.message[getLocale()];
	}
}
