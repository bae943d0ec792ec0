/** Whether an action of the workbench was done with its arguments in range. */
import type { ActionDone, ArgumentTest } from '../action.ts';
import type { Does } from '../criterion.ts';

interface DoesOutcome {
	readonly done: boolean;
	/** The test that failed in the closest attempt, or null when the action was not done at all. */
	readonly failed: ArgumentTest | null;
}

/** Looks through the actions done for one that passes every test. */
export function checkDoes(criterion: Does, actions: readonly ActionDone[]): DoesOutcome {
	let failed: ArgumentTest | null = null;
	for (const action of actions) {
		if (action.action !== criterion.action) continue;
		const wrong = criterion.tests.find((test) => !holds(test, action));
		if (wrong === undefined) return { done: true, failed: null };
		failed ??= wrong;
	}
	return { done: false, failed };
}

function holds(test: ArgumentTest, action: ActionDone): boolean {
	const actual = action.arguments[test.argument];
	if (actual === undefined) return false;
	if (typeof test.value === 'string' || typeof actual === 'string')
		return test.operator === '=' && plain(actual) === plain(test.value);
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
	}
}

const plain = (value: string | number): string => String(value).trim().toLowerCase();
