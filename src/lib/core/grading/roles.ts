/** In which role a value stands: claimed as a fact, or the old price, a coupon's terms, the buyer's offer, a row of a table. */
import type { Featured } from './features.ts';
import type { Found } from '../value.ts';

/** Values that stand for something else than the fact, when they come right after these words. */
const OTHER_ROLES = [
	'立减',
	'减',
	'省',
	'优惠',
	'便宜',
	'差',
	'满',
	'低于',
	'少于',
	'不到',
	'高于',
	'超过',
	'价值',
	'误',
	'不止',
	'多',
	'贵',
	'少',
	'降',
	'赔',
	'晚于'
];
/** The same, when they stand a few characters before. */
const FAR_ROLES = [
	'原价',
	'原来',
	'平时',
	'平常',
	'之前',
	'日常',
	'吊牌价',
	'以前',
	'别家',
	'别的店',
	'隔壁',
	'您说',
	'你说',
	'您出',
	'您报',
	'上次',
	'不是说',
	'没说',
	'以为'
];
/** Whether one of them is there at all: mostly none is. */
const FAR_ROLE = new RegExp(FAR_ROLES.join('|'), 'u');
/** After these the value is a bound that is kept: `不能低于 209`. */
const BOUNDS = [
	'别拖过',
	'别超过',
	'不要超过',
	'别晚于',
	'不晚于',
	'不迟于',
	'别过',
	'不要拖过',
	'不能晚于',
	'不要晚于',
	'不得超过',
	'不得晚于',
	'不能低于',
	'不低于',
	'不会低于',
	'不得低于',
	'没法低于',
	'低于不了',
	'不超过',
	'不会超过',
	'不能超过',
	'最多不超过'
];

/** English words of role before the value, perhaps with a small word between, and after it. */
const ENGLISH_BEFORE = [
	'was',
	'list price',
	'list price of',
	'regular price',
	'originally',
	'used to be',
	'from',
	'instead of',
	'you said',
	'save',
	'saves',
	'saving',
	'less than',
	'under',
	'over',
	'more than',
	'coupon of',
	'voucher of',
	'discount of',
	'compared to',
	'minus'
];
const ENGLISH_AFTER = ['off', 'coupon', 'voucher', 'discount', 'cheaper', 'less', 'list price', 'originally'];
const SMALL_WORDS = /(?:(?: the| only| just| about| at)*) ?[¥$]?$/;

const isLatinAround = (text: string, { start, end }: Found): boolean =>
	hasLatin(text, Math.max(0, start - 8), start) || hasLatin(text, end, Math.min(text.length, end + 8));

function hasLatin(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x61 && code <= 0x7a) return true;
	}
	return false;
}

/** Words by their last character: few of them can end a given text. */
const byLast = (words: readonly string[]): ReadonlyMap<string, readonly string[]> =>
	Map.groupBy(words, (word) => word.slice(-1));
const BOUNDS_BY_LAST = byLast(BOUNDS);
const OTHER_ROLES_BY_LAST = byLast(OTHER_ROLES);

/** `was 339`, `a coupon of ¥254`, `15 off`. */
function isOtherInEnglish(text: string, found: Found, isOwn: (word: string) => boolean): boolean {
	const before = ` ${text.slice(Math.max(0, found.start - 28), found.start).replace(SMALL_WORDS, '')}`;
	const after = `${text.slice(found.end, found.end + 14).trimStart()} `.replace(/^yuan /, '');
	return (
		ENGLISH_BEFORE.some((word) => before.endsWith(` ${word}`) && !isOwn(word)) ||
		ENGLISH_AFTER.some((word) => after.startsWith(`${word} `) && !isOwn(word))
	);
}

/** The words of role in a text: a fact that bears one of them may stand in it. */
export const rolesIn = (text: string): readonly string[] =>
	[...OTHER_ROLES, ...FAR_ROLES, ...ENGLISH_BEFORE, ...ENGLISH_AFTER].filter((word) => text.includes(word));

/** Whether a value is affirmed and not in the role of something else; `ownRoles` are words of role that are asked for. */
export function isClaimed({ text, denied }: Featured, found: Found, ownRoles: readonly string[]): boolean {
	const before = text.slice(Math.max(0, found.start - 8), found.start).trimEnd();
	const last = before.slice(-1);
	if (BOUNDS_BY_LAST.get(last)?.some((word) => before.endsWith(word))) return true;
	if (denied[found.start] === 1) return false;
	const isOwn = (word: string): boolean => ownRoles.includes(word);
	if (OTHER_ROLES_BY_LAST.get(last)?.some((word) => before.endsWith(word) && !isOwn(word))) return false;
	if (isLatinAround(text, found) && isOtherInEnglish(text, found, isOwn)) return false;
	const clause = before.slice(lastSign(before) + 1).replace(TOLD, '');
	if (FAR_ROLE.test(clause) && FAR_ROLES.some((word) => clause.includes(word) && !isOwn(word))) return false;
	return !isOffer(text, found) && !isRow(text, found) && !isNamed(text, found, isOwn);
}

/** `没跟您说透`, `给您报过`: the shop says it, not the buyer. */
const TOLD = /[跟和给对向为替帮](?:您|你)[说报]/gu;

/** `不是说您不能拍 XL`, `不是不让您拍 XL`: that it is not denied does not say that it is so. */
const NOT_DENIED = /(?:(?:不是|没有?|不)说[^,。;!?]{0,4}[不没别]|不是不)[^,。;!?]*$/u;

/** Whether a value is only spoken of as something that is not denied. */
export function isOnlyNotDenied({ text }: Featured, { start }: Found): boolean {
	const before = text.slice(Math.max(0, start - 10), start);
	return before.includes('不') && NOT_DENIED.test(before);
}

function lastSign(text: string): number {
	let at = text.length - 1;
	while (at >= 0 && !',。;!?'.includes(text[at] ?? ' ')) at--;
	return at;
}

/** `满 200 减 8`, `200-8 的券`, `8 块的券`: terms of a coupon. */
const isOffer = (text: string, found: Found): boolean => {
	const after = text.slice(found.end, found.end + 4).trimStart();
	return (
		after.startsWith('减') ||
		/^-\d/.test(after) ||
		after.startsWith('的券') ||
		after.startsWith('券') ||
		after.startsWith('的优惠')
	);
};

/** `M 码是 116 到 130`, `116-130 斤是 L`: a row of a size table, no recommendation. */
const isRow = (text: string, found: Found): boolean =>
	found.value.kind === 'size' &&
	(/^[码号]?[是:= ]{1,2}\d/.test(text.slice(found.end, found.end + 4)) ||
		/\d(?:斤|kg|公斤|cm)?[是:=] ?$/.test(text.slice(Math.max(0, found.start - 6), found.start)));

const NAMED = ['是原价', '的原价', '是平时', '是以前', '是别家', '是活动前', '是吊牌价', '是之前'];

/** `299 是原价`: what the value is comes after it. */
const isNamed = (text: string, found: Found, isOwn: (word: string) => boolean): boolean =>
	NAMED.some((word) => text.startsWith(word, found.end) && !isOwn(word.slice(1)));
