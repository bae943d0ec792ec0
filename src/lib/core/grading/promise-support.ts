/** What may back a promise: facts, limits of authority, and what the trainee was told or is asked to say; made ready. */
import { clausesOf } from './clause.ts';
import { denials } from './denial.ts';
import type { DateValue } from './due.ts';
import { FACT_WORDS } from './lexicon/promises.ts';
import { normalise } from './normalise.ts';
import { findValues } from '../value.ts';
import type { Value } from '../value.ts';

/** What may back a promise, as an edition keeps it. */
export interface Backing {
	readonly facts: Readonly<Record<string, string>>;
	/** `{ coupon: '5 元' }` */
	readonly authority: Readonly<Record<string, string>>;
}

interface Fact {
	readonly name: string;
	readonly text: string;
	readonly values: readonly Value[];
}

/** The same made ready, once for an edition. */
export interface Support {
	readonly facts: readonly Fact[];
	readonly limits: readonly { readonly name: string; readonly yuan: number }[];
	/** The briefing and what the criteria ask for. It decides, and is never shown. */
	readonly told: { readonly text: string; readonly values: readonly Value[] };
	readonly prices: readonly number[];
	readonly today: DateValue | null;
}

/** What backs a promise, for people. */
export type Backed =
	| { readonly kind: 'fact'; readonly name: string; readonly value: string }
	| { readonly kind: 'limit'; readonly name: string; readonly yuan: number }
	| { readonly kind: 'told' }
	| { readonly kind: 'own' };

/** Makes ready what an edition keeps; `told` are the texts that the trainee was given or is asked to say. */
export function prepareSupport({ facts, authority }: Backing, told: readonly string[]): Support {
	const list: Fact[] = [];
	for (const [full, text] of Object.entries(facts)) {
		const name = full.slice(full.lastIndexOf('.') + 1);
		if (FACT_WORDS.others.some((word) => name.includes(word))) continue;
		if (!list.some((one) => one.name === name && one.text === text))
			list.push({ name, text, values: findValues(text).map(({ value }) => value) });
	}
	const text = told.join('\n');
	return {
		facts: list,
		limits: Object.entries(authority).flatMap(([name, literal]) =>
			findValues(literal).flatMap(({ value }) =>
				value.kind === 'amount' ? [{ name, yuan: value.yuan }] : []
			)
		),
		told: { text, values: told.flatMap(affirmedIn) },
		prices: [...new Set(named(list, FACT_WORDS.price).filter(isPrice).flatMap(amountsOf))],
		today:
			named(list, FACT_WORDS.today)
				.flatMap(({ values }) => values)
				.find((one) => one.kind === 'date') ?? null
	};
}

/** `满减金额` is no price. */
const isPrice = ({ name }: Fact): boolean => !FACT_WORDS.noPrice.some((word) => name.includes(word));

/** Values that a text does not deny: `180 真的做不了` backs no 180. */
function affirmedIn(told: string): readonly Value[] {
	const { text } = normalise(told);
	const denied = denials(text, clausesOf(text));
	return findValues(text).flatMap(({ value, start, end }) =>
		denied.subarray(start, end).every((state) => state === 0) ? [value] : []
	);
}

/** Facts whose name has one of these words. */
export const named = (facts: readonly Fact[], words: readonly string[]): readonly Fact[] =>
	facts.filter(({ name }) => words.some((word) => name.includes(word)));

/** The amounts of a fact, yuan. */
export const amountsOf = ({ values }: Fact): readonly number[] =>
	values.flatMap((value) => (value.kind === 'amount' ? [value.yuan] : []));
