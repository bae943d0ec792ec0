/** The shipped rule cards that are not verified: each says what is not certain, and whom to ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../content/rules/', import.meta.url);
const unsure = readdirSync(FOLDER)
	.map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')] as const)
	.filter(([, text]) => /^status: unsure$/m.test(text));

describe('a rule card that is not verified', () => {
	test('is there at all', () => expect(unsure.length).toBeGreaterThan(0));

	test.each(unsure)('%s says what is not certain, and whom to ask', (_, text) => {
		const line = text.split('\n').find((one) => one.includes('没有核实的')) ?? '';
		expect(line).toMatch(/问(谁\*\*：|\*\*)?.{0,30}(主管|组长|运营|财务)/);
	});
});
