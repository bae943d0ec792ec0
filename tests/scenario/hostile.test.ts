/** Hostile Markdown: whatever the text up to the cap, reading and rendering end, soon, and without an exception. */
import { describe, expect, test } from 'vitest';
import { LONGEST_MARKDOWN } from '../../src/lib/core/markdown-bounds.ts';
import { readMarkdown, renderMarkdown } from '../../src/lib/core/markdown.ts';
import { readScenario } from './read.ts';

const times = (piece: string, length = LONGEST_MARKDOWN): string =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const stairs = (piece: string, levels: number): string =>
	Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}${piece}`).join('\n');
const paragraphs = (piece: string, count: number): string => times(`${piece.repeat(count)}\n\n`);

const FAMILIES: Readonly<Record<string, string>> = {
	'quotes in quotes': times('>'),
	'quotes with gaps': times('> '),
	'lists in lists on one line': times('- '),
	'numbers in numbers': times('1. '),
	'stairs of lists': stairs('- a', 700),
	'quotes in lists': times('- > '),
	'lists in quotes': times('> - a\n'),
	'opening brackets': times('['),
	images: times('!['),
	'half links': times('[]('),
	'links with half titles': times('[a](b "'),
	'nested brackets': `${times('[', LONGEST_MARKDOWN / 2)}${times(']', LONGEST_MARKDOWN / 2)}`,
	definitions: times('[a]: b\n'),
	'half definitions': times('[a\n'),
	stars: times('*'),
	'stars and letters': times('*a '),
	'double stars': times('**a'),
	'stars and underscores': times('*a_ '),
	tildes: times('~~a '),
	backticks: times('`'),
	'backticks of growing length': Array.from({ length: 700 }, (_, length) => `${'`'.repeat(length)}a`).join(
		''
	),
	fences: times('```\n'),
	'open tags': times('<a '),
	'tags with half attributes': times('<a b="'),
	comments: times('<!-- '),
	'comments in lines': times('<!--\n'),
	declarations: times('<![CDATA['),
	instructions: times('<?'),
	'blocks of HTML': times('<div>\n'),
	tables: times('a|b\n-|-\n'),
	'wide table': `${times('|', LONGEST_MARKDOWN / 2)}\n${times('-|', LONGEST_MARKDOWN / 2)}`,
	'underlined headings': times('a\n='),
	headings: times('# a\n'),
	hashes: times('#'),
	rules: times('* * *\n'),
	spaces: times(' '),
	'blank lines': times('\n'),
	ampersands: times('&#x'),
	backslashes: times('\\'),
	addresses: times('a@'),
	'dotted words': times(`${times('a.', 19_000)}@\n`),
	'long words': times(`${times('a', 19_000)}\n`),
	'web addresses': times('http://a'),
	'list items': times('- a\n'),
	'loose list items': times('- a\n\n'),
	'empty list items': times('-\n'),
	'lazy quote': `> a\n${times('b\n', LONGEST_MARKDOWN - 10)}`,
	'just under the cap of brackets': paragraphs('[', 390),
	'just under the cap of stars': paragraphs('*a ', 390),
	'just under the cap of links': paragraphs('[a](', 190),
	'just under the cap of backticks': paragraphs('`a``b', 130),
	'just under the cap of tags': paragraphs('<a ', 390),
	'just under the cap of depth': times(`${'> '.repeat(15)}a\n`),
	'just under the cap of stairs': times(
		`${Array.from({ length: 14 }, (_, level) => `${'    '.repeat(level)}- a`).join('\n')}\n`
	),
	scenes: times('## a\n\n> x\n\n'),
	'scenes with ways': times('## a\n\n### 去向\n\n- 否则 → [a](#a)\n\n'),
	criteria: `## a\n\n### 得分点\n\n${times('- 说到 b(1)\n', LONGEST_MARKDOWN - 60)}`,
	conditions: `## a\n\n### 去向\n\n${times('- 非 (b 或 c) 且 得分 > 1 → [a](#a)\n', LONGEST_MARKDOWN - 60)}`,
	'stray text': `## a\n\n${times('x\n\n', LONGEST_MARKDOWN - 60)}`,
	plans: times('## 试演:a\n\n- 答:b\n  - 得:c、d、e\n\n'),
	facts: `## a\n\n> ${times('{{x}}', 19_000)}\n`,
	'five megabytes': times('好的。\n', 5 * 1024 * 1024)
};

describe('hostile Markdown', () => {
	test.each(Object.entries(FAMILIES))('%s', (name, text) => {
		const used = (work: () => void): number => {
			const begun = process.threadCpuUsage();
			work();
			const { user, system } = process.threadCpuUsage(begun);
			return (user + system) / 1000;
		};
		const read = used(() => readMarkdown({ file: '', text }));
		const rendered = used(() => renderMarkdown(text));
		const compiled = used(() => readScenario(`---\ntitle: x\n---\n${text.slice(0, LONGEST_MARKDOWN - 20)}`));
		/** Milliseconds of this thread's own; a quiet machine needs at most half. */
		expect(Math.max(read, rendered, compiled)).toBeLessThan(1500);
	});

	test('what is refused is said with a place', () => {
		const { value, diagnostics } = readMarkdown({ file: 'a.md', text: `# 标题\n\n${'> '.repeat(99)}x` });
		expect(value).toEqual([]);
		expect(diagnostics).toMatchObject([{ code: 'markdown/too-deep', line: 3, column: 1, severity: 'error' }]);
	});

	test('ordinary pages are not refused', () => {
		const page = `# 标题\n\n${'**重点:**请看[这里](/x),`a_b`,*强调*。\n\n'.repeat(400)}\n${'| a | b | c | d |\n'.repeat(200)}\n${'- **甲**:[乙](#b)\n'.repeat(300)}`;
		expect(readMarkdown({ file: '', text: page }).diagnostics).toEqual([]);
	});
});
