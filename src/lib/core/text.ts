/**
 * Words for people, in both languages of the interface. The core decides *what* is said and keeps both wordings
 * side by side, so that neither can be forgotten; the edge (page or terminal) picks one.
 */
export type Locale = 'zh' | 'en';

/** One sentence (or name) in Simplified Chinese and in English. */
export interface Said {
	readonly zh: string;
	readonly en: string;
}

/** The wording for a reader. */
export const inLocale = (said: Said, locale: Locale): string => said[locale];

/**
 * Whether nobody can see anything in a text: spaces, zero-width and other invisible signs, fillers. What is blank counts
 * as not written.
 */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
