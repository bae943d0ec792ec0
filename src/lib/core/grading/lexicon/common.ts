/** Characters that say little about the meaning of a reply, in two steps. */

/** Grammar, address, politeness: no weight. */
const EMPTY =
	'的了是我您你们他她它这那就也都在有和吧呢吗啊呀哦哈啦嘛亲给个为以及与着过地之其此些什么么咱俺哟喔噢诶嗯呐滴噻把被让叫对从向由于但而且或如果因所很太真挺蛮非常十分特别更最又再还才只便将已经曾正刚先后时候边里头面儿子家噢一';

/** Frequent words of any chat: a third of the weight. */
const LIGHT =
	'可以会要能来去说看下上得行好用想知道做没不别无点到出起开关次样自己何怎哪谁几多少大小事情况请问麻烦谢感抱歉意思现今天明两二三四五六七八九十成收发送拿买卖话心情人';

const weights = new Float32Array(0x10000).fill(1);
for (const c of LIGHT) weights[c.charCodeAt(0)] = 0.35;
for (const c of EMPTY) weights[c.charCodeAt(0)] = 0;

/** The weight of one character by code unit, 0..1. */
export const charWeight = (code: number): number => weights[code] ?? 1;
