/** The word list as a table for cutting Chinese text into words. */
import { WORD_LIST } from './word-list.ts';

const BITS = 17;
const MASK = (1 << BITS) - 1;
/** The number of a word and twice the logarithm of how rare it is, side by side; 0 where nothing stands. */
const CELL = 2;
const cells = new Int32Array(CELL << BITS);
/** The same by code unit for words of one character, which every text is full of; `UNASKED` until one turns up. */
const UNASKED = 0xff;
const singles = new Uint8Array(0x10000).fill(UNASKED);

/** A bit for each of many classes of numbers that words have: most stretches of a text are no word, and turned away here. */
const sieve = new Int32Array(1 << 13);
const classOf = (key: number): number => (key ^ (key >>> 15)) & 0x3ffff;

/** Longest word of the list, in characters. */
export const LONGEST = 4;

/** The number of a word that begins with `hash` (0 for none) and goes on with `code`. Two words may share a number, once in hundreds of millions. */
export const longer = (hash: number, code: number): number => {
	const mixed = Math.imul(hash ^ code, 0x9e3779b1);
	return mixed ^ (mixed >>> 15);
};

function placeOf(key: number): number {
	let at = (key ^ (key >>> 13)) & MASK;
	while (cells[CELL * at] !== 0 && cells[CELL * at] !== key) at = (at + 1) & MASK;
	return CELL * at;
}

/** Twice the logarithm of how rare a word is; 0 for what is no word of the list. */
export function rarityOf(key: number): number {
	const bit = classOf(key);
	return ((sieve[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0 ? 0 : (cells[placeOf(key) + 1] ?? 0);
}

/** The same of a word of one character. */
export function rarityOfSingle(code: number): number {
	const known = singles[code] ?? 0;
	if (known !== UNASKED) return known;
	const rarity = rarityOf(longer(0, code));
	singles[code] = rarity;
	return rarity;
}

for (const line of WORD_LIST.trim().split('\n')) {
	const [rarity = '', length = '', words = ''] = line.split(' ');
	const step = Number(length);
	for (let at = 0; at < words.length; at += step) {
		let key = 0;
		for (let i = at; i < at + step; i++) key = longer(key, words.charCodeAt(i));
		const place = placeOf(key);
		cells[place] = key;
		cells[place + 1] = Number(rarity);
		const bit = classOf(key);
		sieve[bit >> 5] = (sieve[bit >> 5] ?? 0) | (1 << (bit & 31));
	}
}
