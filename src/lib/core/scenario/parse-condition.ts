/**
 * Conditions of `去向`: `体谅买家 且 (非 推诿 或 得分 >= 20)`. `非` binds tightest, then `且`, then `或`.
 * Names of criteria may hold any character, also 且 and 或: known names are looked for first, the longest first.
 */
import { leadingAction } from '../action-line.ts';
import { flat, offsetAt, part, type Words } from '../words.ts';
import type { Comparison } from './machine.ts';
import { badCondition } from './problems-branch.ts';
import type { Report } from './report.ts';
import type { ConditionSyntax } from './syntax.ts';

type Token =
	| { readonly kind: '(' | ')' | 'and' | 'or' | 'not' | 'end'; readonly at: number; readonly index: number }
	| { readonly kind: 'leaf'; readonly leaf: ConditionSyntax; readonly at: number; readonly index: number };

const DEEPEST = 32;
const LONGEST = 300;
const COMPARE =
	/^(?:(得分|points|score)|(?:心情|mood))\s*(>=|<=|≥|≤|>|<|==?)\s*([+-]?\d{1,4}(?:\.\d+)?)\s*分?/i;
const NTH =
	/^(?:第\s*(\d{1,3}|[一二三四五六七八九十])\s*次|(\d{1,3})(?:st|nd|rd|th)(?:\s+(?:time|reply))?|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:time|reply))/i;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const SYMBOLS: readonly (readonly [RegExp, 'and' | 'or' | 'not' | '(' | ')'])[] = [
	[/^\(/, '('],
	[/^\)/, ')'],
	[/^(?:并且|而且|且|&&|and(?![a-z0-9_]))/i, 'and'],
	[/^(?:或者|或|\|\||or(?![a-z0-9_]))/i, 'or'],
	[/^(?:不是|没有|非|!|not(?![a-z0-9_]))/i, 'not']
];
const BOUNDARY = /^(?:$|[\s()&|!]|并且|而且|且|或|(?:and|or)(?![a-z0-9_]))/i;

/** A condition, or null with a diagnostic. `names` are the criteria of the file in half-width letters, longest first. Empty: otherwise. */
export function parseCondition(
	words: Words,
	names: readonly string[],
	report: Report
): ConditionSyntax | null {
	if (words.text === '') return { kind: 'otherwise', at: words.at };
	if (words.text.length > LONGEST) {
		report.add(badCondition, words.at, words.text);
		return null;
	}
	const tokens = tokensOf(words, names);
	let next = 0;
	let failed: Token | null = null;
	const end: Token = { kind: 'end', at: offsetAt(words, words.text.length), index: words.text.length };
	const peek = (): Token => tokens[next] ?? end;
	const fail = (): null => {
		failed ??= peek();
		return null;
	};
	const either = (depth: number): ConditionSyntax | null =>
		chain('or', () => chain('and', () => unary(depth)));
	const chain = (kind: 'and' | 'or', operand: () => ConditionSyntax | null): ConditionSyntax | null => {
		const at = peek().at;
		const of: ConditionSyntax[] = [];
		do {
			const one = operand();
			if (!one) return null;
			of.push(one);
		} while (peek().kind === kind && ++next);
		return of.length === 1 && of[0] ? of[0] : { kind, of, at };
	};
	const unary = (depth: number): ConditionSyntax | null => {
		const token = peek();
		if (depth > DEEPEST) return fail();
		if (token.kind === 'not') {
			next++;
			const of = unary(depth + 1);
			return of && { kind: 'not', of, at: token.at };
		}
		if (token.kind === '(') {
			next++;
			const inner = either(depth + 1);
			if (!inner) return null;
			if (peek().kind !== ')') return fail();
			next++;
			return inner;
		}
		if (token.kind !== 'leaf') return fail();
		next++;
		return token.leaf;
	};
	const condition = either(0);
	if (condition && peek().kind === 'end') return condition;
	const { at, index } = failed ?? peek();
	report.add(badCondition, at, words.text.slice(index) || words.text);
	return null;
}

function tokensOf(words: Words, names: readonly string[]): readonly Token[] {
	const line = flat(words.text);
	const tokens: Token[] = [];
	for (let i = 0; i < line.length;) {
		if (/\s/.test(line[i] ?? '')) {
			i++;
			continue;
		}
		const { length, token } = tokenAt(words, line, i, names);
		const before = tokens.at(-1);
		if (
			token.kind === 'leaf' &&
			token.leaf.kind === 'name' &&
			before?.kind === 'leaf' &&
			before.leaf.kind === 'name'
		) {
			const name = part(words, before.index, i + length);
			tokens[tokens.length - 1] = { ...before, leaf: { kind: 'name', name, at: before.at } };
		} else tokens.push(token);
		i += length;
	}
	return tokens;
}

function tokenAt(
	words: Words,
	line: string,
	i: number,
	names: readonly string[]
): { readonly length: number; readonly token: Token } {
	const rest = line.slice(i);
	const at = offsetAt(words, i);
	const leaf = (length: number, found: ConditionSyntax): { length: number; token: Token } => ({
		length,
		token: { kind: 'leaf', leaf: found, at, index: i }
	});
	const named = names.find((name) => rest.startsWith(name) && BOUNDARY.test(rest.slice(name.length)));
	if (named) return leaf(named.length, { kind: 'name', name: part(words, i, i + named.length), at });
	const compare = COMPARE.exec(rest);
	if (compare)
		return leaf(compare[0].length, {
			kind: compare[1] ? 'points' : 'mood',
			comparison: comparisonOf(compare[2] ?? ''),
			value: Number(compare[3]),
			at
		});
	const nth = NTH.exec(rest);
	if (nth) return leaf(nth[0].length, { kind: 'nth', count: ordinal(nth[1] ?? nth[2] ?? nth[3] ?? ''), at });
	const otherwise = /^(?:否则|otherwise|else)(?![a-z0-9_])/i.exec(rest);
	if (otherwise) return leaf(otherwise[0].length, { kind: 'otherwise', at });
	const redline = /^(?:红线|red ?line)(?![a-z0-9_])/i.exec(rest);
	if (redline && BOUNDARY.test(rest.slice(redline[0].length)))
		return leaf(redline[0].length, { kind: 'redline', at });
	const did = /^(?:做过|did(?![a-z0-9_]))\s*/i.exec(rest);
	if (did) {
		const start = i + did[0].length;
		const action = leadingAction(line.slice(start));
		const length = action ? action.end : wordLength(line.slice(start));
		return leaf(did[0].length + length, { kind: 'did', action: part(words, start, start + length), at });
	}
	const variant = /^(?:变体|variant(?![a-z0-9_]))\s*/i.exec(rest);
	if (variant) {
		const start = i + variant[0].length;
		const length = wordLength(line.slice(start));
		if (length > 0)
			return leaf(variant[0].length + length, {
				kind: 'variant',
				name: part(words, start, start + length),
				at
			});
	}
	for (const [pattern, kind] of SYMBOLS) {
		const match = pattern.exec(rest);
		if (match) return { length: match[0].length, token: { kind, at, index: i } };
	}
	const length = Math.max(1, wordLength(rest));
	return leaf(length, { kind: 'name', name: part(words, i, i + length), at });
}

/** Up to a space, a bracket or an operator. */
const wordLength = (rest: string): number =>
	/^(?:(?!并且|而且|且|或)[^\s()&|!])*/.exec(rest)?.[0].length ?? 0;

/** Both ways of writing a comparison, as one. */
export const comparisonOf = (written: string): Comparison =>
	written === '≥' ? '>=' : written === '≤' ? '<=' : written === '==' ? '=' : (written as Comparison);

function ordinal(written: string): number {
	const chinese = '一二三四五六七八九十'.indexOf(written);
	if (written.length === 1 && chinese !== -1) return chinese + 1;
	const english = ORDINALS.indexOf(written.toLowerCase());
	return english === -1 ? Number(written) : english + 1;
}
