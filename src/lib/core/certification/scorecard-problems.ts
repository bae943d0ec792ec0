/** What can be wrong with the score card in a track's header: what I saw, what to try. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

/** A line of the score card that is none of the ten dimensions. */
export const unknownDimension = (
	source: Source,
	at: number,
	name: string,
	known: readonly Said[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `评分卡里没有“${quoted(name)}”这一项。`,
			en: `The score card has no dimension “${quoted(name)}”.`
		},
		didYouMean(
			nearest(
				name,
				known.flatMap(({ zh, en }) => [zh, en])
			),
			{
				zh: `十项是：${known.map(({ zh }) => zh).join('、')}。`,
				en: `The ten are: ${known.map(({ en }) => en).join(', ')}.`
			}
		)
	);

/** A weight that is no number from 0 to 100. */
export const badDimensionWeight = (source: Source, at: number, name: string, given: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `“${quoted(name)}”的权重写成“${quoted(given)}”，我看不懂。`,
			en: `I do not understand the weight “${quoted(given)}” of “${quoted(name)}”.`
		},
		{ zh: '写一个 0 到 100 的数，例如：响应: 15', en: 'Write a number from 0 to 100: response: 15' }
	);

/** The same dimension under two names. */
export const dimensionTwice = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `“${quoted(name)}”这一项在评分卡里写了两次。`,
			en: `“${quoted(name)}” is in the score card twice.`
		},
		{ zh: '合成一项，把权重加起来。', en: 'Make it one and add the weights up.' }
	);

/** The weights of the score card do not come to a whole. */
export const scorecardOff = (source: Source, at: number, sum: number): Diagnostic =>
	problemAt(
		source,
		at,
		'track/scorecard',
		'error',
		{
			zh: `评分卡的权重加起来是 ${sum}，应该是 100。`,
			en: `The weights of the score card come to ${sum}; they should come to 100.`
		},
		{ zh: '不看的项写 0，或者不写。', en: 'What is not looked at has 0, or is left out.' }
	);
