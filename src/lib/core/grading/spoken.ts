/**
 * Clauses that speak of a forbidden thing without saying it: `“保证到”这种话我不敢说`, `拦截费？没有的`. They break nothing.
 */
import type { Clause } from './clause.ts';
import { mayBreak } from './reply.ts';
import type { ReadReply } from './reply.ts';

const OPENING = '“"「『‘';
const CLOSING = '”"」』’';
/** What comes after words that are only quoted. */
const DISOWNED = [
	'这种', '这话', '这句', '这个', '这些', '那种', '那话', '的话', '之类', '我不', '我们不', '咱不', '不敢', '不能', '没法', '我没', '没这', '不是', '不存在', '做不', '办不'
];
const SAYERS = ['会说', '爱说', '有人说', '人家说', '别人说', '说什么', '什么', '所谓', '您说', '你说', '您提', '我说'];
const ANSWERS = ['没有', '没这', '没那', '不会', '不用', '不是', '不存在', '不收', '当然不', '哪有', '那不', '不行', '做不', '没', '不'];

/** Whether a clause may break something: neither the buyer's words nor words that are only spoken of. */
export function mayBe(reply: ReadReply): (clause: number) => boolean {
	const breaks = mayBreak(reply);
	const { text, clauses } = reply.featured;
	return (clause) => breaks(clause) && !isSpokenOf(text, clauses, clause);
}

function isSpokenOf(text: string, clauses: readonly Clause[], index: number): boolean {
	const clause = clauses[index];
	if (clause === undefined) return false;
	if (OPENING.includes(text[clause.start - 1] ?? ' ') && CLOSING.includes(text[clause.end] ?? ' ')) {
		const after = text.slice(clause.end + 1, clause.end + 7).trimStart();
		const before = text.slice(Math.max(0, clause.start - 5), clause.start - 1);
		return DISOWNED.some((word) => after.startsWith(word)) || SAYERS.some((word) => before.endsWith(word));
	}
	const next = clauses[index + 1];
	return text[clause.end] === '?' && next !== undefined && ANSWERS.some((word) => text.startsWith(word, next.start));
}
