/** The refusals that a trainee can meet in a rush, in words. */
import { failure, type Failure } from '../core/failure.ts';
import type { Said } from '../core/text.ts';

export const rushNotFound = (): Failure =>
	failure('rush/not-found', 404, { zh: '没有这一班。', en: 'There is no such rush.' });

/** The same words whether it is not there or somebody else's. */
export const runNotFound = (): Failure =>
	failure('run/not-found', 404, { zh: '没有找到这一班的记录。', en: 'There is no such run.' });

export const scenarioGone = (id: string): Failure =>
	failure('rush/scenario-gone', 409, {
		zh: `这一班要用的剧本“${id}”现在不能用，暂时开不了班。请告诉培训师。`,
		en: `The scenario “${id}” of this rush cannot run at the moment. Please tell a trainer.`
	});

export const rushExamTaken = (): Failure =>
	failure('rush/exam-taken', 409, {
		zh: '这一班的考试只有一次机会，您已经考过了。主管退回其中的对话以后，可以再考。',
		en: 'You have taken this exam; there is one go. You can take it again when a supervisor returns one of its conversations.'
	});

export const runOpen = (): Failure =>
	failure('run/open', 409, {
		zh: '这一班还没有结束，结束以后才有结果。',
		en: 'This run is not over yet; there is a result when it is.'
	});

/** `ms`: how long it still takes. */
export const notClosingTime = (expected: number, ms: number): Failure => {
	const minutes = Math.max(1, Math.ceil(ms / 60_000));
	return failure('run/not-closing-time', 409, {
		zh: `还没到下班时间：还有 ${expected} 位买家没有接待，最晚 ${minutes} 分钟后打烊。`,
		en: `It is not closing time: ${expected} more ${expected === 1 ? 'buyer is' : 'buyers are'} to be served; the desk closes in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} at the latest.`
	});
};

export const conversationsOpen = (buyers: readonly string[], mayHandOver: boolean): Failure =>
	failure('run/conversations-open', 409, {
		zh: `还有对话没有结束：${buyers.join('、')}。${mayHandOver ? '把每一位接待完，或者转接并写好交接备注，再下班。' : '把每一位接待完再下班。'}`,
		en: `Some conversations are not over: ${buyers.join(', ')}. ${mayHandOver ? 'Serve each of them to the end, or transfer them with a complete hand-over note, then close the desk.' : 'Serve each of them to the end, then close the desk.'}`
	});

export const handoverIncomplete = (buyer: string, missing: readonly Said[]): Failure =>
	failure('run/handover-incomplete', 409, {
		zh: `${buyer}的交接备注还缺：${missing.map(({ zh }) => zh).join('、')}。补齐再转接一次，接手的同事才不用重新问买家。`,
		en: `The hand-over note for ${buyer} still lacks: ${missing.map(({ en }) => en.toLowerCase()).join(', ')}. Complete it and transfer again, so that nobody has to ask the buyer anew.`
	});

export const reportThere = (): Failure =>
	failure('report/there', 409, {
		zh: '这一班的日报已经交过了。',
		en: 'The report of this run has been handed in already.'
	});

export const reportNotYours = (): Failure =>
	failure('report/not-yours', 403, {
		zh: '日报由值班的人自己交。',
		en: 'The report is handed in by whoever was on duty.'
	});

export const reportEmpty = (): Failure =>
	failure(
		'report/empty',
		400,
		{ zh: '日报还是空的，先写一项再交。', en: 'The report is empty; please fill in something first.' },
		'received'
	);

export const reportTooLong = (field: string, limit: number): Failure =>
	failure(
		'report/too-long',
		400,
		{ zh: `这一项最多 ${limit} 个字符，请精简一些。`, en: `This field may have up to ${limit} characters.` },
		field
	);

export const reportNul = (field: string): Failure =>
	failure(
		'report/nul',
		400,
		{
			zh: '这一项里有看不见的坏字符，请重新输入。',
			en: 'This field contains an invalid character; please type it again.'
		},
		field
	);

export const reportNumber = (field: string): Failure =>
	failure(
		'report/number',
		400,
		{
			zh: '这里填一个数，0 到 9999，例如 3；不知道就空着。',
			en: 'This is a number from 0 to 9999, such as 3. Leave it empty if you do not know.'
		},
		field
	);
