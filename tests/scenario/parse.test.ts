/** Properties of the scenario reader: it never throws, and everything it finds stands where it says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown, type Block } from '../../src/lib/core/markdown.ts';
import { hasError } from '../../src/lib/core/diagnostic.ts';
import { parseScenario } from '../../src/lib/core/scenario/parse.ts';
import { parseRubric } from '../../src/lib/core/scenario/shared.ts';
import type { Words } from '../../src/lib/core/words.ts';
import { readScenario } from './read.ts';

const sample = (name: string): string =>
	readFileSync(fileURLToPath(new URL(`../samples/scenario/${name}/script.md`, import.meta.url)), 'utf8');
const SEEDS = ['contract-example', 'english', 'mixed-punctuation', 'references', 'silence-loop'].map(sample);
const SCRAPS = [
	'\n',
	'\n\n',
	'\r\n',
	'\0',
	'\t',
	'  ',
	'> ',
	'- ',
	'  - ',
	'## ',
	'### 去向\n',
	'### 得分点\n',
	'---\n',
	'```\n',
	'<!--',
	'-->',
	'(',
	')',
	'(',
	')',
	':',
	':',
	'→',
	'->',
	'[',
	'](#',
	'{{',
	'}}',
	'{#',
	'}',
	'且',
	'或',
	'非',
	'@',
	'**',
	'说到 ',
	'报对 ',
	'操作 ',
	'等:',
	'答:',
	'结局:',
	'第 9 次',
	'心情 < ',
	'得分 >= ',
	'🙂',
	'\u2028',
	'\ufeff',
	'__proto__',
	'constructor',
	'* * *',
	'1. ',
	'| a | b |\n|-|-|\n',
	'[x]: y\n',
	'=\n'
];

/** A sample with pieces cut out, doubled and scattered over it. */
const mutated = fc
	.tuple(
		fc.constantFrom(...SEEDS),
		fc.array(fc.tuple(fc.nat(4000), fc.nat(60), fc.constantFrom(...SCRAPS)), { minLength: 1, maxLength: 12 })
	)
	.map(([seed, edits]) =>
		edits.reduce((text, [at, length, scrap]) => {
			const from = at % (text.length + 1);
			return text.slice(0, from) + scrap + text.slice(from + length);
		}, seed)
	);
const scattered = fc
	.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'grapheme', maxLength: 8 })), {
		maxLength: 60
	})
	.map((all) => all.join(''));
const anyText = fc.oneof(mutated, scattered, fc.string({ unit: 'binary', maxLength: 300 }));

/** Line breaks and the signs that are replaced one for one before reading. */
const same = (text: string): string => text.replace(/[\u2028\u2029\ufeff]/g, ' ').replace(/\0/g, '\ufffd');

function wrong(words: Words, source: string): string | null {
	const lines = words.text.split('\n');
	const places = [words.at, ...(words.more ?? []).map((line) => line.at)];
	for (const [index, line] of lines.entries()) {
		const at = places[index] ?? -1;
		if (same(source.slice(at, at + line.length)) !== line) return `${JSON.stringify(line)} is not at ${at}`;
	}
	return null;
}

function wordsIn(blocks: readonly Block[]): readonly Words[] {
	return blocks.flatMap((block): readonly Words[] => {
		if (block.kind === 'heading') return block.id ? [block.words, block.id] : [block.words];
		if (block.kind === 'paragraph') return [block.words];
		if (block.kind === 'quote') return wordsIn(block.blocks);
		if (block.kind === 'list') return block.items.flatMap((item) => [item.words, ...wordsIn(item.blocks)]);
		return [];
	});
}

/** Everything in a value that looks like words. */
function wordsWithin(value: unknown, found: Words[] = []): readonly Words[] {
	if (Array.isArray(value)) value.forEach((one) => wordsWithin(one, found));
	else if (value !== null && typeof value === 'object') {
		if ('text' in value && 'at' in value && typeof value.text === 'string') found.push(value as Words);
		else Object.values(value).forEach((one) => wordsWithin(one, found));
	}
	return found;
}

describe('reading', () => {
	test('never throws, whatever the text, and every diagnostic has a place and both languages', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { diagnostics } = readScenario(text);
				parseRubric({ file: 'rubric.md', text });
				const lines = text.split('\n').length;
				for (const { line, column, message } of diagnostics) {
					expect(line >= 1 && line <= lines && column >= 1).toBe(true);
					expect(message.zh !== '' && message.en !== '').toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
	});

	test('blocks of Markdown stand where they say', () => {
		fc.assert(
			fc.property(mutated, (text) => {
				for (const words of wordsIn(readMarkdown({ file: '', text }).value))
					expect(wrong(words, text)).toBeNull();
			}),
			{ numRuns: 400 }
		);
	});

	test('parts of a scenario stand where they say', () => {
		for (const text of SEEDS) {
			const {
				header: _header,
				source: _source,
				briefing: _briefing,
				...parts
			} = parseScenario({ file: '', text }).value;
			const found = wordsWithin(parts);
			expect(found.length).toBeGreaterThan(15);
			for (const words of found) expect(wrong(words, text)).toBeNull();
		}
	});

	test('no script only with an error', () => {
		fc.assert(
			fc.property(mutated, (text) => {
				const { script, diagnostics } = readScenario(text);
				if (script === null) expect(hasError(diagnostics)).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	test('line breaks of Windows, a byte order mark and tabs change nothing', () => {
		const text = sample('contract-example');
		const wanted = readScenario(text).script;
		expect(wanted).not.toBeNull();
		expect(readScenario(text.replaceAll('\n', '\r\n')).script).toEqual(wanted);
		expect(readScenario(`\ufeff${text}`).script).toEqual(wanted);
		expect(readScenario(text.replace(/^ {2}- /gm, '\t- ')).script).toEqual(wanted);
	});

	test('a criterion whose name holds 且 or brackets is found in conditions', () => {
		const text = sample('clean').replaceAll('婉拒', '礼貌且坚定(婉拒)').replace('(婉拒)(10)', '(婉拒)(10)');
		const { script } = readScenario(text);
		expect(script?.machine.nodes['开场']?.branches[0]?.when).toEqual({
			kind: 'met',
			criterion: '礼貌且坚定(婉拒)'
		});
	});
});
