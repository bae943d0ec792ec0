/** The runtime of compiled scenarios. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Machine, Move, Outcome, Position } from '../../src/lib/core/scenario/machine.ts';
import {
	debriefs,
	draw,
	holds,
	keepSilent,
	nextSilence,
	start,
	step
} from '../../src/lib/core/scenario/run.ts';
import { readScenario } from './read.ts';

const path = fileURLToPath(new URL('../samples/scenario/contract-example/script.md', import.meta.url));
const machine = ((): Machine => {
	const { script } = readScenario(readFileSync(path, 'utf8'));
	if (!script) throw new Error('the example of the contract does not compile');
	return script.machine;
})();
const outcome = (met: readonly string[] = [], more: Partial<Outcome> = {}): Outcome => ({
	met,
	undecided: [],
	points: 0,
	redline: false,
	did: [],
	...more
});
const good = outcome(['体谅买家', '婉拒再降'], { points: 25 });

describe('a conversation', () => {
	test('the first branch that holds is taken', () => {
		const opening = start(machine, 0, 1000);
		expect(opening.position).toMatchObject({
			node: '开场',
			mood: 60,
			since: 1000,
			visits: { 开场: 1 },
			ending: null
		});
		const soft = step(machine, opening.position, good, 5000);
		expect(soft.position).toMatchObject({ node: '松口', since: 5000, quiet: 0 });
		expect(soft.lines).toEqual(['行吧,那我拍了,包装结实点啊']);
		const angry = step(machine, opening.position, { ...good, redline: true }, 5000);
		expect(angry.position.ending).toEqual({ label: '流失', outcome: 'failure' });
		expect(step(machine, angry.position, good, 9000)).toEqual({ position: angry.position, lines: [] });
	});

	test('the third reply in a scene is the third, and the mood stays within bounds', () => {
		let { position } = start(machine, 0, 0);
		for (let n = 1; n <= 2; n++) position = step(machine, position, outcome(), n).position;
		expect(position).toMatchObject({ node: '开场', mood: 40, replies: { 开场: 2 }, visits: { 开场: 3 } });
		expect(step(machine, position, outcome(), 3).position.node).toBe('拂袖而去');
		expect(step(machine, { ...position, mood: 3, replies: {} }, outcome(), 3).position.mood).toBe(0);
	});

	describe('a branch is taken on what is known, not on a doubt', () => {
		const named = (criterion: string) => ({ kind: 'met' as const, criterion });
		const [haste, calm] = [named('先下结论'), named('体谅')];
		const position = start(machine, 0, 0).position;
		test.each([
			['非 先下结论', { kind: 'not', of: haste }, { undecided: ['先下结论'] }, false],
			['非 先下结论', { kind: 'not', of: haste }, {}, true],
			['先下结论', haste, { undecided: ['先下结论'] }, false],
			[
				'非 (非 先下结论)',
				{ kind: 'not', of: { kind: 'not', of: haste } },
				{ undecided: ['先下结论'] },
				false
			],
			[
				'非 (体谅 且 先下结论)',
				{ kind: 'not', of: { kind: 'and', of: [calm, haste] } },
				{ undecided: ['先下结论'] },
				true
			],
			[
				'非 (体谅 且 先下结论)',
				{ kind: 'not', of: { kind: 'and', of: [calm, haste] } },
				{ met: ['体谅'], undecided: ['先下结论'] },
				false
			],
			[
				'体谅 或 非 先下结论',
				{ kind: 'or', of: [calm, { kind: 'not', of: haste }] },
				{ met: ['体谅'], undecided: ['先下结论'] },
				true
			]
		] as const)('%s: %#', (_, condition, more, taken) =>
			expect(holds(condition, position, outcome([], more), 1)).toBe(taken)
		);
	});

	test('without a branch that holds the scene goes on and waits again', () => {
		const node = {
			...machine.nodes['开场']!,
			branches: [{ when: { kind: 'redline' as const }, to: '松口', mood: 0 }]
		};
		const still: Machine = { ...machine, nodes: { ...machine.nodes, 开场: node } };
		const { position } = start(still, 0, 0);
		const move = step(still, position, outcome(), 7000);
		expect(move.lines).toEqual([]);
		expect(move.position).toMatchObject({
			node: '开场',
			since: 7000,
			visits: { 开场: 1 },
			replies: { 开场: 1 }
		});
	});

	test('silence speaks and leads away, one at a time, on its own minute', () => {
		const { position } = start(machine, 0, 0);
		expect(nextSilence(machine, position)).toEqual({ due: 60_000 });
		expect(keepSilent(machine, position, 59_999)).toBeNull();
		const asked = keepSilent(machine, position, 600_000)!;
		expect(asked).toMatchObject({
			lines: ['人呢?'],
			position: { node: '开场', mood: 50, since: 0, quiet: 1 }
		});
		expect(nextSilence(machine, asked.position)).toEqual({ due: 180_000 });
		const gone = keepSilent(machine, asked.position, 600_000)!;
		expect(gone).toMatchObject({
			lines: ['算了,不买了'],
			position: { node: '拂袖而去', since: 180_000, ending: { label: '流失' } }
		});
		expect(nextSilence(machine, gone.position)).toBeNull();
		expect(keepSilent(machine, gone.position, 9e9)).toBeNull();
	});

	test('debriefs are those of the scenes that were visited', () => {
		const { position } = start(machine, 0, 0);
		expect(debriefs(machine, position).map((one) => one.scene)).toEqual(['开场']);
		expect(debriefs(machine, { ...position, visits: {} })).toEqual([]);
	});
});

describe('variants', () => {
	test('a scene that goes on repeats no fixed line when it has another wording; one without says all again', () => {
		const speaking = (lines: readonly (readonly string[])[]): Machine => ({
			...machine,
			nodes: {
				...machine.nodes,
				开场: { ...machine.nodes['开场']!, lines: lines.map((variants) => ({ variants })) }
			}
		});
		const again = (one: Machine) => step(one, start(one, 0, 0).position, outcome(), 1).lines;
		const both = speaking([['看图'], ['怎么办', '您说句话']]);
		expect(start(both, 0, 0).lines).toHaveLength(2);
		expect(again(both)).toEqual(start(both, 0, 0).lines[1] === '怎么办' ? ['您说句话'] : ['怎么办']);
		expect(again(speaking([['看图'], ['怎么办']]))).toEqual(['看图', '怎么办']);
	});

	test('the same seed draws the same, and an immediate return draws another', () => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.string(),
				fc.integer({ min: 1, max: 50 }),
				fc.nat(9),
				fc.integer({ min: 1, max: 6 }),
				(seed, node, visit, line, count) => {
					const drawn = draw(seed, node, visit, line, count);
					expect(drawn >= 0 && drawn < count).toBe(true);
					expect(draw(seed, node, visit, line, count)).toBe(drawn);
					if (count > 1) expect(draw(seed, node, visit + 1, line, count)).not.toBe(drawn);
				}
			)
		);
	});

	test('every wording is drawn by some seed, about as often as the others', () => {
		const drawn = [0, 0, 0];
		for (let seed = 0; seed < 3000; seed++) drawn[draw(seed, '开场', 1, 0, 3)]! += 1;
		for (const count of drawn) expect(count).toBeGreaterThan(800);
	});
});

test('a run depends on nothing but the machine, the seed and what happened', () => {
	const events = fc.array(
		fc.record({
			kind: fc.constantFrom('reply', 'silence'),
			met: fc.subarray(['体谅买家', '婉拒再降', '底价']),
			redline: fc.boolean(),
			wait: fc.nat(200_000)
		}),
		{ maxLength: 12 }
	);
	fc.assert(
		fc.property(fc.nat(), events, (seed, all) => {
			const play = (): readonly Move[] => {
				const moves: Move[] = [start(machine, seed, 0)];
				let at = 0;
				for (const event of all) {
					const position: Position = JSON.parse(JSON.stringify(moves.at(-1)!.position));
					at += event.wait;
					const move =
						event.kind === 'reply'
							? step(machine, position, outcome(event.met, { redline: event.redline }), at)
							: keepSilent(machine, position, at);
					if (move) moves.push(move);
				}
				return moves;
			};
			expect(play()).toEqual(play());
			for (const { position } of play()) {
				expect(position.mood >= 0 && position.mood <= 100).toBe(true);
				expect(Object.hasOwn(machine.nodes, position.node)).toBe(true);
			}
		})
	);
});

test('scenes may be called like parts of every object', () => {
	const { script } = readScenario(
		'---\ntitle: 怪名\n---\n\n## constructor\n\n> 在吗\n\n### 去向\n\n- 否则 → [__proto__](#__proto__)\n\n## __proto__\n\n> 好\n\n结局:完\n'
	);
	const opening = start(script!.machine, 0, 0);
	expect(opening.position.visits).toEqual({ constructor: 1 });
	const end = step(script!.machine, opening.position, outcome(), 1);
	expect(end.position.ending?.label).toBe('完');
});
