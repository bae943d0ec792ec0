/** Product cards and rule cards: dated facts that lessons, scenarios and rubrics take their numbers from. */
export interface ProductCard {
	readonly kind: 'product';
	/** `leather-tote`, from the file name. */
	readonly id: string;
	readonly title: string;
	/** `{{leather-tote.衣长}}` */
	readonly facts: Readonly<Record<string, string>>;
	readonly body: string;
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
}

export type Card = ProductCard | RuleCard;
