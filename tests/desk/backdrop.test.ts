/** `desk:` in the header of a scenario. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readScenario } from '../scenario/read.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const SAMPLE = read('../samples/scenario/desk/script.md');

/** The sample with another desk. */
const withDesk = (desk: string): string =>
	SAMPLE.replace(/^desk:\n[\s\S]*?(?=^---$)/m, () => desk).replace('  满件重量: 0.9 公斤\n', '');

test('the example at the head of backdrop.ts is read as it stands', () => {
	const head = read('../../src/lib/core/backdrop.ts').split('*/')[0] ?? '';
	const desk = head
		.split('\n')
		.filter((row) => row.startsWith(' *     '))
		.map((row) => `${row.slice(7)}\n`)
		.join('');
	const { script, diagnostics } = readScenario(withDesk(desk).replaceAll('scene: 门口', 'scene: 开场'));
	expect(diagnostics).toEqual([]);
	expect(script?.meta.desk).toMatchObject({
		hour: 10,
		changes: [{ order: 'D1', state: 'shipped', parcel: 'SF1002', track: ['10:20 派送中'] }],
		buyer: {
			returning: true,
			since: '2025-03',
			bought: 3,
			tags: ['老客'],
			note: '皮肤容易过敏',
			history: []
		},
		orders: [{ id: 'D1', item: 'silk-scarf', sku: '墨绿', quantity: 1, price: 169, cod: true, fee: 8 }],
		parcels: [{ id: 'SF1001', weight: '0.2 公斤', track: ['昨天 18:20 已揽收'] }],
		colleagues: [
			{ who: 'warehouse', about: ['重量', '称重'], after: 40_000, grants: {} },
			{ who: 'supervisor', grants: { coupon: 10 }, says: '这单可以到 10 元。' }
		],
		handover: null,
		phone: null
	});
});

test('facts are filled in, in texts and in amounts', () => {
	const desk = readScenario(SAMPLE).script?.meta.desk;
	expect(desk?.orders[0]?.price).toBe(209);
	expect(desk?.colleagues[0]?.says).toBe('出库称重 0.9 公斤，和满件一样。');
	expect(desk?.parcels[0]?.track[1]).toContain('35 cm');
	expect(desk?.handover?.order).toBe('D1');
	expect(desk?.phone).toEqual({ from: 9, to: 21, says: '喂，您说' });
});

test('a scenario without one has none', () =>
	expect(readScenario(withDesk('')).script?.meta.desk).toBeNull());
