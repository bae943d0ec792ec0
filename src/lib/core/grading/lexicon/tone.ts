/**
 * Words of the built-in tone rules. None is wrong in itself: what counts is how a clause uses it, see
 * `grading/manner.ts`. Precision first: a real question and a polite request must not be taken for these.
 */
import type { Said } from '../../text.ts';
import {
	ENGLISH_OPENING_ORDERS,
	ENGLISH_ORDERS,
	ENGLISH_POLITE,
	ENGLISH_RHETORICAL,
	ENGLISH_SCRAPS
} from './tone-english.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The rules that a tone criterion may name on its `识别:` line, with their names for people. */
export const TONE_LABELS: Readonly<Record<ToneDetector, Said>> = {
	rhetorical_question: { zh: '反问', en: 'a rhetorical question' },
	command: { zh: '命令', en: 'a command' },
	too_short: { zh: '只回一两个字', en: 'an answer of a word or two' },
	repetition: { zh: '同一句话说了三遍', en: 'the same sentence three times' }
};

export type ToneDetector = 'rhetorical_question' | 'command' | 'too_short' | 'repetition';

/** Questions that want no answer, whoever asks them. */
export const RHETORICAL = [
	...words(`
	难道 难不成 谁让您 谁让你 谁叫您 谁叫你 谁要您 谁要你买 谁逼您 谁逼你 自己不会看 不会自己看 不会自己查 不会自己量 不会自己去 不会看吗 不会看详情 不会看页面
	不会用吗 看不懂吗 看不懂字 看不见吗 没看见吗 没长眼 不识字吗 不认字吗 眼睛呢 听不懂吗 听不明白吗 不懂吗 这都不懂 这都不会 这都不知道 这也不知道 不知道吗 没写吗 没写清楚吗 没标吗 没说吗
	写得还不够清楚 说得还不够清楚 还不够清楚吗 还要我说几遍 要我说几遍 要说几遍 说了多少遍 说过多少遍 讲了多少遍 还用说吗 还用问吗 还用我说 用得着吗 用得着问 至于吗 至于这样 犯得着吗 有必要吗 有完没完 有意思吗
	凭什么 凭啥 急什么 催什么 吵什么 闹什么 嚷什么 凶什么 吼什么 着什么急 怪谁 怪得了谁 怪我咯 怪我吗 怪我们吗 能怪我 能怪我们 赖谁 赖我吗 赖我们吗 关我什么事 关我们什么事 关我啥事
	我有什么办法 我能有什么办法 我能怎么办 我能怎样 我怎么知道 我哪知道 我哪儿知道 我哪里知道 我上哪知道 问我我问谁 我问谁去 我去问谁 您问谁呢 你问谁呢 您问我 你问我我
	怎么不早说 为什么不早说 干嘛不早说 早干嘛去 早干什么去 早干啥去 早怎么不 当初怎么不 当时怎么不 怎么不看清 怎么不看 为什么不看 为啥不看 怎么不先看 怎么不先问 怎么不问清 下单前怎么不 买之前怎么不
	可能吗 有可能吗 您觉得可能 你觉得可能 您觉得合适吗这样 好意思吗 好意思说 您好意思 你好意思 讲不讲理 讲道理吗 有没有搞错 搞错没有 开什么玩笑 开玩笑呢 您当我 你当我 您以为 你以为 以为我们是 哪有这么便宜 哪有那么便宜 哪有这种好事 天上掉
	确定没穿过 确定没洗过 确定没用过 确定不是您 确定不是你 不是您弄的吧 不是你弄的吧 是不是您自己弄 是不是你自己弄
`),
	...ENGLISH_RHETORICAL
];

/** `…不是写着吗`: each before one of the next, in one clause that asks. */
export const REMINDERS = words('不是 不都 不早就 没有 没');
export const REMINDED = words(
	'写着 写了 写得 写明 写清 有写 标着 标了 标注 标明 说了 说过 说清 说明了 讲了 讲过 告诉过 告诉您 告诉你 跟您说 跟你说 和您说 提醒过 提醒您 发过 发给您 发了'
);
/** `您不是说要黑色的吗` makes sure; `我不是说了吗` reproaches. */
export const ASKING_BACK = words('您不是说 你不是说 您是不是 是不是 您不是要 你不是要 有没有 是否');

/** Orders, wherever in a clause they stand. */
export const ORDERS = [
	...words(`
	赶紧付款 赶紧付钱 赶紧拍 赶紧下单 赶紧买 赶快付款 赶快拍 赶快下单 快付款 快付钱 快点付 快点拍 快点买 快点下单 快拍 速拍 速度付款 速度拍 马上付款 立刻付款 立即付款 麻溜付 麻利点
	别废话 少废话 废话少说 少啰嗦 别啰嗦 别吵 别闹了 别催 不要催 甭催 别问了 别再问 闭嘴 听好了 给我听着 给我等着 你等着 您等着 老实等着 等着就行 等着吧 自己等着
	您必须 你必须 您们必须 你们必须 您不准 你不准 您不许 你不许 不准退 不许退 不准取消 不许取消 不准差评 不许差评 不准再 不许再 不准给 不许给 必须先付款 必须给好评 必须马上 必须立刻 必须现在
	自己看详情 自己看页面 自己去看 自己看着办 自己看去 自己看吧 自己看清楚 自己去查 自己查去 自己去问 自己问去 自己去找 自己找去 自己去量 自己想办法 自己解决 自己处理吧 自己联系快递 自己上网
	找快递去 问快递去 找平台去 问平台去 找客服去 找厂家去
`),
	...ENGLISH_ORDERS
];
/** Orders only where a clause begins with them, apart from 您 and 那. */
export const OPENING_ORDERS = [
	...words(`
	自己看 自己查 自己找 自己问 自己弄 自己量 自己去 去问快递 去问物流 去问平台 去问厂家 去问别人 去找快递 去找物流 去找平台 去找厂家 去找别人 去看详情 去看页面 去看说明 去查
	看详情 看页面 看说明书 必须 不准 不许 赶紧 赶快 快点 等着 付款去 拍去 删了重拍 找快递 问快递 找平台 问平台
`),
	...ENGLISH_OPENING_ORDERS
];
export const OPENERS_BEFORE = words(
	'那您就 那你就 您就 你就 那您 那你 您先 你先 您给我 你给我 您 你 那 先 直接 就'
);
/** With one of these in the clause it is a request, an offer or a condition. */
export const POLITE = [
	...words(
		'请 麻烦 可以 能 方便 建议 帮您 帮你 我 咱 不用 不必 无需 不需要 要是 如果 想 喜欢 辛苦 劳烦 哦亲 的话 尽量 最好 是的 是要'
	),
	...ENGLISH_POLITE
];

/** Answers that leave the buyer with nothing, when they are all there is. */
export const SCRAPS = new Set([
	...words(`
	在 在的 在呢 嗯 恩 嗯嗯 恩恩 哦 哦哦 噢 喔 额 呃 啊 哈 呵呵 哈哈 说 讲 问 啥 有 没 没有 没了 不 不行 不能 不会 不可以 不知道 不清楚 不懂 不晓得 不是 随便 都行 看着办 已阅 知道 知道了 晓得了
	无 好 行 可 是 对 k ok yes no yep nope 1 2 11 111 666 6 。。 等 等等 滚 切
`),
	...ENGLISH_SCRAPS
]);
