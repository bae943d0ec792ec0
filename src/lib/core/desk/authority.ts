/**
 * Limits of what the agent may give, and the way to more: the supervisor (or the owner, where only he is there) is asked
 * and answers later, as `authority:` and the desk's colleagues have it.
 */
import type { ActionDone } from '../action.ts';
import type { Colleague, ColleagueLine } from '../backdrop.ts';
import { limitName, wordsOfLimit } from '../limit.ts';
import type { Said } from '../text.ts';
import { findValues } from '../value.ts';
import { DEFAULT_AFTER, foldWords, lineFor, NO_REASON, tooMuch } from './answers.ts';
import { numberOf, say, textOf, yuan, type Deed } from './deed.ts';
import type { Carried, Office } from './office.ts';

/** The largest limit of the first of these names that has one in force, in yuan; null where nothing limits it. */
export function limitAt(office: Office, at: number, ...names: readonly string[]): number | null {
	for (const name of names) {
		const inForce = office.limits.filter((limit) => limit.name === name && limit.from <= at);
		if (inForce.length > 0) return Math.max(...inForce.map((limit) => limit.yuan));
	}
	return null;
}

/** What goes beyond a limit becomes a request for authority; nothing else happens. */
export function request({ office, at }: Deed, what: Said, amount: number, limit: number): Carried {
	const rounded = Math.round(amount * 100) / 100;
	const became: ActionDone = { action: 'ask_authority', arguments: { text: what.zh, amount: rounded } };
	const who = office.decider;
	return {
		office: askDecider(office, who, became, at, what),
		became,
		said: say(
			`${what.zh}超出了您的权限（${yuan(limit).zh}），已改为向${WHO[who].zh}申请授权，请等答复。`,
			`${what.en} is over your limit of ${yuan(limit).en}: it has become a request to the ${WHO[who].en}; please wait for the answer.`
		)
	};
}

const WHO: Readonly<Record<Office['decider'], Said>> = {
	supervisor: say('主管', 'supervisor'),
	owner: say('老板', 'owner')
};

/** 申请授权 */
export function askAuthority({ office, done, at }: Deed): Carried {
	const who = office.decider;
	return {
		office: askDecider(office, who, done, at),
		became: null,
		said: say(
			`已向${WHO[who].zh}申请授权：${textOf(done, 'text') ?? ''}`,
			`Asked the ${WHO[who].en} for authority: ${textOf(done, 'text') ?? ''}`
		)
	};
}

/**
 * The request and its answer: an amount up to what a colleague's line grants is granted from the answer on; more is
 * refused, and the line stays for a smaller request. `asked` is the question in both languages, where it has them.
 */
export function askDecider(
	office: Office,
	who: Colleague,
	done: ActionDone,
	at: number,
	asked: Said | null = null
): Office {
	const text = textOf(done, 'text') ?? '';
	const amount = numberOf(done, 'amount') || amountIn(text);
	const sum = amount > 0 && !foldWords(text).includes(foldWords(yuan(amount).zh)) ? yuan(amount) : null;
	const told = sum === null ? say(text, text) : say(`${text}（${sum.zh}）`, `${text} (${sum.en})`);
	const question = { at, from: 'agent' as const, to: who, text: asked ?? told };
	const line = lineFor(office, who, text);
	const meant = line === null ? [] : grantsMeant(line, text);
	const granted = meant.filter(([, limit]) => amount <= limit + 0.001);
	const refused = line === null || (meant.length > 0 && granted.length === 0);
	const due = at + (line?.after ?? DEFAULT_AFTER);
	const answer = {
		at: due,
		from: who,
		to: 'agent' as const,
		text: answerTo(line, refused ? meant.map(([, limit]) => limit) : [])
	};
	return {
		...office,
		messages: [...office.messages, question, answer],
		colleagues: refused ? office.colleagues : office.colleagues.filter((one) => one !== line),
		limits: [...office.limits, ...granted.map(([name, limit]) => ({ name, yuan: limit, from: due }))]
	};
}

/** `short`: what could have been granted to a smaller request, in yuan. */
function answerTo(line: ColleagueLine | null, short: readonly number[]): Said {
	if (line === null) return NO_REASON;
	return short.length > 0 ? tooMuch(Math.max(...short)) : say(line.says, line.says);
}

/** The grants that a request is about, by name and in yuan; all of them when it names none. */
function grantsMeant(line: ColleagueLine, text: string): readonly (readonly [string, number])[] {
	const folded = foldWords(text);
	const all = Object.entries(line.grants).map(([name, limit]) => [limitName(name), limit] as const);
	const meant = all.filter(([name]) => wordsOfLimit(name).some((word) => folded.includes(word)));
	return meant.length > 0 ? meant : all;
}

/** The only amount that a text names; 0 when there is none or there are several. */
function amountIn(text: string): number {
	const amounts = findValues(text).flatMap(({ value }) => (value.kind === 'amount' ? [value.yuan] : []));
	return amounts.length === 1 ? (amounts[0] ?? 0) : 0;
}
