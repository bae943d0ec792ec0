/**
 * Words that are taken back right after they were said: `永不褪色也无法保证`, `永不掉色，这个谁也做不到`. It holds too where the
 * denial inside the words is part of them.
 */
import type { Clause } from './clause.ts';

/** These say that something is not so, or will not be said. */
const DISCLAIMS =
	'(?:无法|没法|不能|不敢|不好|难以|不)(?:保证|担保|承诺|打包票|答应)|保证不了|担保不了|承诺不了|答应不了|打不了(?:这个)?包票|(?:是)?没有?(?:的|这回|这种|那回|这)事|不存在的|(?:是)?不可能的|(?:是)?假话|(?:不敢|不能|没法|不便|不会|不可以)(?:这么|这样|乱)?[说讲写许夸](?:死|满)?|[说讲写许应]不(?:了|来|得)|不(?:干|搞|弄)(?:的)?|不敢许|没(?:有)?(?:这个|这|那个|那)本事|哪有|哪来的|办不来';
/** The same, where a brag may follow: `做不到我赔您`. */
const FAILS = '[做办]不到|[做办]不了|不现实|不行|不成';
const FILLERS =
	'(?:这[种个样些]?|那[种个样些]?|话|句|事|也|都|可|就|是|真|的|确实|实在|我们?|咱们?|小满|店里|谁|任何人|哪家|永远|现|钱|,| )*';
const LIGHT = '[的了哦喔噢呢啦哈呀哟吧啊亲 ]*';
/** What the boast was about: `永不掉色真丝做不到`. What others cannot do, or is paid for, takes nothing back. */
const THING = '(?:的)?(?:(?!别|隔壁|同行|其他|外面|赔|退|您)[\\u4e00-\\u9fff]){0,6}';
const AFTER = new RegExp(`^${FILLERS}(?:${DISCLAIMS}|${FAILS})${LIGHT}$`, 'u');
const BOAST_AFTER = new RegExp(`^(?:${FILLERS}|${THING})${FILLERS}(?:${DISCLAIMS}|${FAILS})${LIGHT}$`, 'u');
const NEXT = new RegExp(`^(?:${FILLERS}|${THING})${FILLERS}(?:${DISCLAIMS})${LIGHT}$`, 'u');
/** A boast that is called one: `永不掉色是骗人的`, `谁家真丝敢说永不掉色`. */
const MOCKED =
	/(?<![不没别会])(?:骗人|哄人|忽悠人?|吹牛|瞎话|瞎说|坑您|骗您)(?:的|呢|话)*[哈呀啊哦]?$|哪有.{0,4}(?:永不|百分百|最)|(?:谁家|谁|哪家).{0,6}敢(?:说|写|讲|保证|打包票|承诺)/u;

/** Longer rests say something of their own. */
const LONGEST = 16;

/**
 * Whether the rest of the clause takes back what ends at `end`. Of a boast, when nothing is left of the clause, the next one may:
 * after a refusal (`不退，不能答应`) it says the same once more.
 */
export function isTakenBack(
	text: string,
	clauses: readonly Clause[],
	{ clause, end, isBoast }: { readonly clause: number; readonly end: number; readonly isBoast: boolean }
): boolean {
	const here = clauses[clause];
	if (here === undefined || end > here.end) return false;
	if (isBoast && MOCKED.test(text.slice(here.start, here.end).trim())) return true;
	const rest = text.slice(end, here.end).trim();
	if (rest.length > LONGEST) return false;
	if (rest !== '' && !/^[的了哦呢]$/u.test(rest)) return (isBoast ? BOAST_AFTER : AFTER).test(rest);
	const next = isBoast ? clauses[clause + 1] : undefined;
	if (next === undefined || next.end - next.start > LONGEST) return false;
	return NEXT.test(text.slice(next.start, next.end).trim());
}
