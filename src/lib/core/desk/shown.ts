/** What the trainee sees of the back office: all of it but answers that have not come yet. */
import type { BuyerFile, Colleague, Handover } from '../backdrop.ts';
import type { Said } from '../text.ts';
import type { Order, Parcel, RegisterEntry } from './office.ts';

export interface OfficeShown {
	readonly buyer: BuyerFile;
	readonly hour: number | null;
	readonly handover: Handover | null;
	readonly orders: readonly Order[];
	readonly parcels: readonly Parcel[];
	readonly register: readonly RegisterEntry[];
	/** The channel between posts, oldest first, up to now. */
	readonly messages: readonly {
		readonly at: number;
		readonly from: 'agent' | Colleague;
		readonly to: 'agent' | Colleague;
		readonly text: Said;
	}[];
	/** Who has been asked and has not answered yet; and when the next answer comes (server time), or null. */
	readonly awaited: readonly Colleague[];
	readonly nextAnswer: number | null;
	/** What the trainee may give now, in yuan, by name. */
	readonly limits: Readonly<Record<string, number>>;
}
