/** `shop.md`: the training shop. */
import { hasError, type Diagnostic, type Read } from '../diagnostic.ts';
import { group, list, readFields, record, required, text } from '../fields.ts';
import { readHeader, type Header } from '../header.ts';
import { covers } from '../requirement.ts';
import type { Source } from '../source.ts';
import { parseValue } from '../value.ts';
import { bodyOf } from './cards.ts';
import type { Phrase, Shop } from './library.ts';
import { badAuthority, duplicatePhrase } from './problems.ts';

const PHRASE = '{ code: hi, group: 招呼, text: 您好，小满在呢 }';

const SCHEMA = {
	title: required(text('棠梨衣橱'), ''),
	agent: text('小满'),
	facts: record('{ 包邮: 全店包邮 }'),
	authority: record('{ coupon: 5 元 }'),
	covers: covers(),
	phrases: list(
		group(
			{ code: required(text('hi'), ''), text: required(text('您好', 500), ''), group: text('招呼') },
			PHRASE
		)
	)
};

/** A shop without anything, for content folders that have none. */
export const PLAIN_SHOP: Shop = { title: '', agent: '客服', facts: {}, authority: {}, phrases: [], body: '' };

/** Reads the shop. Null only with an error among the diagnostics. */
export function readShop(source: Source): Read<Shop | null> {
	const header = readHeader(source);
	const fields = readFields(header.value, SCHEMA);
	const body = bodyOf(source, header.value, new Map(Object.entries(fields.value.facts)));
	const diagnostics: Diagnostic[] = [...header.diagnostics, ...fields.diagnostics, ...body.diagnostics];
	const { title, agent, facts, authority, phrases } = fields.value;
	diagnostics.push(...checkAuthority(header.value), ...checkPhrases(header.value, phrases));
	const shop: Shop = {
		title,
		agent: agent ?? PLAIN_SHOP.agent,
		facts,
		authority,
		phrases: firstOfEach(phrases).map((one): Phrase => ({
			code: one.code,
			text: one.text,
			group: one.group ?? ''
		})),
		body: body.value
	};
	return { value: hasError(diagnostics) ? null : shop, diagnostics };
}

/** Limits are amounts: the grader and the workbench compare with them. */
function checkAuthority(header: Header): readonly Diagnostic[] {
	const value = header.fields.find((entry) => entry.key === 'authority')?.value;
	return (value?.kind === 'map' ? value.entries : []).flatMap((entry) =>
		entry.value.kind === 'text' && parseValue(entry.value.text)?.kind !== 'amount'
			? [badAuthority(header.source, entry.value.at, entry.key, entry.value.text)]
			: []
	);
}

interface Coded {
	readonly code: string;
}

const firstOfEach = <T extends Coded>(phrases: readonly T[]): readonly T[] =>
	phrases.filter((phrase, index) => phrases.findIndex((other) => other.code === phrase.code) === index);

function checkPhrases(header: Header, phrases: readonly Coded[]): readonly Diagnostic[] {
	const at = header.fields.find((entry) => entry.key === 'phrases')?.keyAt ?? 0;
	const first: readonly Coded[] = firstOfEach(phrases);
	return phrases
		.filter((phrase) => !first.includes(phrase))
		.map((phrase) => duplicatePhrase(header.source, at, phrase.code));
}
