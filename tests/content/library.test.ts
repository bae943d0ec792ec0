/** The content folder as a value: links, duplicates, bad files beside their last good edition. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { inEdition } from '../../src/lib/core/content/library.ts';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import type { ReadOptions } from '../../src/lib/core/content/reading.ts';
import { FOLDER, TODAY } from '../lesson/around.ts';

const LESSON = `---\ntitle: 课\nminutes: 1\nuses: [rules/shipping]\n---\n{{时限}}\n\n## 小测\n\n### 哪个?\n\n- [x] 甲\n- [ ] 乙\n`;
const GOOD = new Map([...FOLDER, ['lessons/02-ship/03-late.md', LESSON]]);

const change = (...files: readonly (readonly [string, string | null])[]): ReadonlyMap<string, string> => {
	const changed = new Map(GOOD);
	for (const [path, text] of files) {
		if (text === null) changed.delete(path);
		else changed.set(path, text);
	}
	return changed;
};
const read = (files: ReadonlyMap<string, string>, options: Partial<ReadOptions> = {}) =>
	readLibrary(files, { today: TODAY, ...options });
const codes = (files: ReadonlyMap<string, string>, options: Partial<ReadOptions> = {}): readonly string[] =>
	read(files, options).diagnostics.map((one) => `${one.file} ${one.code}`);

const product = (more: string): string => `---\ntitle: 包\nfacts: { 售价: 219 元 }\n${more}\n---\n包。\n`;

describe('a good folder', () => {
	test('is read whole, proofs included', () => {
		const { library, diagnostics, kept } = read(GOOD, { prove: 'all' });
		expect(diagnostics).toEqual([]);
		expect(kept).toEqual([]);
		expect(library.shop).toMatchObject({ title: '小店', agent: '小满', authority: { coupon: '5 元' } });
		expect(library.products.get('tote')?.body).toBe('包卖 219 元。');
		expect(library.rules.get('shipping')).toMatchObject({ checkedOn: '2026-01-01', validUntil: null });
		expect(library.lessons.get('late')).toMatchObject({ chapter: 'ship', order: [2, 3], body: '48 小时' });
		expect(library.scenarios.get('c05-haggler')?.script.meta.id).toBe('c05-haggler');
	});

	test('a product has its stock per SKU, and its size table from its facts', () => {
		const more = [
			'skus: [{ sku: 灰 M, stock: 12 }, { sku: 灰 XL, stock: 0, price: 109 元 }]',
			'sizes: [M, L, XL]'
		].join('\n');
		const facts = '{ 售价: 129 元, 衣长M: 85 厘米, 衣长L: 87 厘米, 衣长XL: 89 厘米, 胸围XL: 102 厘米 }';
		const { library } = read(change(['products/tote.md', product(more).replace('{ 售价: 219 元 }', facts)]));
		expect(library.products.get('tote')).toMatchObject({
			skus: [
				{ name: '灰 M', stock: 12, price: null },
				{ name: '灰 XL', stock: 0, price: 109 }
			],
			sizes: {
				measures: ['衣长', '胸围'],
				rows: [
					{ size: 'M', values: ['85 厘米', ''] },
					{ size: 'L', values: ['87 厘米', ''] },
					{ size: 'XL', values: ['89 厘米', '102 厘米'] }
				]
			}
		});
	});

	test('an English edition is found beside the Chinese one', () => {
		const { library } = read(
			change(['lessons/02-ship/03-late.en.md', LESSON.replace('title: 课', 'title: Late')])
		);
		const of = (locale: 'zh' | 'en') => inEdition(library.lessons, library.lessonsEn, 'late', locale)?.title;
		expect([of('zh'), of('en')]).toEqual(['课', 'Late']);
	});

	test('numbers in file names order files and are no part of an id', () => {
		const path = 'scenarios/presale/c05-haggler.md';
		const { library } = read(
			change([path, null], ['scenarios/presale/07-c05-haggler.md', GOOD.get(path) ?? ''])
		);
		expect([...library.scenarios.values()].map((entry) => entry.script.meta.id)).toEqual(['c05-haggler']);
	});
});

describe('what is wrong', () => {
	test.each<[string, ReadonlyMap<string, string>, readonly string[]]>([
		[
			'a broken link',
			change(['lessons/02-ship/03-late.md', LESSON.replace('## 小测', '[规则](/rules/shiping)\n\n## 小测')]),
			['lessons/02-ship/03-late.md content/broken-link']
		],
		[
			'a link that works',
			change(['lessons/02-ship/03-late.md', LESSON.replace('## 小测', '[规则](/rules/shipping)\n\n## 小测')]),
			[]
		],
		[
			'one name for a product and a rule',
			change(['rules/tote.md', GOOD.get('rules/shipping.md') ?? '']),
			['rules/tote.md content/duplicate-id']
		],
		[
			'one name for two scenarios',
			change(['scenarios/sale/c05-haggler.md', GOOD.get('scenarios/presale/c05-haggler.md') ?? '']),
			['scenarios/sale/c05-haggler.md content/duplicate-id']
		],
		['a folder that nobody reads', change(['scenario/x.md', '#']), ['scenario/x.md content/unknown-folder']],
		['no shop', change(['shop.md', null]), ['shop.md content/no-shop']],
		[
			'a rule long unchecked',
			change([
				'rules/shipping.md',
				(GOOD.get('rules/shipping.md') ?? '').replace('2026-01-01', '2025-01-01')
			]),
			['rules/shipping.md rule/unchecked']
		],
		[
			'a rule that has ended',
			change([
				'rules/shipping.md',
				(GOOD.get('rules/shipping.md') ?? '').replace('owner:', 'valid_until: 2026-01-30\nowner:')
			]),
			['rules/shipping.md rule/expired']
		],
		[
			'a date to come',
			change([
				'rules/shipping.md',
				(GOOD.get('rules/shipping.md') ?? '').replace('2025-09-05', '2027-09-05')
			]),
			['rules/shipping.md rule/future-date']
		],
		[
			'a limit that is no amount',
			change(['shop.md', '---\ntitle: 店\nagent: 满\nauthority: { coupon: 一点点 }\n---\n']),
			['shop.md shop/bad-authority']
		],
		[
			'a phrase twice',
			change([
				'shop.md',
				'---\ntitle: 店\nagent: 满\nphrases: [{ code: a, text: 甲 }, { code: a, text: 乙 }]\n---\n'
			]),
			['shop.md shop/duplicate-phrase']
		],
		[
			'a fact that a card does not have',
			change(['products/tote.md', '---\ntitle: 包\nfacts: { 售价: 219 元 }\n---\n{{售介}}\n']),
			['products/tote.md card/unknown-fact']
		],
		[
			'a SKU twice',
			change(['products/tote.md', product('skus: [{ sku: 黑, stock: 1 }, { sku: 黑, stock: 2 }]')]),
			['products/tote.md card/duplicate-sku']
		],
		[
			'a price that is no amount',
			change(['products/tote.md', product('skus: [{ sku: 黑, stock: 1, price: 便宜 }]')]),
			['products/tote.md card/bad-sku-price']
		],
		[
			'stock below nothing',
			change(['products/tote.md', product('skus: [{ sku: 黑, stock: -1 }]')]),
			['products/tote.md header/bad-value']
		],
		[
			'a size that nobody measured',
			change(['products/tote.md', product('sizes: [M]')]),
			['products/tote.md card/unmeasured-size']
		],
		[
			'editions that differ',
			change(['lessons/02-ship/03-late.en.md', LESSON.replace('[x] 甲\n- [ ] 乙', '[ ] 甲\n- [x] 乙')]),
			['lessons/02-ship/03-late.en.md lesson/edition-differs']
		],
		[
			'a pledge in one of two editions',
			change(['lessons/02-ship/03-late.en.md', LESSON.replace('---\n', '---\npledge: I promise.\n')]),
			['lessons/02-ship/03-late.en.md lesson/edition-differs']
		],
		[
			'a pledge of a lesson that could not be read, which is not asked for in vain',
			change(
				['lessons/02-ship/03-late.md', LESSON.replace('title: 课\n', '')],
				['tracks/01-post.md', '---\ntitle: 证\n---\n\n## 一\n\n- 诺 [x](/lessons/late)\n']
			),
			['lessons/02-ship/03-late.md header/missing-field']
		]
	])('%s', (_name, files, expected) => {
		expect(codes(files)).toEqual(expected);
	});

	test('a rule without source and dates says each of them', () => {
		const { diagnostics } = read(
			change(['rules/shipping.md', '---\ntitle: 发货\nfacts: { 时限: 48 小时 }\nsorce: 规则\n---\n'])
		);
		const found = diagnostics.filter((one) => one.file === 'rules/shipping.md');
		expect(found.filter((one) => one.code === 'header/missing-field').length).toBeGreaterThanOrEqual(3);
		expect(found.find((one) => one.code === 'header/unknown-field')?.hint?.en).toContain('source');
	});

	test('proofs are found only when asked for, and do not stop the scenario', () => {
		const path = 'scenarios/presale/c05-haggler.md';
		const files = change([
			path,
			(GOOD.get(path) ?? '').replace('- 答:实在不好意思,真的降不动了', '- 答:好的,马上给您便宜')
		]);
		expect(codes(files)).toEqual([]);
		const proved = read(files, { prove: 'all' });
		expect(proved.diagnostics.map((one) => one.code)).toEqual(['scenario/plan-differs']);
		expect(proved.library.scenarios.has('c05-haggler')).toBe(true);
	});
});

describe('a file that has become bad', () => {
	test.each([...GOOD.keys()].filter((path) => path !== 'shop.md'))(
		'%s keeps its last good edition',
		(path) => {
			const before = read(GOOD);
			const after = read(change([path, '---\ntitle: [broken\n---\n']), { previous: before });
			expect(after.kept).toEqual([path]);
			expect(after.library).toEqual(before.library);
			expect(after.diagnostics.some((one) => one.file === path && one.severity === 'error')).toBe(true);
			const again = read(change([path, '---\ntitle: [broken\n---\n']), { previous: after });
			expect(again.library).toEqual(before.library);
			expect(read(GOOD, { previous: again }).kept).toEqual([]);
		}
	);

	test('the shop too', () => {
		const before = read(GOOD);
		const after = read(change(['shop.md', '---\nagent: [\n---\n']), { previous: before });
		expect([after.kept, after.library.shop]).toEqual([['shop.md'], before.library.shop]);
	});

	test('without an edition before it is left out', () => {
		const { library, kept } = read(change(['lessons/02-ship/03-late.md', 'no header']));
		expect([library.lessons.size, kept]).toEqual([0, []]);
	});

	test('a file that is gone is gone', () => {
		const after = read(change(['lessons/02-ship/03-late.md', null]), { previous: read(GOOD) });
		expect([after.library.lessons.size, after.kept]).toEqual([0, []]);
	});
});

describe('hostile files', () => {
	test.each(['products/x.md', 'rules/x.md', 'rubrics/x.md', 'lessons/1-a/x.md', 'scenarios/x.md'])(
		'5 MB in %s are refused at once',
		(path) => {
			const text = (lines: number) => '---\ntitle: x\n---\n' + '- [ ] **a <!-- b -->\n'.repeat(lines);
			const { diagnostics } = read(change([path, text(250_000)]));
			expect(diagnostics.map((one) => `${one.file} ${one.code}`)).toContain(`${path} content/too-long`);
			expect(growth((lines) => read(change([path, text(lines)])), 25_000, 250_000)).toBeLessThan(20);
		}
	);

	test('no text of any file throws', () => {
		const pieces = fc.constantFrom(
			'---\n',
			'title: 课\n',
			'minutes: 3\n',
			'uses: [rules/shipping]\n',
			'## 小测\n',
			'### 题(单选)\n',
			'### 题(排序)\n',
			'### 题(简答)\n',
			'- [x] 甲\n',
			'- [ ] {{时限}}\n',
			'  - 解析:乙\n',
			'1. 一\n',
			'> 讲\n',
			'- 说到 甲(5):乙\n',
			'  - 例:丙\n',
			'\0',
			'\r\n',
			'{{',
			'[a](/rules/%E0)',
			'source: {',
			'\u2028'
		);
		const paths = fc.constantFrom(
			'shop.md',
			'products/x.md',
			'rules/x.md',
			'rubrics/x.md',
			'lessons/1-a/x.md',
			'scenarios/x.md'
		);
		fc.assert(
			fc.property(paths, fc.array(fc.oneof(pieces, fc.string())), (path, parts) => {
				const { diagnostics } = read(new Map([...FOLDER, [path, parts.join('')]]));
				for (const one of diagnostics) expect(one.line).toBeGreaterThan(0);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('a training that a card opens', () => {
	const RULE = FOLDER.get('rules/shipping.md') ?? '';
	const rule = (more: string) => RULE.replace('---\n', `---\n${more}\n`);
	const track = (lesson: string) =>
		['tracks/01-post.md', `---\ntitle: 证\n---\n\n## 一\n\n- 测 [x](/lessons/${lesson}) >= 80\n`] as const;
	const TRAINING = 'training: { lesson: late, since: 2026-01-05, due: 2026-01-20 }';
	const found = (...files: readonly (readonly [string, string])[]) =>
		codes(change(...files)).filter((code) => code.includes('card/'));

	test('reaches whoever is on a track with its lesson; on no track it reaches nobody, and that is said', () => {
		expect(found(['rules/shipping.md', rule(TRAINING)], track('late'))).toEqual([]);
		expect(found(['rules/shipping.md', rule(TRAINING)])).toEqual([
			'rules/shipping.md card/training-for-nobody'
		]);
		const { diagnostics } = read(change(['rules/shipping.md', rule(TRAINING)]));
		expect(diagnostics.find(({ code }) => code === 'card/training-for-nobody')).toMatchObject({
			severity: 'warning',
			message: { zh: 'training 里的课“late”不在任何一条路径上，这次培训谁也收不到。' }
		});
	});

	test('is missed where a major card has changed since the last one', () => {
		const of = (more: string) => found(['rules/shipping.md', rule(more)], track('late'));
		const old = TRAINING.replace('2026-01-05', '2025-06-01');
		expect(of(`major: true\n${old}`)).toEqual(['rules/shipping.md card/major-untrained']);
		expect(of(`major: true\n${TRAINING}`)).toEqual([]);
		expect(of(old)).toEqual([]);
		expect(of('major: true')).toEqual([]);
	});

	test('is no fault once its days are over', () => {
		const files = change(['rules/shipping.md', rule(`major: true\n${TRAINING}`)], track('late'));
		const cardsOn = (today: string) => codes(files, { today }).filter((code) => code.includes('card/'));
		for (const today of ['2026-01-04', '2026-01-20', '2026-01-21', '2030-01-01'])
			expect(cardsOn(today)).toEqual([]);
	});

	test('cannot be due before it begins, whatever card opens it', () => {
		const back = TRAINING.replace('2026-01-20', '2026-01-04');
		const product = `---\ntitle: 包\nfacts:\n  售价: 9 元\n${back}\n---\n\n一个包。\n`;
		expect(
			found(['rules/shipping.md', rule(back)], ['products/new-bag.md', product], track('late')).sort()
		).toEqual(['products/new-bag.md card/training-ends-first', 'rules/shipping.md card/training-ends-first']);
		const sameDay = TRAINING.replace('2026-01-20', '2026-01-05');
		expect(found(['rules/shipping.md', rule(sameDay)], track('late'))).toEqual([]);
	});

	test('is missed where a major card says that it has changed and opens none', () => {
		const changed = RULE.replace(/status: \w+/, 'status: changed').replace('---\n', '---\nmajor: true\n');
		expect(found(['rules/shipping.md', changed])).toEqual(['rules/shipping.md card/major-untrained']);
	});
});
