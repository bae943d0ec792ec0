/** Words found in one pass: a trie over code units. Scanning looks at each place as far as the longest word reaches. */
export interface Trie {
	readonly next: Map<number, Trie>;
	/** Indices of the words that end here. */
	readonly ids: number[];
	/** In the root, 1 for every code unit with which a word begins: most places are passed over by this table. */
	readonly starts: Uint8Array | null;
}

/** A word that stands at `start..end`; `id` is the number it was added under. */
export interface Hit {
	readonly id: number;
	readonly start: number;
	readonly end: number;
}

/** A trie without words. */
export const emptyTrie = (): Trie => ({ next: new Map(), ids: [], starts: new Uint8Array(0x10000) });

/** Adds a word under a number; one word may have several. */
export function addWord(trie: Trie, word: string, id: number): void {
	if (trie.starts !== null && word !== '') trie.starts[word.charCodeAt(0)] = 1;
	let node = trie;
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at);
		let child = node.next.get(code);
		if (child === undefined) {
			child = { next: new Map(), ids: [], starts: null };
			node.next.set(code, child);
		}
		node = child;
	}
	if (!node.ids.includes(id)) node.ids.push(id);
}

/** The longest words, left to right, without overlap; one hit for each number of such a word. */
export function longestHits(trie: Trie, text: string, start: number, end: number): Hit[] {
	const hits: Hit[] = [];
	for (let at = start; at < end;) {
		if (trie.starts?.[text.charCodeAt(at)] === 0) {
			at++;
			continue;
		}
		let node: Trie | undefined = trie;
		let best = 0;
		let ids: readonly number[] = [];
		for (let to = at; to < end; to++) {
			node = node.next.get(text.charCodeAt(to));
			if (node === undefined) break;
			if (node.ids.length > 0) [best, ids] = [to + 1, node.ids];
		}
		for (const id of ids) hits.push({ id, start: at, end: best });
		at = best > at ? best : at + 1;
	}
	return hits;
}

/** Every word at every place, overlaps included. */
export function allHits(trie: Trie, text: string, start: number, end: number): Hit[] {
	const hits: Hit[] = [];
	for (let at = start; at < end; at++) {
		if (trie.starts?.[text.charCodeAt(at)] === 0) continue;
		let node: Trie | undefined = trie;
		for (let to = at; to < end; to++) {
			node = node.next.get(text.charCodeAt(to));
			if (node === undefined) break;
			for (const id of node.ids) hits.push({ id, start: at, end: to + 1 });
		}
	}
	return hits;
}
