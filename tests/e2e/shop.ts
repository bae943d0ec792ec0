/** The content that the app under test serves, read as the app reads it: wordings are taken from it, never repeated. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import type { Lesson } from '../../src/lib/core/lesson/lesson.ts';
import type { Plan, Script } from '../../src/lib/core/scenario/script.ts';
import { CONTENT } from './place.ts';

const files = new Map(
	readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => [path.split(sep).join('/'), readFileSync(join(CONTENT, path), 'utf8')] as const)
);

export const { library } = readLibrary(files, { today: new Date().toISOString().slice(0, 10) });

/** Something that the content must have for the tests to make sense. */
export function present<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new Error(`the content has no ${what}`);
	return value;
}

export const scenario = (id: string): Script => present(library.scenarios.get(id), `scenario ${id}`).script;

/** The haggler: what the tests play, unless they need something else. */
export const HAGGLER = 'c05-haggler';

/** The scenario's first plan: everything right. */
export const firstPlan = (id: string): Plan => present(scenario(id).plans[0], `plan in ${id}`);

/** The first plan that ends by breaking a red line. */
export const redlinePlan = (id: string): Plan =>
	present(
		scenario(id).plans.find((plan) => plan.ends.some((end) => end.kind === 'redline')),
		`plan with a red line in ${id}`
	);

/** What the plan's trainee says, in order. */
export const repliesOf = (plan: Plan): readonly string[] =>
	plan.steps.flatMap((step) => (step.kind === 'reply' ? [step.text] : []));

/** The label of the ending that the plan expects. */
export const endingOf = (plan: Plan): string =>
	present(plan.ends.find((end) => end.kind === 'ending')?.label, `ending in plan ${plan.name}`);

export const lesson = (fits: (lesson: Lesson) => boolean, what: string): Lesson =>
	present([...library.lessons.values()].find(fits), what);
