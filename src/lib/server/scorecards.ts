/**
 * Score cards: how somebody does in each dimension of a track, judged anew from the turns of the last graded
 * conversations, with the overrules of supervisors. For the person and for supervisors. Nothing is stored.
 */
import { judge } from '../core/attempt/result.ts';
import { scenariosOf, scorecardOf, type ScoredConversation } from '../core/certification/scorecard.ts';
import type { ScorecardShown } from '../core/certification/shown.ts';
import type { Track } from '../core/certification/track.ts';
import { DIMENSION_NAMES } from '../core/dimension.ts';
import { isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { conversationsOver } from './attempt-lists.ts';
import { find, saidOf } from './attempt-rows.ts';
import { nothingGraded, noScorecard, personNotFound, trackNotFound } from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import { mayReview, type Person } from './person.ts';

/** How many graded conversations a card looks back on. */
const LAST_GRADED = 10;

interface About {
	readonly person: Person;
	readonly personId: string;
}

/** The score card of one track. Refused when the track has none, or nothing is graded yet. */
export const scorecard = (
	app: App,
	{ person, personId, trackId }: About & { readonly trackId: string }
): Promise<ScorecardShown | Failure> =>
	app.store.read(function* (q) {
		if (person.id !== personId && !mayReview(person)) return personNotFound();
		const track = app.content.library().tracks.get(trackId);
		if (track === undefined) return trackNotFound();
		return yield* cardOf(q, app, personId, track, new Map());
	});

/** The score cards of every track that has something to show, in the order of the tracks. */
export const scorecards = (
	app: App,
	{ person, personId }: About
): Promise<readonly ScorecardShown[] | Failure> =>
	app.store.read(function* (q) {
		if (person.id !== personId && !mayReview(person)) return personNotFound();
		const judged: Judged = new Map();
		const cards: ScorecardShown[] = [];
		const tracks = [...app.content.library().tracks.values()].sort((a, b) => a.order - b.order);
		for (const track of tracks) {
			const card = yield* cardOf(q, app, personId, track, judged);
			if (!isFailure(card)) cards.push(card);
		}
		return cards;
	});

interface Graded {
	readonly scored: ScoredConversation;
	readonly shown: ScorecardShown['conversations'][number];
}

/** Conversations that were judged for another track already, by attempt. */
type Judged = Map<string, Graded>;

function* cardOf(
	q: Query,
	app: App,
	personId: string,
	track: Track,
	judged: Judged
): Work<ScorecardShown | Failure> {
	if (track.scorecard === null) return noScorecard();
	const graded: Graded[] = [];
	const last = conversationsOver(q, { personId, scenarios: scenariosOf(track), decided: true });
	for (const { id } of yield* step(last.limit(LAST_GRADED))) {
		const one = judged.get(id) ?? (yield* gradedOf(q, app, id));
		if (one === null) continue;
		judged.set(id, one);
		graded.push(one);
	}
	const card = scorecardOf(
		track.scorecard,
		graded.map(({ scored }) => scored)
	);
	if (card === null) return nothingGraded();
	return {
		...card,
		trackId: track.id,
		title: track.title,
		dimensions: card.dimensions.map((one) => ({ ...one, name: DIMENSION_NAMES[one.dimension] })),
		conversations: graded.map(({ shown }) => shown)
	};
}

function* gradedOf(q: Query, app: App, attemptId: string): Work<Graded | null> {
	const loaded = yield* find(q, app, attemptId);
	if (loaded === null || loaded.row.mode === 'mock') return null;
	const { overrules } = yield* saidOf(q, attemptId);
	const { row, prepared, turns } = loaded;
	const result = judge(prepared, turns, overrules);
	return {
		scored: { track: prepared.edition.script.meta.track, criteria: result.criteria },
		shown: {
			attemptId,
			title: row.title,
			mode: loaded.row.mode,
			percent: result.percent,
			at: row.endedAt ?? row.startedAt,
			redlines: result.redlines.map(({ criterion }) => criterion.name)
		}
	};
}
