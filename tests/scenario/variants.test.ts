/** Named wordings of a line, and conditions that ask which was drawn. */
import { describe, expect, test } from 'vitest';
import type { Machine, Outcome } from '../../src/lib/core/scenario/machine.ts';
import { start, step } from '../../src/lib/core/scenario/run.ts';
import { readScenario } from './read.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const nothing: Outcome = { met: [], undecided: [], points: 0, redline: false, did: [] };

function machineOf(opening: string, then: string, later = '> 那件呢'): Machine {
	const text = `---
title: 小样
---

买家有两件没到。

## 开场

${opening}

### 得分点

- 说到 致歉（10）：道歉
  - 例：对不起，让您等了

### 去向

${then}

## 追问

${later}

### 去向

- 否则 → [追问](#追问)
- 致歉 → [完](#完)

## 完

> 好

结局：完（neutral）
`;
	const { script, diagnostics } = readScenario(text);
	if (!script) throw new Error(diagnostics.map((one) => one.message.zh).join('\n'));
	return script.machine;
}

const ONWARD = '- 否则 → [追问](#追问)';
const TWO = '> - 小码那件没到 {#小码}\n> - 大码那件没到 {#大码}';

describe('which wording was drawn', () => {
	test.each([
		'- 变体 小码 → [完](#完)\n- 否则 → [追问](#追问)',
		'- Variant 小码 → [完](#完)\n- else → [追问](#追问)'
	])('decides the way: %s', (then) => {
		const machine = machineOf(TWO, then);
		for (const seed of SEEDS) {
			const { lines, position } = start(machine, seed, 0);
			expect(lines).toHaveLength(1);
			expect(lines[0]).not.toContain('{#');
			const small = lines[0] === '小码那件没到';
			expect(step(machine, position, nothing, 1).position.node).toBe(small ? '完' : '追问');
		}
	});

	test('each name is drawn by some seed', () => {
		const machine = machineOf(TWO, ONWARD);
		expect(new Set(SEEDS.flatMap((seed) => start(machine, seed, 0).lines)).size).toBe(2);
	});

	test('lines that bear the same names agree, in whatever order and in another scene as well', () => {
		const machine = machineOf(TWO, ONWARD, '> - 大的那件呢 {#大码}\n> - 小的那件呢 {#小码}');
		for (const seed of SEEDS) {
			const opening = start(machine, seed, 0);
			const later = step(machine, opening.position, nothing, 1);
			expect(later.lines[0]?.[0]).toBe(opening.lines[0]?.[0]);
		}
	});

	test('a scene that goes on keeps to the name and takes another wording of it', () => {
		const later =
			'> - 小的呢 {#小码}\n> - 问您小的那件 {#小码}\n> - 大的呢 {#大码}\n> - 问您大的那件 {#大码}';
		const machine = machineOf(TWO, ONWARD, later);
		for (const seed of SEEDS) {
			const first = step(machine, start(machine, seed, 0).position, nothing, 1);
			const again = step(machine, first.position, nothing, 2);
			const size = first.lines[0]?.includes('小') ? '小' : '大';
			expect(again.lines[0]).toContain(size);
			expect(again.lines[0]).not.toBe(first.lines[0]);
		}
	});

	test('a line without names is what it was: nothing about names is in its edition', () => {
		const [line] = machineOf('> - 没到\n> - 还没到', ONWARD).nodes['开场']?.lines ?? [];
		expect(line).toEqual({ variants: ['没到', '还没到'] });
	});

	test('a criterion whose name begins like the word is still a criterion', () => {
		const then = '- 变体操 → [完](#完)\n- 否则 → [追问](#追问)';
		const machine = machineOf('> 没到', then.replace('变体操', '致歉'));
		expect(machine.nodes['开场']?.branches[0]?.when).toEqual({ kind: 'met', criterion: '致歉' });
		expect(() => machineOf('> 没到', then)).toThrow('变体');
	});
});
