/** What is remembered of words must not depend on which word came first. */
import { expect, it } from 'vitest';
import { charactersOf, keyOf, kindOf } from '../../src/lib/core/grading/word-kinds.ts';

const HAN = 0x4e00;
const HAN_END = 0x9fff;
const isHan = (code: number): boolean => code >= HAN && code <= HAN_END;

/** Two words of four characters, alike in the first and unlike in their classes, whose numbers are the same: numbers have 32 bits only. */
function alike(): readonly [string, string] {
	const byHighHalf = new Map<number, string>();
	for (let second = HAN; second <= HAN_END; second++)
		for (let third = HAN; third <= HAN_END; third++) {
			const start = String.fromCharCode(HAN, second, third);
			const other = byHighHalf.get(keyOf(start, 0, 3) >>> 16);
			byHighHalf.set(keyOf(start, 0, 3) >>> 16, start);
			const pair = other === undefined ? undefined : ended(other, start);
			if (pair) return pair;
		}
	throw new Error('no two words with one number');
}

/** Both beginnings with a last character each that makes their numbers the same. */
function ended(one: string, other: string): readonly [string, string] | undefined {
	const apart = (keyOf(one, 0, 3) ^ keyOf(other, 0, 3)) & 0xffff;
	for (let last = HAN; last <= HAN_END; last++) {
		if (!isHan(last ^ apart)) continue;
		const pair = [one + String.fromCharCode(last ^ apart), other + String.fromCharCode(last)] as const;
		if (charactersOf(pair[0], 0, 4) !== charactersOf(pair[1], 0, 4)) return pair;
	}
	return undefined;
}

it('two words with one number keep kinds of their own, whichever comes first', () => {
	const [one, other] = alike();
	const kind = (word: string) => kindOf(keyOf(word, 0, word.length), word, 0, word.length);
	expect(keyOf(one, 0, 4)).toBe(keyOf(other, 0, 4));
	const alone = kind(other);
	expect(kind(one).characters).not.toBe(alone.characters);
	expect(kind(other)).toEqual(alone);
});
