/** What can be wrong with the training that a card opens, or should open. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

/** A card asks for a training on a lesson that has no quiz. */
export const noSuchTraining = (source: Source, lesson: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		0,
		'card/no-such-training',
		'error',
		{
			zh: `training 里的课“${quoted(lesson)}”不存在，或者没有小测。`,
			en: `The lesson “${quoted(lesson)}” of the training is not there, or has no quiz.`
		},
		didYouMean(nearest(lesson, known), {
			zh: '写一课的编号，那一课要有小测。',
			en: 'Write the id of a lesson that has a quiz.'
		})
	);

/** A training that is due before it begins. */
export const trainingEndsFirst = (source: Source, since: string, due: string): Diagnostic =>
	problemAt(
		source,
		0,
		'card/training-ends-first',
		'error',
		{
			zh: `training 的 due（${quoted(due)}）在 since（${quoted(since)}）前面。`,
			en: `The training is due (${quoted(due)}) before it begins (${quoted(since)}).`
		},
		{
			zh: 'since 是开始的那天，due 是最后一天，可以是同一天。',
			en: 'since is the first day, due the last one; they may be the same.'
		}
	);

/** A training that is asked of nobody: it reaches people through the tracks that ask for its lesson. */
export const trainingForNobody = (source: Source, lesson: string): Diagnostic =>
	problemAt(
		source,
		0,
		'card/training-for-nobody',
		'warning',
		{
			zh: `training 里的课“${quoted(lesson)}”不在任何一条路径上，这次培训谁也收不到。`,
			en: `No track asks for the lesson “${quoted(lesson)}” of the training, so nobody is told of it.`
		},
		{
			zh: '换成路径上有“读”或“测”的一课，或者把这一课加进 tracks/ 里的一条路径。',
			en: 'Name a lesson that a track reads or tests, or add this one to a track in tracks/.'
		}
	);

/** A major change that nobody is asked to learn: by itself `major` changes no certificate. */
export const majorUntrained = (source: Source, at: number, since: string | null): Diagnostic =>
	problemAt(
		source,
		at,
		'card/major-untrained',
		'warning',
		since === null
			? {
					zh: '这张卡写了 major 和 changed，却没有开培训：没有人会收到提醒，证书也不受影响。',
					en: 'This card says major and changed but opens no training: nobody is told, and no certificate is touched.'
				}
			: {
					zh: `这张卡写了 major，来源比上一次培训（${quoted(since)}）新，却没有开新的培训。`,
					en: `This card says major, and its source is newer than its last training (${quoted(since)}), but it opens none.`
				},
		{
			zh: '加一行 training: { lesson: …, since: …, due: … }，since 不早于改动的那天。',
			en: 'Add training: { lesson: …, since: …, due: … }, with since no earlier than the change.'
		}
	);
