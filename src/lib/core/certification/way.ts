/** How far the way of a track has been walked: stages, requirements, duties. */
import type { AttemptDeed, Deed } from './deed.ts';
import { quizPercent } from './quiz-percent.ts';
import type { Curriculum } from './curriculum.ts';
import type { Requirement, Stage, Track } from './track.ts';
import { reachesMark } from './typing-mark.ts';

export interface RequirementStanding {
	readonly requirement: Requirement;
	readonly done: boolean;
	/** Best so far, percent; null where there is none, or where none is counted. */
	readonly best: number | null;
}

export interface StageStanding {
	readonly stage: Stage;
	readonly state: 'done' | 'open' | 'locked';
	readonly requirements: readonly RequirementStanding[];
}

/** Stages one after another: the first that is not done is open, those behind it are locked. `holds`: whether a certificate is held. */
export function stagesOf(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	holds: (track: string) => boolean
): readonly StageStanding[] {
	let open = true;
	return track.stages.map((stage) => {
		const requirements = stage.requirements.map((requirement) =>
			requirementOf(requirement, deeds, curriculum, holds)
		);
		const done = requirements.every((one) => one.done);
		const state = done ? 'done' : open ? 'open' : 'locked';
		open &&= done;
		return { stage, state, requirements };
	});
}

function requirementOf(
	requirement: Requirement,
	deeds: readonly Deed[],
	curriculum: Curriculum,
	holds: (track: string) => boolean
): RequirementStanding {
	const said = (done: boolean, best: number | null = null): RequirementStanding => ({
		requirement,
		done,
		best
	});
	switch (requirement.kind) {
		case 'read':
			return said(deeds.some((deed) => deed.kind === 'read' && deed.lesson === requirement.lesson));
		case 'pledge':
			return said(isSigned(requirement.lesson, deeds, curriculum));
		case 'quiz': {
			const percent = quizPercent(requirement.lesson, deeds, curriculum.questions);
			return said(percent !== null && percent >= requirement.pass, percent);
		}
		case 'scenario': {
			const best = bestOf(
				attemptsOf(deeds, requirement.scenario).filter(({ redlines }) => redlines === 0),
				({ percent }) => percent
			);
			return said(best !== null && best >= requirement.pass, best);
		}
		case 'drill': {
			const own = curriculum.drills.get(requirement.drill);
			return said(
				deeds.some(
					(deed) =>
						deed.kind === 'drill' && deed.drill === requirement.drill && reachesMark(requirement, own, deed)
				)
			);
		}
		case 'rush': {
			const runs = deeds.filter(
				(deed) => deed.kind === 'rush' && deed.rush === requirement.rush && !deed.sat
			);
			const best = bestOf(runs, (deed) => (deed.kind === 'rush' ? deed.percent : 0));
			return said(best !== null && best >= requirement.pass, best);
		}
		case 'certificate':
			return said(holds(requirement.track));
	}
}

/** Signed in words that hold today: another wording asks anew. */
const isSigned = (lesson: string, deeds: readonly Deed[], { pledges }: Curriculum): boolean =>
	deeds.some(
		(deed) =>
			deed.kind === 'pledge' && deed.lesson === lesson && (pledges.get(lesson)?.includes(deed.text) ?? false)
	);

const attemptsOf = (deeds: readonly Deed[], scenario: string): readonly AttemptDeed[] =>
	deeds.filter(
		(deed): deed is AttemptDeed =>
			deed.kind === 'attempt' && deed.scenario === scenario && deed.decision !== 'returned'
	);

const bestOf = <T>(items: readonly T[], percent: (item: T) => number): number | null =>
	items.length === 0 ? null : Math.max(...items.map(percent));

/** A duty is shown by a conversation that exercises it and passed. */
export function dutiesOf(
	track: Track,
	deeds: readonly Deed[],
	curriculum: Curriculum
): readonly { readonly duty: string; readonly shown: boolean }[] {
	const shown = new Set(
		deeds.flatMap((deed) =>
			deed.kind === 'attempt' && deed.passed === true && deed.decision !== 'returned'
				? (curriculum.duties.get(deed.scenario) ?? [])
				: []
		)
	);
	return track.duties.map((duty) => ({ duty, shown: shown.has(duty) }));
}
