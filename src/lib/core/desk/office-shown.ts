/** Makes of the office what the trainee may see at a time. */
import type { Office } from './office.ts';
import { limitAt } from './authority.ts';
import { actionsFor, leftOf } from './order-actions.ts';
import type { OfficeShown } from './shown.ts';

/** `now` in ms UTC: answers that come later are awaited, not shown, and what they allow is not allowed yet. */
export function officeShown(office: Office, now: number): OfficeShown {
	const { buyer, hour, handover, orders, parcels, register } = office;
	const later = office.messages.filter((message) => message.at > now);
	const names = [...new Set(office.limits.map(({ name }) => name))];
	return {
		buyer,
		hour,
		handover,
		orders: orders.map((order) => ({ ...order, actions: actionsFor(order), left: leftOf(order) })),
		parcels,
		register,
		messages: office.messages
			.filter((message) => message.at <= now)
			.sort((a, b) => a.at - b.at)
			.map(({ at, from, to, text }) => ({ at, from, to, text })),
		awaited: [...new Set(later.flatMap(({ from }) => (from === 'agent' ? [] : [from])))],
		nextAnswer: later.length === 0 ? null : Math.min(...later.map(({ at }) => at)),
		limits: Object.fromEntries(
			names.flatMap((name) => {
				const limit = limitAt(office, now, name);
				return limit === null ? [] : [[name, limit] as const];
			})
		)
	};
}
