import { expect, test } from 'vitest';
import { openAttempt } from '../../src/lib/core/attempt/attempt.ts';
import { bubblesOf } from '../../src/lib/core/attempt/bubbles.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

/** Who says what of an opening. */
const drawn = (line: string): readonly string[] => {
	const { prepared } = preparedFrom(TEA_SHOP.replace(/^> .*$/m, `> ${line}`));
	const { turns } = openAttempt(prepared, 1, 0);
	return bubblesOf(turns, { grade: () => null, said: new Map() }).map(
		({ from, text, said }) => `${from}: ${said?.zh ?? text}`
	);
};

test.each([
	['在吗', ['buyer: 在吗']],
	['[图片] 断了的提手', ['buyer: [图片] 断了的提手']],
	['[订单卡片] MH8815', ['buyer: [订单卡片] MH8815']],
	['[大哭] 怎么又断了', ['buyer: [大哭] 怎么又断了']],
	['[破涕为笑]', ['buyer: [破涕为笑]']],
	['[两天后] 收到了，还是 M 的', ['system: 两天后', 'buyer: 收到了，还是 M 的']],
	['[第二天 18:40]', ['system: 第二天 18:40']],
	['[平台] 举证期限到明晚', ['system: 平台：举证期限到明晚']],
	['[仓库叫停] 订单 MH8815 无货', ['system: 仓库叫停：订单 MH8815 无货']]
])('%s', (line, bubbles) => expect(drawn(line).slice(0, bubbles.length)).toEqual(bubbles));

test('every bubble has a key of its own', () => {
	const { prepared } = preparedFrom(TEA_SHOP.replace(/^> .*$/m, '> [两天后] 收到了'));
	const { turns } = openAttempt(prepared, 1, 0);
	const keys = bubblesOf(turns, { grade: () => null, said: new Map() }).map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});
