/**
 * A conversation written as a quotation: every paragraph begins with **who speaks** and a colon, or stands in brackets
 * as a stage direction. Such a quotation is shown as a chat; its text stays as it is.
 */
import type { MarkdownToken } from './markdown-token.ts';

/** One paragraph of a conversation. */
export interface ChatLine {
	/** `ours` is the person at the desk, `theirs` whoever else speaks, `aside` a stage direction. */
	readonly side: 'ours' | 'theirs' | 'aside';
	/** Empty for a stage direction. */
	readonly who: string;
	readonly colon: string;
	/** What is said, as inline tokens. */
	readonly said: readonly MarkdownToken[];
}

const BUYER = /^(?:买家|顾客|客户|buyer|customer)/i;
const AGENT = /^(?:小满|客服|xiaoman|agent)/i;
const LONGEST_NAME = 16;

/** The lines of a conversation, or null when a quotation is none. */
export function chatIn(tokens: readonly MarkdownToken[]): readonly ChatLine[] | null {
	const paragraphs = tokens.filter((token) => token.type !== 'space');
	const lines = paragraphs.flatMap((token) => lineOf(token) ?? []);
	if (lines.length < 2 || lines.length < paragraphs.length) return null;
	const names = lines.flatMap(({ who, side }) => (side === 'aside' ? [] : [who]));
	if (!isConversation(names)) return null;
	const agent =
		names.find((name) => AGENT.test(name)) ??
		(names.some((name) => BUYER.test(name)) ? names.find((name) => !BUYER.test(name)) : names[0]);
	const ours = (name: string): boolean => name === agent || AGENT.test(name);
	return lines.map((line) =>
		line.side === 'aside' ? line : { ...line, side: ours(line.who) ? 'ours' : 'theirs' }
	);
}

/** At least two turns, and by names that one talks under: a buyer, an agent, or somebody who speaks again. */
const isConversation = (names: readonly string[]): boolean =>
	names.length >= 2 &&
	(names.some((name) => BUYER.test(name) || AGENT.test(name)) || new Set(names).size < names.length);

function lineOf(token: MarkdownToken): ChatLine | null {
	if (token.type !== 'paragraph') return null;
	const [lead, next, ...rest] = token.tokens ?? [];
	if (/^（.*）$|^\(.*\)$/s.test(token.text ?? ''))
		return { side: 'aside', who: '', colon: '', said: token.tokens ?? [] };
	if (lead?.type !== 'strong' || next?.type !== 'text') return null;
	const who = (lead.text ?? '').trim();
	const colon = /^\s*[：:]\s*/.exec(next.text ?? '')?.[0];
	if (colon === undefined || who === '' || who.length > LONGEST_NAME) return null;
	const text = (next.text ?? '').slice(colon.length);
	return { side: 'theirs', who, colon: colon.trim(), said: [{ ...next, raw: text, text }, ...rest] };
}
