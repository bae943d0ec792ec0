/** What can be wrong with the half of a typing part that is answered from a card. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

/** The drill is not there, or it is one that is typed as it stands. */
export const notAnswered = (source: Source, at: number, id: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'track/not-answered',
		'error',
		{
			zh: `没有“${quoted(id)}”这份看卡答题。`,
			en: `There is no drill “${quoted(id)}” that is answered from a card.`
		},
		didYouMean(nearest(id, known), {
			zh: 'answers 要写一份 kind: answers 的打字练习，照打的写在 drill。',
			en: 'answers names a drill of kind: answers; one that is typed as it stands goes under drill.'
		})
	);
