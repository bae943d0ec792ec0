/** What the trainee sees of the back office: named one by one, so that what it learns later stays inside. */
import type { Colleague } from '../backdrop.ts';
import type { Office } from './office.ts';

/** `messages`: the channel between posts, oldest first, up to now. */
export interface OfficeShown extends Pick<
	Office,
	'buyer' | 'hour' | 'handover' | 'orders' | 'parcels' | 'register' | 'messages'
> {
	/** Who has been asked and has not answered yet; and when the next answer comes (server time), or null. */
	readonly awaited: readonly Colleague[];
	readonly nextAnswer: number | null;
	/** What the trainee may give now, in yuan, by name. */
	readonly limits: Readonly<Record<string, number>>;
}
