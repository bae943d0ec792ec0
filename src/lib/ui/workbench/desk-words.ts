/** What the desk calls things, in the reader's language. */
import type { Colleague, Flag, OrderState } from '$lib/core/backdrop.ts';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Desk, Values } from './desk.svelte';

const STATES: Readonly<Record<OrderState, () => string>> = {
	unpaid: m.workbench_state_unpaid,
	paid: m.workbench_state_paid,
	shipped: m.workbench_state_shipped,
	signed: m.workbench_state_signed,
	refused: m.workbench_state_refused,
	closed: m.workbench_state_closed
};

const STATE_TAGS: Readonly<Record<OrderState, string>> = {
	unpaid: 'tag-warning',
	paid: 'tag-primary',
	shipped: 'tag-info',
	signed: 'tag-success',
	refused: 'tag-error',
	closed: ''
};

const FLAGS: Readonly<Record<Flag, () => string>> = {
	red: m.workbench_flag_red,
	yellow: m.workbench_flag_yellow,
	green: m.workbench_flag_green,
	blue: m.workbench_flag_blue,
	purple: m.workbench_flag_purple
};

const POSTS: Readonly<Record<Colleague, () => string>> = {
	supervisor: m.workbench_post_supervisor,
	owner: m.workbench_post_owner,
	warehouse: m.workbench_post_warehouse,
	courier: m.workbench_post_courier,
	dispatcher: m.workbench_post_dispatcher,
	purchasing: m.workbench_post_purchasing,
	group: m.workbench_post_group
};

export const stateName = (state: OrderState): string => STATES[state]();
export const stateTag = (state: OrderState): string => STATE_TAGS[state];
export const flagName = (flag: Flag): string => FLAGS[flag]();
export const postName = (post: Colleague | 'agent'): string =>
	post === 'agent' ? m.workbench_office_me() : POSTS[post]();

/** Hour and minute by the shop's clock, so that server and browser agree. */
export const timeOfDay = (at: number): string =>
	new Intl.DateTimeFormat('zh-CN', { timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(at);

/** An amount in yuan, without empty decimals. */
export const yuan = (amount: number): string => m.workbench_yuan({ n: Math.round(amount * 100) / 100 });

const HINTS: Readonly<Record<string, () => string>> = {
	'register.text': m.workbench_hint_register_text,
	'register.responsible': m.workbench_hint_register_responsible,
	'register.follow_up': m.workbench_hint_register_follow_up,
	'transfer.text': m.workbench_hint_transfer_text,
	'transfer.buyer': m.workbench_hint_transfer_buyer,
	'transfer.problem': m.workbench_hint_transfer_problem,
	'transfer.promised': m.workbench_hint_transfer_promised,
	'transfer.next': m.workbench_hint_transfer_next,
	'transfer.deadline': m.workbench_hint_transfer_deadline,
	'call.hour': m.workbench_hint_call_hour,
	'call.text': m.workbench_hint_call_text,
	'note.text': m.workbench_hint_note_text,
	'follow_up.after': m.workbench_hint_follow_up_after,
	'evidence.text': m.workbench_hint_evidence_text,
	'ask_authority.text': m.workbench_hint_ask_authority_text,
	'ask_colleague.text': m.workbench_hint_ask_colleague_text,
	'tag.text': m.workbench_hint_tag_text,
	'change_address.address': m.workbench_hint_change_address_address,
	'remind_payment.text': m.workbench_hint_remind_payment_text
};

/** A word of advice for a field, or null. */
export const hintOf = (action: string, argument: string): string | null =>
	HINTS[`${action}.${argument}`]?.() ?? null;

/** What the choice that was made is called. */
function choiceName(desk: Desk, action: string, argument: string, value: string | undefined): string | null {
	const spec = desk.spec(action)?.arguments.find((one) => one.name === argument);
	return spec?.choices.find((choice) => choice.value === value)?.label[getLocale()] ?? null;
}

const QUESTIONS: Readonly<Record<string, (values: Values, order: string, desk: Desk) => string>> = {
	refund: ({ amount }, order) =>
		m.workbench_ask_refund({ amount: amount || m.workbench_ask_unnamed(), order }),
	payout: ({ amount }, order) =>
		m.workbench_ask_payout({ amount: amount || m.workbench_ask_unnamed(), order }),
	intercept: (_values, order) => m.workbench_ask_intercept({ order }),
	transfer: ({ to }, _order, desk) =>
		m.workbench_ask_transfer({
			to: choiceName(desk, 'transfer', 'to', to) ?? m.workbench_ask_colleague_post()
		})
};

/** What will happen, for actions that ask first; null for those that do not. */
export const questionOf = (desk: Desk, action: string, values: Values): string | null =>
	QUESTIONS[action]?.(values, values.order ? m.workbench_ask_order({ order: values.order }) : '', desk) ??
	null;
