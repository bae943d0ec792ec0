/** The refusals that a trainee can meet in a typing drill, in words. */
import { failure, type Failure } from '../core/failure.ts';

export const drillNotFound = (): Failure =>
	failure('drill/not-found', 404, { zh: '没有这份打字练习。', en: 'There is no such typing drill.' });

/** The same words whether it is not there or somebody else's. */
export const drillRunNotFound = (): Failure =>
	failure('drill/run-not-found', 404, {
		zh: '没有找到这次打字的记录。',
		en: 'There is no such run of a typing drill.'
	});

export const drillOpen = (): Failure =>
	failure('drill/open', 409, {
		zh: '这次打字还没有结束，结束以后才有结果。',
		en: 'This run is not over yet; there is a result when it is.'
	});

export const lineTooLong = (limit: number): Failure =>
	failure('drill/line-too-long', 400, {
		zh: `一句最多 ${limit} 个字，比要打的长太多了。删掉多出来的，再按回车。`,
		en: `A line may have up to ${limit} characters; this is far more than was asked for. Remove the rest and press Enter again.`
	});

export const oddCharacters = (): Failure =>
	failure('drill/odd-characters', 400, {
		zh: '这一句里有看不见的坏字符，请重新打一遍。',
		en: 'This line contains an invalid character; please type it again.'
	});

export const outOfOrder = (): Failure =>
	failure('drill/out-of-order', 409, {
		zh: '中间少了一句，接不上。请刷新页面，从没交的那一句接着打。',
		en: 'A line in between is missing. Please reload the page and go on with the line that was not handed in.'
	});

export const tooFast = (): Failure =>
	failure('drill/too-fast', 400, {
		zh: '打得太快了，手打不出这个速度，这几句没有算。请一个字一个字地打。',
		en: 'No hand types that fast, so these lines were not counted. Please type them yourself.'
	});
