/**
 * What people come to a desk about: words of one line belong to one matter, most words to several lines. Coarser than
 * the topics of `facets`; two questions about one matter often ask the same in words that share nothing. Written for
 * this project; read when the first pair is compared.
 */
import { addWord, emptyTrie, longestHits } from '../trie.ts';
import type { Trie } from '../trie.ts';

const LINES = `
没有 没 没了 不见 不见了 消失 找不到 看不到 没看到 没显示 不显示 没出现 入口 图标 显示 出现 出来 功能 点进去 界面 页面 哪里 在哪 怎么用 使用 用不了 无法使用 打开 开放 更新
资格 邀请 受邀 被邀请 名额 白名单 条件 要求 满足 符合 具备 权限 开通 开启 内测 抽取 随机 什么人 怎样才能 如何获得 怎么获得 获得 不给 不给我 开不了 不符合 不满足 达到 开户 办理 标准 关注
审核 审批 评估 综合评估 综合评分 评分 不通过 没通过 未通过 通不过 通过 被拒 拒绝 批 不批 失败 借不了 借不出来 不能借 无法借 贷不了 不让借 没批 拒 过不了 驳回 信用不足 暂时不能 无法申请
到账 到帐 放款 下款 打款 没到 还没到 多久到 几天到 什么时候到 能到 批复 收到钱 到卡 慢 这么慢 等 等待 多长时间到 款项 几分钟 秒到 处理中 处理
电话 来电 打电话 电联 打来 打过来 打给 没接到 未接 没接 没听到 错过 挂断 挂了 静音 关机 接听 接电话 回访 联系 联系我 没人联系 再打 确认 重新打 来电话 通知
利息 利率 计息 日息 月息 费用 手续费 收费 扣费 免息 怎么算 计算 如何算 算法 算利息 多少钱 一天多少 每天多少 罚息 违约金 万分之 收利息 要钱 免费 便宜 高 分期费
提前 提前还 提前还款 提早 早还 先还 还清 结清 全还 全部还 一次性 一次还 一起还 还完 全额 清掉 全部还清
逾期 推迟 延期 延迟 晚 晚还 晚点 晚几天 忘记 忘了 忘还 宽限 缓 缓几天 没还 还不上 没钱 拖 拖欠 后果 不按时 超期 迟 几天 迟几天 违约 罚息 没存 存不上 特殊情况 催收
扣款 自动扣 自动还款 扣 扣钱 划扣 代扣 几点 余额 存钱 存 存入 存进 存款 够 够扣 没扣 不扣 还款失败 扣不了 主动还 手动还 扣了 充值 打钱 打进 转进 还不了 怎么还 如何还 还款方式
还款日 账单日 几号 哪天 日期 每月几号 每个月 到期 当天 当日 月份 时间还款 还款时间 什么时候还 改日期
换卡 更换 更改 换 绑定 绑卡 绑 解绑 别的卡 其他卡 另一张 另外 银行卡 储蓄卡 卡 哪些银行 支持 添加 卡号 账号 帐号 更换卡 换银行
手机号 手机号码 号码 换号 新号 电话号码 手机 停机 空号 不用了 旧号 换手机 预留 变更
身份证 身份 实名 认证 姓名 户名 证件 本人 信息 资料 填错 写错 填写 错误 身份信息 人脸 验证
额度 提额 升 提升 提高 增加 增长 增额 加额 涨 减少 降低 变少 少了 不够 不足 上限 最高 最低 限额 多借 可借 借多少 太低 太少 能借多少 调整
再借 再贷 重新借 再次 第二次 二次 重复 循环 恢复 还能借 又借 继续借 还完 再申请 还清 第二笔 马上再 可以再 重新申请
取消 撤销 撤回 不借 不借了 不要了 不想借 关闭 注销 销户 终止 停用 解除 删除 退出
账单 明细 记录 查询 查看 查 对账 合同 借据 协议 凭证 证明 流水 发送 邮箱 清单 历史 盖章
征信 信用 信誉 安全 可靠 泄露 骗 骗子 诈骗 正规 影响 黑名单 不良 信用记录 风险 上征信 盗
用途 取现 提现 取出 取钱 套现 消费 炒股 买房 信用卡 还信用卡 转账 转到 转出 转入 转 现金 取
app 下载 登录 登陆 安装 版本 安卓 苹果 软件 客户端 更新 打不开 登不上 用不上 系统 登不了
密码 支付密码 验证码 指纹 忘记密码 修改密码 收不到 短信
理财 定期 活期 基金 收益 产品 投资 赎回 购买 买 利润 存定期 申购
优惠 优惠券 券 红包 活动 折扣 抽奖 奖励 积分 免息券 礼品 赠
客服 人工 投诉 态度 反馈 服务 热线 转人工 工作人员 找谁 专员 回复
分期 期数 几期 期限 期 每期 借多久 多久 几个月 周期 一个月 月供 最长 延长 天数 借期
异常 错误 繁忙 故障 崩溃 出错 报错 维护 卡住 网络 bug 问题 错误码 失败
朋友 别人 他人 家人 老婆 代还 帮还 替 帮别人 替别人 给别人 非本人 对方 老公 亲戚 不是本人
锁 冻结 解冻 解锁 限制 封 被封 止付 锁定 受限 冻
微信 qq 钱包 零钱 公众号 微信钱包 qq钱包 支付宝
部分 分次 分开 多笔 两笔 几笔 合并 单笔 一笔 每笔 多次 分几次 一部分
发货 寄 寄出 发出 出库 备货 发走 揽收 快递 物流 配送 送货 派送 运输 包裹 运单 送到 送达 签收
退货 退款 退 退回 寄回 退换 换货 退钱 返款 补发 售后 维修 保修 检测 退还 返修 换新 赔
发票 开票 电子票 专票 抬头 税号
价格 降价 保价 差价 便宜 贵 价保 价位 售价
库存 有货 没货 缺货 现货 补货 断货 预售 采购
`;

/** How many matters there are. */
export const MATTERS = LINES.trim().split('\n').length;

/** A word of several matters says less of each; a longer word says more. */
const LEAST = 0.35;
const PER_CHARACTER = 0.3;

let trie: Trie | null = null;

function read(): Trie {
	const made = emptyTrie();
	LINES.trim()
		.split('\n')
		.forEach((line, matter) => {
			for (const word of line.split(' ')) addWord(made, word, matter);
		});
	return made;
}

/** How much a normalised text speaks of each matter. */
export function mattersOf(text: string): Float64Array {
	trie ??= read();
	const found = new Float64Array(MATTERS);
	const counted = new Set<string>();
	const hits = longestHits(trie, text, 0, text.length);
	const lines = new Map<number, number>();
	for (const { start } of hits) lines.set(start, (lines.get(start) ?? 0) + 1);
	for (const { id, start, end } of hits) {
		const word = `${id} ${text.slice(start, end)}`;
		if (counted.has(word)) continue;
		counted.add(word);
		found[id] =
			(found[id] ?? 0) + Math.min(1, LEAST + PER_CHARACTER * (end - start)) / (lines.get(start) ?? 1);
	}
	return found;
}
