/** What is read of a diagram: its kind and its words. */
import { expect, test } from 'vitest';
import { isDiagram, readDiagram } from '../../src/lib/core/diagram.ts';

test.each([
	['flowchart TD\n  accTitle: 甲\n  accDescr: 乙', { kind: 'flowchart', title: '甲', words: '乙' }],
	['%% x\n\n  stateDiagram-v2\naccDescr : a: b', { kind: 'stateDiagram-v2', title: '', words: 'a: b' }],
	['---\ntitle: x\n---\npie title 甲', { kind: 'pie', title: '', words: '' }],
	['---\npie', { kind: '', title: '', words: '' }],
	['gantt\naccDescr {\n  one\n  two\n}', { kind: 'gantt', title: '', words: 'one two' }],
	['flowchart TD\nA["accDescr 是什么"] --> B{"x"}', { kind: 'flowchart', title: '', words: '' }],
	['flowchart TD\naccDescr: \naccTitles: x', { kind: 'flowchart', title: '', words: '' }],
	['', { kind: '', title: '', words: '' }]
])('%j', (text, diagram) => expect(readDiagram(text)).toEqual(diagram));

test('only the language mermaid is one', () =>
	expect(['mermaid', 'mermaid x', 'mermaids', 'js', '', undefined].map(isDiagram)).toEqual([
		true,
		true,
		false,
		false,
		false,
		false
	]));
