/** How far each conversation of a run has been looked at, kept in this browser so that loading the page anew forgets nothing. */
export class Seen {
	#key: string | null;
	#turns = $state.raw<Readonly<Record<string, number>>>({});

	/** `runId`: null where there is no run, and nothing to keep. */
	constructor(runId: string | null) {
		this.#key = runId === null ? null : `peilian-seen:${runId}`;
		this.#turns = this.#stored();
	}

	/** Number of turns that have been looked at. */
	of(attemptId: string): number {
		return this.#turns[attemptId] ?? 0;
	}

	/** So many turns of it have been looked at. */
	note(attemptId: string, seq: number): void {
		if (this.#key === null || this.of(attemptId) >= seq) return;
		this.#turns = { ...this.#turns, [attemptId]: seq };
		try {
			sessionStorage.setItem(this.#key, JSON.stringify(this.#turns));
		} catch {
			// Forbidden or full: known until the page is closed.
		}
	}

	#stored(): Readonly<Record<string, number>> {
		if (this.#key === null || typeof sessionStorage === 'undefined') return {};
		try {
			const stored: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
			return typeof stored === 'object' && stored !== null ? (stored as Record<string, number>) : {};
		} catch {
			return {};
		}
	}
}
