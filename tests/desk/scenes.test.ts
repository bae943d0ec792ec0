/** The desk goes with the conversation: orders are placed, parcels leave, on entering a scene. */
import { expect, test } from 'vitest';
import type { Backdrop, DeskChange } from '../../src/lib/core/backdrop.ts';
import { enterScene } from '../../src/lib/core/desk/enter-scene.ts';
import { EMPTY_BACKDROP } from '../../src/lib/core/desk/office.ts';
import { does, office, order } from './desk.ts';

const change = (more: Partial<DeskChange>): DeskChange => ({
	scene: '门口',
	order: 'D1',
	state: null,
	parcel: null,
	courier: null,
	weight: null,
	track: [],
	...more
});

const backdrop = (more: Partial<Backdrop>): Backdrop => ({ ...EMPTY_BACKDROP, orders: [order()], ...more });

test('an order is placed in its scene and not before', () => {
	const desk = backdrop({ orders: [order(), order({ id: 'D2', scene: '核对' })] });
	const before = office(desk.orders);
	expect(before.orders.map(({ id }) => id)).toEqual(['D1']);
	expect(enterScene(before, desk, '核对').orders.map(({ id }) => id)).toEqual(['D1', 'D2']);
});

test('a parcel leaves with its order, and gets its news later', () => {
	const desk = backdrop({
		changes: [
			change({ state: 'shipped', parcel: 'SF1', courier: '顺丰', track: ['已揽收'] }),
			change({ scene: '签收', state: 'signed', parcel: 'SF1', track: ['已签收'] })
		]
	});
	const onTheWay = enterScene(office(desk.orders), desk, '门口');
	expect(onTheWay.orders[0]?.state).toBe('shipped');
	expect(onTheWay.parcels).toMatchObject([{ id: 'SF1', order: 'D1', courier: '顺丰', track: ['已揽收'] }]);
	const there = enterScene(onTheWay, desk, '签收');
	expect(there.orders[0]?.state).toBe('signed');
	expect(there.parcels[0]?.track).toEqual(['已揽收', '已签收']);
});

test('an order that was refunded in full does not leave the house', () => {
	const desk = backdrop({ changes: [change({ state: 'shipped' })] });
	const refunded = does(office(desk.orders), '退款 169').office;
	expect(enterScene(refunded, desk, '门口').orders[0]).toMatchObject({ state: 'closed', refunded: 169 });
});

test('another scene changes nothing', () => {
	const desk = backdrop({ changes: [change({ state: 'shipped' })] });
	const before = office(desk.orders);
	expect(enterScene(before, desk, '开场')).toEqual(before);
});
