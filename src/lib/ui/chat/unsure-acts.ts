/**
 * Acts whose answer was lost: whether they were done is not known. Whoever asks for the same again asks under the same
 * turn id, and the server does it once, whatever else was asked for in between.
 */
export class UnsureActs {
	#ids = new Map<string, string>();
	#newId: () => string;

	constructor(newId: () => string) {
		this.#newId = newId;
	}

	/** The turn id to ask under: that of the last time while its answer is not known, else a new one. */
	idOf(path: string, wish: object): string {
		const key = keyOf(path, wish);
		const id = this.#ids.get(key) ?? this.#newId();
		this.#ids.set(key, id);
		return id;
	}

	/** The server has answered: the same wish is a new act from now on. */
	known(path: string, wish: object): void {
		this.#ids.delete(keyOf(path, wish));
	}
}

const keyOf = (path: string, wish: object): string => JSON.stringify([path, wish]);
