/** The refusals around tracks, exams and sign-offs, in words. */
import type { Wanted } from '../core/certification/told.ts';
import { failure, type Failure } from '../core/failure.ts';
import type { Said } from '../core/text.ts';

export const trackNotFound = (): Failure =>
	failure('track/not-found', 404, { zh: '没有这条路径。', en: 'There is no such track.' });

export const noScorecard = (): Failure =>
	failure('scorecard/none', 404, { zh: '这条路径没有评分卡。', en: 'This track has no score card.' });

export const nothingGraded = (): Failure =>
	failure('scorecard/nothing-graded', 404, {
		zh: '还没有评出结果的对话。练完路径上的一个剧本，评分卡就会出来。',
		en: 'No conversation is graded yet. Finish a scenario of this track and the score card appears.'
	});

export const noExam = (): Failure =>
	failure('exam/none', 409, { zh: '这条路径没有考试。', en: 'This track has no exam.' });

export const examLocked = (): Failure =>
	failure('exam/locked', 409, {
		zh: '路径上还有没完成的，完成之后才能考试。',
		en: 'There are requirements on the way that are not done; the exam opens after them.'
	});

export const examWaits = (minutes: number): Failure =>
	failure('exam/waits', 409, {
		zh: `没过的部分要再等 ${minutes} 分钟才能重考。这段时间把弱的地方练一练。`,
		en: `What failed may be taken again in ${minutes} minutes. Use the time to practise what was weak.`
	});

export const examSettled = (): Failure =>
	failure('exam/settled', 409, {
		zh: '这场考试没有要考的了：已经通过，或者在等主管判定。',
		en: 'Nothing of this exam is left to take: it is passed, or waits for a supervisor.'
	});

export const sittingNotFound = (): Failure =>
	failure('sitting/not-found', 404, { zh: '没有这场考试。', en: 'There is no such exam.' });

export const partNotFound = (): Failure =>
	failure('sitting/no-part', 404, { zh: '这场考试没有这一部分。', en: 'This exam has no such part.' });

export const partOver = (): Failure =>
	failure('sitting/part-over', 409, {
		zh: '这一部分已经交卷或者到时间了，刚才的答案没有计入。',
		en: 'This part has been handed in or its time is up; that answer does not count.'
	});

export const partNotBegun = (): Failure =>
	failure('sitting/part-not-begun', 409, {
		zh: '请先开始这一部分，再作答。',
		en: 'Please begin this part before you answer.'
	});

export const notAMock = (): Failure =>
	failure('sitting/not-a-mock', 403, {
		zh: '正式考试不看题目的讲解；课后的小测里都有。',
		en: 'The questions of an exam that counts are not gone over; those of the lessons are.'
	});

export const partNotOver = (): Failure =>
	failure('sitting/part-not-over', 409, {
		zh: '这一部分还没有交卷，交了再看讲解。',
		en: 'This part has not been handed in yet; what is right is told afterwards.'
	});

export const sittingClosed = (): Failure =>
	failure('sitting/closed', 409, {
		zh: '这场考试已经过了截止时间。没考的部分按未通过算，可以重考。',
		en: 'This exam is past its closing time. Parts not taken count as failed and can be taken again.'
	});

export const questionNotThere = (): Failure =>
	failure('sitting/no-question', 404, { zh: '没有这道题。', en: 'There is no such question.' });

export const personNotFound = (): Failure =>
	failure('person/not-found', 404, { zh: '没有这个人。', en: 'There is no such person.' });

export const ownSignOff = (): Failure =>
	failure('sign-off/own', 403, {
		zh: '不能给自己签核，请另一位主管来签。',
		en: 'You cannot sign yourself off; please ask another supervisor.'
	});

export const notAwaiting = (): Failure =>
	failure('sign-off/not-awaiting', 409, {
		zh: '还没有到签核的时候：路径、职责和考试都齐了才能签。',
		en: 'It is not time to sign: the way, the duties and the exam have to be complete first.'
	});

export const nothingToReturn = (): Failure =>
	failure('sign-off/nothing', 409, {
		zh: '现在没有等着签核的东西可以退回。',
		en: 'Nothing waits for a sign-off, so there is nothing to return.'
	});

export const nothingToRevoke = (): Failure =>
	failure('sign-off/not-signed', 409, {
		zh: '这项没有签核过，不用撤销。',
		en: 'This has not been signed, so there is nothing to revoke.'
	});

export const signOffOvertaken = (name: string): Failure =>
	failure('sign-off/overtaken', 409, {
		zh: `${name}刚刚对这个人做了决定，您的没有生效。请看过最新情况再决定。`,
		en: `${name} has just decided about this person; nothing of yours was saved. Please look again, then decide.`
	});

export const reasonMissing = (): Failure =>
	failure('sign-off/reason', 400, { zh: '请写明理由。', en: 'Please give a reason.' }, 'reason');

export const reasonTooLong = (limit: number, field = 'reason'): Failure =>
	failure(
		'sign-off/too-long',
		400,
		{ zh: `最多 ${limit} 个字符。`, en: `Up to ${limit} characters, please.` },
		field
	);

export const badDecision = (): Failure =>
	failure('sign-off/bad-choice', 400, { zh: '请选一个决定。', en: 'Please choose a decision.' }, 'decision');

export const badFigure = (field: string, most: number): Failure =>
	failure(
		'sign-off/bad-figure',
		400,
		{ zh: `请填 0 到 ${most} 的数，或者留空。`, en: `A number from 0 to ${most}, please, or nothing.` },
		field
	);

export const badMark = (field: string, most: number): Failure =>
	failure(
		'sign-off/bad-mark',
		400,
		{ zh: `请填 0 到 ${most} 的整数。`, en: `A whole number from 0 to ${most}, please.` },
		field
	);

export const whyMissing = (field: string, below: number): Failure =>
	failure(
		'sign-off/mark-reason',
		400,
		{
			zh: `低于 ${below} 分要写依据：哪一天、哪件事。`,
			en: `Below ${below} points, please say what it rests on: which day, which matter.`
		},
		field
	);

export const deskBoth = (): Failure =>
	failure(
		'sign-off/desk-both',
		400,
		{
			zh: '勾了“还没有真实接待的数据”，上面却填了数。请留一样。',
			en: 'It says that there are no figures of a real desk, but some are filled in. Please keep one of the two.'
		},
		'noDesk'
	);

export const thingsWanted = (wanted: readonly Wanted[]): Failure => ({
	...failure('sign-off/missing', 400, {
		zh: `提前转正还缺 ${wanted.length} 样：${wanted.map(({ title }) => title.zh).join('；')}。补齐再决定，也可以选“继续试用”。`,
		en: `An early confirmation still needs: ${wanted.map(({ title }) => title.en).join('; ')}. Fill them in and decide again, or keep the trial.`
	}),
	fields: wanted.map(({ field }) => field)
});

export const transcriptsUnread = (): Failure =>
	failure(
		'sign-off/unread',
		400,
		{
			zh: '提前转正要先读完抽出来的两段对话，读过一段勾一段。',
			en: 'An early confirmation asks you to read the transcripts that were drawn; tick each when you have.'
		},
		'read'
	);

export const linesNotMet = (titles: readonly Said[]): Failure =>
	failure('sign-off/lines', 409, {
		zh: `还有 ${titles.length} 条没有达到，不能提前转正：${titles.map(({ zh }) => zh).join('；')}。可以选“继续试用”或“延长培训”。`,
		en: `Not met, so an early confirmation is not possible: ${titles.map(({ en }) => en).join('; ')}. You can keep the trial or extend the training.`
	});

export const alreadyConfirmed = (): Failure =>
	failure('sign-off/confirmed', 409, {
		zh: '已经提前转正了。要改的话，请先撤销。',
		en: 'This person is confirmed already. To change it, revoke it first.'
	});

export const emptyStatement = (): Failure =>
	failure('statement/empty', 400, { zh: '请写几句再提交。', en: 'Please write something first.' }, 'text');

export const certificateNotFound = (): Failure =>
	failure('certificate/not-found', 404, {
		zh: '没有这个编号的证书。请核对编号。',
		en: 'There is no certificate with this number. Please check it.'
	});
