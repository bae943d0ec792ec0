import { describe, expect, test } from 'vitest';
import { charactersOf, compare, type Piece } from '../../src/lib/core/drill/compare.ts';

const told = (pieces: readonly Piece[]): string =>
	pieces
		.map(({ kind, expected, typed }) =>
			kind === 'same' ? typed : kind === 'wrong' ? `(${expected}→${typed})` : `(${expected}|${typed})`
		)
		.join('');

const differences = (expected: string, typed: string, open = false): string => {
	const { pieces, distance, length } = compare(expected, typed, open);
	return `${told(pieces)} ${distance}/${length}`;
};

describe('what was typed against what was to be typed', () => {
	test.each([
		['您好，在的。', '您好，在的。', '您好，在的。 0/6'],
		['您好，在的。', '您号，在的。', '您(好→号)，在的。 1/6'],
		['您好，在的。', '您好，在。', '您好，在(的|)。 1/6'],
		['您好，在的。', '您好，在在的。', '您好，(|在)在的。 1/7'],
		['您好，在的。', '', '(您好，在的。|) 6/6'],
		['', '多了', '(|多了) 2/2'],
		['刚才我没说明白，我重新说', '刚才我', '刚才我(没说明白，我重新说|) 9/12'],
		['一共128.50元', '一共182.50元', '一共1(28→82).50元 2/9']
	])('%s ← %s', (expected, typed, shown) => expect(differences(expected, typed)).toBe(shown));

	test.each([
		['wide and narrow signs', '您好，在的！（真的）？', '您好,在的!(真的)?'],
		['full stops', '好的。', '好的.'],
		['quotation marks', '写“好”', '写"好"'],
		['wide letters and digits', 'A12', 'Ａ１２'],
		['blanks at the ends and in a row', '138 0000', ' 138   0000 '],
		['a letter composed in two ways', 'café', 'cafe\u0301']
	])('takes %s for equal', (_name, expected, typed) => expect(compare(expected, typed).distance).toBe(0));

	test.each([
		['、', '，'],
		['A', 'a'],
		['…', '...'],
		['1', 'l'],
		['的', '地']
	])('tells %s from %s', (expected, typed) => expect(compare(expected, typed).distance).toBeGreaterThan(0));

	test('holds a line that the clock cut off against as much as was typed', () => {
		expect(differences('您好，请问您看的是哪一款？', '您好，请', true)).toBe('您好，请 0/4');
		expect(differences('您好，请问您看的是哪一款？', '您号，请', true)).toBe('您(好→号)，请 1/4');
		expect(differences('您好', '', true)).toBe(' 0/0');
	});

	test('counts characters, not halves of them', () => {
		expect(compare('𠮷祥', '𠮷样')).toMatchObject({ distance: 1, length: 2 });
	});

	test('is a distance: never more than the longer text, the same both ways, nothing lost', () => {
		const texts = ['', '您好', '您好，在的。', '在的您好', '一二三四五', '五四三二一', 'ab cd', '￥12'];
		for (const a of texts)
			for (const b of texts) {
				const there = compare(a, b);
				expect(there.distance).toBeLessThanOrEqual(there.length);
				expect(compare(b, a).distance).toBe(there.distance);
				expect(there.pieces.map((piece) => piece.expected).join('')).toBe(charactersOf(a).join(''));
				expect(there.pieces.map((piece) => piece.typed).join('')).toBe(charactersOf(b).join(''));
				const changed = there.pieces.filter(({ kind }) => kind !== 'same');
				const steps = changed.map(({ expected, typed }) =>
					Math.max(charactersOf(expected).length, charactersOf(typed).length)
				);
				expect(steps.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(there.distance - changed.length);
			}
	});
});
