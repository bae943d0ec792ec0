/** Faults that show only when the whole folder is read, and those of cards. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';
import type { Said } from '../text.ts';

/** A rule card that was last checked too long ago. */
export const ruleUnchecked = (source: Source, at: number, checkedOn: string, days: number): Diagnostic =>
	problemAt(
		source,
		at,
		'rule/unchecked',
		'warning',
		{
			zh: `这张规则卡上次核对是 ${checkedOn}，已经超过 ${days} 天。`,
			en: `This rule card was last checked on ${checkedOn}, more than ${days} days ago.`
		},
		{
			zh: '对照来源核对一遍，再把 checked_on 改成今天。',
			en: 'Check it against its source, then set checked_on to today.'
		}
	);

/** A rule card past its date. */
export const ruleExpired = (source: Source, at: number, until: string): Diagnostic =>
	problemAt(
		source,
		at,
		'rule/expired',
		'warning',
		{
			zh: `这张规则卡只能用到 ${until}，已经过期了。`,
			en: `This rule card was good until ${until} and has expired.`
		},
		{
			zh: '换成现行的规则，或者改掉 valid_until。',
			en: 'Put in the rule as it is now, or change valid_until.'
		}
	);

/** Two files that would have the same address. */
export const duplicateId = (source: Source, id: string, other: string): Diagnostic =>
	problemAt(
		source,
		0,
		'content/duplicate-id',
		'error',
		{
			zh: `“${quoted(id)}”这个编号已经被 ${other} 用了。`,
			en: `The id “${quoted(id)}” is taken by ${other}.`
		},
		{
			zh: '给其中一个文件换个名字；前面的数字不算在编号里。',
			en: 'Rename one of the files; numbers in front do not count.'
		}
	);

/** A folder in which nothing is read. */
export const unknownFolder = (source: Source, folder: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		0,
		'content/unknown-folder',
		'warning',
		{
			zh: `我不读“${quoted(folder)}”这个文件夹，这个文件没有用到。`,
			en: `I do not read the folder “${quoted(folder)}”, so this file is not used.`
		},
		didYouMean(nearest(folder, known), {
			zh: `会读的文件夹：${known.join('、')}。`,
			en: `Folders that are read: ${known.join(', ')}.`
		})
	);

/** Without a shop there are no limits of authority and no phrases. */
export const noShop = (source: Source): Diagnostic =>
	problemAt(
		source,
		0,
		'content/no-shop',
		'warning',
		{
			zh: '没有 shop.md，店铺的名字、权限和快捷短语都是空的。',
			en: 'There is no shop.md: the shop has no name, no limits of authority and no quick phrases.'
		},
		{
			zh: '在课件文件夹里写一个 shop.md，至少要有 title。',
			en: 'Write a shop.md in the content folder, with a title at least.'
		}
	);

/** A file so long that nobody could have written it by hand. */
export const fileTooLong = (source: Source, most: number): Diagnostic =>
	problemAt(
		source,
		0,
		'content/too-long',
		'error',
		{
			zh: `这个文件超过 ${most / 1024} KB，我没有读。`,
			en: `This file is longer than ${most / 1024} KB, so I did not read it.`
		},
		{ zh: '把它拆成几个文件。', en: 'Split it into several files.' }
	);

/** The English edition of a lesson asks something else than the Chinese one. */
export const editionDiffers = (source: Source, chinese: string, difference: Said): Diagnostic =>
	problemAt(
		source,
		0,
		'lesson/edition-differs',
		'error',
		{
			zh: `这份英文版的小测和 ${chinese} 对不上：${difference.zh}`,
			en: `The quiz of this English edition does not correspond to ${chinese}: ${difference.en}`
		},
		{
			zh: '两个版本的题目要一样多、顺序一样、答案一样。',
			en: 'Both editions need the same questions in the same order with the same answers.'
		}
	);

/** A link to a page of Peilian that is not there. */
export const brokenLink = (source: Source, at: number, link: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'content/broken-link',
		'error',
		{ zh: `链接“${quoted(link)}”指向的页面不存在。`, en: `The link “${quoted(link)}” leads nowhere.` },
		didYouMean(nearest(link, known), {
			zh: '可以链接到 /lessons/、/scenarios/、/rules/、/products/、/drills/、/rushes/、/tracks/ 下面的页面。',
			en: 'Links may lead to pages below /lessons/, /scenarios/, /rules/, /products/, /drills/, /rushes/ and /tracks/.'
		})
	);

/** A card refers to a fact that it does not have. */
export const unknownFact = (source: Source, at: number, name: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'card/unknown-fact',
		'error',
		{ zh: `这张卡片没有“${quoted(name)}”这个值。`, en: `This card has no fact called “${quoted(name)}”.` },
		didYouMean(nearest(name, known), {
			zh: '先写进文件头的 facts，例如：facts: { 售价: 219 元 }',
			en: 'Write it into the header first, for example: facts: { 售价: 219 元 }'
		})
	);

/** A day that has not come yet. */
export const futureDate = (source: Source, at: number, field: string, date: string): Diagnostic =>
	problemAt(
		source,
		at,
		'rule/future-date',
		'warning',
		{ zh: `${field} 写的 ${date} 还没有到。`, en: `${field} says ${date}, which is still to come.` },
		{ zh: '看看年份是不是写错了。', en: 'See whether the year is right.' }
	);

/** A limit of the shop that is no amount. */
export const badAuthority = (source: Source, at: number, name: string, value: string): Diagnostic =>
	problemAt(
		source,
		at,
		'shop/bad-authority',
		'error',
		{
			zh: `权限“${quoted(name)}”写的“${quoted(value)}”不是金额。`,
			en: `The limit “${quoted(name)}” is “${quoted(value)}”, which is no amount.`
		},
		{ zh: '例如：authority: { coupon: 5 元 }', en: 'For example: authority: { coupon: 5 元 }' }
	);

/** Two quick phrases with one code. */
export const duplicatePhrase = (source: Source, at: number, code: string): Diagnostic =>
	problemAt(
		source,
		at,
		'shop/duplicate-phrase',
		'warning',
		{
			zh: `有两条快捷短语的代码都是“${quoted(code)}”，我只用了第一条。`,
			en: `Two quick phrases have the code “${quoted(code)}”; I took the first one.`
		},
		{ zh: '给其中一条换个代码。', en: 'Give one of them another code.' }
	);

/** The same SKU twice. */
export const duplicateSku = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'card/duplicate-sku',
		'warning',
		{
			zh: `“${quoted(name)}”这个规格写了两次，我只用了第一次的。`,
			en: `The SKU “${quoted(name)}” is listed twice; I took the first one.`
		},
		{ zh: '删掉一行，或者把名字改得不一样。', en: 'Delete one of the lines, or give it another name.' }
	);

/** The price of a SKU is no amount. */
export const badSkuPrice = (source: Source, at: number, name: string, price: string): Diagnostic =>
	problemAt(
		source,
		at,
		'card/bad-sku-price',
		'error',
		{
			zh: `规格“${quoted(name)}”的价格“${quoted(price)}”不是金额。`,
			en: `The price “${quoted(price)}” of the SKU “${quoted(name)}” is no amount.`
		},
		{ zh: '例如：price: 109 元', en: 'For example: price: 109 元' }
	);

/** A size of which no fact says anything. */
export const unmeasuredSize = (source: Source, at: number, size: string): Diagnostic =>
	problemAt(
		source,
		at,
		'card/unmeasured-size',
		'warning',
		{
			zh: `sizes 里有“${quoted(size)}”，facts 里却没有它的尺寸。`,
			en: `sizes names “${quoted(size)}”, but no fact measures it.`
		},
		{
			zh: `在 facts 里加上，例如：衣长${quoted(size)}: 85 厘米`,
			en: `Add a fact, for example: 衣长${quoted(size)}: 85 厘米`
		}
	);
