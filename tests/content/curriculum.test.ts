/** The ways to the certificates against the lessons and scenarios that there are. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { confirmationLines } from '../../src/lib/core/certification/confirmation.ts';
import type { Deed } from '../../src/lib/core/certification/deed.ts';
import { NO_FIGURES } from '../../src/lib/core/certification/sheet.ts';
import type { Requirement, Track } from '../../src/lib/core/certification/track.ts';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import { curriculumOf } from '../../src/lib/server/deeds.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const { library } = readLibrary(
	new Map(
		globSync('**/*.md', { cwd: CONTENT }).map((path) => [
			path.replaceAll('\\', '/'),
			readFileSync(join(CONTENT, path), 'utf8')
		])
	),
	{ today: '2026-11-22' }
);

const stepsOf = (track: Track | undefined): readonly Requirement[] =>
	(track?.stages ?? []).flatMap(({ requirements }) => requirements);
const readOn = (track: Track | undefined): ReadonlySet<string> =>
	new Set(stepsOf(track).flatMap((step) => (step.kind === 'read' ? [step.lesson] : [])));
const typingOn = (id: string) =>
	(library.tracks.get(id)?.stages ?? []).map(({ requirements }) =>
		requirements.flatMap((step) =>
			step.kind === 'drill' ? [`${step.drill} ${step.speed}/${step.accuracy}`] : []
		)
	);

test('every lesson is on a way', () => {
	const read = new Set([...library.tracks.values()].flatMap((track) => [...readOn(track)]));
	expect([...library.lessons.keys()].filter((id) => !read.has(id))).toEqual([]);
});

test('every scenario is practised on a way or may be drawn in an exam', () => {
	const played = new Set(
		[...library.tracks.values()].flatMap((track) => [
			...stepsOf(track).flatMap((step) => (step.kind === 'scenario' ? [step.scenario] : [])),
			...(track.exam?.parts ?? []).flatMap((part) =>
				part.kind === 'roleplay' ? part.slots.flatMap(({ from }) => from) : []
			)
		])
	);
	expect([...library.scenarios.keys()].filter((id) => !played.has(id))).toEqual([]);
});

test('whoever has walked the whole way has read every lesson that the exam asks about', () => {
	const track = library.tracks.get('allround');
	const topics = new Set(
		(track?.exam?.parts ?? []).flatMap((part) =>
			part.kind === 'questions' ? part.draw.map(({ topic }) => topic) : []
		)
	);
	const asked = [...library.lessons].filter(([, { topic }]) => topic !== null && topics.has(topic));
	expect(asked.length).toBeGreaterThan(30);
	expect(asked.map(([id]) => id).filter((id) => !readOn(track).has(id))).toEqual([]);
});

test('typing begins with a baseline and comes to the mark of the exam day by day', () => {
	expect(typingOn('allround')).toEqual([
		['service-sentences 0/0'],
		['numbers 35/0.93'],
		[],
		[],
		['service-sentences 45/0.93'],
		[],
		[],
		['service-sentences 60/0.95']
	]);
	expect(library.tracks.get('allround')?.exam?.parts.find(({ id }) => id === 'typing')).toMatchObject({
		speed: 60,
		accuracy: 0.95
	});
});

test('the last stage after the certificate is what an early confirmation asks for', () => {
	const deeds = (library.tracks.get('on-your-own')?.stages.at(-1)?.requirements ?? []).flatMap(
		(step): Deed[] =>
			step.kind === 'scenario'
				? [
						{
							kind: 'attempt',
							id: step.scenario,
							scenario: step.scenario,
							mode: 'practice',
							percent: step.pass,
							passed: true,
							redlines: 0,
							decision: 'none',
							at: 1
						}
					]
				: []
	);
	const minimum = (given: readonly Deed[]) =>
		confirmationLines({
			deeds: given,
			curriculum: curriculumOf(library),
			standings: [],
			scenarios: new Map([...library.scenarios].map(([id, { script }]) => [id, script.meta.title])),
			desk: NO_FIGURES,
			now: 2
		}).find(({ id }) => id === 'minimum')?.met;
	expect(minimum(deeds)).toBe(true);
	expect(deeds.map((_, left) => minimum(deeds.toSpliced(left, 1)))).not.toContain(true);
});

test('every leaf of the flow chart says what is typed in and how a case leaves the desk', () => {
	const leaves = [...library.lessons].filter(
		([id, { chapter }]) => chapter === 'aftersale' && id !== 'flow-chart'
	);
	expect(leaves).toHaveLength(15);
	const without = (heading: RegExp) => leaves.filter(([, { body }]) => !heading.test(body)).map(([id]) => id);
	expect(without(/^## .*填什么/m)).toEqual([]);
	expect(without(/^## .*(?:出口|三条路|走出去)/m)).toEqual([]);
});
