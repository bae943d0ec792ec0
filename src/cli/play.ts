/**
 * `peilian play SCENARIO.md [--seed N]`: play in the terminal, with the grade after every reply. Lines that begin with a
 * slash are commands: `/hint`, `/undo`, `/do 发优惠券 5 元`, `/quit`.
 */
import { createInterface } from 'node:readline';
import { parseDone } from '../lib/core/action-line.ts';
import { openAttempt, passSilences, takeReply, takeUndo } from '../lib/core/attempt/attempt.ts';
import { takeAction } from '../lib/core/attempt/desk.ts';
import type { Prepared } from '../lib/core/attempt/edition.ts';
import { judge } from '../lib/core/attempt/result.ts';
import type { Turn } from '../lib/core/attempt/turn.ts';
import { hintOf } from '../lib/core/attempt/view.ts';
import { isFailure } from '../lib/core/failure.ts';
import type { Grade } from '../lib/core/grading/verdict.ts';
import type { Position } from '../lib/core/scenario/machine.ts';
import { readCall } from './call.ts';
import { CallError, tell, words } from './words.ts';
import { preparedAt } from './workspace.ts';

const CALL = 'peilian play SCENARIO.md [--seed N]';

interface Stage {
	readonly turns: readonly Turn[];
	readonly position: Position;
}

/** Ends with the conversation, `/quit` or the end of the input. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--seed']);
	const [path] = call.positions;
	if (path === undefined) throw new CallError(words().missing('SCENARIO.md', CALL));
	const seed = Number(call.option('--seed') ?? 0);
	if (!Number.isSafeInteger(seed) || seed < 0) throw new CallError(words().missing('--seed N', CALL));
	const { entry, prepared } = preparedAt(call, path);
	const { meta, briefing } = entry.script;
	print(`${meta.title}\n\n${briefing.trim()}\n`);
	const opened = openAttempt(prepared, seed, Date.now());
	let stage: Stage = opened;
	sayLines(meta.persona.name, opened.turns[0].lines);
	const input = createInterface({
		input: process.stdin,
		output: process.stdout,
		prompt: '> ',
		terminal: false
	});
	for await (const line of input) {
		if (line.trim() === '/quit') break;
		if (line.trim() === '') continue;
		stage = take(prepared, waited(prepared, stage, meta.persona.name), line.trim(), meta.persona.name);
		if (stage.position.ending !== null) break;
	}
	input.close();
	summary(prepared, stage);
	return 0;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const sayLines = (buyer: string, lines: readonly string[]): void =>
	lines.forEach((line) => print(`${buyer}: ${line}`));

/** What the buyer said while nobody typed. */
function waited(prepared: Prepared, stage: Stage, buyer: string): Stage {
	const passed = passSilences(prepared, stage.turns, stage.position, Date.now());
	for (const turn of passed.turns) sayLines(buyer, turn.lines);
	return { turns: [...stage.turns, ...passed.turns], position: passed.position };
}

function take(prepared: Prepared, stage: Stage, line: string, buyer: string): Stage {
	if (stage.position.ending !== null) return stage;
	if (line === '/hint') {
		print(hintOf(prepared, stage.position)?.trim() ?? '–');
		return stage;
	}
	const input = { turnId: `play-${stage.turns.length}`, at: Date.now() };
	if (line === '/undo') {
		const taken = takeUndo(prepared, stage.turns, stage.position, input);
		if (isFailure(taken)) print(tell(taken.message));
		return isFailure(taken) ? stage : { turns: [...stage.turns, taken.turn], position: taken.position };
	}
	if (line.startsWith('/do ')) return act(prepared, stage, line.slice(4), input);
	const { turn, position } = takeReply(prepared, stage.turns, stage.position, { ...input, text: line });
	printGrade(turn.grade);
	sayLines(buyer, turn.lines);
	return { turns: [...stage.turns, turn], position };
}

function act(
	prepared: Prepared,
	stage: Stage,
	text: string,
	input: { readonly turnId: string; readonly at: number }
): Stage {
	const parsed = parseDone(text);
	if (parsed.kind === 'bad') {
		for (const fault of parsed.faults) print(tell(fault.message));
		return stage;
	}
	const taken = takeAction(prepared, stage.turns, stage.position, { ...input, done: parsed.done });
	print(isFailure(taken) ? tell(taken.message) : `[${tell(taken.said)}]`);
	return isFailure(taken) ? stage : { turns: [...stage.turns, taken.turn], position: taken.position };
}

const SIGNS = { met: '✓', missed: '✗', unsure: '?' } as const;

function printGrade(grade: Grade): void {
	for (const { verdict, name, kind, feedback } of grade.verdicts)
		if (kind !== 'avoids' || verdict !== 'met') print(`  ${SIGNS[verdict]} ${name}  ${tell(feedback)}`);
	print(`  ${grade.points}/${grade.max}`);
}

function summary(prepared: Prepared, { turns, position }: Stage): void {
	const result = judge(prepared, turns);
	const passed = result.passed === null ? '?' : result.passed ? '✓' : '✗';
	print(`\n${passed} ${result.points}/${result.max} = ${result.percent}%  ${position.ending?.label ?? '–'}`);
	for (const { criterion, feedback } of result.redlines) print(`  ✗✗ ${criterion.name}  ${tell(feedback)}`);
}
