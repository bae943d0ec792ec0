/**
 * What can be said about a scenario beyond its grammar: scenes that nobody reaches, conditions that never hold,
 * criteria that no plan earns, cards that have expired. Works on the syntax, so that a broken file is checked too.
 */
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { fillFacts } from '../facts.ts';
import type { HeaderValue } from '../header.ts';
import { checkConditions } from './check-conditions.ts';
import { checkWays } from './check-ways.ts';
import { neverBroken, neverEarned, todo } from './problems.ts';
import { noPoints } from './problems-criterion.ts';
import { compileShopwide, redlineName } from './compile-shopwide.ts';
import { expiredCard, missingLesson, unknownRedline, unusedFact } from './problems-name.ts';
import { reportFor, type Report } from './report.ts';
import { criterionNamed, sceneId } from './resolve.ts';
import type { Script } from './script.ts';
import type { Surroundings } from './surroundings.ts';
import type { CriterionSyntax, ScenarioSyntax } from './syntax.ts';

/** Everything that parsing and compiling do not find. `script` is null when the file does not compile. */
export function checkScenario(
	syntax: ScenarioSyntax,
	script: Script | null,
	surroundings: Surroundings
): readonly Diagnostic[] {
	const report = reportFor(syntax.source);
	for (const note of syntax.todos) report.add(todo, note.at, note.text);
	checkLessons(syntax, surroundings, report);
	checkCards(syntax, surroundings, report);
	checkFacts(syntax, report);
	checkRedlines(syntax, surroundings, report);
	checkWays(syntax, report);
	checkPoints(syntax, script, report);
	if (script) {
		checkConditions(syntax, script, report);
		checkCoverage(syntax, script, report);
	}
	return report.diagnostics.sort(byPlace);
}

const itemsOf = (
	syntax: ScenarioSyntax,
	field: string
): readonly Extract<HeaderValue, { kind: 'text' }>[] => {
	const value = syntax.header.fields.find((entry) => entry.key === field)?.value;
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	return items.filter((item) => item.kind === 'text');
};

/** `02-shipping/01-returns.md` and `shipping/returns` are one lesson. */
const lessonKey = (name: string): string =>
	name
		.replace(/\.md$/i, '')
		.split('/')
		.map((piece) => piece.replace(/^\d+-/, ''))
		.filter((piece) => piece !== '')
		.join('/');

function checkLessons(syntax: ScenarioSyntax, surroundings: Surroundings, report: Report): void {
	const known = new Set([...surroundings.lessons].map(lessonKey));
	const last = new Set([...known].map((name) => name.split('/').at(-1) ?? ''));
	for (const lesson of [...itemsOf(syntax, 'lessons'), ...syntax.lessons]) {
		const name = lessonKey(lesson.text.replace(/^\/?lessons\//, ''));
		if (!known.has(name) && !(last.has(name) && !name.includes('/')))
			report.add(missingLesson, lesson.at, lesson.text, [...surroundings.lessons]);
	}
}

function checkCards(syntax: ScenarioSyntax, surroundings: Surroundings, report: Report): void {
	for (const item of itemsOf(syntax, 'uses')) {
		const card = surroundings.cards.get(item.text.replace(/\.md$/i, '').split('/').at(-1) ?? '');
		if (card?.kind === 'rule' && card.validUntil !== null && card.validUntil < surroundings.today)
			report.add(expiredCard, item.at, card.title || card.id, card.validUntil);
	}
}

function checkFacts(syntax: ScenarioSyntax, report: Report): void {
	const used = new Set(fillFacts(syntax.source.text, () => '').used.map((use) => use.name));
	const field = syntax.header.fields.find((entry) => entry.key === 'facts')?.value;
	for (const entry of field?.kind === 'map' ? field.entries : [])
		if (!used.has(entry.key)) report.add(unusedFact, entry.keyAt, entry.key);
}

/** A red line that is switched off must be one of the shop's: a misspelt one would stay in force unseen. */
function checkRedlines(syntax: ScenarioSyntax, surroundings: Surroundings, report: Report): void {
	const items = itemsOf(syntax, 'without_redlines');
	if (items.length === 0) return;
	const lines = compileShopwide(surroundings);
	const known = new Set(lines.flatMap((line) => [line.name, line.id]));
	for (const item of items)
		if (!known.has(redlineName(item.text)))
			report.add(
				unknownRedline,
				item.at,
				redlineName(item.text),
				lines.map((line) => line.name)
			);
}

/** Points in all, and in every scene that has anything to earn. */
function checkPoints(syntax: ScenarioSyntax, script: Script | null, report: Report): void {
	const first = syntax.scenes[0];
	if (!script || !first) return;
	const counted = [...script.scenes.flatMap((scene) => scene.criteria), ...script.rubric].filter(
		(one) => !one.bonus
	);
	if (counted.reduce((sum, one) => sum + one.points, 0) === 0) return report.add(noPoints, first.name.at);
	for (const scene of script.scenes) {
		const earnable = scene.criteria.filter((one) => !one.bonus && !one.redline);
		const at = syntax.scenes.find((one) => sceneId(one) === scene.id)?.name.at;
		if (at !== undefined && earnable.length > 0 && earnable.every((one) => one.points === 0))
			report.add(noPoints, at);
	}
}

/** Kinds that a plan's author names under `得`; time, order and tone come out of the whole conversation. */
const EARNED = new Set(['says', 'states', 'does']);

function checkCoverage(syntax: ScenarioSyntax, script: Script, report: Report): void {
	const expected = { met: new Set<string>(), missed: new Set<string>(), unsure: new Set<string>() };
	for (const plan of script.plans)
		for (const step of plan.steps)
			for (const one of step.kind === 'do' ? [] : step.expects)
				if (one.kind === 'verdict') one.criteria.forEach((id) => expected[one.verdict].add(id));
	const scoped = [
		...script.scenes.map((scene) => ({ scene: scene.id, criteria: scene.criteria, broken: [] })),
		{ scene: null, criteria: script.rubric, broken: [] }
	];
	const check = (written: CriterionSyntax, scene: string | null): void => {
		const name =
			written.id?.text ?? (written.kind === null ? (written.reference?.name ?? '') : written.name.text);
		const criterion = criterionNamed(name, scene, scoped)?.criterion;
		if (!criterion) return;
		if (criterion.redline && !expected.missed.has(criterion.id))
			report.add(neverBroken, written.name.at, criterion.name);
		if (
			!criterion.redline &&
			!criterion.bonus &&
			EARNED.has(criterion.kind) &&
			!expected.met.has(criterion.id)
		)
			report.add(neverEarned, written.name.at, criterion.name);
	};
	for (const scene of syntax.scenes) scene.criteria.forEach((one) => check(one, sceneId(scene)));
	syntax.rubric.forEach((one) => check(one, null));
}
