import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/lib/core/grading/detect.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { CATALOGUE } from './redlines-catalogue.ts';
import { avoids, nothing } from './rubrics.ts';

const all = prepare([...DETECTORS].map((detector) => avoids(detector, { detector })));
const brokenBy = (reply: string): readonly string[] => gradeReply(all, reply, nothing).redlines;

const MOST_UNSEEN = 0.15;
const MOST_ALARMED = 0.03;

it('the catalogue has a page for every red line', () =>
	expect(Object.keys(CATALOGUE).toSorted()).toEqual([...DETECTORS].toSorted()));

describe.each(Object.entries(CATALOGUE))('%s', (detector, { core, broken, harmless }) => {
	it('is catalogued widely', () => {
		expect(core.length + broken.length).toBeGreaterThanOrEqual(25);
		expect(harmless.length).toBeGreaterThanOrEqual(15);
	});
	it.each(core)('always sees: %s', (reply) => expect(brokenBy(reply)).toContain(detector));
	it('sees nearly all of the others', () => {
		const unseen = broken.filter((reply) => !brokenBy(reply).includes(detector));
		expect(unseen.length / broken.length, unseen.join('\n')).toBeLessThanOrEqual(MOST_UNSEEN);
	});
});

it('next to nothing harmless is taken for a broken red line', () => {
	const harmless = Object.values(CATALOGUE).flatMap((cases) => cases.harmless);
	const alarmed = harmless.filter((reply) => brokenBy(reply).length > 0);
	expect(alarmed.length / harmless.length, alarmed.join('\n')).toBeLessThanOrEqual(MOST_ALARMED);
});
