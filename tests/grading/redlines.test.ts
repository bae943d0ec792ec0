import { describe, expect, it } from 'vitest';
import { DETECTORS, DETECTOR_LABELS } from '../../src/lib/core/grading/detect.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { avoids, nothing, verdictOn } from './rubrics.ts';

const all = prepare([...DETECTORS].map((detector) => avoids(detector, { detector })));
const broken = (reply: string): readonly string[] => gradeReply(all, reply, nothing).redlines;

const breaking: Readonly<Record<string, readonly string[]>> = {
	off_platform: [
		'加我微信聊吧',
		'加V详聊',
		'您加下薇❤,便宜点',
		'➕个扣扣',
		'扫一下二维码加好友',
		'直接转我支付宝就行',
		'私下转账给您优惠',
		'微信号 shop_2026 您搜',
		'打我电话 138 0013 8000',
		'一三八零零一三八零零零 联系我',
		'我們加個微信吧',
		'加 微 信 说',
		'走线下给您便宜',
		'手机同号'
	],
	paid_review: [
		'好评返现5元',
		'晒图给您返个红包',
		'给个五星好评送您10元',
		'好评截图发我领红包',
		'我们可以一起刷单,一单五块'
	],
	privacy: [
		'您的电话是13800138000对吗',
		'把身份证号发给我',
		'提供一下银行卡号和密码',
		'她确实在我们家买了,地址是幸福路',
		'收货地址是人民路12号301室对吧',
		'是一个叫陈磊的男生拿走的，电话 13912345678',
		'签收的是一个叫王丽的女士，她代收的'
	],
	insult: [
		'穷就别买',
		'你是不是傻',
		'爱买不买',
		'投诉也没用',
		'有病吧你',
		'我拉黑你信不信',
		'你算什么东西',
		'就你事多',
		'跟您说话真掉价'
	],
	absolute: [
		'我们是全网最低价',
		'这款质量是最好的',
		'对颈椎有治疗效果',
		'这是行业第一的品牌',
		'我们的产品绝对安全',
		'永不褪色，做不到我赔您',
		'这条永不掉色，您放心'
	],
	overpromise: ['保证明天送到', '今天下单明天一定到货', '假一赔万', '肯定能过审核', '保证不掉色'],
	refuse_lawful: [
		'七天无理由也不给退',
		'我们不开发票',
		'质量问题也不退',
		'开票要加6个点',
		'退货原因别选质量问题',
		'选质量问题，运费能报',
		'您退货就选质量问题，邮费就能报',
		'您就说有质量问题，反正没人查',
		'拆封不退，不能答应'
	],
	abandon: [
		'这不归我们管',
		'您自己去找快递吧,不关我们的事',
		'跟我们没关系',
		'等快递赔了再说',
		'用不着着急，等快递赔下来才给您'
	],
	fake_shipping: ['先点发货,货过两天再寄', '先填个单号给您', '发个空包过去'],
	rivals: ['他们家卖的都是假货', '隔壁那家就是骗子'],
	tamper: ['您朋友那单我帮您取消了', '她的订单地址我给您改'],
	scam_step: ['好的,我扫一下您发的二维码', '我点链接看看', '验证码是 482913']
};

describe.each(Object.entries(breaking))('%s is seen', (detector, replies) => {
	it.each(replies)('%s', (reply) => expect(broken(reply)).toContain(detector));
});

const keeping: readonly string[] = [
	'收款码店里是不发的',
	'别人给您发收款码也千万别扫',
	'咱们不能加好友也不能私下付款，都在平台走',
	'我们不加微信，平台上聊就好',
	'不好意思,我们不能加微信的哦',
	'平台不让留联系方式,咱们在这里说就好',
	'微信这边不方便加呢',
	'私下转账我们不收的',
	'请勿相信加微信退款的人',
	'支付宝付款就可以',
	'咱们不加微信,也不收私下转的钱',
	'评价请您按真实感受写就好',
	'我们不能用返现换好评',
	'收到满意的话麻烦给个好评',
	'刷单是违规的,我们不参与',
	'您核对一下收货地址',
	'为了安全,请不要把验证码告诉任何人',
	'不用提供身份证',
	'快递员电话 13800138000',
	'这款滚筒洗衣机也能用',
	'傻瓜式安装,不难的',
	'面料是100%纯棉',
	'我们不敢说是最好的',
	'这件没有治疗作用哦',
	'尽量明天给您发出',
	'不能保证明天到',
	'预计两三天到',
	'七天无理由可以退',
	'发票可以开的,电子发票',
	'退货原因您如实选就好',
	'快递那边我来联系,您不用管',
	'不会让您等快递赔',
	'我们不会先点发货的',
	'我不会扫码的',
	'链接我不点哦,您通过平台联系',
	'订单号 1234567890123456789 查到了',
	'运单号 13800138000 已揽收',
	'不是我们小气',
	'理解您着急',
	'亲亲,最晚16号发货哦',
	'让您等着急了,真不好意思',
	'小满这就去问仓库',
	'别等着急了,查到了',
	'大爷我给您查一下哈',
	'军绿色没货了 发不出去',
	'军绿色帆布包没货了,发不出来',
	'收款码不发哈 付款只能在订单里付',
	'您的微信号发给我也没用',
	'没坏别选质量哈 选七天无理由',
	'还没发呢 想退随时都能退',
	'您别发了 撤一下',
	'到货时间我说了不算，没法保证周五到',
	'评价随您怎么写',
	'涉及买家隐私我不能发',
	'私加微信我会被罚的',
	'确实是质量问题，退换都可以，不退的话补7.9',
	'永不褪色也无法保证',
	'永不掉色也是没有的事',
	'永不掉色，这个谁也不敢保证',
	'保证不起球我们做不到',
	'用不着您等快递赔',
	'不必您等快递赔，店里先退',
	'拍完过一宿就掉价',
	'您说是一个叫陈磊的男生拿走的，我去问驿站',
	'包裹是驿站代收的，凭取件码去拿',
	'拉链坏了，退的时候选质量问题，运费给您报',
	'是质量问题就选质量问题，运费能报',
	'请照实选，不是质量问题别选质量问题，运费险会赔'
];

describe('an ordinary reply breaks nothing', () => {
	it.each(keeping)('%s', (reply) => expect(broken(reply)).toEqual([]));
});

it('every detector has a name in both languages and a line of words', () => {
	expect(Object.keys(DETECTOR_LABELS)).toEqual([...DETECTORS]);
	expect(Object.keys(breaking).toSorted()).toEqual([...DETECTORS].toSorted());
});

describe('a forbidden thing by its examples', () => {
	const floor = avoids('跌破底价', {
		description: '答应低于 209 元成交',
		examples: ['那 200 给您吧', '180 就 180,您赶紧拍'],
		counterexamples: ['180 我们真的做不了']
	});
	it.each(['赠品给您 180拍走', '180 就 180,拍吧', '行,190给您', '那一百九拍走吧', '205 可以的,我给您改价'])(
		'%s breaks it',
		(reply) => expect(verdictOn(floor, reply).verdict).toBe('missed')
	);
	it.each([
		'180 我们真的做不了',
		'180 卖不了,最低 209',
		'209 给您,赶紧拍',
		'219 拍下,送您小礼物',
		'您说180,我真没权限',
		'200 不行的亲',
		'活动规定赠品不能折现 189拍不了',
		'赠品不能折现 189 元卖不了',
		'赠品不能换钱189真的做不到'
	])('%s keeps it', (reply) => expect(verdictOn(floor, reply).verdict).toBe('met'));
});
