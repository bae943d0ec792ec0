/** How long a lesson takes to read. */
import { expect, test } from 'vitest';
import { minutesFor } from '../../src/lib/core/lesson/length.ts';

test.each([
	['nothing', '', 0, 1],
	['325 characters a minute', '字'.repeat(325 * 6), 0, 6],
	['punctuation is read as well', '字，“字”。'.repeat(65 * 5), 0, 6],
	['200 words a minute', "It's 20 words, no more. ".repeat(80), 0, 2],
	['half a minute a question', '', 7, 4],
	['addresses of links are not read', `[字](/${'a/'.repeat(2000)})`, 0, 1],
	['diagrams and code are not read', `字\n\n\`\`\`mermaid\n${'字'.repeat(2000)}\n\`\`\`\n\n字`, 0, 1],
	['the rules of tables are not read', `|${'---|'.repeat(900)}\n`, 0, 1]
])('%s', (_, prose, questions, minutes) => expect(minutesFor(prose, questions)).toBe(minutes));
