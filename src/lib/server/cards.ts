/** Product cards and rule cards, as pages show them. */
import { failure, type Failure } from '../core/failure.ts';
import type { Card, RuleCard } from '../core/card.ts';
import { TRAINING_PASS, type CardTrainingShown } from '../core/certification/training.ts';
import { inEdition } from '../core/content/library.ts';
import type { Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { render } from './markdown.ts';

export interface Fact {
	readonly name: string;
	readonly value: string;
}

export interface ProductListed {
	readonly id: string;
	readonly title: string;
	readonly facts: readonly Fact[];
}

export interface ProductPage extends ProductListed {
	/** HTML */
	readonly html: string;
	readonly training: CardTrainingShown | null;
}

export interface RuleListed {
	readonly id: string;
	readonly title: string;
	readonly status: RuleCard['status'];
	readonly source: string;
	/** ISO dates. */
	readonly sourceDate: string;
	readonly checkedOn: string;
	readonly validUntil: string | null;
	/** The last day on which it may be relied on is over. */
	readonly expired: boolean;
	readonly appliesTo: readonly string[];
	readonly owner: string;
}

export interface RulePage extends RuleListed {
	readonly facts: readonly Fact[];
	/** HTML */
	readonly html: string;
	readonly training: CardTrainingShown | null;
}

/** Facts in the order of the file. */
export const factList = (facts: Readonly<Record<string, string>>): readonly Fact[] =>
	Object.entries(facts).map(([name, value]) => ({ name, value }));

/** All product cards. Cards have one edition: the locale only decides the order of titles. */
export const productList = (app: App, locale: Locale): readonly ProductListed[] =>
	[...app.content.library().products.values()]
		.map(({ id, title, facts }) => ({ id, title, facts: factList(facts) }))
		.sort((a, b) => a.title.localeCompare(b.title, locale));

type PageOf<T> = (app: App, id: string, locale: Locale) => Promise<T | Failure>;

/** One product card. */
export const productPage: PageOf<ProductPage> = async (app, id, locale) => {
	const card = app.content.library().products.get(id);
	if (card === undefined) return cardNotFound();
	const { title, facts, body } = card;
	return { id, title, facts: factList(facts), html: render(body), training: trainingOf(app, card, locale) };
};

/** All rule cards, changed and unsure ones first. */
export const ruleList = (app: App, locale: Locale): readonly RuleListed[] =>
	[...app.content.library().rules.values()]
		.map((card) => ruleListed(card, app.now()))
		.sort((a, b) => urgency(a) - urgency(b) || a.title.localeCompare(b.title, locale));

/** One rule card. */
export const rulePage: PageOf<RulePage> = async (app, id, locale) => {
	const card = app.content.library().rules.get(id);
	if (card === undefined) return cardNotFound();
	return {
		...ruleListed(card, app.now()),
		facts: factList(card.facts),
		html: render(card.body),
		training: trainingOf(app, card, locale)
	};
};

function trainingOf(app: App, card: Card, locale: Locale): CardTrainingShown | null {
	if (card.training === null) return null;
	const { lessons, lessonsEn } = app.content.library();
	const { lesson } = card.training;
	return {
		...card.training,
		lessonTitle: inEdition(lessons, lessonsEn, lesson, locale)?.title ?? lesson,
		pass: TRAINING_PASS,
		major: card.kind === 'rule' && card.major
	};
}

const urgency = ({ status, expired }: RuleListed): number => (expired || status !== 'current' ? 0 : 1);

const ruleListed = (card: RuleCard, now: number): RuleListed => ({
	id: card.id,
	title: card.title,
	status: card.status,
	source: card.source,
	sourceDate: card.sourceDate,
	checkedOn: card.checkedOn,
	validUntil: card.validUntil,
	expired: card.validUntil !== null && card.validUntil < new Date(now).toISOString().slice(0, 10),
	appliesTo: card.appliesTo,
	owner: card.owner
});

const cardNotFound = (): Failure =>
	failure('card/not-found', 404, { zh: '没有这张卡片。', en: 'There is no such card.' });
