/** Facts of cards by the names under which other files use them. */
import type { Card } from './card.ts';

/** `rules/late-shipping`, `rules/late-shipping.md` or `late-shipping`; null when there is no such card. */
export function cardNamed(name: string, cards: ReadonlyMap<string, Card>): Card | null {
	const pieces = name.replace(/\.md$/i, '').split('/');
	const card = cards.get(pieces.at(-1) ?? '');
	return card && (pieces.length === 1 || pieces.at(-2) === `${card.kind}s`) ? card : null;
}

/** Facts of the cards named: `late-shipping.最低`, and `最低` when one card alone has it. */
export function factsOfCards(
	names: readonly string[],
	cards: ReadonlyMap<string, Card>
): ReadonlyMap<string, string> {
	const facts = new Map<string, string>();
	const holders = new Map<string, number>();
	for (const name of new Set(names)) {
		const card = cardNamed(name, cards);
		for (const [fact, value] of Object.entries(card?.facts ?? {})) {
			facts.set(`${card?.id}.${fact}`, value);
			facts.set(fact, value);
			holders.set(fact, (holders.get(fact) ?? 0) + 1);
		}
	}
	for (const [fact, count] of holders) if (count > 1) facts.delete(fact);
	return facts;
}
