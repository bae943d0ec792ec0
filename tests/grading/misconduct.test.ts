import { describe, expect, it } from 'vitest';
import { growth } from '../growth.ts';
import { kindsForbidden, kindsNamed } from '../../src/lib/core/grading/misconduct.ts';
import { featuresOf } from '../../src/lib/core/grading/meaning.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { readReply } from '../../src/lib/core/grading/reply.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { kernel } from '../../src/lib/core/grading/verbatim.ts';
import { avoids, verdictOn } from './rubrics.ts';

/** Kinds that a reply shows, hints left out. */
const shown = (reply: string, buyerSaid: readonly string[] = []): readonly string[] =>
	readReply(reply, buyerSaid)
		.acts()
		.filter((act) => !act.weak)
		.map((act) => act.kind);

describe('a kind of misconduct is known in many words', () => {
	it.each([
		['blame', '谁会把羊毛衫扔滚筒里啊'],
		['reassure', '软是软了点，下锅煎透就没事'],
		['reassure', '这款可是母婴级的料子'],
		['belittle', '一双袜子而已嘛，犯不着'],
		['fineprint', '详情里有标注的，您购买即视为同意'],
		['copy', '书缺货的话我把扫描版传给您先看'],
		['tamper', '您去下个清零软件跑一遍就认了'],
		['medicate', '喂半包蒙脱石散，明天就好'],
		['lendhand', '找邻居搭把手抬上去呗'],
		['suppress', '小红书那条您先删一下行吗'],
		['rash', '估计是仓库漏了，今天就补给您'],
		['lowball', '各让一步，少退点行吗'],
		['colleague', '上回那个客服是实习生，业务不熟'],
		['sendback', '先把旧的寄回来，我们再给您换'],
		['family', '孩子底子差，家长得盯紧'],
		['pity', '这单退了我要被扣工资，行行好吧'],
		['forced', '您不点我们系统也会自动关单'],
		['layman', '茶喝得少的人都说苦'],
		['kickback', '货款一到，您个人那份茶水费我单给'],
		['notest', '鉴定也没用，别折腾了'],
		['delay', '您再用几天，习惯了就好'],
		['blame', '建议您以后网购多看看评价再下单呢'],
		['blame', '是不是您拆的时候剪刀碰到了'],
		['mock', '五块钱也要争半天，佩服'],
		['mock', '您这么会算，怎么不去批发市场'],
		['impatient', '同样的问题您都问了三遍了'],
		['impatient', '催也没用，前面还排着几十个呢'],
		['driveaway', '觉得贵您去别家呗'],
		['accuse', '我们怀疑您是穿过了再来退的'],
		['accuse', '快递都签收了，您说没收到，让我们怎么信'],
		['threaten', '再闹这单我就不发了，等着瞧'],
		['passbuck', '物流的事您自己联系快递吧'],
		['passbuck', '上个客服说的您找他'],
		['brushoff', '没货就是没货，我有什么办法'],
		['guarantee', '百分百合身，闭着眼拍'],
		['timepromise', '今晚一定给您发出去'],
		['money', '拍下我给您减15块'],
		['freight', '来回运费我们包了'],
		['cure', '贴半个月腰疼就好了'],
		['rush', '只剩最后两件，再不拍就没了'],
		['rivals', '那家卖的都是翻新的'],
		['fakeship', '我先点个发货，货后天再走'],
		['falsereason', '退款原因您选“不想要了”就行'],
		['review', '五星带图截图来，返您十块'],
		['refuse', '特价的拆了一律不退'],
		['leak', '她上周在我们家买过一件']
	])('%s: %s', (kind, reply) => expect(shown(reply)).toContain(kind));
});

describe('what only looks like it shows no kind', () => {
	it.each([
		['blame', '这不是您的问题，是我们没缝牢'],
		['mock', '您真会过日子，这张券正好用上'],
		['impatient', '我帮您催一下仓库'],
		['passbuck', '快递那边我们去联系，您不用管'],
		['guarantee', '合不合身不敢保证，一般是合适的'],
		['timepromise', '预计明天发出，以物流为准'],
		['freight', '质量问题才由我们出运费'],
		['freight', '首重运费他给报'],
		['freight', '首重运费保险给报，超出的您出'],
		['leak', '请您朋友把单号告诉您'],
		['cure', '这个治不了病的，腰疼要看医生'],
		['fakeship', '没出库的我们不会先点发货'],
		['review', '评价您如实写，不返现的']
	])('no %s: %s', (kind, reply) => expect(shown(reply)).not.toContain(kind));

	it('the buyer quoted', () =>
		expect(shown('您说“是不是骗子”，我理解', ['你们是不是骗子'])).not.toContain('accuse'));

	it('words that are only spoken of', () =>
		expect(shown('“今天一定到”这种话我不敢说')).not.toContain('timepromise'));

	it('a question that is answered with no', () => expect(shown('拦截费？没有的')).toEqual([]));

	it('but a question is no excuse for what it says', () =>
		expect(shown('急什么？不就晚两天')).toContain('impatient'));
});

describe('which kinds a criterion forbids', () => {
	it('those that its texts name', () => {
		expect([...kindsNamed('嘲讽买家 取笑他买得便宜')]).toContain('mock');
		expect([...kindsNamed('买家贪便宜')]).not.toContain('money');
	});

	it('those that its examples show, more than those it only names', () => {
		const kinds = kindsForbidden('推给快递', [featuresOf('这您得自己联系快递')], []);
		expect(kinds.get('passbuck')).toBe(1);
	});

	it('one that a counterexample shows too is hardly forbidden', () => {
		const kinds = kindsForbidden('推给快递', [], [featuresOf('您自己联系快递也行，我们同样跟进')]);
		expect(kinds.get('passbuck') ?? 0).toBeLessThan(0.5);
	});

	it('a trade with reviews forbids no money by itself', () =>
		expect(kindsForbidden('花钱买好评 给红包换好评', [], []).get('money')).toBeUndefined());
});

describe('three examples forbid what nobody wrote down', () => {
	const rude = avoids('嘲讽买家', {
		description: '嘲笑、挖苦买家，或嫌他计较。真心夸他细心不算。',
		examples: ['这点钱也要计较', '您可真会算', '没见过这么抠的'],
		counterexamples: ['您真细心', '理解您想实惠些']
	});
	it.each(['一双袜子还挑三拣四的', '几块钱的东西至于吗', '买不起就看看图吧'])('%s breaks it', (reply) =>
		expect(verdictOn(rude, reply).verdict).toBe('missed')
	);
	it.each(['您考虑得真周到，我帮您对比一下', '好的，给您登记上了', '没问题，这就给您查'])(
		'%s keeps it',
		(reply) => expect(verdictOn(rude, reply).verdict).toBe('met')
	);

	const money = avoids('私自让价', {
		description: '答应改价、返现，或多给钱。介绍人人能领的券不算。',
		examples: ['我给您改到90', '收货后返您10块', '私下给您便宜点'],
		counterexamples: ['首页的券人人能领', '价格我改不了']
	});
	it("an amount that the scene itself names is nobody's own promise", () => {
		expect(verdictOn(money, '那我给您减7块').verdict).not.toBe('met');
		const rubric = prepare([
			money,
			{
				...money,
				kind: 'says',
				id: 'says',
				name: '补差价',
				description: '告诉买家补 7 元差价',
				examples: ['差的7元补给您'],
				counterexamples: []
			}
		]);
		const grade = gradeReply(rubric, '差价补您7元', { actions: [], elapsedMs: null, buyerSaid: [] });
		expect(grade.verdicts.find((one) => one.criterion === money.id)?.verdict).not.toBe('missed');
	});
});

it('a reply ten times as long takes about ten times as long', () => {
	const words = '自己没看清怪谁催什么运费我们出好评返现找快递去保证绝对放心'.repeat(130);
	expect(readReply(words.slice(0, 4000), []).acts().length).toBeGreaterThan(0);
	expect(growth((size) => readReply(words.slice(0, size), []).acts(), 400, 4000)).toBeLessThan(40);
});

describe('what an author wrote is judged as he wrote it, however it is softened', () => {
	const zip = avoids('点开文件', {
		examples: ['我点开看看', '发来的压缩包我打开了'],
		counterexamples: ['压缩包我不看', '不打紧的']
	});
	it.each(['压缩包我不看哈', '亲，压缩包我不看呢', '姐，压缩包我不看', '不打紧的大爷'])('%s', (reply) =>
		expect(verdictOn(zip, reply).verdict).toBe('met')
	);
	it.each(['我点开看看哈', '亲亲我点开看看呀'])('%s: this is an example', (reply) =>
		expect(verdictOn(zip, reply).verdict).toBe('missed')
	);
	it('a great many softening words take time in proportion', () =>
		expect(
			growth((count) => kernel(`${'亲'.repeat(count)}看看${'亲哈'.repeat(count)}不`), 2000, 16_000)
		).toBeLessThan(32));
});
