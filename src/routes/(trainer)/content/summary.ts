/** The content folder in figures: what the trainer's page shows of it, and nothing of what is in the files. */
import type { Library } from '$lib/core/content/library.ts';
import type { Diagnostic, Severity } from '$lib/core/diagnostic.ts';

/** How many diagnostics a page carries at once; a folder gone wrong may have thousands. */
const AT_ONCE = 300;
/** ms */
const MINUTE = 60_000;

const isSeverity = (word: string | null): word is Severity =>
	word === 'error' || word === 'warning' || word === 'note';

/** The diagnostics that an address asks for, grouped by file, with counts over all of them. */
export function diagnosticsShown(diagnostics: readonly Diagnostic[], asked: string | null) {
	const severity = isSeverity(asked) ? asked : null;
	const count = (wanted: Severity): number => diagnostics.filter((one) => one.severity === wanted).length;
	const chosen = diagnostics.filter((one) => severity === null || one.severity === severity);
	const shown = chosen.slice(0, AT_ONCE);
	return {
		severity,
		counts: { error: count('error'), warning: count('warning'), note: count('note') },
		total: diagnostics.length,
		chosen: chosen.length,
		shown: shown.length,
		files: [...Map.groupBy(shown, (one) => one.file)].map(([file, list]) => ({ file, diagnostics: list }))
	};
}

/** Scenarios, rushes, drills, lessons and cards by title, with their figures. */
export const librarySummary = (library: Library) => ({
	scenarios: [...library.scenarios].map(([id, { script }]) => ({
		id,
		title: script.meta.title,
		scenes: script.scenes.length,
		criteria: script.scenes.reduce((sum, scene) => sum + scene.criteria.length, script.rubric.length),
		plans: script.plans.length,
		english: library.scenariosEn.has(id)
	})),
	lessons: [...library.lessons].map(([id, lesson]) => ({
		id,
		title: lesson.title,
		minutes: lesson.minutes,
		questions: lesson.questions.length,
		english: library.lessonsEn.has(id)
	})),
	rushes: [...library.rushes].map(([id, rush]) => ({
		id,
		title: rush.title,
		buyers: rush.arrivals.length,
		minutes: Math.round(rush.length / MINUTE)
	})),
	drills: [...library.drills].map(([id, drill]) => ({
		id,
		title: drill.title,
		lines: drill.lines.length,
		minutes: Math.round(drill.length / MINUTE)
	})),
	products: [...library.products].map(([id, card]) => ({
		id,
		title: card.title,
		facts: Object.keys(card.facts).length
	})),
	rules: [...library.rules].map(([id, card]) => ({
		id,
		title: card.title,
		facts: Object.keys(card.facts).length,
		checkedOn: card.checkedOn
	}))
});
