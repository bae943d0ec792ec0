/** Knowledge search: what is found, what it costs, and that exams close it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import { search, searchIndex, type Hit } from '../../src/lib/core/content/search.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { startRush } from '../../src/lib/server/rushes.ts';
import { searchKnowledge } from '../../src/lib/server/search.ts';
import { projectFolder } from '../../src/lib/server/project.ts';
import { codeOf, FILES, good, openWorld } from './shop.ts';

const CONTENT = join(projectFolder(), 'content');
const files = new Map(
	readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
		.filter((path) => /^(?:lessons|rules|products|shop)/.test(path) && path.endsWith('.md'))
		.map((path) => [path.split(sep).join('/'), readFileSync(join(CONTENT, path), 'utf8')] as const)
);
const { library } = readLibrary(files, { today: '2026-11-22' });
const index = searchIndex(library, 'zh');
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

	it('finds English lessons by whole words for readers of English', () => {
		const english = searchIndex(library, 'en');
		expect(search(english, 'warehouse', 5).hits[0]?.shelf).toBe('lesson');
		expect(search(english, 'warehousex', 5).found).toBe(0);
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
	it('does not cut a character in two, at its beginning nor at its end', () => {
		for (const odd of ['', '—']) {
			const lesson = `---\ntitle: 表情课\nminutes: 5\n---\n## 一节\n\n${odd}${'😀'.repeat(60)}量子力学${'😀'.repeat(60)}\n`;
			const read = readLibrary(new Map([...files, ['lessons/09-long/01-long.md', lesson]]), {
				today: '2026-11-22'
			});
			for (const query of ['量子力学', '表情课']) {
				const { hits } = search(searchIndex(read.library, 'zh'), query, 5);
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

	it('is the entries of its pairs, not the length of the content', () => {
		const large = sections(2000);
		expect(large.pieces.length).toBeGreaterThan(2000);
		const rare = search(large, '运费', 20);
		expect(rare.looked).toBeLessThan(100);
		const common = search(large, '买家', 20);
		expect(common.looked).toBeLessThan(large.pieces.length * 1.01);
		const sentence = search(large, '买家问的尺码客服照着卡片回答了没有', 20);
		expect(sentence.looked).toBeLessThan(large.pieces.length * 16);
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

	it('refuses an empty query and an overlong one', async () => {
		const { app, person } = openWorld();
		const trainee = await person('trainee');
		const ask = (query: string) => searchKnowledge(app, { person: trainee, query, locale: 'zh' });
		expect(codeOf(await ask('  '))).toBe('search/empty');
		expect(codeOf(await ask('退'.repeat(10_000)))).toBe('search/too-long');
	});
});
