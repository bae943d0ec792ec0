/** Rendered Markdown: emphasis beside Chinese punctuation, and nothing that could run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDocument, renderMarkdown } from '../../src/lib/core/markdown.ts';

const line = (markdown: string): string =>
	renderMarkdown(markdown)
		.trim()
		.replace(/^<p>|<\/p>$/g, '');

describe('emphasis', () => {
	test.each([
		['**“好评”**是', '<strong>“好评”</strong>是'],
		['**重点:**请看', '<strong>重点:</strong>请看'],
		['请看**(一)**吧', '请看<strong>(一)</strong>吧'],
		['*“好”*的', '<em>“好”</em>的'],
		['***“好”***的', '<em><strong>“好”</strong></em>的'],
		['**“a”**是', '<strong>“a”</strong>是'],
		['**plain** and *simple*', '<strong>plain</strong> and <em>simple</em>'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['`**“好”**是`', '<code>**“好”**是</code>'],
		['**[“甲”](/x)**是', '<strong><a href="/x">“甲”</a></strong>是']
	])('%s', (markdown, html) => expect(line(markdown)).toBe(html));
});

describe('structure', () => {
	test('headings have ids, given or made, each only once', () => {
		expect(renderMarkdown('# 七天 Return!\n\n## 甲 {#first}\n\n## 甲\n\n## 甲')).toBe(
			'<h1 id="七天-return">七天 Return!</h1>\n<h2 id="first">甲</h2>\n<h2 id="甲">甲</h2>\n<h2 id="甲-1">甲</h2>\n'
		);
		expect(renderMarkdown('# a', { headingsFrom: 3, idPrefix: 'x-' })).toBe('<h3 id="x-a">a</h3>\n');
	});

	test('task lists have boxes that cannot be ticked', () => {
		const html = renderMarkdown('- [x] 甲\n- [ ] 乙');
		expect(html).toContain('<input type="checkbox" disabled checked> 甲');
		expect(html).toContain('<input type="checkbox" disabled> 乙');
	});

	test('tables, code, quotes, numbered lists', () => {
		expect(renderMarkdown('|甲|\n|:-:|\n|**乙。**丙|')).toContain(
			'<td style="text-align:center"><strong>乙。</strong>丙</td>'
		);
		expect(renderMarkdown('```js x\n<b>\n```')).toBe(
			'<pre><code class="language-js">&lt;b&gt;\n</code></pre>\n'
		);
		expect(renderMarkdown('> 甲\n\n3. 乙')).toContain('<ol start="3">');
	});
});

describe('what a lesson is made of', () => {
	test('a diagram comes as its words, with its source below', () => {
		const html = renderMarkdown(
			'```mermaid\nflowchart LR\n  accTitle: 一<步>\n  accDescr: 从甲到“乙”。\n  A["甲"] --> B\n```'
		);
		expect(html).toMatch(/^<figure class="diagram">\n<figcaption>一&lt;步&gt;<\/figcaption>\n<details open>/);
		expect(html).toContain('<summary>文字说明</summary>\n<p>从甲到“乙”。</p>');
		expect(html).toContain('<details class="source">\n<summary>图的源文</summary>');
		expect(html).toContain('A[&quot;甲&quot;] --&gt; B\n</code></pre>');
	});

	test('a diagram without words shows its source, in its own language', () => {
		const html = renderMarkdown('```mermaid\npie\n  "a": 1\n```');
		expect(html).toContain('<summary>In words</summary>\n<details class="source" open>');
		expect(html).not.toContain('figcaption');
	});

	test('a conversation is a chat with the desk on the right', () => {
		const html = renderMarkdown(
			'> **买家**：在吗？\n>\n> **小满**：您好，**{{x}}**。\n>\n> （三点）\n>\n> **仓库**：到了。'
		);
		expect(html.match(/<p class="[^"]+">/g)).toEqual([
			'<p class="said theirs">',
			'<p class="said ours">',
			'<p class="aside">',
			'<p class="said theirs">'
		]);
		expect(html).toContain(
			'<strong>小满</strong><span class="colon">：</span><span class="bubble">您好，<strong>{{x}}</strong>。</span>'
		);
		expect(html.replace(/<[^>]+>/g, '')).toContain('买家：在吗？');
	});

	test.each([
		['whoever answers the buyer is at the desk', '> **Buyer**: hi\n>\n> **Tom**: hello', 'Tom'],
		[
			'without a buyer it is who speaks first',
			'> **小禾**：好\n>\n> **主管**：行\n>\n> **小禾**：嗯',
			'小禾'
		],
		['a remark beside the name does not hide it', '> **主管**：好\n>\n> **小满（接手）**：行', '小满（接手）']
	])('%s', (_, markdown, ours) =>
		expect(renderMarkdown(markdown)).toContain(`<p class="said ours"><strong>${ours}</strong>`)
	);

	test.each([
		'> **发货**：看订单。\n>\n> **赔付**：看卡片。',
		'> **买家**：只有一句。',
		'> **买家**：在吗？\n>\n> 她没有回。',
		'> 一句话。'
	])('not every quotation is a chat: %j', (markdown) =>
		expect(renderMarkdown(markdown)).toMatch(/^<blockquote>/)
	);

	test('the card at the end is a card', () => {
		const card = '> **先分**：是一单还是两单。';
		expect(renderMarkdown(`## 小结卡\n\n${card}`)).toContain('<blockquote class="summary-card">');
		expect(renderMarkdown(`## Summary card\n\n${card}`)).toContain('<blockquote class="summary-card">');
		expect(renderMarkdown(`## 小结卡\n\n先说一句。\n\n${card}`)).toContain('<blockquote>');
	});

	test('headings are told as they stand on the page', () => {
		const { html, headings } = renderDocument('## **甲** 与 `乙` {#a}\n\n### 丙\n\n> ## 甲');
		expect(headings).toEqual([
			{ id: 'a', level: 2, text: '甲 与 乙' },
			{ id: '丙', level: 3, text: '丙' },
			{ id: '甲', level: 2, text: '甲' }
		]);
		for (const { id } of headings) expect(html).toContain(`id="${id}"`);
	});
});

const HOSTILE = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'a <b onclick="x()">b</b>',
	'<svg/onload=alert(1)>',
	'<style>*{}</style>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](<java\tscript:alert(1)>)',
	'[x](\u0001javascript:alert(1))',
	'[x](javascript&colon;alert(1))',
	'[x](javascript&#58;alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](data:text/html;base64,PHNjcmlwdD4=)',
	'[x](vbscript:msgbox(1))',
	'<javascript:alert(1)>',
	'[x]: javascript:alert(1)\n\n[x]',
	'[x](/a "\\" onmouseover=alert(1) x=\\"")',
	"[x](/a '\" onmouseover=alert(1)')",
	'![x](javascript:alert(1))',
	'![x](http://evil.example/p.png)',
	'![x](//evil.example/p.png)',
	'![x](\\\\evil.example/p.png)',
	'![x](/\\evil.example/p.png)',
	'![x](data:image/svg+xml,<svg onload=alert(1)>)',
	'![" onerror="alert(1)](/a.png)',
	'`<script>`',
	'```"><script>\nx\n```',
	'# <script>alert(1)</script> {#"><script>}',
	'<a href="javascript:alert(1)">x</a>',
	'<!-- --><script>alert(1)</script><!-- -->',
	'[<img src=x onerror=alert(1)>](/a)',
	'|<script>|\n|-|\n|<script>|',
	'&lt;script&gt;',
	'&#x3c;script&#x3e;',
	'<http://a.example/"onmouseover="alert(1)>',
	'**<script>“x”</script>**是',
	'- [x] <input onfocus=alert(1) autofocus>',
	'<iframe src=javascript:alert(1)>',
	'[a](file:///etc/passwd)',
	'```mermaid\nflowchart TD\naccTitle: <img src=x onerror=alert(1)>\naccDescr: </p><script>x</script>\n</pre><script>\n```',
	'> **<b onclick=x>买家</b>**：<script>\n>\n> **小满**：[x](javascript:alert(1))\n>\n> （<img src=x>）'
];

/** The elements and attributes of the HTML that `renderMarkdown` writes itself. */
const TAG =
	/^<\/?(?:p|h[1-6]|figure|figcaption|details|summary|span|ul|ol|li|label|blockquote|pre|code|table|thead|tbody|tr|th|td|hr|br|strong|em|del|a|img|input)(?: (?:id|class|start|style|href|title|rel|src|alt|type|loading)="[^"<>]*"| (?:disabled|checked|open))*>/;

function unsafe(html: string): string | null {
	for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1))
		if (!TAG.test(html.slice(at))) return html.slice(at, at + 80);
	for (const [, name, value] of html.matchAll(/ (href|src)="([^"]*)"/g)) {
		const bare = (value ?? '').replaceAll('&amp;', '&').replace(/[\p{Cc} ]/gu, '');
		const scheme = /^([^/?#]*?):/.exec(bare)?.[1]?.toLowerCase();
		if (scheme !== undefined && (name === 'src' || !['http', 'https', 'mailto'].includes(scheme)))
			return value ?? '';
		if (name === 'src' && /^[\\/]{2}|\\/.test(bare)) return value ?? '';
	}
	return null;
}

describe('hostile text', () => {
	test.each(HOSTILE)('%s', (markdown) => expect(unsafe(renderMarkdown(markdown))).toBeNull());

	test('however it is put together', () => {
		const piece = fc.oneof(
			fc.constantFrom(...HOSTILE),
			fc.constantFrom('\n', '\n\n', '> ', '- ', '**', '`', '[', '](', ')', '"', "'", '<', '>', '&', ' '),
			fc.string({ maxLength: 5 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				expect(unsafe(renderMarkdown(pieces.join('')))).toBeNull();
			}),
			{ numRuns: 800 }
		);
	});
});
