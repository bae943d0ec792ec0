/** First letters of pinyin. The dictionary behind it takes some megabytes: import this file only when it is needed. */
import { pinyin } from 'pinyin-pro';

/** The text in lower case with the first letter of its reading in the place of every Chinese character; as long as the text. Phrases decide between several readings: 重复 is cf. */
export const initialsOf = (text: string): string =>
	pinyin(text, { type: 'all', toneType: 'none' })
		.map(({ origin, first, isZh }) => (isZh ? first.slice(0, 1).padEnd(origin.length) : lower(origin)))
		.join('');

/** `İ` would become two. */
function lower(text: string): string {
	const small = text.toLowerCase();
	return small.length === text.length ? small : text;
}
