/** Pictures of the content folder: what counts as one, and what is said of those that are missing, silent or broken. */
import { describe, expect, test } from 'vitest';
import { drawingsOf, isDrawing } from '../../src/lib/core/content/pictures.ts';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import { renderMarkdown } from '../../src/lib/core/markdown.ts';
import { growth } from '../growth.ts';
import { FOLDER, TODAY } from '../lesson/around.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>';
const PATH = 'lessons/02-ship/03-late.md';
const lesson = (body: string): string => `---\ntitle: 课\nminutes: 1\n---\n${body}\n`;

const read = (body: string, ...more: readonly (readonly [string, string])[]) =>
	readLibrary(new Map([...FOLDER, [PATH, lesson(body)], ['pictures/bag.svg', SVG], ...more]), {
		today: TODAY
	});
const told = (body: string, ...more: readonly (readonly [string, string])[]): readonly string[] =>
	read(body, ...more).diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('a picture of a lesson', () => {
	test.each([
		['is fine with words and a file', '![包在哪里量](pictures/bag.svg)', []],
		['needs words', '先看图。\n\n![](pictures/bag.svg)', [`${PATH}:7:1 picture/without-words`]],
		['needs words that are not spaces', '![ ](pictures/bag.svg)', [`${PATH}:5:1 picture/without-words`]],
		['needs a file', '看：![包](pictures/bags.svg)', [`${PATH}:5:3 picture/not-found`]],
		['is an SVG', '![包](pictures/bag.png)', [`${PATH}:5:1 picture/elsewhere`]],
		['lies right in the folder', '![包](pictures/../bag.svg)', [`${PATH}:5:1 picture/elsewhere`]],
		['is nowhere else', '![包](https://a.example/bag.svg)', [`${PATH}:5:1 picture/elsewhere`]],
		['is found in a list', '- 一\n- ![包](pictures/no.svg)', [`${PATH}:6:3 picture/not-found`]],
		['is found in a quotation', '> 看\n>\n> ![](pictures/bag.svg)', [`${PATH}:7:3 picture/without-words`]],
		['is found in a table', '|图|\n|-|\n|![](pictures/bag.svg)|', [`${PATH}:7:2 picture/without-words`]],
		['may be spoken of in code', '写 `![](x.png)`：\n\n```\n![](y.png)\n```', []]
	])('%s', (_, body, expected) => expect(told(body)).toEqual(expected));

	test('each of two alike is pointed at', () =>
		expect(told('![](pictures/bag.svg) ![](pictures/bag.svg)')).toEqual([
			`${PATH}:5:1 picture/without-words`,
			`${PATH}:5:23 picture/without-words`
		]));

	test('a name that is nearly right is suggested', () => {
		const [found] = read('![包](pictures/bags.svg)').diagnostics;
		expect(found?.hint?.en).toContain('pictures/bag.svg');
		expect(found?.hint?.zh).toContain('pictures/bag.svg');
	});

	test('that is missing does not keep the lesson back', () =>
		expect(read('![包](pictures/no.svg)').library.lessons.get('late')?.title).toBe('课'));

	test('is a figure with an address that holds on every page', () => {
		expect(renderMarkdown('![包 <1>](pictures/包.svg "量法")')).toBe(
			'<figure class="picture"><img src="/pictures/%E5%8C%85.svg" alt="包 &lt;1&gt;" title="量法" loading="lazy"></figure>\n'
		);
		expect(renderMarkdown('看 ![包](pictures/bag.svg)')).toBe(
			'<p>看 <img src="/pictures/bag.svg" alt="包" loading="lazy"></p>\n'
		);
	});
});

describe('a file among the pictures', () => {
	test.each([
		['a drawing', SVG, true],
		['with a prologue and a remark', `<?xml version="1.0"?>\n<!-- by - hand -->\n${SVG}`, true],
		['with a style', SVG.replace('<circle', '<style>a > b { fill: red }</style><circle'), true],
		['empty', '', false],
		['a bitmap', '\uFFFDPNG\r\n', false],
		['a page', '<!doctype html><svg></svg>', false],
		['of no namespace: no browser draws it', '<svg viewBox="0 0 9 9"></svg>', false],
		['cut short', SVG.slice(0, -3), false],
		['with an element left open', SVG.replace('<circle r="4"/>', '<g>'), false],
		['with a bare &', SVG.replace('<circle r="4"/>', '<text>a & b</text>'), false],
		['with an attribute without quotes', SVG.replace('"4"', '4'), false],
		['of two roots', SVG + SVG, false],
		['with entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`, false]
	])('%s', (_, text, expected) => expect(isDrawing(text)).toBe(expected));

	test('that is no drawing is told and not served', () => {
		const broken = ['pictures/broken.svg', SVG.slice(1)] as const;
		expect(told('一课。', broken)).toEqual(['pictures/broken.svg:1:1 picture/not-svg']);
		expect([...drawingsOf(new Map([broken, ['pictures/bag.svg', SVG]])).keys()]).toEqual(['bag.svg']);
	});

	test('that cannot be named in a lesson is told', () =>
		expect(told('一课。', ['pictures/a b.svg', SVG])).toEqual(['pictures/a b.svg:1:1 picture/not-svg']));

	test.each(['<', '<a ', '<a b="', "<a b='", '<!--', '<a></b>', '&', '<g>'])(
		'is judged in time that grows with its length: %s',
		(piece) =>
			expect(
				growth((n) => isDrawing(SVG.replace('<circle r="4"/>', piece.repeat(n))), 2000, 8000)
			).toBeLessThan(9)
	);
});
