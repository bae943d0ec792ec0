/** The words that make a number a value: units in their canonical spelling, days, halves of the day, sizes. */

const pairs = (lines: string): Map<string, string> => {
	const map = new Map<string, string>();
	for (const line of lines.trim().split('\n')) {
		const [canonical = '', ...spellings] = line.trim().split(' ');
		for (const spelling of [canonical, ...spellings]) map.set(spelling, canonical);
	}
	return map;
};

/** Spelling → canonical unit. Longest spelling first when they are tried. */
export const UNITS = pairs(`
	cm 厘米 公分
	mm 毫米
	m 米
	寸 英寸
	尺 英尺
	kg 公斤 千克
	斤
	磅 lb lbs
	mg 毫克
	吨
	km 公里 千米
	㎡ 平方 平方米 平米
	克拉
	g 克
	ml 毫升
	升
	% 个点 个百分点
	度 ℃ °
	w 瓦 瓦特
	kw 千瓦
	v
	db 分贝
	hz 赫兹
	mah 毫安 毫安时
	gb g内存
	个 件儿
	件
	条
	套
	只
	张
	双
	盒
	包
	瓶
	支
	台
	款
	箱
	袋
	片
	本
	颗 粒
	枚
	罐
	桶
	次 回
	位
	人 名
	单
	层
	岁 周岁
	折
	倍
	分
	积分
	级
	楼
	道
	种
	遍
	步
	字 个字
	句
	页
	根
	朵
	份
	勺
	抽
	卷
	束
	副
`);

/** Unit → milliseconds. A trailing 内 is left outside. */
export const SPANS = new Map<string, number>(
	Object.entries({
		小时: 3_600_000,
		个小时: 3_600_000,
		钟头: 3_600_000,
		个钟头: 3_600_000,
		个钟: 3_600_000,
		h: 3_600_000,
		分钟: 60_000,
		min: 60_000,
		秒: 1_000,
		s: 1_000,
		秒钟: 1_000,
		刻钟: 900_000,
		天: 86_400_000,
		日: 86_400_000,
		周: 604_800_000,
		个星期: 604_800_000,
		星期: 604_800_000,
		个礼拜: 604_800_000,
		礼拜: 604_800_000,
		个月: 2_592_000_000,
		季度: 7_776_000_000,
		个季度: 7_776_000_000,
		年: 31_536_000_000,
		工作日: 86_400_000,
		个工作日: 86_400_000,
		自然日: 86_400_000,
		个自然日: 86_400_000
	})
);

/** 今晚, 明早 …: offset of the day, and which half of it. Longest first. */
export const DAYS: readonly (readonly [word: string, offset: number, half: 'am' | 'pm' | null])[] = [
	['今天晚上', 0, 'pm'],
	['明天晚上', 1, 'pm'],
	['今天夜里', 0, 'pm'],
	['今日内', 0, null],
	['大后天', 3, null],
	['今晚', 0, 'pm'],
	['明晚', 1, 'pm'],
	['今早', 0, 'am'],
	['明早', 1, 'am'],
	['后天', 2, null],
	['前天', -2, null],
	['今天', 0, null],
	['今日', 0, null],
	['今儿', 0, null],
	['当天', 0, null],
	['当日', 0, null],
	['当晚', 0, 'pm'],
	['明天', 1, null],
	['明日', 1, null],
	['明儿', 1, null],
	['次日', 1, null],
	['昨天', -1, null],
	['昨晚', -1, 'pm']
];

/** 下午 …: which half of the day an hour after it lies in. Longest first. */
export const HALVES: readonly (readonly [word: string, half: 'am' | 'pm'])[] = [
	['大半夜', 'pm'],
	['凌晨', 'am'],
	['早上', 'am'],
	['上午', 'am'],
	['清早', 'am'],
	['中午', 'pm'],
	['下午', 'pm'],
	['傍晚', 'pm'],
	['晚上', 'pm'],
	['夜里', 'pm'],
	['半夜', 'pm'],
	['午夜', 'pm'],
	['晚间', 'pm'],
	['早', 'am'],
	['晚', 'pm']
];

export const WEEKDAYS = new Map<string, number>(
	Object.entries({
		一: 1,
		二: 2,
		三: 3,
		四: 4,
		五: 5,
		六: 6,
		日: 7,
		天: 7,
		'1': 1,
		'2': 2,
		'3': 3,
		'4': 4,
		'5': 5,
		'6': 6,
		'7': 7
	})
);

/** Latin sizes, lower case. */
export const SIZES = new Set([
	'xxs',
	'xs',
	's',
	'm',
	'l',
	'xl',
	'xxl',
	'xxxl',
	'xxxxl',
	'2xl',
	'3xl',
	'4xl',
	'5xl',
	'6xl'
]);
