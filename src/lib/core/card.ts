/** Product cards and rule cards: dated facts that lessons, scenarios and rubrics take their numbers from. */
export interface ProductCard {
	readonly kind: 'product';
	/** `leather-tote`, from the file name. */
	readonly id: string;
	readonly title: string;
	/** `{{leather-tote.衣长}}` */
	readonly facts: Readonly<Record<string, string>>;
	/** What can be bought of it, in the author's order; empty when the card does not say. */
	readonly skus: readonly Sku[];
	readonly sizes: SizeTable | null;
	readonly body: string;
	readonly training: CardTraining | null;
}

/** One thing that can be ordered: a colour, a colour in a size. */
export interface Sku {
	readonly name: string;
	readonly stock: number;
	/** Yuan, or null when it costs what the card says. */
	readonly price: number | null;
}

/** What each size measures, taken from the card's facts (`衣长M: 85 厘米`), so that no number is written twice. */
export interface SizeTable {
	/** `衣长`, `胸围`. */
	readonly measures: readonly string[];
	/** `values` in the order of `measures`; empty where the card does not say. */
	readonly rows: readonly { readonly size: string; readonly values: readonly string[] }[];
}

/** A card that is new or has changed: whoever was trained on it passes a lesson's quiz anew, from one day to another. */
interface CardTraining {
	readonly lesson: string;
	/** ISO dates, in Beijing. */
	readonly since: string;
	readonly due: string;
}

export type RuleStatus = 'current' | 'changed' | 'unsure';

export interface RuleCard {
	readonly kind: 'rule';
	readonly id: string;
	readonly title: string;
	readonly facts: Readonly<Record<string, string>>;
	readonly body: string;
	readonly source: string;
	/** ISO dates, `2025-08-15`. */
	readonly sourceDate: string;
	readonly checkedOn: string;
	/** Last day on which the card may be relied on, or null. */
	readonly validUntil: string | null;
	readonly status: RuleStatus;
	readonly appliesTo: readonly string[];
	readonly owner: string;
	readonly training: CardTraining | null;
	/** `R-07`: by which people refer to it; null when it has none. */
	readonly number: string | null;
	/** Who has not done its training in time loses the certificates that rest on the lesson; nothing without a training. */
	readonly major: boolean;
}

export type Card = ProductCard | RuleCard;
