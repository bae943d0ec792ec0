/** The plans that ship: enough of them, of all kinds, in words of their own, for scenes that ask for something. */
import { expect, test } from 'vitest';
import type { Criterion } from '../../src/lib/core/criterion.ts';
import { normalise } from '../../src/lib/core/grading/normalise.ts';
import { bare } from '../../src/lib/core/grading/verbatim.ts';
import type { Script } from '../../src/lib/core/scenario/script.ts';
import { library } from './shipped.ts';

const scripts = [...library.scenarios].map(([id, { script }]) => [id, script] as const);
const failing = (wrong: (script: Script) => boolean): readonly string[] =>
	scripts.filter(([, script]) => wrong(script)).map(([id]) => id);

test('every scenario has four plans or more', () =>
	expect(failing(({ plans }) => plans.length < 4)).toEqual([]));

test('some plan passes and some does not', () => {
	const ends = ({ plans }: Script, passed: boolean): boolean =>
		plans.some((plan) => plan.ends.some((end) => end.kind === 'pass' && end.passed === passed));
	expect(failing((script) => !ends(script, true) || !ends(script, false))).toEqual([]);
});

/** Names of what a desk says in passing are not copied from anybody. */
const TELLING = 6;
const SIGNS = /[,。!?;:、…~\n]+/u;
const clausesOf = (text: string): readonly string[] =>
	normalise(text)
		.text.split(SIGNS)
		.map(bare)
		.filter((clause) => clause.length >= TELLING);
const samplesOf = (criterion: Criterion): readonly string[] =>
	'examples' in criterion && criterion.from === null
		? [...criterion.examples, ...criterion.counterexamples].map((text) => bare(normalise(text).text))
		: [];

/** Clauses of a script's plans that its criteria have word for word. */
function copied({ scenes, rubric, plans }: Script): readonly string[] {
	const samples = new Set([...scenes.flatMap(({ criteria }) => criteria), ...rubric].flatMap(samplesOf));
	return plans.flatMap(({ steps }) =>
		steps.flatMap((step) =>
			step.kind === 'reply' ? clausesOf(step.text).filter((clause) => samples.has(clause)) : []
		)
	);
}

test('no plan says an example of its own file word for word', () =>
	expect(scripts.flatMap(([id, script]) => copied(script).map((clause) => `${id}: ${clause}`))).toEqual([]));

test('a scene in which somebody has to answer asks for six things or more', () => {
	const thin = scripts.flatMap(([id, { scenes, machine }]) =>
		scenes
			.filter((scene) => machine.nodes[scene.id]?.ending === null && scene.criteria.length > 0)
			.filter((scene) => scene.criteria.length < 6)
			.map((scene) => `${id}: ${scene.name}`)
	);
	expect(thin).toEqual([]);
});
