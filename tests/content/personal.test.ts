import { describe, expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { personalIn, withoutPersonal } from '../../src/lib/core/content/personal.ts';

describe('personal data', () => {
	test.each([
		['我的电话是13800138000', ['13800138000']],
		['打 138 0013-8000 找我', ['138 0013-8000']],
		['一三八零零一三八零零零', ['一三八零零一三八零零零']],
		['１３８００１３８０００', ['１３８００１３８０００']],
		['座机 020-8888 6666', ['020-8888 6666']],
		['订单 2210098877665544 和 me.and@mail.example.com', ['2210098877665544', 'me.and@mail.example.com']]
	])('is found in %s', (text, pieces) => {
		const found = personalIn(text);
		expect(found.map((piece) => piece.text)).toEqual(pieces);
		for (const { start, end, text: piece } of found) expect(text.slice(start, end)).toBe(piece);
	});

	test.each([
		'活动价 249 元，两条 498 元',
		'2026-11-22 之前都行',
		'199.00-249.00 都有',
		'身高 160-165-170 的都能穿',
		'最快明天，二百零九块'
	])('is not seen in %s', (text) => expect(personalIn(text)).toEqual([]));

	test('is replaced, and the rest stays', () =>
		expect(withoutPersonal('电话 13800138000，邮箱 a@b.example，好的')).toBe('电话 ***，邮箱 ***，好的'));

	test.each(['1 ', 'a.'])('is looked for in ten times as much of %j in about ten times the time', (piece) =>
		expect(growth((size) => personalIn(piece.repeat(size)), 2000, 20_000)).toBeLessThan(40)
	);
});
