/**
 * What stands on the desk when a conversation begins: the buyer's file, orders, parcels, colleagues. Its author writes
 * it under `desk:` in the header of a scenario. Plain data; the back office (`desk/`) goes on from it.
 *
 *     desk:
 *       hour: 10
 *       buyer: { returning: true, since: 2025-03, bought: 3, tags: [老客], note: 皮肤容易过敏 }
 *       orders:
 *         - { id: D1, item: silk-scarf, sku: 墨绿, price: 169 元, state: paid, cod: true, fee: 8 元 }
 *       parcels:
 *         - { id: SF1001, order: D1, courier: 顺丰, weight: 0.2 公斤, track: ["昨天 18:20 已揽收"] }
 *       colleagues:
 *         - { who: warehouse, about: [重量, 称重], after: 40s, says: 出库称重 0.2 公斤，和满件一样。 }
 *         - { who: supervisor, about: [优惠券], after: 30s, grants: { coupon: 10 元 }, says: 这单可以到 10 元。 }
 *       changes:
 *         - { scene: 门口, order: D1, state: shipped, parcel: SF1002, courier: 顺丰, track: [10:20 派送中] }
 */

export type OrderState = 'unpaid' | 'paid' | 'shipped' | 'signed' | 'refused' | 'closed';
export type Flag = 'red' | 'yellow' | 'green' | 'blue' | 'purple';
/** Other posts, played as characters; `group` is whoever takes over a conversation that was transferred to a group. */
export type Colleague =
	'supervisor' | 'owner' | 'warehouse' | 'courier' | 'dispatcher' | 'purchasing' | 'group';

/** The customer file as it is when the conversation begins. */
export interface BuyerFile {
	readonly returning: boolean;
	/** `2025-03`, or null for a new buyer. */
	readonly since: string | null;
	/** Orders before these. */
	readonly bought: number;
	readonly tags: readonly string[];
	readonly note: string | null;
	/** Earlier purchases, complaints, contacts: one line each. */
	readonly history: readonly string[];
}

/** Amounts in yuan. The address is masked by its author; nobody is shown another. */
export interface OrderStart {
	readonly id: string;
	/** Id of a product card, or the item's name. */
	readonly item: string;
	readonly sku: string | null;
	readonly quantity: number;
	/** What is paid, or to be paid, for all of it, without the fee. */
	readonly price: number;
	readonly state: OrderState;
	/** Cash on delivery, and its fee. */
	readonly cod: boolean;
	readonly fee: number;
	/** As the page would say it: `昨天 21:40`. */
	readonly placed: string | null;
	/** Promised time of shipping, as the order says it. */
	readonly promised: string | null;
	readonly address: string | null;
	readonly phone: string | null;
	/** The buyer's own words on the order. */
	readonly remark: string | null;
	/** The shop's note on it, and the note's flag. */
	readonly note: string | null;
	readonly flag: Flag | null;
	/** Id of the scene in which it is placed; null or absent: it is there from the start. */
	readonly scene?: string | null;
}

export interface ParcelStart {
	readonly id: string;
	readonly order: string;
	readonly courier: string;
	readonly weight: string | null;
	/** Oldest first. */
	readonly track: readonly string[];
}

/** One thing that a colleague can be asked; the first of a colleague's whose words are in the question is answered. */
export interface ColleagueLine {
	readonly who: Colleague;
	/** Any of these words in the question; empty for any question. */
	readonly about: readonly string[];
	/** ms until the answer. */
	readonly after: number;
	readonly says: string;
	/** What the supervisor or the owner allows: limits by name, in yuan. */
	readonly grants: Readonly<Record<string, number>>;
}

/** The hand-over note that the trainee has been given. Asking the buyer for what stands here is a fault. */
export interface Handover {
	readonly from: string;
	readonly buyer: string;
	readonly order: string | null;
	readonly problem: string;
	readonly promised: string | null;
	readonly next: string | null;
	readonly deadline: string | null;
}

/** How the buyer takes a phone call. */
export interface Phone {
	/** Hours between which the buyer answers, 0..24. */
	readonly from: number;
	readonly to: number;
	/** What the buyer says; null: nobody ever answers. */
	readonly says: string | null;
}

/**
 * What the course of the conversation changes on the desk, when a scene is entered for the first time: an order's state,
 * a new parcel, news of one that is under way.
 */
export interface DeskChange {
	/** Id of the scene. */
	readonly scene: string;
	readonly order: string | null;
	readonly state: OrderState | null;
	/** A parcel of this number gets the news; when there is none yet, it is sent now. */
	readonly parcel: string | null;
	readonly courier: string | null;
	readonly weight: string | null;
	readonly track: readonly string[];
}

export interface Backdrop {
	/** The hour of the day at the start, 0..23, or null. */
	readonly hour: number | null;
	readonly buyer: BuyerFile;
	readonly orders: readonly OrderStart[];
	readonly parcels: readonly ParcelStart[];
	readonly colleagues: readonly ColleagueLine[];
	readonly handover: Handover | null;
	readonly phone: Phone | null;
	/** Absent in editions from before there were changes. */
	readonly changes?: readonly DeskChange[];
}
