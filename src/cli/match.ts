/** `peilian match --pairs FILE.jsonl`: the grader's 说到 alone, for pairs of examples and a reply. */
import * as v from 'valibot';
import { matchSays } from '../lib/core/grading/grade.ts';
import { readCall } from './call.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { CallError, words } from './words.ts';

const CALL = 'peilian match --pairs FILE.jsonl';

const PAIR = v.object({
	id: v.union([v.string(), v.number()]),
	examples: v.array(v.string()),
	counterexamples: v.optional(v.array(v.string()), []),
	reply: v.string()
});

/** One line out for each line in. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--pairs']);
	const file = call.option('--pairs');
	if (file === null) throw new CallError(words().missing('--pairs FILE.jsonl', CALL));
	for await (const { id, examples, counterexamples, reply } of readJsonLines(file, PAIR))
		await writeJsonLine({ id, ...matchSays(examples, counterexamples, reply) });
	return 0;
}
