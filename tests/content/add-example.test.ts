import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { addExample, type Detail, type Target } from '../../src/lib/core/content/add-example.ts';
import { placeOf } from '../../src/lib/core/content/place.ts';
import { readLibrary } from '../../src/lib/core/content/read.ts';
import { parseScenario } from '../../src/lib/core/scenario/parse.ts';
import { sceneId } from '../../src/lib/core/scenario/resolve.ts';
import { parseRubric } from '../../src/lib/core/scenario/shared.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const FILE = 'scenarios/presale/a.md';
const SCRIPT = `---
title: 问价
track: presale
---

## 开场

> 多少钱

### 得分点

- 说到 招呼（5）：见面打招呼
  - 例：您好
  - 例：您好呀
  - 反例：在
- 说到 介绍（5）：说说这一款
  - 例: 这款是头层牛皮
- 不得 骂人（红线）：辱骂买家
  - 识别：insult
- 说到 还没有例句（5）：以后再写

### 去向

- 否则 → [开场](#开场)
`;

const add = (
	text: string,
	criterion: string,
	detail: Detail,
	sentence: string,
	scene: string | null = '开场'
) => addExample({ file: FILE, text }, { scene, criterion }, detail, sentence);

/** The lines around the new one, or what was said instead. */
function written(text: string, criterion: string, detail: Detail, sentence: string): string {
	const added = add(text, criterion, detail, sentence);
	if (added.kind !== 'added') return added.kind;
	const lines = added.text.split('\n');
	expect(lines[added.line - 1]).toBe(added.written);
	return lines.slice(added.line - 2, added.line + 1).join('\n');
}

describe('a sentence is added', () => {
	test('after the last example', () =>
		expect(written(SCRIPT, '招呼', 'example', '欢迎光临')).toBe(
			'  - 例：您好呀\n  - 例：欢迎光临\n  - 反例：在'
		));

	test('after the last counterexample', () =>
		expect(written(SCRIPT, '招呼', 'counterexample', '说')).toBe(
			'  - 反例：在\n  - 反例：说\n- 说到 介绍（5）：说说这一款'
		));

	test('as the first counterexample, written as the examples are', () =>
		expect(written(SCRIPT, '介绍', 'counterexample', '自己看')).toMatch(/\n {2}- 反例: 自己看\n/));

	test('after a recogniser, where there is nothing else', () => {
		expect(written(SCRIPT, '骂人', 'example', '你瞎吗')).toMatch(/insult\n {2}- 例：你瞎吗\n/);
		expect(written(SCRIPT, '骂人', 'counterexample', '您别见怪')).toMatch(/\n {2}- 反例：您别见怪\n/);
	});

	test('below a criterion without any', () =>
		expect(written(SCRIPT, '还没有例句', 'example', '有了')).toBe(
			'- 说到 还没有例句（5）：以后再写\n  - 例：有了\n'
		));

	test('in English where the file is in English, with its capitals', () => {
		const english = SCRIPT.replace('- 说到 介绍（5）', '- says intro(5)').replace(
			'例: 这款',
			'Example: 这款'
		);
		expect(written(english, 'intro', 'example', 'soft leather')).toMatch(/\n {2}- Example: soft leather\n/);
		expect(written(english, 'intro', 'counterexample', 'look yourself')).toMatch(
			/\n {2}- Counterexample: look yourself\n/
		);
		const bare = SCRIPT.replace('- 说到 还没有例句（5）：以后再写', '- says later(5): to be written');
		expect(written(bare, 'later', 'example', 'here')).toMatch(/\n {2}- example: here\n/);
	});

	test('with the file’s own sign and indentation', () => {
		const starred = SCRIPT.replaceAll('  - ', '    * ');
		expect(written(starred, '招呼', 'counterexample', '说')).toMatch(/\n {4}\* 反例：说\n/);
	});

	test('after an example that goes over two lines', () => {
		const wrapped = SCRIPT.replace('例：您好呀', '例：您好呀，\n    欢迎光临');
		expect(written(wrapped, '招呼', 'example', '在的')).toMatch(/ {4}欢迎光临\n {2}- 例：在的\n/);
	});

	test('at the very end of a file without a last line break', () => {
		const file = 'rubrics/short.md';
		const text = '---\ntitle: 短\n---\n\n- 说到 谢（5）：道谢\n  - 例：谢谢您';
		const added = addExample({ file, text }, { scene: null, criterion: '谢' }, 'example', '多谢');
		expect(added).toMatchObject({ kind: 'added', text: `${text}\n  - 例：多谢`, line: 7 });
	});

	test('with the line breaks of the file', () => {
		const added = add(SCRIPT.replaceAll('\n', '\r\n'), '招呼', 'example', '欢迎光临');
		expect(added.kind === 'added' && added.text).toContain('  - 例：您好呀\r\n  - 例：欢迎光临\r\n');
	});

	test('where the scene has been renamed meanwhile, if the name is there once', () => {
		expect(add(SCRIPT, '招呼', 'example', '欢迎光临', '从前').kind).toBe('added');
		const twice = `${SCRIPT}\n## 二\n\n### 得分点\n\n- 说到 招呼（5）：再打招呼\n  - 例：又见面了\n`;
		expect(add(twice, '招呼', 'example', '欢迎光临', '从前').kind).toBe('no-criterion');
	});
});

describe('nothing is added', () => {
	test('to a criterion that is not there, or that is taken from another file', () => {
		expect(add(SCRIPT, '没有', 'example', '您好').kind).toBe('no-criterion');
		expect(add(SCRIPT.replace('说到 介绍', '@courtesy/介绍'), '介绍', 'example', '您好').kind).toBe(
			'no-criterion'
		);
	});

	test('that is there already, on whichever side', () => {
		expect(add(SCRIPT, '招呼', 'example', '您好').kind).toBe('known');
		expect(add(SCRIPT, '招呼', 'example', '在').kind).toBe('known');
	});

	test('that could not be read again as it was', () =>
		expect(add(SCRIPT, '招呼', 'example', '两\n行').kind).toBe('no-place'));
});

describe('whatever is added', () => {
	const paths = [...globSync('content/{scenarios,rubrics}/**/*.md', { cwd: ROOT })].sort();
	const english = textOf('tests/samples/scenario/english/script.md');
	const files = [
		...paths.map((path) => ({ file: path.replace(/^content\//, ''), text: textOf(path) })),
		{ file: 'scenarios/presale/english.en.md', text: english },
		{ file: 'scenarios/presale/windows.md', text: SCRIPT.replaceAll('\n', '\r\n') }
	];
	const targetsOf = (source: (typeof files)[number]): readonly Target[] => {
		const shared = placeOf(source.file).kind === 'rubric';
		const scopes = shared
			? [{ scene: null, criteria: parseRubric(source).value.criteria }]
			: parseScenario(source).value.scenes.map((one) => ({ scene: sceneId(one), criteria: one.criteria }));
		return scopes.flatMap(({ scene, criteria }) =>
			criteria
				.filter(({ kind, reference }) => /^(says|states|avoids)$/.test(kind ?? '') && reference === null)
				.map(({ id, name }) => ({ scene, criterion: id?.text ?? name.text }))
		);
	};
	const places = files.flatMap((source) => targetsOf(source).map((target) => ({ source, target })));
	/** One line, not empty, as `readWording` lets through. */
	const sentence = fc
		.oneof(
			fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
			fc
				.array(
					fc.constantFrom(
						'您好',
						'{{',
						'}}',
						'{',
						'<!--',
						'-->',
						'\\',
						'*',
						'`',
						'：',
						':',
						'- ',
						'#',
						'|',
						'>',
						'![',
						'](',
						'a ',
						'{#x}',
						'@',
						'例：'
					),
					{ minLength: 1, maxLength: 12 }
				)
				.map((parts) => parts.join(''))
		)
		.map((text) =>
			text
				.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uD800-\uDFFF]/gu, '')
				.replace(/\s+/gu, ' ')
				.trim()
		)
		.filter((text) => text !== '');

	it('is one line more, every other line as it was, and one sentence more when it is read', () => {
		let grown = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...places),
				fc.constantFrom<Detail>('example', 'counterexample'),
				sentence,
				({ source, target }, detail, words) => {
					const added = addExample(source, target, detail, words);
					if (added.kind !== 'added') return;
					grown++;
					const lines = added.text.split(/\r\n|\n/);
					expect(lines.splice(added.line - 1, 1)).toEqual([added.written]);
					expect(lines).toEqual(source.text.split(/\r\n|\n/));
					expect(added.text.length - source.text.length - added.written.length).toBe(
						source.text.includes('\r\n') ? 2 : 1
					);
					const again = addExample({ ...source, text: added.text }, target, detail, words);
					expect(again.kind).toBe('known');
				}
			),
			{ numRuns: 150, seed: 7 }
		);
		expect(grown).toBeGreaterThan(135);
	});

	it('is an example of the compiled scenario, word for word', () => {
		const file = 'scenarios/presale/c05-haggler.md';
		const whole = new Map(
			globSync('**/*.md', { cwd: join(ROOT, 'content') }).map((path) => [path, textOf(`content/${path}`)])
		);
		const words = '给 {{活动价}} <!-- 也行 --> C:\\*新* {#x}';
		const target = { scene: '开场', criterion: '体谅买家' };
		const added = addExample({ file, text: whole.get(file)! }, target, 'example', words);
		if (added.kind !== 'added') throw new Error(added.kind);
		const today = '2026-11-22';
		const [before, after] = [whole, new Map([...whole, [file, added.text]])].map((files) =>
			readLibrary(files, { today })
				.library.scenarios.get('c05-haggler')!
				.script.scenes[0]!.criteria.find(({ id }) => id === '体谅买家')
		);
		if (before?.kind !== 'says' || after?.kind !== 'says') throw new Error('no such criterion');
		expect(after.examples).toEqual([...before.examples, words]);
		expect(after.counterexamples).toEqual(before.counterexamples);
	});
});
