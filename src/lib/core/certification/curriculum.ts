import type { Track } from './track.ts';
import type { Training } from './training.ts';
import type { TypingMark } from './typing-mark.ts';

/** What the deeds are held against. */
export interface Curriculum {
	readonly tracks: ReadonlyMap<string, Track>;
	/** Ids of the questions of each lesson. */
	readonly questions: ReadonlyMap<string, readonly string[]>;
	/** The present wordings of each lesson's pledge, in every language; none where there is no pledge. */
	readonly pledges: ReadonlyMap<string, readonly string[]>;
	/** The own marks of each typing drill. */
	readonly drills: ReadonlyMap<string, TypingMark>;
	/** Duties that each scenario exercises. */
	readonly duties: ReadonlyMap<string, readonly string[]>;
	/** Dated trainings, by the lesson that has to be done. */
	readonly trainings: readonly Training[];
}
