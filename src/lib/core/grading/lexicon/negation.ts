/** Words that deny, how far each reaches, and the look-alikes that deny nothing. */

/** `skip` denies nothing · `near` the next few characters · `far` to the end of the clause · `back` what was said before it. */
export type Reach = 'skip' | 'near' | 'far' | 'back' | 'both';

const list = (reach: Reach, words: string): (readonly [string, Reach])[] =>
	words
		.trim()
		.split(/\s+/)
		.map((word) => [word, reach] as const);

export const NEGATORS: readonly (readonly [word: string, reach: Reach])[] = [
	...list(
		'skip',
		`不好意思 不过 不仅 不但 不光 不只 不止 不错 不客气 不用客气 没问题 没关系 没事 没毛病 不妨 差不多 不论 不管 无论 无理由
		要不 不如 不然 不愧 特别 分别 区别 别的 别人 别家 级别 告别 性别 非常 未来 对不起 对不住 过意不去 受不了 少不了 免不了 了不起 忍不住
		来不及 不得不 大不了 巴不得 说不定 不合适 不合身 不满意 不喜欢 不舒服 不愉快 不便 不好受 不容易 别急 别着急 别担心 不要着急 不用担心
		不着急 别生气 没收到 未收到 没发货 未发货 没货 没穿过 未使用 不影响 没剪 别剪 别洗 别穿 别拆 不要剪 不少 不一会 不久 不断 不同 不等
		没想到 没做好 没说清 没讲清 没及时 没顾上 不到位 不周 不及时 不锈钢 不粘 无线 无痕 无缝 不定期 不限 不管怎样 不由 不料 没错 不假
		非得 非要 除非 不好说 别提 别客气 无忧 有没有 是不是 能不能 要不要 好不好 行不行 可不可以 会不会 对不对 需不需要 不瞒您`
	),
	...list(
		'far',
		`不能 不可以 没法 无法 没办法 没有办法 不会 不支持 不允许 不给 不接受 不是 不用 不需要 不要 不得 不提供 不方便 没有 禁止 拒绝 谢绝
		难以 杜绝 从不 不再 不让 不许 别再 请勿 切勿 不存在 不敢 不可 不做 不搞 不参与 不打算 不建议 不必 不该 不应该 做不到 办不到 给不了
		不想 不是说 没说 从没 从来没 决不 绝不 不准 不可能 不属于 不代表 没答应 没承诺 不保证 不承诺 不敢保证 不收 不走 不加 不留 不碰 不涉及 杜绝 严禁 反对
		别扫 别信 别点 别加 别转`
	),
	...list('near', '不 没 未 别 勿 莫 甭 无 休想'),
	...list(
		'back',
		`不行 不成 不可以 不可 没门 办不到 做不了 做不到 没得谈 不支持 不允许 不能 没有 是违规的 是不允许的 违规 是禁止的 不合规
		真没有 是没有的 不合适 使不得 要不得 免谈 不做的 不可能 可不行 都不行 真不行 恕难从命 犯法 违法 没有这回事 骗人的 是骗局 不发的 不提供的`
	)
];

/** 折不了, 降不动: the verb before is denied. */
export const COMPLEMENTS = '了起动到成上下得过';

/** Where the reach of a word that denies ends. In `不能加，也不能转` each denies its own: two do not cancel each other. */
export const STOPPERS: readonly string[] = [
	'也不',
	'也没',
	'也别',
	'又不',
	'都不',
	'更不',
	'但',
	'而是',
	'就',
	'才',
	'不过',
	'可以',
	'请',
	'麻烦',
	'然后',
	'所以',
	'只能',
	'只',
	'还是',
	'我帮',
	'我给',
	'建议',
	'而'
];
