/** Contacts in English: `my WeChat is mei_shop66`, and whose number one is said to be. */

/** After the name of a messenger a handle is known by a digit or `_` in it. */
const HANDLE =
	/\b(?:we ?chat|微信|whatsapp|telegram|instagram|skype|line|qq|vx)(?: (?:id|number|account|handle|name|user|username))?(?: is|,? it's|:| -| =)? ?@?(?=[a-z-]*[\d_])[a-z\d_-]{5,34}(?![a-z\d_-])/g;

/** The first handle that is not denied, with the name of its messenger. */
export function findEnglishHandle(
	text: string,
	denied: Uint8Array
): { readonly detector: 'off_platform'; readonly start: number; readonly end: number } | null {
	for (const { index, 0: words } of text.matchAll(HANDLE))
		if (denied[index] === 0) return { detector: 'off_platform', start: index, end: index + words.length };
	return null;
}

const BUSINESS = /\b(?:courier|driver|carrier|hotline|tracking|order)\b/;
const THEIRS = /\b(?:your|her|his|their|[a-z]+'s) (?:phone|number|mobile|cell)\b/;
const LOOK_BACK = 26;

/** Whose a number is by the English words before it: that of a business, a buyer's, or nothing is said. */
export function whoseInEnglish(text: string, at: number): 'business' | 'theirs' | null {
	const before = text.slice(Math.max(0, at - LOOK_BACK), at);
	return BUSINESS.test(before) ? 'business' : THEIRS.test(before) ? 'theirs' : null;
}
