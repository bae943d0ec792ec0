/**
 * Spellings that hide a contact, and the plain word for each. `open` ones count anywhere; `guarded` ones only next to
 * a word that shows what is meant (加, 我, 信 …), because alone they are ordinary letters or things.
 */
export const OPEN_DISGUISES: readonly (readonly [spelling: string, plain: string])[] = [
	['薇信', '微信'],
	['威信', '微信'],
	['徽信', '微信'],
	['维信', '微信'],
	['唯信', '微信'],
	['微芯', '微信'],
	['微心', '微信'],
	['薇心', '微信'],
	['徽心', '微信'],
	['薇芯', '微信'],
	['微x', '微信'],
	['薇x', '微信'],
	['v信', '微信'],
	['v心', '微信'],
	['w信', '微信'],
	['vx', '微信'],
	['wx', '微信'],
	['weixin', '微信'],
	['wechat', '微信'],
	['v❤信', '微信'],
	['v❤', '微信'],
	['薇❤', '微信'],
	['微❤', '微信'],
	['徽❤', '微信'],
	['威❤', '微信'],
	['v♥', '微信'],
	['薇♥', '微信'],
	['微♥', '微信'],
	['徽♥', '微信'],
	['绿泡泡', '微信'],
	['绿色软件', '微信'],
	['扣扣', 'qq'],
	['秋秋', 'qq'],
	['企鹅号', 'qq'],
	['扣扣号', 'qq'],
	['q扣', 'qq'],
	['叩叩', 'qq'],
	['口口号', 'qq'],
	['🐧', 'qq'],
	['zfb', '支付宝'],
	['支fu宝', '支付宝'],
	['之付宝', '支付宝'],
	['吱付宝', '支付宝'],
	['手鸡', '手机'],
	['手机号吗', '手机号码'],
	['电hua', '电话'],
	['二微码', '二维码'],
	['2维码', '二维码'],
	['伪信', '微信'],
	['溦信', '微信'],
	['溦', '微信'],
	['嶶信', '微信'],
	['微xin', '微信'],
	['薇xin', '微信'],
	['wei信', '微信'],
	['weix', '微信'],
	['weisin', '微信'],
	['v星', '微信'],
	['v芯', '微信'],
	['v x', '微信'],
	['维x', '微信'],
	['w x', '微信'],
	['某信', '微信'],
	['绿泡', '微信'],
	['威x', '微信'],
	['q❤q', 'qq'],
	['❤v', '微信'],
	['抠抠', 'qq'],
	['蔻蔻', 'qq'],
	['口口号码', 'qq'],
	['企鹅聊', 'qq'],
	['zhi付宝', '支付宝'],
	['支附宝', '支付宝'],
	['手机耗', '手机号'],
	['电話', '电话'],
	['電hua', '电话'],
	['电活号', '电话号'],
	['二唯码', '二维码'],
	['二維ma', '二维码'],
	['二wei码', '二维码']
];

/** Spellings that only show when the signs in them are gone: `v.x`, `扣/扣`. */
export const SPLIT_SPELLINGS: readonly (readonly [spelling: string, plain: string])[] = [
	['vx', '微信'],
	['wx', '微信'],
	['v信', '微信'],
	['薇信', '微信'],
	['威信', '微信'],
	['薇x', '微信'],
	['微x', '微信'],
	['weixin', '微信'],
	['wechat', '微信'],
	['扣扣', 'qq'],
	['秋秋', 'qq']
];

/** In a text without Chinese these hide nothing, and the words around them belong to them: `no WeChat, please`. */
export const ENGLISH_NAMES: ReadonlySet<string> = new Set(['wechat']);

/** Only after 加/留/发/搜/我/你/您/个/的/有, or before 我/聊/发/信. */
export const GUARDED_DISGUISES: readonly (readonly [spelling: string, plain: string])[] = [
	['卫星', '微信'],
	['薇', '微信'],
	['徽', '微信'],
	['威', '微信'],
	['v', '微信'],
	['微', '微信'],
	['q', 'qq'],
	['球球', 'qq'],
	['企鹅', 'qq']
];

export const GUARDS_BEFORE = '加留搜私+➕';
export const GUARDS_BEFORE_WEAK = '我个';

/** Signs that stand for a word. Others part clauses. */
export const SIGNS = new Map<string, string>([
	['➕', '加'],
	['💰', '钱'],
	['💵', '钱'],
	['📱', '手机'],
	['☎', '电话'],
	['📞', '电话'],
	['👌', '好的'],
	['🆗', '好的'],
	['👍', '好'],
	['🙅', '不行'],
	['❌', '不'],
	['🈲', '禁止'],
	['✅', '可以'],
	['🉑', '可以'],
	['🔜', '马上'],
	['⭐', '星'],
	['🌟', '星'],
	['🧧', '红包'],
	['🖕', '滚蛋'],
	['🤡', '小丑'],
	['📲', '手机'],
	['💸', '钱'],
	['🎁', '礼物']
]);

/** Characters whose single-character conversion the dictionary leaves open. */
export const SIMPLE_OVERRIDES = new Map<string, string>([
	['乾', '干'],
	['著', '着'],
	['妳', '你'],
	['祂', '他'],
	['牠', '它'],
	['麽', '么'],
	['瞭', '了']
]);
