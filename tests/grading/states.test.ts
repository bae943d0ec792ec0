import { describe, expect, it } from 'vitest';
import { states, verdictOn } from './rubrics.ts';

const floor = states('底价', '209 元', {
	examples: ['最低给您做到 209 元'],
	others: ['219 元', '今晚 24:00']
});
const size = states('尺码', 'L 码', { examples: ['建议您拍 L 码', '推荐 L'], others: ['M 码'] });
const sending = states('发货时间', '48 小时', { examples: ['付款后 48 小时内发出'] });
const lastDay = states('截止', '11 月 16 日', { examples: ['最晚 11 月 16 日申请'] });
const shipping = states('发货日', '11 月 16 日', {
	examples: ['最晚 11 月 16 日发出', '16 号之前一定寄走', '11 月 16 日前发货']
});
const waist = states('L码腰围', '78 厘米', {
	examples: ['L 码腰围 78 厘米'],
	others: ['70 厘米', '74 厘米', '82 厘米']
});
const waists = states('L码腰围', '78 厘米', {
	examples: ['L 码腰围 78 厘米', 'L 的腰是 78', '腰围 L 码 78 厘米'],
	others: ['70 厘米', '74 厘米', '82 厘米']
});
const pieces = states('三只实付', '318 元', { examples: ['用了券三只一共付 318 元'], others: ['109 元'] });
const asked = states('该付多少', '177 元', {
	examples: ['送货的要 177 元没有错', '177 是对的，多出 8 块是代收费']
});

describe('the right value, however written', () => {
	it.each([
		[floor.name, '209 是我能给的底了', floor],
		[floor.name, '180 卖不了,最低 209', floor],
		[floor.name, '最低二百零九块给您', floor],
		[floor.name, '原价219,现在到手¥209.00', floor],
		[floor.name, '真的不能低于209哦', floor],
		[floor.name, '您说180我这边做不到,最低只能209', floor],
		[floor.name, '最低２０９元', floor],
		[size.name, '按您的身高体重,拍L吧', size],
		[size.name, 'M会紧,建议L码', size],
		[sending.name, '付款后两天内就能发出', sending],
		[sending.name, '48小时内给您寄走', sending],
		[lastDay.name, '16号之前申请都可以', lastDay],
		[lastDay.name, '别拖过11/16哦', lastDay],
		[lastDay.name, '活动从11月10日到11月16日', lastDay],
		[shipping.name, '16号前发出，20号之前都能申请退', shipping],
		[shipping.name, '18号之前要改地址都行，16号前发货', shipping],
		[shipping.name, '16号之前发走，22号之前随时能退', shipping],
		[waist.name, 'M腰围就是74没有富余，L是78', waist],
		[waist.name, 'M腰围就是74没有富余，坐下会勒，建议您换L，L是78', waist],
		[waist.name, '您腰围74，M刚好，L码78宽松些', waist],
		[waists.name, 'M腰围就是74没有富余，L是78', waists],
		[waists.name, 'M腰围74，L的78', waists],
		[pieces.name, '三只318 三只都有现货哈', pieces],
		[pieces.name, '三只318，三只一个色', pieces],
		[asked.name, '怪我没跟您说透 177是对的', asked],
		[asked.name, '之前没给您讲明白，177没错', asked],
		[asked.name, '177元是对的，您放心', asked],
		[asked.name, '是我没跟您报全 177没算错', asked]
	])('%s: %s', (_, reply, criterion) => expect(verdictOn(criterion, reply).verdict).toBe('met'));
});

describe('the wrong value, or the right one in another role', () => {
	it.each([
		[floor.name, '最低 208 给您', floor],
		[floor.name, '不是209哦', floor],
		[floor.name, '原价209呢', floor],
		[floor.name, '已经是最低价啦', floor],
		[floor.name, '您说209,可是做不到', floor],
		[floor.name, '最低给您 205,209 那是别人的', floor],
		[floor.name, '满209减10', floor],
		[asked.name, '不是177，169是对的', asked],
		[asked.name, '您说177是对的吗', asked],
		[pieces.name, '318 109 三只', pieces],
		[size.name, 'M和L都可以的', size],
		[size.name, '拍M就好', size],
		[size.name, 'M码是101到115斤,L码是116到130斤', size],
		[sending.name, '明天就发', sending],
		[sending.name, '48 分钟内发', sending],
		[lastDay.name, '18号前申请都行', lastDay],
		[shipping.name, '16号前发出，20号前发出也行', shipping],
		[shipping.name, '16号前发出，最晚18号发出', shipping],
		[size.name, '不是说您不能拍L，就看您喜欢宽松还是贴身', size],
		[size.name, '我们不是不让您拍L', size],
		[waist.name, 'M腰围78，L是82', waist],
		[waists.name, 'M码腰围78，L码是82', waists]
	])('%s: %s', (_, reply, criterion) => expect(verdictOn(criterion, reply).verdict).not.toBe('met'));
});

it('the buyer’s own words state nothing', () => {
	const context = { buyerSaid: ['最低209元我才买的,行不行'] };
	expect(verdictOn(floor, '您问“最低209元我才买的”', context).verdict).toBe('missed');
});

it('evidence is the value as typed', () => {
	const verdict = verdictOn(floor, '亲,最低二百零九块哦');
	expect(verdict.evidence).toEqual([{ start: 4, end: 9, text: '二百零九块' }]);
});

it('of two dates the one that contradicts is blamed', () => {
	const { evidence, feedback } = verdictOn(shipping, '16号前发出，最晚18号发出');
	expect(evidence.map(({ text }) => text)).toEqual(['18号']);
	expect(feedback.zh).toContain('18号');
});
