/** The contract's own example, compiled, and what compiling promises. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasError } from '../../src/lib/core/diagnostic.ts';
import type { Condition, Machine } from '../../src/lib/core/scenario/machine.ts';
import { parseRubric } from '../../src/lib/core/scenario/shared.ts';
import { compileShopwide } from '../../src/lib/core/scenario/compile-shopwide.ts';
import { readScenario, surroundings } from './read.ts';

const ROOT = fileURLToPath(new URL('../samples/scenario/', import.meta.url));
const sample = (name: string): string => readFileSync(`${ROOT}${name}/script.md`, 'utf8');
const script = (text: string) => {
	const read = readScenario(text, surroundings(), 'presale/c05-haggler.md');
	if (!read.script) throw new Error(JSON.stringify(read.diagnostics));
	return read.script;
};

/** The condition of the first branch of a small scenario. */
const condition = (written: string): Condition | undefined =>
	script(sample('clean').replace('- 婉拒 →', `- ${written} →`)).machine.nodes['开场']?.branches[0]?.when;
const met = (criterion: string): Condition => ({ kind: 'met', criterion });

describe('the example of the contract', () => {
	const contract = script(sample('contract-example'));

	test('header', () => {
		expect(contract.meta).toMatchObject({
			id: 'c05-haggler',
			title: '砍到底价还要砍',
			track: 'presale',
			difficulty: 3,
			duties: ['销售商品'],
			pass: 80,
			replyWithin: 30_000,
			persona: { name: '小鹿', mood: 60, patience: 180_000 }
		});
		expect(contract.meta.facts).toEqual({ 活动价: '219 元', 底价: '209 元', 截止: '今晚 24:00' });
		expect(contract.briefing).toContain('已经砍了一轮');
	});

	test('machine', () => {
		const { machine } = contract;
		expect(machine.start).toBe('开场');
		expect(machine.mood).toBe(60);
		expect(Object.keys(machine.nodes)).toEqual(['开场', '松口', '成交', '拂袖而去']);
		const opening = machine.nodes['开场'];
		expect(opening?.lines.map((line) => line.variants.length)).toEqual([2, 1]);
		expect(opening?.branches).toEqual([
			{ when: { kind: 'redline' }, to: '拂袖而去', mood: 0 },
			{ when: { kind: 'and', of: [met('体谅买家'), met('婉拒再降')] }, to: '松口', mood: 0 },
			{ when: { kind: 'nth', count: 3 }, to: '拂袖而去', mood: 0 },
			{ when: { kind: 'otherwise' }, to: '开场', mood: -10 }
		]);
		expect(opening?.silences).toEqual([
			{ after: 60_000, says: '人呢?', mood: -10, to: null },
			{ after: 180_000, says: null, mood: 0, to: '拂袖而去' }
		]);
		expect(opening?.debrief).toContain('底价说一次就够');
		expect(machine.nodes['成交']?.ending).toEqual({ label: '成交', outcome: 'success' });
	});

	test('criteria', () => {
		const criteria = contract.scenes[0]?.criteria ?? [];
		expect(criteria.map((one) => [one.kind, one.name, one.points, one.required, one.redline])).toEqual([
			['says', '体谅买家', 10, false, false],
			['says', '婉拒再降', 15, true, false],
			['states', '底价', 10, false, false],
			['avoids', '跌破底价', 0, false, true],
			['does', '发优惠券', 5, false, false],
			['within', '回复', 5, false, false]
		]);
		expect(criteria[2]).toMatchObject({ value: '209 元', fact: '底价' });
		expect(criteria[2]?.kind === 'states' && criteria[2].others).toContain('219 元');
		expect(criteria[4]).toMatchObject({
			action: 'coupon',
			tests: [{ argument: 'amount', operator: '<=', value: 5 }]
		});
		expect(criteria[5]).toMatchObject({ ms: 30_000 });
		expect(contract.rubric.map((one) => [one.kind, one.name, one.points, one.bonus])).toEqual([
			['order', '先体谅后报价', 5, false],
			['tone', '多用您和咱们', 5, false],
			['says', '道别', 5, true]
		]);
		expect(contract.rubric[0]).toMatchObject({ sequence: ['体谅买家', '底价'] });
		expect(contract.rubric[1]).toMatchObject({
			rule: { prefer: ['您', '咱们'], against: ['我', '你'], share: 0.6 }
		});
		expect(contract.rubric[2]).toMatchObject({ from: 'courtesy/道别' });
	});

	test('plans', () => {
		const [steady, quick] = contract.plans;
		expect(steady).toMatchObject({ name: '稳住的客服', seed: 0 });
		expect(steady?.steps[0]).toMatchObject({
			kind: 'do',
			done: { action: 'coupon', arguments: { amount: 5 } }
		});
		expect(steady?.steps[1]).toMatchObject({
			kind: 'reply',
			expects: [
				{ kind: 'verdict', verdict: 'met', criteria: ['体谅买家', '婉拒再降', '底价', '发优惠券'] },
				{ kind: 'goes', scene: '松口' }
			]
		});
		expect(steady?.ends).toMatchObject([
			{ kind: 'score', comparison: '>=', value: 85 },
			{ kind: 'pass', passed: true }
		]);
		expect(quick?.ends).toMatchObject([{ kind: 'pass', passed: false }, { kind: 'redline' }]);
		const lines = sample('contract-example').split('\n');
		expect(lines[(steady?.line ?? 0) - 1]).toBe('## 试演:稳住的客服');
		expect(lines[(quick?.steps[0]?.line ?? 0) - 1]).toContain('答:180 就 180');
	});
});

describe('conditions', () => {
	test('not binds tighter than and, and tighter than or', () => {
		const wanted: Condition = {
			kind: 'or',
			of: [{ kind: 'and', of: [met('婉拒'), { kind: 'not', of: met('底价') }] }, met('跌破底价')]
		};
		expect(condition('婉拒 且 非 底价 或 跌破底价')).toEqual(wanted);
		expect(condition('婉拒 and not 底价 or 跌破底价')).toEqual(wanted);
		expect(condition('婉拒且非底价或跌破底价')).toEqual(wanted);
	});

	test('brackets, comparisons, actions', () => {
		expect(condition('婉拒 且 (底价 或 心情 ≥ 30)')).toEqual({
			kind: 'and',
			of: [met('婉拒'), { kind: 'or', of: [met('底价'), { kind: 'mood', comparison: '>=', value: 30 }] }]
		});
		expect(condition('得分 >= 10 且 做过 发优惠券')).toEqual({
			kind: 'and',
			of: [
				{ kind: 'points', comparison: '>=', value: 10 },
				{ kind: 'did', action: 'coupon' }
			]
		});
		expect(condition('第 2 次')).toEqual({ kind: 'nth', count: 2 });
		expect(condition('not (points < 5 or did coupon)')).toEqual({
			kind: 'not',
			of: {
				kind: 'or',
				of: [
					{ kind: 'points', comparison: '<', value: 5 },
					{ kind: 'did', action: 'coupon' }
				]
			}
		});
	});

	test('arrows and links in every spelling', () => {
		for (const way of [
			'-> [成交](#成交)',
			'=> 成交',
			'→[成交](#%E6%88%90%E4%BA%A4)',
			'→ [随便](#成交)(心情 +5)'
		])
			expect(
				script(sample('clean').replace('- 婉拒 → [成交](#成交)', `- 婉拒 ${way}`)).machine.nodes['开场']
					?.branches[0]?.to
			).toBe('成交');
	});
});

describe('shared criteria', () => {
	test('points and flags in brackets override, and examples are added', () => {
		const around = surroundings();
		const { script: made } = readScenario(sample('references'), around);
		expect(made?.rubric.map((one) => [one.id, one.kind, one.points, one.bonus, one.from])).toEqual([
			['道别', 'says', 5, true, 'courtesy/道别'],
			['多用您和咱们', 'tone', 5, false, null],
			['引流', 'avoids', 0, false, 'courtesy/引流']
		]);
		expect(made?.rubric[2]).toMatchObject({ redline: true, detector: 'off_platform' });
	});

	test('red lines of a shop-wide file can be named in plans of every scenario', () => {
		const text =
			'---\ntitle: 红线\nshopwide: true\n---\n\n- 不得 辱骂(红线):不骂人\n  - 识别:insult\n- 说到 问好(5)\n  - 例:您好\n';
		const around = surroundings(parseRubric({ file: 'redlines.md', text }).value);
		expect(compileShopwide(around).map((one) => [one.id, one.from, one.redline])).toEqual([
			['辱骂', 'redlines/辱骂', true]
		]);
		const read = readScenario(sample('clean').replace('  - 失:跌破底价', '  - 失:跌破底价、辱骂'), around);
		expect(hasError(read.diagnostics)).toBe(false);
		expect(read.script?.plans[1]?.steps[0]).toMatchObject({ expects: [{ criteria: ['跌破底价', '辱骂'] }] });
	});

	test('one criterion taken into two scenes keeps its own id in each', () => {
		const text = sample('clean')
			.replace('### 去向', '- @courtesy/道别(5)\n\n### 去向')
			.replace(
				'## 成交\n\n> 行吧\n\n结局:成交(success)',
				'## 成交\n\n> 行吧\n\n### 得分点\n\n- @courtesy/道别(5)\n\n### 去向\n\n- 否则 → [完](#完)\n\n## 完\n\n> 好\n\n结局:完'
			);
		const made = script(text);
		expect(
			made.scenes.flatMap((scene) => scene.criteria.filter((one) => one.name === '道别').map((one) => one.id))
		).toEqual(['道别', '道别-2']);
	});
});

/** Ids from which an ending can be reached. */
function endable(machine: Machine): ReadonlySet<string> {
	const found = new Set(
		Object.values(machine.nodes)
			.filter((node) => node.ending)
			.map((node) => node.id)
	);
	for (let grew = true; grew;) {
		grew = false;
		for (const node of Object.values(machine.nodes)) {
			const ways = [
				...node.branches.map((branch) => branch.to),
				...node.silences.flatMap((silence) => silence.to ?? [])
			];
			if (!found.has(node.id) && ways.some((to) => found.has(to))) {
				found.add(node.id);
				grew = true;
			}
		}
	}
	return found;
}

test('from every scene of a sample without errors an ending can be reached', () => {
	let machines = 0;
	for (const name of readdirSync(ROOT)) {
		const read = readScenario(sample(name));
		if (!read.script || hasError(read.diagnostics)) continue;
		machines++;
		expect([...endable(read.script.machine)].sort()).toEqual(Object.keys(read.script.machine.nodes).sort());
	}
	expect(machines).toBeGreaterThan(10);
});

test('compiling takes time in proportion to the file', () => {
	const text = sample('contract-example');
	const scene = text.slice(text.indexOf('## 松口'), text.indexOf('## 成交'));
	const longer = (count: number): string =>
		text +
		Array.from(
			{ length: count },
			(_, index) => `\n${scene.replace('松口', `续${index}`).replace('确认并道谢', `确认${index}`)}`
		).join('');
	const time = (input: string): number => {
		for (let i = 0; i < 5; i++) readScenario(input);
		return Math.min(
			...Array.from({ length: 9 }, () => {
				const begun = performance.now();
				readScenario(input);
				return performance.now() - begun;
			})
		);
	};
	const [short, long] = [longer(10), longer(40)];
	expect(time(long) / time(short)).toBeLessThan((4 * long.length) / short.length);
});

describe('the score card', () => {
	const dimensions = (brackets: string) =>
		script(sample('clean').replace('婉拒(10)', `婉拒(10,${brackets})`)).scenes[0]?.criteria.map(
			(one) => one.dimension
		);

	test('is named in the brackets of a criterion, in Chinese or English', () => {
		expect(dimensions('需求识别')?.[0]).toBe('needs');
		expect(dimensions('必须、closing the sale')?.[0]).toBe('closing-sale');
	});

	test('is left to what the criterion is when the brackets say nothing', () => {
		expect(dimensions('必须')?.[0]).toBeUndefined();
	});
});
