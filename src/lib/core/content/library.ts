/**
 * The whole content folder, read: what the server serves and the command line checks. A value; made anew on a change.
 */
import type { ProductCard, RuleCard } from '../card.ts';
import type { Criterion } from '../criterion.ts';
import type { Track } from '../certification/track.ts';
import type { Training } from '../certification/training.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Drill } from '../drill/drill.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Rush } from '../rush/rush.ts';
import type { SharedRubric } from '../scenario/shared.ts';
import type { Script } from '../scenario/script.ts';
import type { Locale } from '../text.ts';

export interface Phrase {
	readonly code: string;
	readonly text: string;
	readonly group: string;
}

export interface Shop {
	readonly title: string;
	/** Name under which the trainee answers. */
	readonly agent: string;
	readonly facts: Readonly<Record<string, string>>;
	readonly authority: Readonly<Record<string, string>>;
	readonly phrases: readonly Phrase[];
	readonly body: string;
}

/** How to write content, for trainers: `guide.md`. */
export interface Guide {
	readonly title: string;
	/** As written: its `{{…}}` are examples. */
	readonly body: string;
}

/** A scenario that can be played. */
export interface ScenarioEntry {
	readonly file: string;
	readonly script: Script;
}

export interface Library {
	readonly shop: Shop;
	readonly products: ReadonlyMap<string, ProductCard>;
	readonly rules: ReadonlyMap<string, RuleCard>;
	readonly rubrics: ReadonlyMap<string, SharedRubric>;
	/** Red lines of rubrics marked `shopwide`. They apply to every scenario. */
	readonly shopwide: readonly Criterion[];
	/** By lesson id; English editions under the same id in `lessonsEn`. */
	readonly lessons: ReadonlyMap<string, Lesson>;
	readonly lessonsEn: ReadonlyMap<string, Lesson>;
	readonly scenarios: ReadonlyMap<string, ScenarioEntry>;
	readonly scenariosEn: ReadonlyMap<string, ScenarioEntry>;
	readonly rushes: ReadonlyMap<string, Rush>;
	readonly drills: ReadonlyMap<string, Drill>;
	readonly tracks: ReadonlyMap<string, Track>;
	/** `guide`, when there is one. */
	readonly guides: ReadonlyMap<string, Guide>;
	readonly guidesEn: ReadonlyMap<string, Guide>;
	/** Dated trainings that cards have opened. */
	readonly trainings: readonly Training[];
}

export interface LibraryRead {
	readonly library: Library;
	/** Sorted by place. */
	readonly diagnostics: readonly Diagnostic[];
	/** Files whose last good edition is served because the present one is bad. */
	readonly kept: readonly string[];
}

/** The edition of a lesson or scenario in a reader's language; Chinese when there is no other. */
export const inEdition = <T>(
	zh: ReadonlyMap<string, T>,
	en: ReadonlyMap<string, T>,
	id: string,
	locale: Locale
): T | undefined => (locale === 'en' ? en.get(id) : undefined) ?? zh.get(id);
