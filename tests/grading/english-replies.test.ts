/** English replies against the English scenarios and the red lines of the shop. */
import { describe, expect, it } from 'vitest';
import { readCall } from '../../src/cli/call.ts';
import { preparedAt } from '../../src/cli/workspace.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import type { Verdict } from '../../src/lib/core/grading/verdict.ts';
import { BREACHES, DECENT } from './english-replies.ts';
import { nothing } from './rubrics.ts';

const PATHS: Readonly<Record<string, string>> = {
	c05: 'content/scenarios/presale/c05-haggler.en.md',
	c17: 'content/scenarios/sale/c17-cod-refused.en.md',
	c40: 'content/scenarios/complaint/c40-quality-fury.en.md'
};
const scenarios = new Map(
	Object.entries(PATHS).map(([id, path]) => [id, preparedAt(readCall([path], path, []), path)])
);

/** What was said of the forbidden things; `scene` is the id of a scene. */
function forbidden(id: string, scene: string, reply: string): readonly Verdict[] {
	const { entry, prepared } = scenarios.get(id) ?? {};
	const rubric = prepared?.replies.get(scene);
	if (rubric === undefined) throw new Error(`no scene ${scene} in ${id}`);
	const buyerSaid = (entry?.script.machine.nodes[scene]?.lines ?? []).flatMap((line) => line.variants);
	return gradeReply(rubric, reply, { ...nothing, buyerSaid }).verdicts.filter(
		({ kind }) => kind === 'avoids'
	);
}

describe('a decent reply breaks nothing', () => {
	it.each(DECENT)('%s %s: %s', (id, scene, reply) =>
		expect(forbidden(id, scene, reply).filter(({ verdict }) => verdict === 'missed')).toEqual([])
	);
});

describe('a breach is seen, or seen by a person', () => {
	it.each(BREACHES)('%s %s, %s: %s', (id, scene, criterion, reply) => {
		const verdict = forbidden(id, scene, reply).find(({ name }) => name === criterion)?.verdict;
		expect(['missed', 'unsure']).toContain(verdict);
	});
	it('mostly without one', () => {
		const sure = BREACHES.filter(([id, scene, criterion, reply]) =>
			forbidden(id, scene, reply).some(({ name, verdict }) => name === criterion && verdict === 'missed')
		);
		expect(sure.length / BREACHES.length).toBeGreaterThanOrEqual(0.65);
	});
});
