/** 登记: the after-sales register. */
import { findValues } from '../value.ts';
import { carried, textOf, type Rule } from './deed.ts';
import { inThePast } from './refusals.ts';

/** An entry; a follow-up that names yesterday or an earlier day is refused. */
export const register: Rule = ({ office, done, at, order }) => {
	const followUp = textOf(done, 'follow_up');
	if (followUp !== null && isPast(followUp)) return inThePast(followUp);
	const written = textOf(done, 'order');
	const entry = {
		at,
		kind: textOf(done, 'kind') ?? 'other',
		order: written === null ? null : (order?.id ?? written),
		responsible: textOf(done, 'responsible'),
		followUp,
		state: textOf(done, 'state'),
		text: textOf(done, 'text')
	};
	return carried(done, { ...office, register: [...office.register, entry] });
};

/** Only days named from today can be known to be over: the calendar of a scenario is its own. */
const isPast = (written: string): boolean =>
	findValues(written).some(
		({ value }) =>
			(value.kind === 'day' && value.offset < 0) ||
			(value.kind === 'time' && value.day !== null && value.day < 0)
	);
