/** Knowledge search: what is found, what it costs, and that exams close it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import type { PaperPart } from '../../src/lib/core/certification/paper.ts';
import { search, type Hit } from '../../src/lib/core/content/search.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { startRush } from '../../src/lib/server/rushes.ts';
import { fixedContent } from '../../src/lib/server/content.ts';
import { step } from '../../src/lib/server/db.ts';
import { initialsOf } from '../../src/lib/server/initials.ts';
import { sittingParts, sittings } from '../../src/lib/server/schema.ts';
import { searchIndex, searchKnowledge } from '../../src/lib/server/search.ts';
import { projectFolder } from '../../src/lib/server/project.ts';
import { growth } from '../growth.ts';
import { codeOf, FILES, good, openWorld } from './shop.ts';

const CONTENT = join(projectFolder(), 'content');
const files = new Map(
	readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
		.filter((path) => /^(?:lessons|rules|products|shop)/.test(path) && path.endsWith('.md'))
		.map((path) => [path.split(sep).join('/'), readFileSync(join(CONTENT, path), 'utf8')] as const)
);
const { library } = readLibrary(files, { today: '2026-11-22' });
const index = await searchIndex(library, 'zh');
const find = (query: string) => search(index, query, 20);
const named = ({ shelf, id }: Hit): string => `${shelf}/${id}`;
const marked = (hit: Hit): readonly string[] => hit.marks.map(([from, to]) => hit.excerpt.slice(from, to));

describe('a search of the shop’s content', () => {
	it('finds words of two characters on every shelf', () => {
		expect(new Set(find('运费').hits.map(({ shelf }) => shelf))).toContain('rule');
		expect(find('羊毛').hits.map(named)).toContain('product/wool-coat');
		expect(find('催付').hits.map(({ shelf }) => shelf)).toContain('phrase');
		expect(find('八步').found + find('服务').found).toBeGreaterThan(0);
	});

	it('puts the card first whose title says it', () => {
		expect(named(find('货到付款').hits[0] as Hit)).toBe('rule/cod');
		expect(named(find('托特包').hits[0] as Hit)).toBe('product/leather-tote');
	});

	it('wants every word, in any order, and marks them', () => {
		const { hits } = find('内袋 托特包');
		expect(hits.length).toBeGreaterThan(0);
		expect(hits.every((hit) => `${hit.title}${hit.section}${hit.excerpt}`.includes('托特包'))).toBe(true);
		expect(hits.some((hit) => marked(hit).includes('内袋'))).toBe(true);
	});

	it('finds a question that stands nowhere word for word', () => {
		expect(find('退货的运费谁来出').hits.map(named)).toContain('rule/return-freight');
	});

	it('takes full width and upper case for what they are', () => {
		expect(find('ＸＬ').found).toBe(find('xl').found);
		expect(find('xl').found).toBeGreaterThan(0);
	});

	it('finds English lessons by words and their beginnings for readers of English', async () => {
		const english = await searchIndex(library, 'en');
		expect(search(english, 'warehouse', 5).hits[0]?.shelf).toBe('lesson');
		expect(search(english, 'Wareh', 5).found).toBeGreaterThanOrEqual(search(english, 'warehouse', 5).found);
		expect(search(english, 'warehousex', 5).found).toBe(0);
		expect(search(english, 'arehouse', 5).found).toBe(0);
	});

	it('finds a single character wherever it stands, at the end of a sentence too', () => {
		for (const one of ['券', '发', '袋', '赔'])
			expect(find(one).found).toBe(
				index.pieces.filter(({ title, section, text }) => `${title}${section}${text}`.includes(one)).length
			);
	});

	it('finds every word of two characters that stands somewhere', () => {
		for (const { folded } of index.pieces.filter((_, n) => n % 40 === 0)) {
			const word = /\p{Script=Han}{2}/u.exec(folded.text)?.[0];
			if (word !== undefined) expect(find(word).found, word).toBeGreaterThan(0);
		}
	});

	it('takes traditional characters for simplified ones', () => {
		const { hits, found } = find('退貨運費');
		expect(found).toBe(find('退货运费').found);
		expect(hits[0]?.titleMarks.length).toBeGreaterThan(0);
	});

	it('finds titles and headings by the first letters of their pinyin, and marks them', () => {
		expect(named(find('ycfh').hits[0] as Hit)).toBe('rule/late-shipping');
		expect(find('ycfh').hits[0]?.titleMarks).toEqual([[0, 4]]);
		expect(find('HDFK').hits.map(named)).toContain('rule/cod');
		expect(find('tdfh').hits.map(({ title }) => title)).not.toContain('延迟发货');
	});

	it('puts a word before the same letters of pinyin', () => {
		const { hits } = find('xl');
		expect(marked(hits[0] as Hit).map((word) => word.toLowerCase())).toContain('xl');
	});

	it('finds a phrase by its code and shows all of it', () => {
		const [phrase] = library.shop.phrases;
		const hit = find(phrase?.code ?? '').hits.find(({ id }) => id === phrase?.code);
		expect(hit?.excerpt).toBe(phrase?.text);
	});

	it('puts every lesson and card first when its own title is asked for', () => {
		for (const [shelf, all] of [
			['lesson', library.lessons],
			['rule', library.rules],
			['product', library.products]
		] as const)
			for (const { id, title } of all.values())
				expect(named(find(title).hits[0] as Hit)).toBe(`${shelf}/${id}`);
	});

	it('puts a title before a text, and hides no shelf behind another', () => {
		const { hits } = find('运费');
		const inText = hits.findIndex(({ shelf, titleMarks }) => shelf !== 'phrase' && titleMarks.length === 0);
		const inTitle = hits.findIndex(({ titleMarks }) => titleMarks.length > 0);
		expect(inTitle).toBeLessThan(inText);
		expect(new Set(find('退货').hits.map(({ shelf }) => shelf)).size).toBe(4);
	});

	it('reads nothing in a query as the index’s own language', () => {
		expect(find('"运费"').found).toBe(find('运费').found);
		expect(find('运费*').found).toBe(find('运费').found);
		expect(find('title:运费').found).toBeLessThan(find('运费').found);
		expect(find('运费 OR 量子力学').found).toBe(0);
		expect(find('NEAR(运费 退货)').found).toBe(0);
		expect(find('运费 NOT 退货').found).toBe(0);
		expect(find('-title : ^运费').found).toBeLessThan(find('运费').found);
		for (const hostile of [
			'"',
			'""',
			'"*',
			'*',
			"'; drop table pieces; --",
			'运\0费',
			'\0',
			'\ud800',
			'{title} : a',
			'^',
			'+',
			'费"*'
		])
			expect(() => find(hostile), hostile).not.toThrow();
		expect(find('运\0费').found).toBeGreaterThan(0);
		expect(find('运费'.repeat(50)).found).toBeGreaterThanOrEqual(0);
	});

	it('never throws, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (query) => {
				expect(find(query).hits.length).toBeLessThanOrEqual(40);
			}),
			{ numRuns: 200 }
		);
	});

	it('finds nothing for what is not there, signs alone included', () => {
		expect([find('量子力学').found, find('？！').found, find('<script>').found]).toEqual([0, 0, 0]);
	});

	it('marks only what stands in title, section and excerpt, whatever is asked', () => {
		const words = fc.array(fc.constantFrom('退', '货', '运费', ' ', 'xl', '48', '小时', '😀', '·', '包'), {
			maxLength: 8
		});
		fc.assert(
			fc.property(words, (parts) => {
				for (const hit of find(parts.join('')).hits)
					for (const [text, marks] of [
						[hit.title, hit.titleMarks],
						[hit.section, hit.sectionMarks],
						[hit.excerpt, hit.marks]
					] as const) {
						let end = 0;
						for (const [from, to] of marks) {
							expect(from >= end && to > from && to <= text.length).toBe(true);
							end = to;
						}
					}
			})
		);
	});
});

describe('an excerpt', () => {
	it('does not cut a character in two, at its beginning nor at its end', async () => {
		for (const odd of ['', '—']) {
			const lesson = `---\ntitle: 表情课\nminutes: 5\n---\n## 一节\n\n${odd}${'😀'.repeat(60)}量子力学${'😀'.repeat(60)}\n`;
			const read = readLibrary(new Map([...files, ['lessons/09-long/01-long.md', lesson]]), {
				today: '2026-11-22'
			});
			const odder = await searchIndex(read.library, 'zh');
			for (const query of ['量子力学', '表情课']) {
				const { hits } = search(odder, query, 5);
				expect(hits.length).toBeGreaterThan(0);
				for (const { excerpt } of hits) expect(excerpt.isWellFormed()).toBe(true);
			}
		}
	});
});

describe('what a search costs', () => {
	const sections = (many: number) => {
		const text = Array.from(
			{ length: many },
			(_, n) =>
				`## 第 ${n} 节\n\n买家问第 ${n} 件商品的尺码，客服照着卡片回答。${n % 100 === 7 ? '退货运费由谁承担。' : ''}\n`
		).join('\n');
		const lesson = `---\ntitle: 长课\nminutes: 5\n---\n${text}`;
		const read = readLibrary(new Map([...files, ['lessons/09-long/01-long.md', lesson]]), {
			today: '2026-11-22'
		});
		return searchIndex(read.library, 'zh');
	};

	it('is the entries of its pairs, not the length of the content', async () => {
		const large = await sections(2000);
		expect(large.pieces.length).toBeGreaterThan(2000);
		const rare = search(large, '运费', 20);
		expect(rare.looked).toBe(rare.found);
		const common = search(large, '买家', 20);
		expect(common.looked).toBeLessThan(large.pieces.length * 1.01);
		const sentence = search(large, '买家问的尺码客服照着卡片回答了没有', 20);
		expect(sentence.looked).toBeLessThan(large.pieces.length * 17);
	});

	it('hardly grows with content that does not say the word', async () => {
		const indexes = new Map([
			[200, await sections(200)],
			[3200, await sections(3200)]
		]);
		const rare = (size: number) => {
			const one = indexes.get(size);
			for (let times = 0; one !== undefined && times < 20; times++) search(one, '羊毛 大衣', 20);
		};
		expect(growth(rare, 200, 3200)).toBeLessThan(4);
	});
});

describe('the search beside the chat', () => {
	it('answers in practice', async () => {
		const { app, person } = openWorld();
		const trainee = await person('trainee');
		good(
			await startAttempt(app, { person: trainee, scenarioId: 'late-parcel', mode: 'practice', locale: 'zh' })
		);
		const found = good(await searchKnowledge(app, { person: trainee, query: '抱歉', locale: 'zh' }));
		expect(found.hits.map(named)).toEqual(['lesson/waiting']);
	});

	it('is closed to whoever takes an exam, and to nobody else', async () => {
		const { app, person } = openWorld();
		const [trainee, other] = [await person('trainee'), await person('trainee')];
		good(await startAttempt(app, { person: trainee, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' }));
		const ask = (who: typeof trainee) => searchKnowledge(app, { person: who, query: '抱歉', locale: 'zh' });
		expect(codeOf(await ask(trainee))).toBe('search/closed');
		expect(codeOf(await ask(other))).toBeNull();
	});

	it('is open again when the clock has ended the exam, though nobody looked at it', async () => {
		const { app, clock, person } = openWorld();
		const trainee = await person('trainee');
		const exam = { person: trainee, scenarioId: 'late-parcel', mode: 'exam', locale: 'zh' } as const;
		good(await startAttempt(app, exam));
		clock.now += 3_600_000;
		good(await searchKnowledge(app, { person: trainee, query: '抱歉', locale: 'zh' }));
	});

	it('is closed as long as a rush taken as an exam goes on, between two buyers too', async () => {
		const rush = `---\ntitle: 午间\nminutes: 2\narrivals:\n  - { at: 30s, scenario: late-parcel, patience: 1m }\n---\n接住。\n`;
		const { app, clock, person } = openWorld(':memory:', new Map([...FILES, ['rushes/noon.md', rush]]));
		const trainee = await person('trainee');
		good(await startRush(app, { person: trainee, rushId: 'noon', mode: 'exam', locale: 'zh' }));
		const ask = () => searchKnowledge(app, { person: trainee, query: '抱歉', locale: 'zh' });
		expect(codeOf(await ask())).toBe('search/closed');
		clock.now += 3_600_000;
		good(await ask());
	});

	it('is closed while the questions of an exam are answered', async () => {
		const { app, clock, person } = openWorld();
		const trainee = await person('trainee');
		const part = { id: 'theory', kind: 'questions', weight: 30, pass: 80, length: 1_800_000, draw: [] };
		const parts = [{ part, questions: [] }] as unknown as readonly PaperPart[];
		await app.store.write(function* (q) {
			const times = { startedAt: clock.now, closesAt: clock.now + 86_400_000 };
			const row = { id: 's', personId: trainee.id, trackId: 't', title: '上岗', seed: 1, ...times };
			yield* step(q.insert(sittings).values({ ...row, paper: { pass: 80, parts } }));
			yield* step(q.insert(sittingParts).values({ sittingId: 's', part: 'theory', startedAt: clock.now }));
		});
		const ask = () => searchKnowledge(app, { person: trainee, query: '抱歉', locale: 'zh' });
		expect(codeOf(await ask())).toBe('search/closed');
		clock.now += 1_800_000;
		good(await ask());
	});

	it('finds what the content says now, and not what it said before', async () => {
		const lesson = (word: string) => `---\ntitle: 新课\nminutes: 5\n---\n## 一节\n\n这里说${word}。\n`;
		const contents = ['量子力学', '羊毛大衣'].map((word) =>
			fixedContent(new Map([...FILES, ['lessons/02-new/01-new.md', lesson(word)]]))
		);
		let turn = 0;
		const now = () => contents[turn] ?? fixedContent(FILES);
		const { app, person } = openWorld(':memory:', FILES, {
			content: { ...fixedContent(FILES), library: () => now().library() }
		});
		const trainee = await person('trainee');
		const found = async (query: string) =>
			good(await searchKnowledge(app, { person: trainee, query, locale: 'zh' })).found;
		expect([await found('量子力学'), await found('羊毛大衣')]).toEqual([1, 0]);
		const meanwhile = found('量子力学');
		turn = 1;
		expect([await found('量子力学'), await found('羊毛大衣')]).toEqual([0, 1]);
		expect(await meanwhile).toBeLessThan(2);
	});

	it('refuses an empty query and an overlong one', async () => {
		const { app, person } = openWorld();
		const trainee = await person('trainee');
		const ask = (query: string) => searchKnowledge(app, { person: trainee, query, locale: 'zh' });
		expect(codeOf(await ask('  '))).toBe('search/empty');
		expect(codeOf(await ask('退'.repeat(10_000)))).toBe('search/too-long');
	});
});

describe('the first letters of pinyin', () => {
	it('stand in the places of their characters, read as the word is', () => {
		expect(initialsOf('重复发货 48小时，XL码')).toBe('cffh 48xs，xlm');
		expect(initialsOf('😀退货𫚭')).toBe('😀thl ');
	});

	it('are as long as the text', () => {
		expect(initialsOf('İ货')).toHaveLength(2);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
				expect(initialsOf(`货${text}费`).length).toBe(text.length + 2);
			})
		);
	});
});
