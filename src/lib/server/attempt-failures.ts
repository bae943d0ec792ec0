/** The refusals that a trainee can meet in a conversation, in words. */
import { failure, type Failure } from '../core/failure.ts';
import type { Ending } from '../core/scenario/machine.ts';
import type { Said } from '../core/text.ts';

export const emptyReply = (): Failure =>
	failure('reply/empty', 400, { zh: '还没有写内容。', en: 'There is nothing in the reply yet.' }, 'text');

export const replyTooLong = (limit: number): Failure =>
	failure(
		'reply/too-long',
		400,
		{
			zh: `一条回复最多 ${limit} 个字符，请精简一些。`,
			en: `A reply may have up to ${limit} characters; please shorten it.`
		},
		'text'
	);

/** Messages in a row are one reply. */
export const wholeTooLong = (limit: number): Failure =>
	failure(
		'reply/too-long',
		400,
		{
			zh: `连着发的几条消息合起来最多 ${limit} 个字符。请先说完这一轮，等买家回了再接着说。`,
			en: `Messages in a row may have up to ${limit} characters together. Please finish, and go on when the buyer has answered.`
		},
		'text'
	);

export const nulInReply = (): Failure =>
	failure(
		'reply/nul',
		400,
		{
			zh: '回复里有看不见的坏字符，请重新输入。',
			en: 'The reply contains an invalid character; please type it again.'
		},
		'text'
	);

/** No page of ours sends such an id of a turn. */
export const oddTurn = (): Failure =>
	failure('attempt/odd-turn', 400, {
		zh: '这一页的格式不对，请刷新页面再试。',
		en: 'This page has sent something odd. Please reload it and try again.'
	});

export const stale = (): Failure =>
	failure('attempt/stale', 409, {
		zh: '这段对话在别处已经往前走了。请看看最新的内容，再接着回复。',
		en: 'The conversation has moved on meanwhile. Please look at what is new, then reply.'
	});

/** Says how it ended, where it did. */
export const closed = (ending: Ending | null): Failure =>
	failure('attempt/closed', 409, {
		zh: `这次对话已经结束${ending === null ? '' : `：${ending.label}`}。刚才的内容没有计入，可以去看结果。`,
		en: `This conversation is over${ending === null ? '' : `: ${ending.label}`}. What you just did does not count; you can look at the result.`
	});

export const notPractice = (): Failure =>
	failure('attempt/not-practice', 403, {
		zh: '考试里没有提示，也不能撤回。',
		en: 'In an exam there are no hints, and nothing can be taken back.'
	});

export const notInRush = (): Failure =>
	failure('attempt/in-rush', 403, {
		zh: '高峰里别的买家也在等，时间一直在走，不能撤回重来。',
		en: 'In a rush the other buyers wait too: time goes on, and nothing can be taken back and tried again.'
	});

export const notFinished = (): Failure =>
	failure('attempt/open', 409, {
		zh: '这次对话还没有结束，结束以后才有结果。',
		en: 'This conversation is not over yet; there is a result when it is.'
	});

/** An exam in a rush: the run is the exam. */
export const runNotFinished = (): Failure =>
	failure('attempt/run-open', 409, {
		zh: '这场高峰考试还没有结束，结束以后才能看每段对话的结果。',
		en: 'This rush is an exam that is not over yet; each conversation has a result when it is.'
	});

export const tooManyTurns = (): Failure =>
	failure('attempt/too-many-turns', 409, {
		zh: '这次对话太长了，不能再继续。请结束它，再重新开始。',
		en: 'This conversation has become too long to go on. Please end it and begin again.'
	});

export const noHint = (): Failure =>
	failure('attempt/no-hint', 404, { zh: '这一步没有提示。', en: 'There is no hint for this step.' });

export const badAction = (message: Said, field: string | null): Failure =>
	failure('action/bad', 400, message, field);

export const examTaken = (): Failure =>
	failure('exam/taken', 409, {
		zh: '这个剧本的考试只有一次机会，您已经考过了。主管退回后才能再考。',
		en: 'You have taken this exam; there is one go. You can take it again when a supervisor returns it.'
	});

export const scenarioNotFound = (): Failure =>
	failure('scenario/not-found', 404, { zh: '没有这个剧本。', en: 'There is no such scenario.' });
