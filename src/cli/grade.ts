/** `peilian grade SCENARIO.md SCENE --replies FILE.jsonl`: every line on its own, as a first reply in that scene. */
import * as v from 'valibot';
import { gradeReply } from '../lib/core/grading/grade.ts';
import type { Verdict } from '../lib/core/grading/verdict.ts';
import { readCall } from './call.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { CallError, words } from './words.ts';
import { preparedAt } from './workspace.ts';

const CALL = 'peilian grade SCENARIO.md SCENE --replies FILE.jsonl';

const REPLY = v.object({ id: v.union([v.string(), v.number()]), reply: v.string() });

/** Time and actions are not known here. */
const SKIPPED = new Set(['within', 'does']);

/** One line out for each line in. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--replies']);
	const [path, name] = call.positions;
	const file = call.option('--replies');
	if (path === undefined || name === undefined || call.positions.length > 2)
		throw new CallError(words().missing('SCENARIO.md SCENE', CALL));
	if (file === null) throw new CallError(words().missing('--replies FILE.jsonl', CALL));
	const { entry, prepared } = preparedAt(call, path);
	const { scenes, machine } = entry.script;
	const scene = scenes.find(({ id }) => id === name) ?? scenes.find((one) => one.name === name);
	if (scene === undefined)
		throw new CallError(
			words().unknownScene(
				name,
				scenes.map((one) => one.name)
			)
		);
	const rubric = prepared.replies.get(scene.id);
	if (rubric === undefined) throw new Error(`no rubric for scene ${scene.id}`);
	const points = new Map(scene.criteria.map((one) => [one.id, one]));
	const buyerSaid = (machine.nodes[scene.id]?.lines ?? []).flatMap((line) => line.variants);
	const counted = scene.criteria.filter(({ kind }) => !SKIPPED.has(kind));
	const max = counted.reduce((sum, one) => sum + (one.bonus ? 0 : one.points), 0);
	for await (const { id, reply } of readJsonLines(file, REPLY)) {
		const grade = gradeReply(rubric, reply, { actions: [], elapsedMs: null, buyerSaid, met: [] });
		const verdicts = grade.verdicts.filter(({ kind }) => !SKIPPED.has(kind));
		const earned = verdicts.reduce(
			(sum, one) => sum + (one.verdict === 'met' ? (points.get(one.criterion)?.points ?? 0) : 0),
			0
		);
		const broken = grade.redlines.length > 0;
		await writeJsonLine({ id, points: broken ? 0 : earned, max, criteria: verdicts.map(asJson) });
	}
	return 0;
}

const asJson = ({ criterion, name, kind, verdict, confidence, evidence }: Verdict) => ({
	id: criterion,
	name,
	kind,
	verdict,
	confidence: Math.round(confidence * 1000) / 1000,
	evidence: evidence.map(({ start, end, text }) => ({ start, end, text }))
});
