/** What a person has done, as far as certificates care. Standings are derived from these and from nothing else. */
import type { PartId } from './track.ts';

/** `at`: ms UTC. Percents are 0..100. */
export type Deed =
	| { readonly kind: 'read'; readonly lesson: string; readonly at: number }
	| {
			readonly kind: 'answer';
			readonly lesson: string;
			readonly question: string;
			readonly correct: boolean;
			readonly at: number;
	  }
	/** A pledge signed, in the words that were shown. */
	| { readonly kind: 'pledge'; readonly lesson: string; readonly text: string; readonly at: number }
	| AttemptDeed
	| {
			readonly kind: 'drill';
			readonly drill: string;
			readonly passed: boolean;
			/** Characters a minute, share right 0..1. */
			readonly speed: number;
			readonly accuracy: number;
			readonly at: number;
	  }
	| {
			readonly kind: 'rush';
			readonly id: string;
			readonly rush: string;
			readonly mode: 'practice' | 'exam';
			/** Whether it was part of a sitting: such a one does not count on the way. */
			readonly sat: boolean;
			readonly percent: number;
			/** Red lines in all of its conversations; whether a supervisor returned one of them. */
			readonly redlines: number;
			readonly returned: boolean;
			readonly at: number;
	  }
	| SittingDeed
	| SignOffDeed;

/** A conversation that is over, alone or in a rush. */
export interface AttemptDeed {
	readonly kind: 'attempt';
	readonly id: string;
	readonly scenario: string;
	readonly mode: 'practice' | 'exam';
	readonly percent: number;
	/** null while something is undecided. */
	readonly passed: boolean | null;
	readonly redlines: number;
	readonly decision: 'none' | 'signed' | 'returned';
	readonly at: number;
}

/** One go at an exam: the parts that it has, and how far each is. */
export interface SittingDeed {
	readonly kind: 'sitting';
	readonly id: string;
	readonly track: string;
	/** When it began. */
	readonly at: number;
	readonly parts: readonly PartDeed[];
}

export interface PartDeed {
	readonly part: PartId;
	/** `deciding`: something of it waits for a person. */
	readonly state: 'open' | 'deciding' | 'passed' | 'failed';
	/** null while open. */
	readonly percent: number | null;
	/** null while open. */
	readonly at: number | null;
}

/** What a supervisor decided about a certificate. */
export interface SignOffDeed {
	readonly kind: 'sign-off';
	readonly id: string;
	readonly track: string;
	readonly decision: 'signed' | 'returned' | 'revoked';
	readonly by: string;
	readonly reason: string;
	/** Of the certificate; empty for a return. */
	readonly serial: string;
	readonly at: number;
}
