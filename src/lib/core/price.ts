/**
 * The price calculator of the workbench: items, shop coupon, cross-shop 满减, red packet, fee, in this order, each step
 * explained. Amounts are whole fen inside, so that nothing is lost to rounding.
 *
 *     2 × 159 元 − 店铺券 5 元 − 每满 300 减 50 − 红包 3 元 + 服务费 8 元 = 268 元
 */
import type { Said } from './text.ts';

/** All amounts in fen, whole and not negative. */
export interface PriceInput {
	readonly items: readonly { readonly price: number; readonly count: number }[];
	/** The shop's coupon. */
	readonly coupon: number;
	/** Every `threshold` of what is left after the coupon takes `off`; null without such an offer. */
	readonly every: { readonly threshold: number; readonly off: number } | null;
	readonly packet: number;
	/** Paid on top: cash on delivery, freight. */
	readonly fee: number;
}

interface PriceStep {
	readonly kind: 'items' | 'coupon' | 'every' | 'packet' | 'fee';
	/** What it adds (or, negative, takes away), in fen. */
	readonly change: number;
	/** What is to be paid after it, in fen. */
	readonly after: number;
	readonly said: Said;
}

export interface Price {
	readonly steps: readonly PriceStep[];
	/** To be paid, in fen, and what coupon, 满减 and red packet have saved. */
	readonly total: number;
	readonly saved: number;
	readonly count: number;
	/** For the buyer, in one sentence. */
	readonly said: Said;
}

/** 100,000 yuan: no field of the calculator takes more. */
const MOST_FEN = 10_000_000;

/** What was typed as an amount in yuan (`12`, `12.5 元`, `￥12.50`), in fen; null when it is none or too large. */
export function readFen(text: string): number | null {
	const plain = text.normalize('NFKC').replace(/[¥元,\s]/g, '');
	if (!/^\d{1,7}(?:\.\d{1,2})?$/.test(plain)) return null;
	const [yuan = '', part = ''] = plain.split('.');
	const fen = Number(yuan) * 100 + Number(part.padEnd(2, '0'));
	return fen <= MOST_FEN ? fen : null;
}

/** Fen as one says them in yuan: 12050 → `120.5`. */
export const yuanOf = (fen: number): string => {
	const part = String(Math.abs(fen) % 100)
		.padStart(2, '0')
		.replace(/0+$/, '');
	return `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}${part === '' ? '' : `.${part}`}`;
};

/** What is to be paid, step by step. A deduction never takes more than is left. */
export function priceOf(input: PriceInput): Price {
	const steps: PriceStep[] = [];
	let left = 0;
	const add = (
		kind: PriceStep['kind'],
		wished: number,
		said: (change: number, after: number) => Said
	): void => {
		const change = Math.max(wished, -left);
		left += change;
		steps.push({ kind, change, after: left, said: said(change, left) });
	};
	const sum = input.items.reduce((all, { price, count }) => all + price * count, 0);
	const count = input.items.reduce((all, item) => all + item.count, 0);
	add('items', sum, () => saidItems(input.items, sum));
	if (input.coupon > 0) add('coupon', -input.coupon, saidCoupon);
	const { every } = input;
	if (every !== null && every.threshold > 0 && every.off > 0) {
		const before = left;
		const times = Math.floor(before / every.threshold);
		add('every', -times * every.off, () => saidEvery(every, times, before));
	}
	if (input.packet > 0) add('packet', -input.packet, saidPacket);
	const saved = sum - left;
	if (input.fee > 0) add('fee', input.fee, saidFee);
	return { steps, total: left, saved, count, said: saidTotal(steps, count, left, saved) };
}

const saidItems = (items: PriceInput['items'], sum: number): Said => {
	const terms = items.map(({ price, count }) =>
		count === 1 ? yuanOf(price) : `${yuanOf(price)} × ${count}`
	);
	const sums = terms.length === 1 && !terms[0]?.includes('×') ? '' : `${terms.join(' + ')} = `;
	return { zh: `商品：${sums}${yuanOf(sum)} 元`, en: `Items: ${sums}${yuanOf(sum)} yuan` };
};

const saidCoupon = (change: number, after: number): Said => ({
	zh: `店铺券减 ${yuanOf(-change)} 元，剩 ${yuanOf(after)} 元`,
	en: `Shop coupon −${yuanOf(-change)} yuan, leaves ${yuanOf(after)} yuan`
});

const saidEvery = (every: { threshold: number; off: number }, times: number, before: number): Said => {
	const [threshold, off] = [yuanOf(every.threshold), yuanOf(every.off)];
	if (times === 0) {
		const short = yuanOf(every.threshold - before);
		return {
			zh: `跨店每满 ${threshold} 减 ${off}：还差 ${short} 元，减不了`,
			en: `Cross-shop ${off} off every ${threshold}: ${short} yuan short, nothing off`
		};
	}
	const all = yuanOf(Math.min(times * every.off, before));
	return {
		zh: `跨店每满 ${threshold} 减 ${off}：${yuanOf(before)} 元够 ${times} 次，减 ${all} 元`,
		en: `Cross-shop ${off} off every ${threshold}: ${yuanOf(before)} yuan reaches it ${times}×, −${all} yuan`
	};
};

const saidPacket = (change: number, after: number): Said => ({
	zh: `红包减 ${yuanOf(-change)} 元，剩 ${yuanOf(after)} 元`,
	en: `Red packet −${yuanOf(-change)} yuan, leaves ${yuanOf(after)} yuan`
});

const saidFee = (change: number, after: number): Said => ({
	zh: `另加服务费或运费 ${yuanOf(change)} 元，共 ${yuanOf(after)} 元`,
	en: `Fee or freight +${yuanOf(change)} yuan, together ${yuanOf(after)} yuan`
});

const IN_ALL: Readonly<Record<Exclude<PriceStep['kind'], 'items'>, (yuan: string) => Said>> = {
	coupon: (yuan) => ({ zh: `店铺券减 ${yuan} 元`, en: `${yuan} yuan off with the shop coupon` }),
	every: (yuan) => ({ zh: `跨店满减减 ${yuan} 元`, en: `${yuan} yuan off across shops` }),
	packet: (yuan) => ({ zh: `红包减 ${yuan} 元`, en: `${yuan} yuan off with the red packet` }),
	fee: (yuan) => ({ zh: `另有服务费 ${yuan} 元`, en: `plus a fee of ${yuan} yuan` })
};

function saidTotal(steps: readonly PriceStep[], count: number, total: number, saved: number): Said {
	const sum = yuanOf(steps[0]?.change ?? 0);
	const parts = steps.flatMap(({ kind, change }) =>
		kind === 'items' || change === 0 ? [] : [IN_ALL[kind](yuanOf(Math.abs(change)))]
	);
	const zh = [`${count} 件商品 ${sum} 元`, ...parts.map((one) => one.zh)].join('，');
	const en = [`${count} item${count === 1 ? '' : 's'}, ${sum} yuan`, ...parts.map((one) => one.en)].join(
		', '
	);
	const less =
		saved > 0 ? { zh: `，一共省了 ${yuanOf(saved)} 元`, en: `; you save ${yuanOf(saved)} yuan` } : null;
	return {
		zh: `帮您算好了：${zh}，实付 ${yuanOf(total)} 元${less?.zh ?? ''}。`,
		en: `Here is the sum: ${en}, ${yuanOf(total)} yuan to pay${less?.en ?? ''}.`
	};
}
