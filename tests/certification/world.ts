/** A small curriculum for the tests: one certificate with every kind of requirement and part. */
import type { Deed, PartDeed } from '../../src/lib/core/certification/deed.ts';
import { readTrack, type Targets } from '../../src/lib/core/certification/read.ts';
import type { Curriculum } from '../../src/lib/core/certification/curriculum.ts';
import type { PartId, Track } from '../../src/lib/core/certification/track.ts';
import type { Training } from '../../src/lib/core/certification/training.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOW = Date.parse('2026-11-22T10:00:00Z');

export const TARGETS: Targets = {
	lessons: new Set(['etiquette', 'redlines', 'privacy']),
	pledges: new Set(['privacy']),
	answered: new Set(['from-card']),
	scenarios: new Set(['c01-first', 'c05-haggler', 'c40-fury']),
	drills: new Set(['sentences']),
	rushes: new Set(['quiet', 'peak', 'closing']),
	tracks: new Set(['presale', 'badge'])
};

export const PRESALE = `---
title: 售前上岗证
duties: [接待顾客]
validity: 180
exam:
  pass: 80
  theory: { weight: 30, pass: 80, minutes: 30, draw: { etiquette: 2 } }
  redline: { pass: 100, draw: { redline: 1 } }
  typing: { weight: 10, drill: sentences }
  roleplay: { weight: 50, pass: 70, mean: 80, slots: [{ draw: 2, from: [c01-first, c05-haggler, c40-fury] }] }
  rush: { weight: 5, rush: peak, pass: 90 }
  papers: { weight: 5, rush: closing, pass: 100 }
---

怎么走。

## 第 1 天：开口

先读再测。

- 读 [礼貌](/lessons/etiquette)
- 测 [礼貌](/lessons/etiquette) >= 80
- 打 [句子](/drills/sentences)

## 第 2 天：上手

- 练 [第一句](/scenarios/c01-first) >= 75
- 接 [安静](/rushes/quiet) >= 60
`;

/** Reads a track that must be without fault. */
export function track(text = PRESALE, id = 'presale'): Track {
	const read = readTrack({ file: `tracks/01-${id}.md`, text }, id, 1, TARGETS);
	if (read.value === null || read.diagnostics.length > 0)
		throw new Error(read.diagnostics.map(({ message }) => message.zh).join('\n'));
	return read.value;
}

export const curriculum = (tracks: readonly Track[], trainings: readonly Training[] = []): Curriculum => ({
	tracks: new Map(tracks.map((one) => [one.id, one])),
	questions: new Map([
		['etiquette', ['q1', 'q2', 'q3', 'q4', 'q5']],
		['redlines', ['q1']]
	]),
	pledges: new Map([['privacy', ['我答应不说。', 'I promise not to tell.']]]),
	drills: new Map([['sentences', { speed: 60, accuracy: 0.97 }]]),
	duties: new Map([
		['c01-first', ['接待顾客']],
		['c05-haggler', ['销售商品']]
	]),
	trainings
});

/** The whole way done, a day ago. */
export const WAY: readonly Deed[] = [
	{ kind: 'read', lesson: 'etiquette', at: NOW - DAY },
	...['q1', 'q2', 'q3', 'q4'].map((question): Deed => answer('etiquette', question, true)),
	answer('etiquette', 'q5', false),
	{ kind: 'drill', drill: 'sentences', passed: true, speed: 70, accuracy: 0.99, at: NOW - DAY },
	attempt({ scenario: 'c01-first', percent: 82 }),
	rushRun({ rush: 'quiet', percent: 66 })
];

export function answer(lesson: string, question: string, correct: boolean, at = NOW - DAY): Deed {
	return { kind: 'answer', lesson, question, correct, at };
}

export function attempt(
	over: Partial<Extract<Deed, { kind: 'attempt' }>> & { readonly scenario: string }
): Deed {
	return {
		kind: 'attempt',
		id: `a-${over.scenario}`,
		mode: 'practice',
		percent: 80,
		passed: (over.percent ?? 80) >= 80,
		redlines: 0,
		decision: 'none',
		at: NOW - DAY,
		...over
	};
}

export function rushRun(over: Partial<Extract<Deed, { kind: 'rush' }>> & { readonly rush: string }): Deed {
	return {
		kind: 'rush',
		id: `r-${over.rush}`,
		mode: 'practice',
		sat: false,
		percent: 80,
		redlines: 0,
		returned: false,
		at: NOW - DAY,
		...over
	};
}

const PARTS: readonly PartId[] = ['theory', 'redline', 'typing', 'roleplay', 'rush', 'papers'];

/** A sitting in which every part has passed with 90, but for what `over` says. */
export function sitting(
	over: Partial<Record<PartId, PartDeed['state'] | readonly [PartDeed['state'], number]>> = {},
	at = NOW - 2 * HOUR,
	parts: readonly PartId[] = PARTS
): Deed {
	return {
		kind: 'sitting',
		id: `s-${at}`,
		track: 'presale',
		at,
		parts: parts.map((part): PartDeed => {
			const told = over[part] ?? 'passed';
			const [state, percent] = typeof told === 'string' ? [told, told === 'failed' ? 40 : 90] : told;
			return state === 'open'
				? { part, state, percent: null, at: null }
				: { part, state, percent, at: at + HOUR };
		})
	};
}

export function signOff(decision: 'signed' | 'returned' | 'revoked', at: number): Deed {
	return {
		kind: 'sign-off',
		id: `d-${at}`,
		track: 'presale',
		decision,
		by: 'zhou',
		reason: '看过',
		serial: '',
		at
	};
}
