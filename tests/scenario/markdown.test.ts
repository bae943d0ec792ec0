/** Rendered Markdown: emphasis beside Chinese punctuation, and nothing that could run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/lib/core/markdown.ts';

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
	'[a](file:///etc/passwd)'
];

/** The elements and attributes of the HTML that `renderMarkdown` writes itself. */
const TAG =
	/^<\/?(?:p|h[1-6]|ul|ol|li|label|blockquote|pre|code|table|thead|tbody|tr|th|td|hr|br|strong|em|del|a|img|input)(?: (?:id|class|start|style|href|title|rel|src|alt|type|loading)="[^"<>]*"| (?:disabled|checked))*>/;

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
