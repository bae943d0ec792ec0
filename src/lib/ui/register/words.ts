/** Days of the register in few characters. */

/** `2026-11-03` as `11-3`: month and day, as both languages read them. */
export const dayWords = (day: string): string => day.slice(5).replace(/-0?/, '-').replace(/^0/, '');
