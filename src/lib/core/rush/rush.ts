/**
 * A rush: several scenarios that arrive at one desk, against one clock. A file of `rushes/`:
 *
 *     ---
 *     title: 午间小高峰
 *     at_most: 4
 *     patience: 3m
 *     minutes: 12
 *     arrivals:
 *       - { at: 0s, scenario: c05-haggler }
 *       - { at: 25s, scenario: c17-cod-refused, patience: 5m, leaves: complains }
 *     ---
 *     What the trainee reads first.
 */

/** One buyer who comes. Times in ms from the start of the run. */
export interface Arrival {
	readonly at: number;
	/** Id of the scenario. */
	readonly scenario: string;
	/** How long the buyer waits before leaving: for a place at the desk first, and then for each answer. */
	readonly patience: number;
	readonly leaves: 'leaves' | 'complains';
}

export interface Rush {
	readonly id: string;
	readonly title: string;
	/** Conversations at once; who comes later waits in the queue. */
	readonly atMost: number;
	/** How long the desk is open, ms; who comes later is not taken in. */
	readonly length: number;
	/** In order of `at`. */
	readonly arrivals: readonly Arrival[];
	/** Buyers still open when the desk closes must be handed over. */
	readonly handover: boolean;
	/** Markdown. */
	readonly briefing: string;
}

/** A rush as one run plays it: frozen, with the edition of every arrival's scenario. */
export interface RushEdition {
	readonly format: 1;
	readonly rush: Rush;
	/** Edition ids, in the order of the arrivals. */
	readonly editions: readonly string[];
}
