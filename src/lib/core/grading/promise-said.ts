/** Why a promise is held against the agent, in both languages. Names limits and the kind of facts, which trainees know. */
import type { Promised, PromiseKind } from './promise-clause.ts';
import type { Support } from './promise-support.ts';
import type { Said } from '../text.ts';

const NAMES: Readonly<Record<PromiseKind, Said>> = {
	price: { zh: '这个价钱低于能给的最低价', en: 'this price is below the lowest that may be given' },
	gift: { zh: '资料里没有这样赠品', en: 'no such gift is among the facts' },
	refund: { zh: '退的比买家付的还多', en: 'this is more than the buyer paid' },
	compensation: { zh: '超出了能做主的金额', en: 'this is above what the agent may give' },
	shipping: { zh: '比资料里的发货时间早', en: 'this is earlier than the facts say it ships' },
	delivery: {
		zh: '哪天送到不由店里说了算',
		en: 'the day of arrival is not for the shop to promise'
	},
	callback: { zh: '没有依据', en: 'nothing backs it' }
};

/** Nothing backs it. */
export function explainUnsupported({ kind }: Promised, { limits }: Support): Said {
	const most = limits.reduce((max, one) => Math.max(max, one.yuan), 0);
	const { zh, en } = NAMES[kind];
	return kind === 'compensation' && most > 0
		? { zh: `${zh}（最多 ${most} 元）`, en: `${en} (${most} yuan at most)` }
		: { zh, en };
}

/** It goes back on an earlier reply, counted from 0. */
export const explainContradiction = (turn: number): Said => ({
	zh: `和第 ${turn + 1} 次回复里答应的不一样`,
	en: `it goes back on what reply ${turn + 1} promised`
});
