/** Values of action arguments: read from what a trainee typed into a form or an author wrote into a plan. */
import type { ArgumentSpec, ArgumentValue } from './action.ts';
import { parseDuration } from './duration.ts';
import type { Said } from './text.ts';
import { flat } from './words.ts';

/** What is wrong with an action or one of its arguments. */
export interface ArgumentFault {
	readonly kind: 'action' | 'argument' | 'value' | 'missing';
	/** Name of the argument, or what was written in its place. */
	readonly argument: string;
	readonly message: Said;
	/** Names that would have been right, for a suggestion. */
	readonly known: readonly string[];
	/** Where in the text it was written. */
	readonly index: number;
}

const MONEY = /^(?:¥|rmb\s*)?(\d{1,7}(?:\.\d{1,2})?)\s*(?:元|块钱?|圆|yuan|rmb|cny)?$/;
const COUNT = /^(\d{1,7})\s*(?:点钟?|时|个|件|次|天|:00)?$/;

/** The value of one argument, or null when the text is not one. Text is kept as typed: it is never HTML. */
export function readValue(spec: ArgumentSpec, text: string): ArgumentValue | null {
	const trimmed = text.trim();
	const plain = flat(trimmed.replace('￥', '¥')).toLowerCase();
	switch (spec.type) {
		case 'text':
			return trimmed.length === 0 || trimmed.length > spec.max || trimmed.includes('\0') ? null : trimmed;
		case 'choice': {
			const said = (word: string): boolean => flat(word).toLowerCase() === plain;
			const choice = spec.choices.find((one) => said(one.value) || said(one.label.zh) || said(one.label.en));
			return choice?.value ?? null;
		}
		case 'duration': {
			const ms = parseDuration(trimmed);
			return ms !== null && ms <= spec.max ? ms : null;
		}
		case 'money':
		case 'count': {
			const match = (spec.type === 'money' ? MONEY : COUNT).exec(plain);
			const value = match ? Number(match[1]) : NaN;
			return value <= spec.max ? value : null;
		}
	}
}

/** The value of one argument of an action that is done: no amount is 0 there. Else as `readValue`. */
export function readGiven(spec: ArgumentSpec, text: string): ArgumentValue | null {
	const value = readValue(spec, text);
	return spec.type === 'money' && value === 0 ? null : value;
}

/** What an argument should look like, in a sentence. */
function expected(spec: ArgumentSpec): Said {
	const { zh, en } = spec.label;
	const top = spec.max;
	switch (spec.type) {
		case 'text':
			return {
				zh: `“${zh}”应当是 1 到 ${top} 字的文字。`,
				en: `“${en}” should be text of 1 to ${top} characters.`
			};
		case 'money':
			return {
				zh: `“${zh}”应当是金额，大于 0，最多 ${top} 元，例如 5 元。`,
				en: `“${en}” should be an amount above 0 and up to ${top} yuan, for example 5.`
			};
		case 'count':
			return {
				zh: `“${zh}”应当是 0 到 ${top} 的整数。`,
				en: `“${en}” should be a whole number from 0 to ${top}.`
			};
		case 'duration':
			return {
				zh: `“${zh}”应当是一段时间，例如 30 分钟。`,
				en: `“${en}” should be a length of time, for example 30m.`
			};
		case 'choice':
			return {
				zh: `“${zh}”只能是${spec.choices.map((choice) => choice.label.zh).join('、')}之一。`,
				en: `“${en}” should be one of ${spec.choices.map((choice) => choice.label.en).join(', ')}.`
			};
	}
}

/** The argument was not given and has to be. */
export const missing = (spec: ArgumentSpec): ArgumentFault => ({
	kind: 'missing',
	argument: spec.name,
	message: { zh: `还缺“${spec.label.zh}”。`, en: `“${spec.label.en}” is missing.` },
	known: [],
	index: 0
});

/** The argument has a value that it cannot have. */
export const unfit = (spec: ArgumentSpec, index: number): ArgumentFault => ({
	kind: 'value',
	argument: spec.name,
	message: expected(spec),
	known: [],
	index
});

/** A text or a choice has no more and no less; only a text has a beginning. */
export const notComparable = (spec: ArgumentSpec, starts: boolean, index: number): ArgumentFault => ({
	kind: 'value',
	argument: spec.name,
	message: starts
		? {
				zh: `“${spec.label.zh}”后面的“开头”只用于文字，写成“开头 = …”。`,
				en: `“starts” goes with text only, as “starts = …”; “${spec.label.en}” cannot be compared so.`
			}
		: {
				zh: `“${spec.label.zh}”不能比大小，只能用 =。`,
				en: `“${spec.label.en}” has no more and no less; only = can be used.`
			},
	known: [],
	index
});

/** There is no such argument. */
export const unknownArgument = (
	written: string,
	specs: readonly ArgumentSpec[],
	index: number
): ArgumentFault => ({
	kind: 'argument',
	argument: written,
	message: { zh: `这个操作没有“${written}”这个参数。`, en: `This action has no argument “${written}”.` },
	known: specs.flatMap((spec) => [spec.label.zh, spec.name]),
	index
});
