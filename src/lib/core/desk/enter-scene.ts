/** What a scene changes on the desk: the parcel has left, the order was refused at the door. */
import type { Backdrop, DeskChange } from '../backdrop.ts';
import { opened } from './open-office.ts';
import type { Office } from './office.ts';

/**
 * The office after the scene was entered for the first time. What the trainee has done to orders stays: one that was
 * refunded and is closed does not leave the house any more.
 */
export function enterScene(office: Office, { orders, changes = [] }: Backdrop, scene: string): Office {
	const placed = orders.filter((one) => one.scene === scene).map(opened);
	const grown = placed.length === 0 ? office : { ...office, orders: [...office.orders, ...placed] };
	return changes.filter((one) => one.scene === scene).reduce(changed, grown);
}

function changed(office: Office, change: DeskChange): Office {
	const { order, state } = change;
	const orders =
		order === null || state === null
			? office.orders
			: office.orders.map((one) => (one.id === order && one.state !== 'closed' ? { ...one, state } : one));
	return { ...office, orders, parcels: parcelsAfter(office, change) };
}

function parcelsAfter({ parcels }: Office, change: DeskChange): Office['parcels'] {
	const { parcel: id, order, courier, weight, track } = change;
	if (id === null) return parcels;
	if (parcels.some((one) => one.id === id))
		return parcels.map((one) =>
			one.id === id ? { ...one, weight: weight ?? one.weight, track: [...one.track, ...track] } : one
		);
	return [...parcels, { id, order: order ?? '', courier: courier ?? '', weight, track, intercept: 'no' }];
}
