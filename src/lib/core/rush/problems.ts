/** Every fault that the rush reader can find, one function each: what I saw, what to try. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

const say = (zh: string, en: string): Said => ({ zh, en });

/** An arrival names a scenario that is not there, or that cannot run. */
export const unknownScenario = (
	source: Source,
	at: number,
	name: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'rush/unknown-scenario',
		'error',
		say(`没有“${quoted(name)}”这个能用的剧本。`, `There is no scenario “${quoted(name)}” that runs.`),
		didYouMean(
			nearest(name, known),
			say(
				'写剧本的文件名，不带目录和 .md；剧本自己有错误的，先把它改好。',
				'Write the name of the scenario’s file, without its folder and .md; if it has errors, mend it first.'
			)
		)
	);

/** Nobody ever comes. */
export const noArrivals = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'rush/no-arrivals',
		'error',
		say(
			'arrivals 里没有买家，这一班没有人可以接待。',
			'There are no buyers in “arrivals”; nobody would come.'
		),
		say(
			'至少写一位，例如：arrivals: [{ at: 0s, scenario: c05-haggler }]',
			'Write one at least, for example: arrivals: [{ at: 0s, scenario: c05-haggler }]'
		)
	);

/** More buyers than one run may hold. */
export const tooManyArrivals = (source: Source, at: number, most: string): Diagnostic =>
	problemAt(
		source,
		at,
		'rush/too-many-arrivals',
		'error',
		say(
			`一班最多 ${most} 位买家，这里写了更多。`,
			`A rush may have up to ${most} buyers; there are more here.`
		),
		say('把它拆成两个文件。', 'Split it into two files.')
	);

/** A buyer who comes before the one written above. They are sorted. */
export const notInOrder = (source: Source, at: number, moment: string): Diagnostic =>
	problemAt(
		source,
		at,
		'rush/not-in-order',
		'warning',
		say(
			`这位买家 ${quoted(moment)} 到，比写在前面的买家早；我按时间先后排好了。`,
			`This buyer comes at ${quoted(moment)}, before a buyer written above; I have sorted them by time.`
		),
		say('按到来的先后写，读起来就和发生的一样。', 'Write them in the order in which they come.')
	);

/** A buyer who comes when the desk has closed. */
export const comesTooLate = (source: Source, at: number, moment: string): Diagnostic =>
	problemAt(
		source,
		at,
		'rush/comes-too-late',
		'warning',
		say(
			`这位买家 ${quoted(moment)} 才到，那时已经下班了，不会被接待。`,
			`This buyer comes at ${quoted(moment)}, when the desk has closed, and is never taken in.`
		),
		say('让买家早一点到，或者把 minutes 写长一些。', 'Let the buyer come earlier, or make “minutes” longer.')
	);
