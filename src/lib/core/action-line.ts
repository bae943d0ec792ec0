/**
 * Actions as they are given: from the form beside the chat (`readArguments`), from a plan's line such as
 * `发优惠券 5 元` or `备注 flag=red text=先发` (`parseDone`), and from a criterion such as
 * `退款 金额 <= 20 元 且 原因 = 质量问题` (`parseTest`).
 */
import {
	ACTION_NAMES,
	actionNamed,
	argumentNamed,
	type ActionDone,
	type ActionSpec,
	type ArgumentSpec,
	type ArgumentTest,
	type ArgumentValue
} from './action.ts';
import {
	missing,
	notComparable,
	readGiven,
	readValue,
	unfit,
	unknownArgument,
	type ArgumentFault
} from './argument.ts';
import { isBlank } from './text.ts';
import { flat } from './words.ts';

type ArgumentsRead =
	| { readonly kind: 'ok'; readonly done: ActionDone }
	| { readonly kind: 'bad'; readonly faults: readonly ArgumentFault[] };

/** Arguments of a form, by name, all as text. Empty ones, to the eye, count as not given. */
export function readArguments(spec: ActionSpec, raw: Readonly<Record<string, string>>): ArgumentsRead {
	const faults: ArgumentFault[] = [];
	const values: Record<string, ArgumentValue> = {};
	for (const name of Object.keys(raw))
		if (!spec.arguments.some((one) => one.name === name))
			faults.push(unknownArgument(name, spec.arguments, 0));
	for (const one of spec.arguments) {
		const given = Object.hasOwn(raw, one.name) ? String(raw[one.name]) : '';
		const typed = isBlank(given) ? '' : given.trim();
		const value = typed === '' ? null : readGiven(one, typed);
		if (typed === '' && one.required) faults.push(missing(one));
		else if (typed !== '' && value === null) faults.push(unfit(one, 0));
		else if (value !== null) values[one.name] = value;
	}
	return faults.length > 0
		? { kind: 'bad', faults }
		: { kind: 'ok', done: { action: spec.name, arguments: values } };
}

/** An action with its arguments on one line; arguments without a name find their place by their type. */
export function parseDone(text: string): ArgumentsRead {
	const head = leadingAction(text);
	if (!head) return { kind: 'bad', faults: [unknownAction(text)] };
	const { spec } = head;
	const faults: ArgumentFault[] = [];
	const given: Record<string, string> = {};
	const marks = namedMarks(spec, text, head.end);
	marks.forEach((mark, index) => {
		const value = unquote(text.slice(mark.valueAt, marks[index + 1]?.at ?? text.length));
		if (!mark.argument) faults.push(unknownArgument(mark.name, spec.arguments, mark.at));
		else if (readValue(mark.argument, value) === null) faults.push(unfit(mark.argument, mark.valueAt));
		else given[mark.argument.name] = value;
	});
	faults.push(...placeByType(spec, text, head.end, marks[0]?.at ?? text.length, given));
	if (faults.length > 0) return { kind: 'bad', faults };
	return readArguments(spec, given);
}

interface Mark {
	readonly argument: ArgumentSpec | null;
	readonly name: string;
	readonly at: number;
	readonly valueAt: number;
}

const namedMarks = (spec: ActionSpec, text: string, from: number): readonly Mark[] =>
	[...flat(text).matchAll(/(?<=^|[\s,])([\p{L}_]{1,20})\s*=(?!=)\s*/gu)]
		.filter((match) => match.index >= from)
		.map((match) => ({
			argument: argumentNamed(spec, match[1] ?? ''),
			name: match[1] ?? '',
			at: match.index,
			valueAt: match.index + match[0].length
		}));

/** Arguments without names: a word or two that fit a typed argument go there, the rest is the text argument. */
function placeByType(
	spec: ActionSpec,
	text: string,
	from: number,
	to: number,
	given: Record<string, string>
): readonly ArgumentFault[] {
	const words = [...text.slice(from, to).matchAll(/[^\s,，、]+/g)].map((match) => ({
		text: unquote(match[0]),
		start: from + match.index,
		end: from + match.index + match[0].length
	}));
	const rest: { start: number; end: number }[] = [];
	const open = (): readonly ArgumentSpec[] =>
		spec.arguments.filter((one) => one.type !== 'text' && !one.byName && !(one.name in given));
	for (let i = 0; i < words.length; i++) {
		const word = words[i];
		if (!word) break;
		const next = words[i + 1];
		const both = next ? text.slice(word.start, next.end) : word.text;
		const pair = next && open().find((one) => readValue(one, both) !== null);
		const single = pair ? undefined : open().find((one) => readValue(one, word.text) !== null);
		if (pair) given[pair.name] = both;
		else if (single) given[single.name] = word.text;
		else rest.push(word);
		if (pair) i++;
	}
	const first = rest[0];
	const last = rest.at(-1);
	if (!first || !last) return [];
	const target = spec.arguments.find((one) => one.type === 'text' && !one.byName && !(one.name in given));
	const typed = open()[0];
	if (target) given[target.name] = unquote(text.slice(first.start, last.end));
	else if (typed) return [unfit(typed, first.start)];
	else return [unknownArgument(text.slice(first.start, first.end), spec.arguments, first.start)];
	return [];
}

type TestRead =
	| { readonly kind: 'ok'; readonly action: ActionSpec['name']; readonly tests: readonly ArgumentTest[] }
	| { readonly kind: 'bad'; readonly faults: readonly ArgumentFault[] };

/**
 * An action and conditions on its arguments; the first condition may leave out the main argument's name. `内容 开头 = 急`
 * (`text starts = …`) asks how a text begins.
 */
export function parseTest(text: string, otherwise: ActionSpec | null = null): TestRead {
	const head = leadingAction(text) ?? (otherwise && { spec: otherwise, end: 0 });
	if (!head) return { kind: 'bad', faults: [unknownAction(text)] };
	const { spec } = head;
	const tests: ArgumentTest[] = [];
	const faults: ArgumentFault[] = [];
	for (const piece of pieces(flat(text), head.end)) {
		const match = /^\s*([^<>=≤≥]*?)\s*(>=|<=|≥|≤|>|<|==?)\s*(.*?)\s*$/s.exec(piece.text);
		const written = match?.[1] ?? piece.text.trim();
		const name = written.replace(STARTS, '');
		const starts = name !== written;
		const one = name === '' ? spec.arguments[0] : argumentNamed(spec, name);
		if (!match || !one) {
			faults.push(unknownArgument(name, spec.arguments, piece.at));
			continue;
		}
		const value = readValue(one, unquote(match[3] ?? ''));
		const operator = OPERATORS[match[2] ?? ''] ?? '=';
		if (value === null) faults.push(unfit(one, piece.at));
		else if (starts ? one.type !== 'text' || operator !== '=' : typeof value === 'string' && operator !== '=')
			faults.push(notComparable(one, starts, piece.at));
		else tests.push({ argument: one.name, operator: starts ? 'starts' : operator, value });
	}
	return faults.length > 0 ? { kind: 'bad', faults } : { kind: 'ok', action: spec.name, tests };
}

/** Behind the name of a text argument, or alone for the main one. */
const STARTS = /(?:^|\s+)(?:开头|starts)$/i;

const OPERATORS: Readonly<Record<string, ArgumentTest['operator']>> = {
	'>=': '>=',
	'≥': '>=',
	'<=': '<=',
	'≤': '<=',
	'>': '>',
	'<': '<'
};

function pieces(text: string, from: number): readonly { text: string; at: number }[] {
	const found: { text: string; at: number }[] = [];
	let at = from;
	for (const match of text.slice(from).matchAll(/\s*(?:并且|且|&&|,|\band\b)\s*/gi)) {
		found.push({ text: text.slice(at, from + match.index), at });
		at = from + match.index + match[0].length;
	}
	found.push({ text: text.slice(at), at });
	return found.filter((piece) => piece.text.trim() !== '');
}

/** The action that a line begins with; its Chinese name needs no space after it. */
export function leadingAction(text: string): { readonly spec: ActionSpec; readonly end: number } | null {
	const lead = text.length - text.trimStart().length;
	const rest = text.slice(lead);
	for (const name of LONGEST_FIRST) {
		if (!rest.toLowerCase().replace(/-/g, '_').startsWith(name)) continue;
		const after = rest.charAt(name.length);
		const spec = actionNamed(name);
		if (spec && (spec.zh === name ? !/\p{L}/u.test(after) : !/\w/.test(after)))
			return { spec, end: lead + name.length };
	}
	return null;
}

const LONGEST_FIRST = [...ACTION_NAMES].sort((a, b) => b.length - a.length);

const unknownAction = (text: string): ArgumentFault => ({
	kind: 'action',
	argument: text.trim().split(/[\s<>=,，]/)[0] ?? '',
	message: { zh: '没有这个操作。', en: 'There is no such action.' },
	known: ACTION_NAMES,
	index: 0
});

const unquote = (text: string): string => {
	const trimmed = text.trim().replace(/[,，]$/, '');
	const match = /^(?:"(.*)"|'(.*)'|“(.*)”|「(.*)」)$/s.exec(trimmed);
	return match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '') : trimmed;
};
