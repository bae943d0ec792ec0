/**
 * The sheet that a supervisor signs (转正考核表): lines with their evidence, frozen with the decision. The lines for a
 * certificate; those for an early confirmation are in `confirmation.ts`.
 */
import type { Said } from '../text.ts';
import type { Standing } from './standing.ts';
import type { Told } from './told.ts';

export type SignOffDecision =
	/** Of a certificate. */
	| 'signed'
	| 'returned'
	| 'revoked'
	/** Of an early confirmation: confirm, keep the trial, train longer. */
	| 'confirmed'
	| 'kept'
	| 'extended';

/** Where the evidence of a line can be looked at. */
export interface Proof {
	readonly kind: 'attempt' | 'track' | 'run';
	readonly id: string;
}

export interface SheetLine {
	readonly id: string;
	readonly title: Said;
	/** null where a person has to judge. */
	readonly met: boolean | null;
	readonly evidence: Said;
	readonly proofs: readonly Proof[];
	/** Where it rests on the word of the supervisor: nothing here can know it. */
	readonly told?: true;
}

/** Figures of the real desk, typed in by the supervisor; null where nothing was typed. */
export interface DeskFigures {
	/** Score of the quality checks, 0..100, and how many chats were checked. */
	readonly quality: number | null;
	readonly chats: number | null;
	/** s */
	readonly firstReply: number | null;
	/** Percents. */
	readonly quick: number | null;
	readonly replied: number | null;
	readonly satisfied: number | null;
	/** Founded complaints, and leaks or red lines, in the month. */
	readonly complaints: number | null;
	readonly breaches: number | null;
}

export const DESK_FIGURES = [
	'quality',
	'chats',
	'firstReply',
	'quick',
	'replied',
	'satisfied',
	'complaints',
	'breaches'
] as const satisfies readonly (keyof DeskFigures)[];

export const NO_FIGURES: DeskFigures = {
	quality: null,
	chats: null,
	firstReply: null,
	quick: null,
	replied: null,
	satisfied: null,
	complaints: null,
	breaches: null
};

export interface Sheet {
	readonly lines: readonly SheetLine[];
	readonly desk: DeskFigures;
	/** What else the supervisor told; not on sheets of certificates, nor on those signed before it was asked for. */
	readonly told?: Omit<Told, 'desk'>;
	/** Transcripts that the supervisor said to have read. */
	readonly read: readonly string[];
	readonly statement: string;
	readonly mentor: string;
}

/** The lines for one certificate: the way, the duties, every part of the exam. */
export function certificateLines(standing: Standing): readonly SheetLine[] {
	const { stages, duties, exam, track } = standing;
	const done = stages.flatMap((stage) => stage.requirements);
	const left = done.filter((one) => !one.done).length;
	const way = sheetLine(
		'way',
		['学习路径', 'The way'],
		left === 0,
		[
			`${done.length} 项里完成了 ${done.length - left} 项。`,
			`${done.length - left} of ${done.length} requirements are done.`
		],
		[{ kind: 'track', id: track.id }]
	);
	const missing = duties.filter(({ shown }) => !shown).map(({ duty }) => duty);
	const shown = sheetLine(
		'duties',
		['岗位职责', 'Duties of the post'],
		missing.length === 0,
		dutiesSaid(missing)
	);
	const parts = (exam?.parts ?? []).map(({ part, state, percent }) =>
		sheetLine(
			`part-${part.id}`,
			PART_NAMES[part.id],
			state === 'passed' ? true : state === 'deciding' ? null : false,
			percent === null ? ['还没有考。', 'Not taken yet.'] : [`${percent} 分。`, `${percent} %.`]
		)
	);
	return [way, shown, ...parts];
}

const PART_NAMES: Readonly<Record<string, readonly [string, string]>> = {
	theory: ['理论', 'Theory'],
	redline: ['红线（关口）', 'Red lines (gate)'],
	typing: ['打字', 'Typing'],
	roleplay: ['角色扮演', 'Role-play'],
	rush: ['并发接待', 'Several at once'],
	papers: ['单据', 'Forms']
};

type Pair = readonly [string, string] | undefined;

/** One line. Pairs are Chinese and English. */
export const sheetLine = (
	id: string,
	title: Pair,
	met: boolean | null,
	evidence: Pair,
	proofs: readonly Proof[] = []
): SheetLine => ({
	id,
	title: { zh: title?.[0] ?? id, en: title?.[1] ?? id },
	met,
	evidence: { zh: evidence?.[0] ?? '', en: evidence?.[1] ?? '' },
	proofs
});

export const dutiesSaid = (missing: readonly string[]): Pair =>
	missing.length === 0
		? ['每一项职责都在通过的剧本里做到过。', 'Every duty has been shown in a conversation that passed.']
		: [`还没有做到：${missing.join('、')}。`, `Not shown yet: ${missing.join(', ')}.`];
