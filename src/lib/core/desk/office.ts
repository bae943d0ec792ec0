/**
 * The simulated back office of one attempt: what orders, parcels, registers and colleagues have become. A value, folded
 * from the backdrop and the actions done (`openOffice`, then `carryOut` for each), never stored.
 *
 * Invariant: the same backdrop and actions, at the same times, give the same office.
 */
import type { ActionDone } from '../action.ts';
import type {
	Backdrop,
	BuyerFile,
	Colleague,
	ColleagueLine,
	Handover,
	OrderStart,
	ParcelStart,
	Phone
} from '../backdrop.ts';
import type { Said } from '../text.ts';

/** An order as it now is. Amounts in yuan. */
export interface Order extends Omit<OrderStart, 'scene'> {
	/** The price when the desk was opened: what a new price is measured against. */
	readonly listed: number;
	/** Refunded and paid out so far. */
	readonly refunded: number;
	readonly paidOut: number;
	/** Coupons given for it. */
	readonly coupons: number;
	/** Exchange or second sending under way, or null. */
	readonly replacement: 'exchange' | 'resend' | null;
}

export interface Parcel extends ParcelStart {
	/** `asked`: the courier has been told to stop it. */
	readonly intercept: 'no' | 'asked';
}

/** An entry of the after-sales register. */
interface RegisterEntry {
	readonly at: number;
	readonly kind: string;
	readonly order: string | null;
	readonly responsible: string | null;
	readonly followUp: string | null;
	/** `open`, `following`, `told` or `done`. */
	readonly state: string | null;
	readonly text: string | null;
}

/** A line in the channel between posts. */
export interface OfficeMessage {
	readonly at: number;
	readonly from: 'agent' | Colleague;
	readonly to: 'agent' | Colleague;
	readonly text: Said;
}

export interface Office {
	readonly buyer: BuyerFile;
	readonly hour: number | null;
	readonly handover: Handover | null;
	readonly orders: readonly Order[];
	readonly parcels: readonly Parcel[];
	readonly register: readonly RegisterEntry[];
	/** Asked and answered, oldest first; an answer whose `at` is still to come has not been given yet. */
	readonly messages: readonly OfficeMessage[];
	/** Limits in yuan: those of the post, then those that somebody allowed, from `at` on. */
	readonly limits: readonly { readonly name: string; readonly yuan: number; readonly from: number }[];
	/** Cards and links sent to the buyer, calls, visits to come: for the lists beside the chat. */
	readonly sent: readonly { readonly at: number; readonly done: ActionDone }[];
	readonly transferred: string | null;
	/** Who decides about authority: the owner where the desk has lines of his and none of a supervisor. */
	readonly decider: 'supervisor' | 'owner';
	/** What colleagues can still say: never shown. */
	readonly colleagues: readonly ColleagueLine[];
	readonly phone: Phone | null;
}

/** What the office does with an action. */
export interface Carried {
	readonly office: Office;
	/** What the transcript says of it. */
	readonly said: Said;
	/** What the rules made of the action: a coupon over authority becomes a request, a late change of address an interception. */
	readonly became: ActionDone | null;
}

/** The desk of a scenario that says nothing of it: actions are noted, nothing is refused but what is over authority. */
export const EMPTY_BACKDROP: Backdrop = {
	hour: null,
	buyer: { returning: false, since: null, bought: 0, tags: [], note: null, history: [] },
	orders: [],
	parcels: [],
	colleagues: [],
	handover: null,
	phone: null
};
