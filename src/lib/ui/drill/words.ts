/** Figures of typing in the reader's language. */
import { m } from '$lib/paraglide/messages';

/** `62.5`: characters a minute, a tenth only where there is one. */
export const speedOf = (speed: number): string => String(Math.round(speed * 10) / 10);

/** `97.3`: percent of a share 0..1. */
export const percentOf = (share: number): string => String(Math.round(share * 1000) / 10);

/** `62.5 字/分`. */
export const speedWords = (speed: number): string => m.drill_per_minute({ n: speedOf(speed) });

/** `97.3%`. */
export const accuracyWords = (share: number): string => m.drill_percent({ n: percentOf(share) });
