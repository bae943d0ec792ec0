import { expect, it } from 'vitest';
import { avoids, says, verdictOn } from './rubrics.ts';

it.each([
	[
		['夜班人已经补上了', '现在晚上也有人接了', '已经加了人手'],
		'那三天晚上少安排了一个人，真对不住，现在人补上了，夜里也有真人接',
		['现在人补上了', '夜里也有真人接']
	],
	[
		['您身高体重多少', '平时穿什么码'],
		'L码衣长87厘米哈。您身高体重多少呀，平时穿几码？',
		['您身高体重多少呀', '平时穿几码']
	],
	[
		['这件事归我管', '我跟到底', '您找我就行'],
		'新包第一天提手就断，太对不起您了，这事我管到底',
		['这事我管到底']
	],
	[['我信您', '我相信您没拿到'], '我肯定信你的呀，驿站我去追，你安心上课', ['我肯定信你的呀']],
	[
		['您稍等两分钟', '我查一下，三分钟回您'],
		'您好，我去问仓库，两分钟内回来跟您说，周六等着穿我记下了',
		['两分钟内回来跟您说']
	],
	[
		['您登千牛后台就能看', '后台报表里有'],
		'老板不好意思呀，名单我发不了，您自己登千牛就看得到',
		['您自己登千牛就看得到']
	]
] as const)('of %j in %s what says it is shown', (examples, reply, shown) => {
	const { verdict, evidence } = verdictOn(says('说清', [...examples]), reply);
	expect(verdict).toBe('met');
	expect(evidence.map(({ text }) => text)).toEqual(shown);
});

it.each([
	['抱歉哈，两张不能一块儿', '两张不能一块儿'],
	['在的亲，您说的那样操作没问题，系统认的', '您说的那样操作没问题']
])('what is in doubt without a word of the examples shows what belongs to them most: %s', (reply, words) => {
	const two = avoids('两券同用', {
		description: '答应两张券叠加。说只能用一张不算。',
		examples: ['两张一起用', '可以叠着减', '都给您用上'],
		counterexamples: ['一单只能用一张', '两张挑一张用']
	});
	const { verdict, evidence } = verdictOn(two, reply);
	expect(verdict).toBe('unsure');
	expect(evidence.map(({ text }) => text)).toEqual([words]);
});
