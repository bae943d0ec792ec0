import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normalise, quote } from '../../src/lib/core/grading/normalise.ts';

describe('one form for many spellings', () => {
	it.each([
		['ＡＢＣ１２３', 'abc123'],
		['贈品沒辦法折現', '赠品没办法折现'],
		['謝謝謝謝謝！！！', '谢谢!'],
		['退\u200b款', '退款'],
		['XXXL码', 'xxxl码'],
		['1000000', '1000000'],
		['乾淨', '干净']
	])('%s → %s', (typed, plain) => expect(normalise(typed).text).toBe(plain));
});

describe('disguised contacts', () => {
	it.each(['加我薇❤', '加V聊', '➕微 信', '我的V❤信', '加卫星', '加個徽信', 'VX私聊', 'weixin联系', '加薇'])(
		'%s',
		(typed) => expect(normalise(typed).text).toContain('微信')
	);
	it.each(['扣扣联系', '加q', '加企鹅', '秋秋号'])('%s', (typed) =>
		expect(normalise(typed).text).toContain('qq')
	);
	it.each(['微笑服务每一天', '这款是V领的', '威海发货', '徽章要别好', '薇姿同款', '感谢您❤️'])(
		'%s hides nothing',
		(typed) => expect(normalise(typed).text).not.toMatch(/微信|qq/)
	);
});

describe('the way back', () => {
	it('a plain word quotes the disguise as typed', () => {
		const reply = '方便的话加我薇❤吧';
		const plain = normalise(reply);
		const at = plain.text.indexOf('微信');
		expect(quote(plain, at, at + 2)).toEqual({ start: 6, end: 8, text: '薇❤' });
	});
	it('any stretch of any text quotes the text exactly and splits no character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
				const plain = normalise(text);
				const [start, end] = [
					Math.min(a, b) % (plain.text.length + 1),
					Math.max(a, b) % (plain.text.length + 1)
				];
				const evidence = quote(plain, Math.min(start, end), Math.max(start, end));
				expect(evidence.text).toBe(text.slice(evidence.start, evidence.end));
				expect(evidence.text.isWellFormed()).toBe(true);
			})
		);
	});
	it('every unit knows its place', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const plain = normalise(text);
				expect(plain.from).toHaveLength(plain.text.length);
				expect(plain.to).toHaveLength(plain.text.length);
			})
		);
	});
});
