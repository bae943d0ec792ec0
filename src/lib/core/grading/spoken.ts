/**
 * Clauses that speak of a forbidden thing without saying it: `“保证到”这种话我不敢说`, `拦截费？没有的`. They break nothing.
 */
import type { Clause } from './clause.ts';

const OPENING = '“"「『‘';
const CLOSING = '”"」』’';
const listed = (words: string): readonly string[] => words.split(' ');
/** What comes after words that are only quoted. */
const DISOWNED = listed(
	'这种 这话 这句话 这样的话 那种 那话 我不 我们不 咱不 不敢 没法 我没 我们没 没这 不存在 做不 办不 不能说 那是骗'
);
/** What comes before the words of others. */
const SAYERS = listed('会说 爱说 有人说 人家说 别人说 说什么 什么 所谓 您说 你说 您提 我说');
/** How a question to oneself is answered that asks for the forbidden thing; `急什么？不就晚两天` is no such answer. */
const ANSWERS = listed(
	'没有的 没有这 没这 没那 没有那 不存在 不收 不用 不会的 不是的 当然不 那不 做不 办不 不行'
);

/** 1 for every clause that may break something: neither the buyer's words nor words that are only spoken of. */
export function breakingClauses(
	text: string,
	clauses: readonly Clause[],
	quoted: ReadonlySet<number>
): Uint8Array {
	const breaking = new Uint8Array(clauses.length);
	for (let at = 0; at < clauses.length; at++)
		if (!quoted.has(at) && !isSpokenOf(text, clauses, at)) breaking[at] = 1;
	return breaking;
}

function isSpokenOf(text: string, clauses: readonly Clause[], index: number): boolean {
	const clause = clauses[index];
	if (clause === undefined) return false;
	if (OPENING.includes(text[clause.start - 1] ?? ' ') && CLOSING.includes(text[clause.end] ?? ' ')) {
		const after = text.slice(clause.end + 1, clause.end + 8).replace(/^[,. ]+/u, '');
		const before = text.slice(Math.max(0, clause.start - 5), clause.start - 1);
		return DISOWNED.some((word) => after.startsWith(word)) || SAYERS.some((word) => before.endsWith(word));
	}
	const next = clauses[index + 1];
	return (
		text[clause.end] === '?' &&
		next !== undefined &&
		ANSWERS.some((word) => text.startsWith(word, next.start))
	);
}
