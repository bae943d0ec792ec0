/** Whether an action of the workbench was done with its arguments in range, argument by argument. */
import { actionNamed, type ActionDone, type ArgumentTest } from '../action.ts';
import type { Does } from '../criterion.ts';

/** One argument that the criterion asks for: `missing` when it was not filled in. */
export interface FieldOutcome {
	readonly argument: string;
	readonly state: 'right' | 'missing' | 'wrong';
}

interface DoesOutcome {
	readonly done: boolean;
	/** The arguments that are tested, of the closest action done; null when the action was not done at all. */
	readonly fields: readonly FieldOutcome[] | null;
}

/** Looks through the actions done for one that passes every test; else for the one that passes most. */
export function checkDoes(criterion: Does, actions: readonly ActionDone[]): DoesOutcome {
	let fields: readonly FieldOutcome[] | null = null;
	for (const action of actions) {
		if (action.action !== criterion.action) continue;
		const found = fieldsOf(criterion.tests, action);
		if (found.every(isRight)) return { done: true, fields: found };
		if (fields === null || found.filter(isRight).length > fields.filter(isRight).length) fields = found;
	}
	return { done: false, fields };
}

const isRight = (field: FieldOutcome): boolean => field.state === 'right';

/** Several tests of one argument are one field: `几点 >= 9 且 几点 <= 21`. */
function fieldsOf(tests: readonly ArgumentTest[], action: ActionDone): readonly FieldOutcome[] {
	const names = [...new Set(tests.map((test) => test.argument))];
	return names.map((argument) => {
		if (action.arguments[argument] === undefined) return { argument, state: 'missing' };
		const right = tests.filter((test) => test.argument === argument).every((test) => holds(test, action));
		return { argument, state: right ? 'right' : 'wrong' };
	});
}

function holds(test: ArgumentTest, action: ActionDone): boolean {
	const actual = action.arguments[test.argument];
	if (actual === undefined) return false;
	if (typeof test.value === 'string' || typeof actual === 'string')
		return textHolds(test, String(actual), String(test.value), isText(test, action));
	switch (test.operator) {
		case '>=':
			return actual >= test.value;
		case '<=':
			return actual <= test.value;
		case '>':
			return actual > test.value;
		case '<':
			return actual < test.value;
		case '=':
			return Math.abs(actual - test.value) < 0.005;
		case 'starts':
			return false;
	}
}

const isText = (test: ArgumentTest, action: ActionDone): boolean =>
	actionNamed(action.action)?.arguments.find((one) => one.name === test.argument)?.type === 'text';

/** A text contains what is wanted, or begins with it; a choice is it. */
function textHolds(test: ArgumentTest, actual: string, wanted: string, isText: boolean): boolean {
	if (test.operator === 'starts') return plain(actual).startsWith(plain(wanted));
	if (test.operator !== '=') return false;
	return isText ? contains(plain(actual), plain(wanted)) : plain(actual) === plain(wanted);
}

/** Numbers and codes are whole: `D12` does not contain `D1`, nor `120 元` `20 元`. */
function contains(text: string, part: string): boolean {
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
		const before = text.charAt(at - 1) + part.charAt(0);
		const after = part.charAt(part.length - 1) + text.charAt(at + part.length);
		if (!JOINED.test(before) && !JOINED.test(after)) return true;
	}
	return false;
}

const JOINED = /^[a-z0-9]{2}$/;

/** Half width, lower case, no spaces but those that keep two codes apart. */
const plain = (value: string): string =>
	value
		.normalize('NFKC')
		.toLowerCase()
		.trim()
		.replace(/(?<![a-z0-9])\s+|\s+(?![a-z0-9])/g, '')
		.replace(/\s+/g, ' ');
