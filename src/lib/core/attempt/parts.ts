/** Where the messages of a reply stand in its text: what was found in the whole belongs under one of its bubbles. */
import { pendingMessages } from './standing.ts';
import type { ReplyTurn, Turn } from './turn.ts';

/** One message of a reply: `seq` of its own turn, offsets into the text of the whole reply. */
export interface Part {
	readonly seq: number;
	readonly start: number;
	readonly end: number;
}

/** Words of a reply, with the turn that they were typed in and their place in what was typed there. */
export interface Placed extends Part {
	readonly text: string;
}

/** By seq of a reply: its messages in order, its own last. */
export type Parts = ReadonlyMap<number, readonly Part[]>;

/** The parts of every reply. `still`: turns that count. */
export const partsOf = (still: readonly Turn[]): Parts =>
	new Map(
		still.flatMap((turn, index) =>
			turn.kind === 'reply' ? [[turn.seq, partsOfReply(still.slice(0, index), turn)]] : []
		)
	);

function partsOfReply(before: readonly Turn[], reply: ReplyTurn): readonly Part[] {
	const parts: Part[] = [];
	let start = 0;
	for (const { seq, text } of pendingMessages(before)) {
		parts.push({ seq, start, end: start + text.length });
		start += text.length + 1;
	}
	const end = reply.text.length;
	return [...parts, { seq: reply.seq, start: Math.min(start, end), end }];
}

/** The whole reply: its messages a line each. A last one that is empty only says that this was all. */
export const wholeOf = (messages: readonly { readonly text: string }[], own: string): string =>
	[...messages.map(({ text }) => text), ...(own === '' ? [] : [own])].join('\n');

/** What the reply's own turn says; empty when it only ended what its messages had said. */
export function ownText(parts: Parts, reply: ReplyTurn): string {
	const own = parts.get(reply.seq)?.at(-1);
	return own === undefined ? reply.text : reply.text.slice(own.start, own.end);
}

/** Puts words found in a whole reply into the messages that hold them; in pieces when they go over an end. */
export function placed(
	parts: Parts,
	words: { readonly seq: number; readonly start: number; readonly end: number; readonly text: string }
): readonly Placed[] {
	const { seq, start, end, text } = words;
	const list = parts.get(seq);
	if (list === undefined || list.length === 1) return [{ seq, start, end, text }];
	return list.flatMap((part) => {
		const from = Math.max(start, part.start);
		const to = Math.min(end, part.end);
		if (from >= to) return [];
		const piece = text.slice(from - start, to - start);
		return [{ seq: part.seq, start: from - part.start, end: to - part.start, text: piece }];
	});
}
