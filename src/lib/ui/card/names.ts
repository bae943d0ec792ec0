/** Names that authors write as English keys, in the reader's language; anything else is shown as it was written. */
import { m } from '$lib/paraglide/messages';

const TRACKS: Readonly<Record<string, () => string>> = {
	presale: m.track_presale,
	sale: m.track_sale,
	aftersale: m.track_aftersale,
	complaint: m.track_complaint
};

const LIMITS: Readonly<Record<string, () => string>> = {
	coupon: m.authority_coupon,
	partial_refund: m.authority_partial_refund,
	payout: m.authority_payout
};

/** `presale` → 售前. */
export const trackName = (track: string): string => TRACKS[track]?.() ?? track;

/** Limits of authority with readable names. */
export const limitRows = <T extends { readonly name: string }>(rows: readonly T[]): readonly T[] =>
	rows.map((row) => ({ ...row, name: LIMITS[row.name]?.() ?? row.name }));
