/** The calculator's fields, read: what is wrong is told at the field, and nothing is computed from half of a sum. */
import { readFen, type PriceInput } from '../../core/price.ts';

/** Fields by name: `price0`, `count0`, `coupon`, `threshold`, `off`, `packet`, `fee`. */
export type Noted = Readonly<Record<string, string>>;

export interface Calculation {
	/** Null while a field is wrong or nothing is asked yet. */
	readonly input: PriceInput | null;
	/** Names of the fields that are wrong. */
	readonly wrong: readonly string[];
}

const MOST_COUNT = 999;

function readCount(text: string): number | null {
	const plain = text.normalize('NFKC').trim();
	const count = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
	return count >= 1 && count <= MOST_COUNT ? count : null;
}

/** Reads `rows` items and the deductions; an empty amount is none, an empty number is one. */
export function readCalculation(noted: Noted, rows: number): Calculation {
	const wrong: string[] = [];
	const read = (name: string, reader: (text: string) => number | null, empty: number): number => {
		const text = noted[name]?.trim() ?? '';
		if (text === '') return empty;
		const value = reader(text);
		if (value === null) wrong.push(name);
		return value ?? empty;
	};
	const items = Array.from({ length: rows }, (_, n) => ({
		price: read(`price${n}`, readFen, 0),
		count: read(`count${n}`, readCount, 1)
	})).filter(({ price }) => price > 0);
	const threshold = read('threshold', readFen, 0);
	const off = read('off', readFen, 0);
	const input: PriceInput = {
		items,
		coupon: read('coupon', readFen, 0),
		every: threshold > 0 && off > 0 ? { threshold, off } : null,
		packet: read('packet', readFen, 0),
		fee: read('fee', readFen, 0)
	};
	return { input: wrong.length === 0 && items.length > 0 ? input : null, wrong };
}
