/** The refusals that a proposal can meet, in words. */
import type { ProposalStatus } from '../core/content/proposal.ts';
import { failure, type Failure } from '../core/failure.ts';
import type { Said } from '../core/text.ts';

export const proposalNotFound = (): Failure =>
	failure('proposal/not-found', 404, { zh: '没有这条建议。', en: 'There is no such proposal.' });

export const mayNotDecide = (): Failure =>
	failure('proposal/not-yours', 403, {
		zh: '收不收由培训师决定。',
		en: 'Whether it is taken is for a trainer to decide.'
	});

const DEEDS: Readonly<Record<ProposalStatus, Said>> = {
	open: { zh: '动过了', en: 'been changed' },
	accepted: { zh: '收下了', en: 'been accepted' },
	rejected: { zh: '没有收', en: 'been rejected' },
	withdrawn: { zh: '随改判撤回了', en: 'been withdrawn with a new verdict' }
};

/** Says who was faster, and with what. */
export const decidedAlready = (status: ProposalStatus, byName: string | null): Failure =>
	failure('proposal/decided', 409, {
		zh: `这条建议已经有结论：${byName ?? ''}${DEEDS[status].zh}。您的操作没有生效。`,
		en: `This proposal has ${DEEDS[status].en}${byName === null ? '' : ` by ${byName}`}. Nothing of yours was saved.`
	});

export const notTeachable = (): Failure =>
	failure('proposal/not-teachable', 400, {
		zh: '这一项不是按例句评的，或者没有对应的回复，不能提建议。改判没有保存，请去掉勾选再试。',
		en: 'This criterion is not judged by examples, or there is no reply to it, so nothing can be proposed. Your verdict was not saved; please untick the box and try again.'
	});

export const criterionGone = (file: string): Failure =>
	failure('proposal/gone', 409, {
		zh: `文件 ${file} 里已经找不到这个得分点，可能改了名字或删掉了。请不收这条建议，或者手工加进去。`,
		en: `The criterion is no longer in ${file}; it may have been renamed or removed. Please reject the proposal, or add the sentence by hand.`
	});

export const alreadyKnown = (): Failure =>
	failure(
		'proposal/known',
		409,
		{
			zh: '这个得分点已经有一模一样的例句或反例了。',
			en: 'The criterion already has this very sentence among its examples or counterexamples.'
		},
		'wording'
	);

export const cannotPlace = (file: string): Failure =>
	failure('proposal/no-place', 409, {
		zh: `文件 ${file} 里这一处的写法比较特别，没法自动加一行。请手工加进去。`,
		en: `The criterion in ${file} is written in a way that a line cannot be added to. Please add the sentence by hand.`
	});

export const fileBad = (file: string): Failure =>
	failure('proposal/file-bad', 409, {
		zh: `文件 ${file} 现在有错误，请先改好，再来收这条建议。`,
		en: `There is an error in ${file} at the moment. Please mend it first, then come back.`
	});

export const fileChanged = (file: string): Failure =>
	failure('proposal/changed', 409, {
		zh: `您看的时候，文件 ${file} 又改过了，所以没有写进去。下面已经按新的内容重新算过，请再看一遍。`,
		en: `${file} has changed since you looked, so nothing was written. Below it is worked out anew; please look again.`
	});

export const unwritable = (): Failure =>
	failure('proposal/unwritable', 409, {
		zh: '内容文件夹不能写入，没有改动任何文件。请让管理员打开写权限，或者手工加这一行。',
		en: 'The content folder cannot be written to, and no file was changed. Please ask an administrator for write access, or add the line by hand.'
	});

export const noReasonGiven = (): Failure =>
	failure('proposal/reason', 400, { zh: '请写明理由。', en: 'Please give a reason.' }, 'reason');

export const reasonTooLong = (limit: number): Failure =>
	failure(
		'proposal/reason',
		400,
		{ zh: `理由最多 ${limit} 个字符。`, en: `A reason may have up to ${limit} characters.` },
		'reason'
	);
