/**
 * The compiled scenario: a deterministic state machine, plain JSON, versioned. The runtime (`run.ts`) knows this file
 * and nothing of the language; the grader is not known here at all: the machine is told an *outcome*.
 */
export const MACHINE_FORMAT = 1;

export interface Machine {
	readonly format: typeof MACHINE_FORMAT;
	readonly start: string;
	readonly nodes: Readonly<Record<string, Node>>;
	/** The buyer's mood at the start, 0..100. */
	readonly mood: number;
}

export interface Node {
	readonly id: string;
	readonly name: string;
	/** One entry a message. */
	readonly lines: readonly Line[];
	readonly hint: string | null;
	readonly debrief: string | null;
	readonly branches: readonly Branch[];
	/** Ascending by `after`. */
	readonly silences: readonly Silence[];
	readonly ending: Ending | null;
}

export interface Line {
	/** One wording or more, one of which is drawn with the seed. */
	readonly variants: readonly string[];
	/** The name of each wording. With names, a name is drawn for the whole attempt, then a wording that bears it. */
	readonly names?: readonly string[];
}

export interface Ending {
	readonly label: string;
	readonly outcome: 'success' | 'neutral' | 'failure' | null;
}

interface Branch {
	readonly when: Condition;
	readonly to: string;
	/** Added to the mood. */
	readonly mood: number;
}

export interface Silence {
	/** Milliseconds without a reply, counted from the buyer's last line that was not itself a silence line. */
	readonly after: number;
	readonly says: string | null;
	readonly mood: number;
	readonly to: string | null;
}

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export type Condition =
	| { readonly kind: 'met'; readonly criterion: string }
	| { readonly kind: 'not'; readonly of: Condition }
	| { readonly kind: 'and'; readonly of: readonly Condition[] }
	| { readonly kind: 'or'; readonly of: readonly Condition[] }
	| { readonly kind: 'points'; readonly comparison: Comparison; readonly value: number }
	| { readonly kind: 'mood'; readonly comparison: Comparison; readonly value: number }
	| { readonly kind: 'nth'; readonly count: number }
	| { readonly kind: 'redline' }
	| { readonly kind: 'did'; readonly action: string }
	/** `name` was drawn among the names that stand together, in the order of `namesOf`. */
	| { readonly kind: 'variant'; readonly name: string; readonly among: readonly string[] }
	| { readonly kind: 'otherwise' };

/** What the machine is told about a reply. It never sees text. */
export interface Outcome {
	/** Ids of the criteria that hold: met by any reply so far, forbidden things said by none (decision 0008). */
	readonly met: readonly string[];
	/** Ids of the criteria that a person has to decide: neither they nor their `非` hold (decision 0024). */
	readonly undecided: readonly string[];
	/** Points of this reply. */
	readonly points: number;
	/** Whether this reply or one before broke any red line. */
	readonly redline: boolean;
	/** Names of the actions done since the attempt began. */
	readonly did: readonly string[];
}

/** Where an attempt stands. Serialisable; a cache: the turns are the truth. */
export interface Position {
	readonly node: string;
	readonly mood: number;
	readonly seed: number;
	/** How often each node was entered. */
	readonly visits: Readonly<Record<string, number>>;
	/** How many replies were given in each node. */
	readonly replies: Readonly<Record<string, number>>;
	/** Server time, ms UTC, of the buyer's last line that was not a silence line. */
	readonly since: number;
	/** How many of the node's silences have played since then. */
	readonly quiet: number;
	readonly ending: Ending | null;
}

/** A position and what the buyer says on the way there. */
export interface Move {
	readonly position: Position;
	readonly lines: readonly string[];
}
