/**
 * The shop-wide red lines as data. A group is a list of words; a rule asks that one word of each of its groups stand
 * close together. A word that is denied does not count, so that saying *we do not do that* is not doing it.
 *
 * Rule: `detector reach: GROUP GROUP … !GROUP`. `reach` is the largest span in characters; `>` in front of a group:
 * after the one before; `=` in front of the first: denial is part of its words and is not looked at; `!`: none of
 * these words in the same clause; `!!`: nor in the next one.
 */
import type { Said } from '../../text.ts';

export const LABELS: Readonly<Record<string, Said>> = {
	off_platform: { zh: '引到平台外联系或付款', en: 'contact or payment outside the platform' },
	paid_review: { zh: '好评返现、刷单', en: 'rewards for reviews, fake orders' },
	privacy: { zh: '泄露或索要隐私信息', en: 'personal data given away or asked for' },
	insult: { zh: '辱骂、讽刺、威胁', en: 'insult, sarcasm or threat' },
	absolute: { zh: '绝对化或医疗用语', en: 'superlative or medical claim' },
	overpromise: { zh: '做不到的承诺', en: 'a promise that cannot be kept' },
	refuse_lawful: {
		zh: '拒绝合法的退换、发票或赔付',
		en: 'refusing a lawful return, invoice or compensation'
	},
	dodge: { zh: '推诿', en: 'passing the buck' },
	fake_shipping: { zh: '虚假发货', en: 'fake shipping' },
	scam_step: {
		zh: '照骗子的要求扫码、点链接、给验证码',
		en: 'doing what a fraudster asks: scanning, clicking, giving a code'
	}
};

export const GROUPS = `
ADD 加我 加一下 加个 添加 加您 加你 加下 加 搜 扫 扫一下 扫我 留个 留一下 留下 私聊 私发 进群 加好友 加上
CHAT 微信 qq 企业微信 二维码 公众号 好友 小红书号 抖音号 钉钉 telegram whatsapp
CHATDO 微信聊 微信说 微信上聊 微信上说 微信联系 微信转 微信付 微信发 微信找 微信谈 微信加 微信同号 微信号 微信同手机 微信发您 微信发你 微信私 微信支付给 qq聊 qq联系 qq号 我微信 我的微信 微信是 老板微信 咱微信 微信群 加微信 留微信 我qq 我的qq 发我微信 发您微信 发你微信 给您微信 给你微信 微信给您 微信给你 微信告诉
OWN 我 我们 老板 店长 咱 咱们 私人 个人 您 你
LEAVE 留个 留下 留一下 给我 发我 给个 报个
TEL 电话 手机号 手机号码 联系方式 号码
REACH 我加您 我来加 我加你 我来联系 我联系您 老板联系 老板加 我打给 私下联系 加您 加你 联系您加
PRIVATE 私下转 私下付 私下交易 私下给 私下拍 私下买 线下交易 线下付 线下转 线下给 绕过平台 不走平台 跳过平台 平台外交易 平台外付 私转 私底下转 直接转我 直接转给我 直接转账 转我支付宝 转我微信 转到我 转我个人 打到我 打我卡 打我账户 个人账户 收款码 收款二维码 转给我 转我就 转我账 转我卡 支付宝转我 微信转我 转我 私下便宜 私下优惠 私下给您 走线下 别走平台 别在平台 线下给您便宜 直接打款给我
MONEYDIR 便宜 优惠 转 付 拍 省 少 给您 给你 账 钱
HINT 看我头像 头像上有 看头像加 看我主页 看我签名 包裹里有卡片 加卡片上 扫包裹里 扫卡片 扫小卡片 包裹里放 号在头像 号在包裹 包裹里有二维码 卡片上有微信 包裹里的卡片 卡片上有二维码 头像里有 同手机号 手机同号 主页有联系方式 去别的平台 去拼多多 去闲鱼 闲鱼拍 拼多多拍 抖音拍 小红书找 外面的链接 我的二维码 我二维码
SAFETEL 快递 师傅 派送 站点 网点 热线 客服电话 售后电话 厂家 物流 官方 400
WARN 说理 没人管 没法保障 扣分 违规 处罚 骗 谨防 小心 规定 风险 不安全 没保障 红线 举报 封店
REVIEW 好评 五星 晒图 晒单 评价 评论 追评 买家秀 五分 五星好评 评个 打分
REWARD 返现 返您 返你 返 红包 现金 奖励 送您 送你 补贴 退您 给您 发您 领取 领 礼物 小礼品 元 块 优惠券 打款
PAIDREV 好评返现 好评返 晒图返 五星返 返现卡 返现活动 好评红包 好评有礼 评价有礼 晒图有礼 好评送 晒图送 晒图领 好评领 好评奖励 返图领 截图返
BRUSH 刷单 补单 刷评 刷好评 刷销量 做单 刷信誉 s单 放单
BRUSHDO 可以 我们 帮 来 一起 佣金 一单 怎么 多少 找 需要 行 好 安排 做
GOODREV 改成好评 改好评 删差评 删掉差评 改评价 修改评价 删除评价 把差评
IDWORD 身份证号 身份证 银行卡号 银行卡 卡号 支付密码 密码 验证码 动态码 校验码 短信码 安全码 cvv
GIVEUS 发我 发给我 给我 告诉我 提供 报一下 报给我 发一下 发过来 说一下 输一下 念一下 发下 拍给我 拍照发 告知
YOURS 您的地址是 您地址是 收货地址是 收货地址为 地址是 地址在 住在 寄到的是 她的地址 他的地址 地址给您 地址:
STREET 路 街 小区 弄 村 镇 大道 巷 花园 公寓
DOOR 号 室 栋 单元 幢 楼
THIRD 她确实 他确实 她是在我们 他是在我们 她在我们家 他在我们家 您老婆 您老公 您朋友 她的订单 他的订单 她买 他买 对方的 她的电话 他的电话 她的收货 他的收货 她下 他下
CONFIRM 买了 买过 下过单 下单了 下了单 是有这单 有一单 电话是 地址是 手机是 手机号是 尾号是 收货人是 寄到 发您 发给您 告诉您
INSULT 傻 傻子 傻逼 傻比 煞笔 沙比 白痴 脑残 智障 神经病 有病吧 有病啊 你有病 您有病 有毛病吧 你有毛病 不要脸 要不要脸 臭不要脸 穷鬼 穷逼 穷就别 没钱就别 没钱别 没素质 素质低 素质差 什么素质 蠢 蠢货 猪脑 猪一样 去死 他妈 妈的 tmd 尼玛 你妈 nmsl 废物 眼瞎 瞎了 瞎吗 买不起 给脸 爱买不买 爱要不要 爱退不退 不买滚 不买拉倒 滚蛋 滚吧 滚开 滚远 快滚 给我滚 滚 闭嘴 你算什么 您算什么 算老几 无理取闹 胡搅蛮缠 有完没完 想钱想疯 讹人 讹钱 讹我们 碰瓷 脑子 脑子有 没脑子 没长脑子 长没长眼 不长眼 没长眼 没长眼睛 贱 丢人现眼 叫花子 要饭 抠门 抠搜 小气鬼 吃饱了撑 没事找事 烦不烦 烦死了 别烦 关你屁事 放屁 屁话 屁事 扯淡 矫情 玻璃心 土包子 乡巴佬 没见过世面 见识短 你个骗子 你就是骗子 您就是骗子 骗子吧 职业骗子 二货 垃圾买家 神经 奇葩
SARCASM 爱算计 算计这点 差这点钱 缺这点钱 不缺您 不缺你 少您一个 少你一个 心里没个数 这么便宜还想 还挑三拣四 挑三拣四 斤斤计较 贪小便宜 贪便宜 占便宜没够 不差你一个 不差您一个 您去别家好了 爱去哪去哪 想得美 做梦 做什么梦 想多了吧 几块钱也要 几块钱都要 这点钱也 这点钱都 催什么 催命 赶着投胎 就你急 就您急 就你事多 就您事多 事儿真多 事真多 不会看吗 不识字 自己不会看 不会自己看 听不懂人话 听不懂吗 说不通 懒得理 懒得跟 懒得说 您高兴就好 随你便 随便你 呵呵
THREAT 拉黑 拉黑你 拉黑您 投诉也没用 投诉没用 随便投诉 随便你投诉 您去投诉 有本事投诉 有本事你 有本事就 等着瞧 走着瞧 给我等着 你等着 弄死 找人弄 找上门 上门找你 曝光你 知道你家 知道你住 知道您家 有你地址 有你的地址 有您地址 让你好看 后果自负 别后悔 起诉你 告你 报警抓 小心点
NICE 傻瓜 滚筒 滚轮 滚动 滚边 滚烫 滚水 猪皮 猪鬃 神经网 神经酸 脑子里 高兴 精神 呵呵哒 犯傻 奇葩说 爱护 冲动 误会 脑残粉 贱卖 摇滚 翻滚 滚珠 傻眼 随便挑 随便选 随便逛 随便看 拉黑名单 烦不烦恼 动脑子
SUPER 全网最低 史上最低 全网第一 全国第一 世界第一 行业第一 销量第一 第一品牌 国家级 世界级 最高级 顶级 极品 最佳 最好的 最便宜的 最便宜 最低价 最先进 最安全 最有效 最正宗 独一无二 独家 唯一 绝无仅有 史无前例 王牌 永久 永不 万能 百分百 百分之百 100% 绝对不会 绝对没有 绝对正品 绝对安全 绝对好 绝对能 绝对可以 绝对是 绝对不 零甲醛 零风险 零添加 天下第一 最强 最牛
CLAIM 我们 咱 这款 本店 质量 效果 面料 皮 牛皮 东西 产品 品质 是 保证 家 这个 这是 全网 店 价格 无 不 正品
FACTUAL 做到最好 做得最好 最好的服务 棉 羊毛 聚酯 涤纶 羊绒 真丝 蚕丝 亚麻 桑蚕丝 牛皮 最好的办法 最好的方式 最好的选择 最佳时间 给您最 最低价了 给到最低 能给的最低 能给您的最低 做到最低 唯一的办法 最好的解决 最好的服务 赏味 保质
MEDICAL 治疗 治愈 根治 包治 疗效 药到病除 抗癌 消炎 防癌 治病 治好 治颈椎 治腰 治失眠 治脚气 降血压 降血糖 降三高 医用级 药效 祛斑 祛痘 增高 减肥效果 能瘦 排毒 抗菌治疗 有药用 缓解颈椎病 缓解病
MEDOK 医院 医生 遵医嘱 药店
SURE 保证 肯定 一定 绝对 百分百 百分之百 100% 准保 包您 包你 必须 铁定 打包票 我担保 必定 放心 妥妥 保准 准能 准到
DAYSOON 今天 今晚 明天 明早 明晚 后天 当天 今日 明日 次日 上午 下午 晚上 点前 点之前 号前 号 两天 三天 准时 按时
ARRIVES 到货 能到 就到 送到 收到 到您手上 到手 会到 到达 送达 就能到 准到 签收 到了 到
WILDPAY 假一赔万 假一罚万 假一赔百 假一赔千 假一赔一万 假一罚十 假一赔十 假一赔命 假一赔百万 终身免费 无条件退款 十倍赔 赔您十倍 赔十倍 赔一百倍 多少都赔 全部损失我赔 随便退 终身质保 终身保修 永久质保 赔一万 少一罚十
SUREPASS 肯定能过 一定能过 保证能过 保证通过 一定通过 肯定通过 包过 肯定能退 肯定能赔 保证赔 保证能赔 一定能赔 包赔 百分百通过 肯定给您批
NEVERBAD 保证不掉色 保证不起球 保证不变形 保证不缩水 绝对不掉色 绝对不起球 绝不掉色 绝不起球 绝对不会坏 永不掉色 永不变形 保证合身 保证合适 保证合脚 百分百合身 百分百合适 绝对合身 绝对合适 保证刚好 保证不会 包您满意 肯定合身 绝对不会买错 闭眼拍 闭眼入 保证瘦 保证有效 肯定有效 绝对有效
HEDGE 尽量 尽快 预计 大概 一般 正常 可能 应该 争取 以物流 左右 为准 努力 不敢 力争
NORETURN 概不退换 不退不换 一概不退 一律不退 售出不退 售出概不 不予退换 不予退款 不给退 不给换 离柜 恕不退换 就是不退 坚决不退 不会给您退 不会给你退 没有退货这 没有退换 特价不退 特价不能退 特价商品不退 活动商品不退 清仓不退 拆封不退 拆开就不能退 拆开不能退 拆了不能退 试过不能退 试穿不能退 试了就不能退 打开就不能退 打开不能退 不退 不能退 退不了 不支持退 不可以退 不让退
LAWFUL 七天 7天 无理由 质量问题 质量 坏了 破损 发错 瑕疵 签收 假货
NOINVOICE 不开发票 不给开发票 不能开发票 开不了发票 没有发票 不提供发票 没发票 发票没有 发票开不了 发票不开 不给发票 不开票 开不了票 发票要加 开票要加 开票加 发票加 发票另加 发票需要加 发票要另 开票另 发票另外 要发票要加 要发票加 要发票就 开票要另
INVOICEOK 电子发票 已经开 纸质 联系 重新开 没有发票吗 加急 加收件 加抬头
FALSEREASON 别选质量 不要选质量 别写质量 不要写质量 别填质量 原因改成不想要 原因改成不喜欢 原因改成拍错 原因改成七天 原因改成7天 改成不喜欢 改成不想要 改成拍错 改成多拍 改成七天无理由 改成7天无理由 不然不给退 否则不给退 不然不退 否则不退 不改原因 别选我们的 不要选我们的原因 别选商家
NOPAY 不赔 不会赔 不给赔 不赔偿 不会赔偿 没有赔偿 拒绝赔 不赔付 没赔偿
OURFAULT 质量问题 发错 漏发 延迟 坏了 破损 承诺 假货
DODGE 不归我们管 不归我管 不归我们 不关我们的事 不关我们事 不关我的事 不关我事 不关我们 关我们什么事 关我什么事 跟我们没关系 跟我们没有关系 跟我没关系 和我们没关系 与我们无关 跟我们无关 和我无关 跟店里没关系 我们不管 我不管 管不了 我们管不着 管不着 爱找谁找谁 爱找谁 不是我们的问题 不是我们的责任 不是我们责任 又不是我们 问快递去 找快递去 你找快递 您找快递 您找他们 你找他们 找他们赔 找快递赔 自己找快递 自己去找快递 自己联系快递 自己跟快递 自己去问快递 自己问快递 自己去问 自己找去 自己想办法 您自己想办法 你自己想办法 那您自己 那你自己 没我们的事 没我们什么事 找平台去 您找平台 你找平台 我说了不算 不知道你问别人 问别人去 系统的问题不
PASSON 等快递赔 等快递那边赔 快递赔了才 快递赔下来 赔下来才 赔了我们才 等物流赔 物流赔了才
DODGEOK 我们来 我来联系 我帮您 不用您 您不用 由我们 不会让您 我们去
FAKESHIP 先点发货 先点个发货 先给您点发货 先上传单号 先填单号 先填个单号 填个单号 假单号 空包 虚假发货 空单号 先弄个单号 先打个单号 先出单号 随便填个单号 先标记发货 先发个空
TRICK 我扫 我扫码 我扫一下 我扫了 我来扫 我这就扫 我马上扫 我现在扫 我点开看 我点进去 我点击 我这就点 我下载 我去下载 我转过去 我转给你 我转给您 我这就转 我先转 我去交 我加客服 我加他 我登录一下 我输一下 扫完了 扫好了 已经扫 点开了 链接点了
TRICKED 我点链接 我点一下链接 我点开链接 我打开链接 我打开文件 我交保证金 我去交保证金 我扫二维码 我扫您的码 我扫你的码 链接我点 码我扫 二维码我扫 我加客服qq 我下载文件
LINK 链接 二维码 码 文件 网址 保证金 钱 客服 图 您发的 你发的 qq 微信
CODEIS 验证码是 验证码为 验证码发您 验证码发你 验证码给您 验证码给你 验证码: 密码是 密码为 密码给您 密码发您 账号密码 子账号密码 发您验证码 发你验证码 给您验证码 给你验证码 把验证码 验证码我发
QUOTED 对方 骗子 有人 陌生人 别人 自称
`;

export const RULES = `
off_platform 7: ADD CHAT !!WARN
off_platform 12: CHATDO !!WARN
off_platform 16: LEAVE >TEL >REACH
off_platform 10: PRIVATE !!WARN
off_platform 14: HINT !!WARN
paid_review 12: REVIEW >REWARD !!WARN
paid_review 12: PAIDREV !!WARN
paid_review 12: BRUSH BRUSHDO !!WARN
paid_review 16: REWARD >GOODREV !!WARN
paid_review 16: GOODREV >REWARD !!WARN
privacy 10: GIVEUS IDWORD !QUOTED
privacy 26: YOURS >STREET >DOOR
privacy 16: THIRD >CONFIRM
insult 10: INSULT !NICE
insult 14: SARCASM !NICE
insult 12: THREAT !NICE
absolute 12: CLAIM >SUPER !FACTUAL
absolute 12: SUPER >CLAIM !FACTUAL
absolute 10: MEDICAL !MEDOK
overpromise 14: SURE >DAYSOON >ARRIVES !HEDGE
overpromise 14: DAYSOON >SURE >ARRIVES !HEDGE
overpromise 10: WILDPAY
overpromise 10: SUREPASS
overpromise 12: NEVERBAD
refuse_lawful 14: =LAWFUL NORETURN
refuse_lawful 12: =NOINVOICE !INVOICEOK
refuse_lawful 16: =FALSEREASON
refuse_lawful 14: =OURFAULT NOPAY
dodge 12: =DODGE !DODGEOK
dodge 12: PASSON !DODGEOK
fake_shipping 10: FAKESHIP
scam_step 14: TRICK LINK !!WARN
scam_step 12: TRICKED !!WARN
scam_step 12: CODEIS !QUOTED
`;
