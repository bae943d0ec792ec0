/**
 * True or false: a statement, and two choices that say whether it holds.
 *
 *     ### 拆过封的都不能七天无理由退。（判断）
 *
 *     - [ ] 对
 *       - 解析：拆开看看、试试，是验货。
 *     - [x] 错
 *       - 解析：验货不算损坏，商品完好就能退。
 */
import type { Item } from '../markdown.ts';

const YES: ReadonlySet<string> = new Set(['对', '正确', 'true', 'right']);
const NO: ReadonlySet<string> = new Set(['错', '不对', '错误', 'false', 'wrong']);

const wordOf = ({ words }: Item): string =>
	words.text
		.trim()
		.replace(/[。.!！]$/, '')
		.toLowerCase();

/** Whether these are the two choices of a judgement and nothing else. */
export const isJudgement = (items: readonly Item[]): boolean =>
	items.length === 2 &&
	items.some((item) => YES.has(wordOf(item))) &&
	items.some((item) => NO.has(wordOf(item)));

/** The one that agrees first, whichever was written first: its place must tell nothing. */
export const inOrder = (items: readonly Item[]): readonly Item[] =>
	[...items].sort((a, b) => Number(NO.has(wordOf(a))) - Number(NO.has(wordOf(b))));
