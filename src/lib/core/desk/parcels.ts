/** Parcels: tracking, interception, exchanges and second sendings. */
import type { ActionDone } from '../action.ts';
import type { Failure } from '../failure.ts';
import type { Said } from '../text.ts';
import { carried, say, textOf, withOrder, withParcels, withSent, type Deed, type Rule } from './deed.ts';
import type { Carried } from './office.ts';
import { sameId } from './order-of.ts';
import { alreadyIntercepted, nothingNamed, underWay, unknownParcel, wrongState } from './refusals.ts';

/** 查物流: the last line of a track is told. A desk that has neither orders nor parcels knows no numbers. */
export const track: Rule = ({ office, done }) => {
	const { parcels } = office;
	const named = textOf(done, 'parcel');
	if (named === null || (parcels.length === 0 && office.orders.length === 0)) {
		const [only] = parcels;
		return carried(done, office, parcels.length === 1 && only ? lastSeen(only.track) : null);
	}
	const parcel = parcels.find(({ id }) => sameId(id, named));
	if (parcel === undefined)
		return unknownParcel(
			named,
			parcels.map(({ id }) => id)
		);
	return carried(done, office, lastSeen(parcel.track));
};

function lastSeen(lines: readonly string[]): Said | null {
	const last = lines.at(-1);
	return last === undefined ? null : say(`最新：${last}`, `Last: ${last}`);
}

/** 拦截 */
export const intercept: Rule = (deed) => stopParcel(deed, null, null);

/**
 * Asks the courier to stop what has been shipped, once. `became` and `said` when an action turned into this one.
 */
export function stopParcel(deed: Deed, became: ActionDone | null, said: Said | null): Carried | Failure {
	const { office, done, order } = deed;
	if (order === null) return carried(done, withSent(deed));
	if (order.state !== 'shipped')
		return wrongState(
			order,
			say('没有在路上的包裹可以拦截。', 'no parcel of it is on its way to be intercepted.')
		);
	const asked = office.sent.some(
		(one) => one.done.action === 'intercept' && one.done.arguments['order'] === order.id
	);
	if (asked) return alreadyIntercepted(order);
	const plain = carried(done, withParcels(withSent(deed), order.id, { intercept: 'asked' }));
	return { ...plain, became, said: said ?? plain.said };
}

/** 换货 */
export const exchange: Rule = (deed) => replace(deed, 'exchange');

/** 补发 */
export const resend: Rule = (deed) => replace(deed, 'resend');

function replace({ office, done, order }: Deed, replacement: 'exchange' | 'resend'): Carried | Failure {
	if (order === null) return carried(done, office);
	if (order.state === 'unpaid' || order.state === 'closed')
		return wrongState(
			order,
			replacement === 'exchange'
				? say('不能换货。', 'it cannot be exchanged.')
				: say('不能补发。', 'nothing can be sent again for it.')
		);
	if (order.replacement !== null) return underWay(order);
	if (!saysWhat(done, replacement)) return nothingNamed(replacement);
	return carried(done, withOrder(office, order.id, { replacement }));
}

/** The warehouse must know what to send: an exchange names it, a second sending may say what went wrong instead. */
const saysWhat = (done: ActionDone, replacement: 'exchange' | 'resend'): boolean =>
	textOf(done, 'item') !== null || (replacement === 'resend' && textOf(done, 'reason') !== null);
