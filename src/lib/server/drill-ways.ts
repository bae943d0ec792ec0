/** What the ways that somebody is on ask of a typing drill, which may be less or more than the drill's own marks. */
import type { TypingAsked } from '../core/certification/shown.ts';
import { askedOf } from '../core/certification/typing-mark.ts';
import type { App } from './app.ts';
import type { Person } from './person.ts';
import { standingsIn } from './tracks.ts';

/** Every step on this drill that the person has come to, in the order of the tracks. */
export async function askedOnWays(
	app: App,
	person: Person,
	drillId: string
): Promise<readonly TypingAsked[]> {
	const { standings } = await app.store.read((q) => standingsIn(q, app, person.id));
	const own = app.content.library().drills.get(drillId);
	return standings.flatMap(({ track, stages }) =>
		stages
			.filter(({ state }) => state !== 'locked')
			.flatMap(({ stage, requirements }) =>
				requirements.flatMap(({ requirement, done }): TypingAsked[] => {
					if (requirement.kind !== 'drill' || requirement.drill !== drillId) return [];
					const typing = askedOf(requirement, own);
					return typing === null
						? []
						: [{ trackId: track.id, track: track.title, stage: stage.title, typing, done }];
				})
			)
	);
}
