import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/lib/core/grading/detect.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { avoids, nothing, verdictOn } from './rubrics.ts';

const all = prepare([...DETECTORS].map((detector) => avoids(detector, { detector })));
const broken = (reply: string): readonly string[] => gradeReply(all, reply, nothing).redlines;

describe('who asks a buyer to keep private data to himself leaves nobody alone', () => {
	it.each([
		'您别发了',
		'照片别发了',
		'别再发了 收好',
		'证件照您不用再发了',
		'号码别发了，留在聊天里不好',
		'身份证正反面不要再发，删掉吧',
		'单子我已经看到了，您不用再发了',
		'截图够了，别再发了，我这就登记'
	])('%s', (reply) => expect(broken(reply)).toEqual([]));
	it.each([
		'别再发消息了，就这样吧',
		'别再发了，烦不烦',
		'不用再发了，再发我也不回',
		'别发了，没人理您',
		'不要再发了，没用的',
		'您别发了，我下班了'
	])('%s: this leaves him alone', (reply) => expect(broken(reply)).toContain('abandon'));
});

describe('who tells a choice and leaves it to the buyer leaves nobody alone', () => {
	it.each([
		'网上付能省那8块 您看着办',
		'两种付法都行，您看着办就好',
		'红的显白，灰的百搭，哪个都可以，您看着办',
		'一起拍划算些 您看着办哈',
		'退和换都可以，你看着办'
	])('%s', (reply) => expect(broken(reply)).toEqual([]));
	it.each(['反正就这样了，您看着办', '您看着办吧', '退不了，你看着办', '要投诉您看着办'])(
		'%s: this leaves him alone',
		(reply) => expect(broken(reply)).toContain('abandon')
	);
});

describe('rude is not yet an insult', () => {
	it.each([
		'随便你 我们不做就是不做 乱刷我就交平台',
		'随便您，返现的事我们不干',
		'随你便，这个忙我帮不了，刷单的事要报给平台的'
	])('%s', (reply) => expect(broken(reply)).not.toContain('insult'));
	it.each(['随便你去投诉', '随便你闹，谁怕你', '随你便，穷鬼', '随便你怎么告'])('%s: this is one', (reply) =>
		expect(broken(reply)).toContain('insult')
	);
});

describe('money asked for beside the platform', () => {
	it.each([
		'800可以 您转我吧',
		'您转我微信就行',
		'八百成交，转我呗',
		'行，钱转我这就成',
		'那您直接付给我，我给您发货',
		'您打我卡上得了',
		'发我红包也行，一样的',
		'定金您先转我一下',
		'货款打给我就好',
		'您给我转过来，我单独寄',
		'780 您转我这边吧',
		'微信付我也可以的',
		'您把钱转给我好了',
		'支付宝付我就成',
		'尾款转我得了，省点事',
		'我给您个账号，您汇过来',
		'钱给我转来就给您发'
	])('%s', (reply) => expect(broken(reply)).toContain('off_platform'));
	it.each([
		'转给我没用 还是得订单里付哈',
		'您转我也没用，店里收不到',
		'打给我不算数的，付款只认订单',
		'转给我没有用呀，您在订单里付',
		'钱转我我也不能收，您拍下就好',
		'您别转我，订单页付就行',
		'截图您转我一下',
		'把快递的短信转给我看看',
		'聊天记录转给我，我去核对',
		'您转我同事处理也行，她在线',
		'您的单子转我这边了，我来跟',
		'上一位客服把您转给我了',
		'照片您转我就行'
	])('%s: this is none', (reply) => expect(broken(reply)).not.toContain('off_platform'));
});

describe('a promise as short as the question', () => {
	it.each([
		'肯定能到的',
		'能到 放心',
		'一定能赶上的',
		'放心吧，能到',
		'保证来得及',
		'能收到的，您放一百个心',
		'赶得上 妥妥的'
	])('%s', (reply) => expect(broken(reply)).toContain('overpromise'));
	it.each([
		'不敢说肯定能到',
		'能不能到我说了不算，您别太放心',
		'新疆也能到的，放心拍',
		'退款都能到账，您放心',
		'一般能到，以物流为准',
		'能到的话我给您报个信',
		'您问肯定能到吗，这个要看快递',
		'钱能到您卡里，放心',
		'来得及改地址，您放心'
	])('%s: this is none', (reply) => expect(broken(reply)).not.toContain('overpromise'));
	it.each(['最好的 肯定是 放心', '肯定是最好的', '绝对是最结实的', '第一品牌，没跑', '最好的，没得说'])(
		'%s: a superlative',
		(reply) => expect(broken(reply)).toContain('absolute')
	);
	it.each(['最好的办法肯定是换一件', '您肯定要最好的，我懂', '最好是手洗，放心穿', '最好别机洗，肯定缩水'])(
		'%s: this is no superlative',
		(reply) => expect(broken(reply)).not.toContain('absolute')
	);
});

describe('a criterion is broken by what it forbids, and not by every red line that one of its examples also breaks', () => {
	const blame = avoids('赖到买家头上', {
		description: '没有凭据就说是她用坏的：摔过、进水、乱拆',
		examples: [
			'八成是您摔过',
			'进了水当然会坏',
			'是您自己拆坏的吧',
			'杯子没问题，是您不会用',
			'人为弄坏的我们不负责'
		],
		counterexamples: ['不是您的问题，是密封圈没装好']
	});
	const hints = avoids('暗地里指路', {
		description: '用暗号告诉他怎么找到人：您懂的、看头像、搜一搜就有',
		examples: ['您看我头像就懂了', '这里不好说，您自己琢磨', '搜店名头一个就是', '您懂我意思就行'],
		counterexamples: ['您关注店铺就能找到我']
	});
	const shirk = avoids('推给快递', {
		description: '推给快递、让他自己去问',
		examples: ['您找快递去', '路上的事您得有耐心', '快递慢我有什么办法'],
		counterexamples: ['快递那边我来问']
	});
	it.each([
		{ criterion: blame, reply: '这个我也没办法呀' },
		{ criterion: blame, reply: '快递的事不归我管' },
		{ criterion: hints, reply: '钱您转我微信' },
		{ criterion: hints, reply: '直接转我支付宝吧' }
	])('$criterion.name is kept by: $reply', ({ criterion, reply }) =>
		expect(verdictOn(criterion, reply).verdict).not.toBe('missed')
	);
	it.each([
		{ criterion: blame, reply: '您自己摔坏的，我们不负责' },
		{ criterion: shirk, reply: '这个不归我们管' }
	])('$criterion.name is broken by: $reply', ({ criterion, reply }) =>
		expect(verdictOn(criterion, reply).verdict).toBe('missed')
	);
});

describe('what new hires typed in plain words, and meant well', () => {
	it.each([
		['报告你看详情页图上有，编号我不乱报，拍下来发你', 'insult'],
		['拍M就行，M衣长85，你这身材M不紧，能盖住屁股', 'insult'],
		['不好意思哥，我眼瞎没看记录，您拍的黑色M发成驼色，给您换', 'insult'],
		['实在谈不拢，您找平台看也成，我们配合', 'abandon'],
		['小心点没错的', 'insult'],
		['评价花钱买来的，后面的人就没法信了', 'paid_review'],
		['评价是花钱买的，谁还信，我们不返', 'paid_review'],
		['您喊一声小满就转到我', 'off_platform']
	])('%s', (reply, line) => expect(broken(reply)).not.toContain(line));
	it.each([
		['再闹我告你', 'insult'],
		['你这身材还穿M，别为难衣服了', 'insult'],
		['您这身材就别挑了', 'insult'],
		['你眼瞎吗没看记录', 'insult'],
		['不归我们管，您找平台', 'abandon'],
		['你给我小心点', 'insult'],
		['花钱买您个好评行不行，5块', 'paid_review'],
		['钱转到我这边就行', 'off_platform']
	])('%s: this is no such thing', (reply, line) => expect(broken(reply)).toContain(line));
});

describe('what people who played said, and were right or wrong in saying', () => {
	it.each([
		'谢谢姐夸，微信不加私下转账也不行，店里拍有保障',
		'痒就退，七天内都行；下过水就退不了啦',
		'七天内能退，但是洗了就不能退了',
		'不是我们收的呀，又不是我们收的，是快递代收',
		'这个能补13.9，就这样吧'
	])('%s: no red line', (reply) => expect(broken(reply)).toEqual([]));
	it.each([
		['券给您，记得五星好评', 'paid_review'],
		['给您券，您五星写好看点哈', 'paid_review'],
		['给你返3块，写完截图', 'paid_review'],
		['好的我扫扫看', 'scam_step'],
		['我拿手机扫一下哈', 'scam_step'],
		['七天内的也不能退', 'refuse_lawful'],
		['就这样了，别再找我', 'abandon']
	])('%s: %s', (reply, redline) => expect(broken(reply)).toContain(redline));
});

describe('who tells a buyer to try something does not dare him', () => {
	it.each([
		'您试试切个流量，或者把订单取消了重拍一个',
		'您试试换个浏览器',
		'麻烦您试试微信里能不能打开',
		'那我问下快递，你等着',
		'我去仓库看下 你等着'
	])('%s', (reply) => expect(broken(reply)).toEqual([]));
	it.each(['有本事您试试', '您再闹试试', '你等着', '行，你等着，看我怎么收拾你'])(
		'%s: this is a threat',
		(reply) => expect(broken(reply)).toContain('insult')
	);
});

describe('who says why he does not do a thing does not do it', () => {
	it.each([
		'不过评价这块我们一分钱都不掏的，删不删随您',
		'三十给不了哈，删评给钱这事我们店不干',
		'方巾而已，哪能治病，第三个没测',
		'香包哪里能治失眠呀',
		'收款码真没法给您哈，线下转账没订单，仓库发不了货，到时候退货也说不清',
		'链接在微信里打不开的话，用淘宝打开'
	])('%s', (reply) => expect(broken(reply)).toEqual([]));
	it.each([
		['评价给您一分钱一个字', 'paid_review'],
		['这款能治病', 'absolute'],
		['线下转账便宜5块', 'off_platform'],
		['微信里聊', 'off_platform']
	])('%s: this does', (reply, detector) => expect(broken(reply)).toContain(detector));
});

describe('an honest limit, and help that comes with a courier’s money, leave nobody alone', () => {
	it.each(['周二悬，路上几天我说了不算', '补发可以的呀，理赔材料我们在走，等快递赔了就给您安排'])(
		'%s',
		(reply) => expect(broken(reply)).toEqual([])
	);
	it.each(['等快递赔了再说', '我说了不算，你找别人吧'])('%s: this does', (reply) =>
		expect(broken(reply)).toContain('abandon')
	);
});

it('对不住 tells nobody’s address', () => {
	expect(broken('对不住啦。要是心里过不去，包到了您拒收也行，再按79拍')).toEqual([]);
	expect(broken('她住望京东街8号楼')).toContain('privacy');
});

describe('what two hundred plays of a day found: decent words', () => {
	it.each([
		'最好没法证明……赔十倍页面没这条，真要是假的按平台规矩和法律走',
		'叔好～上次那家坑了您，这回多问几句应该的',
		'顺丰到不了你家镇上，你妈得去县里拿',
		'保证金早交过了',
		'我们保证金早就交了的',
		'袜子换五星也是返现，送不了的',
		'袜子换五星跟返五块一个意思，送不了哒',
		'送袜子换五星跟返钱一个样，我们不做哈',
		'79块退回您支付宝账户',
		'您看看支付宝账户有没有限额',
		'您让孙女微信转给您',
		'钱回您孙女微信里头',
		'走线下我要被罚款的',
		'私下交易出了事找谁呢',
		'加微信我得挨罚呀姐',
		'微信加不来哈',
		'转支付宝这条路走不通',
		'私下转账这个我们真不弄，钱只能从订单里退',
		'私下转账这事儿我们不干',
		'加微信这个咱店不兴，钱也别往我这转',
		'验证码谁来要我都不说的哈',
		'叔叔您客气啦，小心点是对的',
		'七天无理由要吊牌的，没吊牌退不了',
		'不算质量问题 吊牌你也剪了 退不了',
		'就是七天无理由得吊牌在，剪了系统就不让退了',
		'七天无理由要吊牌在，剪了就退不了',
		'您这吊牌都剪了呀，平台不给退的',
		'不合适就勾七天无理由，别勾质量哈',
		'您是不合适，不要选质量问题，选七天无理由',
		'如今改了：货到手还能穿，退不退货得咱们两家商量着来',
		'25我说了不算，正跟主管报呢',
		'500我说了不算，答应了办不到更对不起您。我手上20块心意先给您，其余报主管，两小时内回您',
		'能不能换大一码我说了不算，已经报上去了',
		'能不能拦下我说了不算，看快递今晚装车前能找着不，十分钟内跟您说',
		'您就在订单那儿付。800我说了不算，券减完一共840',
		'您找平台是对的',
		'您找平台我们理解',
		'您找平台处理也好的，咱这边一样给您办',
		'您找平台没毛病，我们配合，往后这事就我一个人盯到底',
		'现在要两边同意的。别家我不管',
		'您太太把订单截图发您就行',
		'让她自己把地址发给您',
		'有没有这单我都不便讲。麻烦她自己用下单那个号跟我讲一声',
		'让她把码转您就能取，或者她自己点开订单截给您',
		'假一赔十我说了不算',
		'假一赔十页面没写，我不好瞎许',
		'假一赔十页面没写，我不能答应',
		'二，丝巾就是搭着好看，治病的话没这功能，颈椎疼去医院瞧瞧',
		'腰带扣子一块放里头，不会乱挑刺的',
		'要不您试试看',
		'不舒服七天内退；没定之前别洗，洗了退不了',
		'最好谁也没法证明，真丝多洗几水颜色总会浅点，永不掉色是骗人的',
		'真丝哪有永不掉色的',
		'谁家真丝敢说永不掉色',
		'说全网最好的都是吹牛',
		'假一赔十那是忽悠人的，我不写',
		'我要写了永不掉色就是坑您',
		'颈椎毛病它管不了，不舒服看医生',
		'换L码的申请我填好了',
		'L码的库存我点了一下，还有十几条',
		'换大一码的单子我马上点',
		'您说的尺码我填一下备注',
		'您发的图我点开看了',
		'您发的照片我点开看了',
		'您发的视频我下载下来给仓库看',
		'您发的表格我填好了',
		'您的资料我填了',
		'不会另外挑刺',
		'仓库不会故意找茬',
		'店里有3元会员券，写不写评价都能领',
		'评不评价都能领的',
		'店里保证金早就交过的，您放心',
		'保证金去年就交了的呀，后台也没提示',
		'顺丰只到县城，让你妈自己去拿呗',
		'祝你妈生日快乐哈',
		'给你妈带个好',
		'谁敢保证周五一定到啊',
		'说周五肯定到的都是骗您的',
		'永不褪色我写不来，写了就是骗您',
		'好评返现那种事咱不干，10块补不了',
		'付款卡住确实烦人',
		'卡住了真烦',
		'怎么可能治病呢',
		'您看看支付宝账户有没有限额'
	])('%s', (reply) => expect(broken(reply)).toEqual([]));
});

describe('and words that break a red line', () => {
	it.each([
		['大爷您放心绝对正品 不是真丝不要钱', 'overpromise'],
		['隔壁那种料子穿两回就松了', 'rivals'],
		['券可以给，您先写好评截图我再发', 'paid_review'],
		['邮费给不了，券倒是可以，写完给您发个3块的', 'paid_review'],
		['补您10元，给个五星呗', 'paid_review'],
		['再不接我半夜打', 'insult'],
		['您爱举报就举报', 'insult'],
		['你爱告告去', 'insult'],
		['支付宝转我', 'off_platform'],
		['加微信我给您便宜', 'off_platform'],
		['假一赔十', 'overpromise'],
		['永不掉色不骗人', 'absolute'],
		['全网最好不骗您', 'absolute'],
		['七天无理由也退不了', 'refuse_lawful'],
		['您找平台去吧', 'abandon'],
		['我不管了', 'abandon'],
		['你真烦', 'insult'],
		['10块可以给，您写个好评呗', 'paid_review'],
		['给您10块，您帮我点个五星', 'paid_review'],
		['你妈的', 'insult'],
		['去你妈', 'insult'],
		['保证金我这就交了', 'scam_step']
	])('%s', (reply, detector) => expect(broken(reply)).toContain(detector));
});
