/** What lies around a scenario: everything that it may refer to by name. */
import type { Card } from '../card.ts';
import type { SharedRubric } from './shared.ts';

export interface Surroundings {
	/** By id, as in `leather-tote`. */
	readonly cards: ReadonlyMap<string, Card>;
	/** By id, as in `courtesy`. */
	readonly rubrics: ReadonlyMap<string, SharedRubric>;
	readonly lessons: ReadonlySet<string>;
	/** Names of the recognisers that ship with the grader. */
	readonly detectors: ReadonlySet<string>;
	/** The same for tone. */
	readonly toneDetectors: ReadonlySet<string>;
	/** ISO date, `2026-01-31`: a rule card that ended before is expired. */
	readonly today: string;
}
