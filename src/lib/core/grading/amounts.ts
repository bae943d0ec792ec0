/** Amounts that a criterion's texts name. */
import { featuresOf } from './meaning.ts';
import { amountOf } from './offers.ts';
import { findValues } from '../value.ts';

/** Every amount that texts name. */
export const amountsIn = (texts: readonly string[]): readonly number[] =>
	texts.flatMap((text) => findValues(text).flatMap(amountOf));

/** Amounts that texts affirm: `减不了20` names none. */
export function affirmedAmounts(texts: readonly string[]): readonly number[] {
	return texts.flatMap((text) => {
		const { text: plain, denied } = featuresOf(text);
		return findValues(plain).flatMap((found) => (denied[found.start] === 0 ? amountOf(found) : []));
	});
}
