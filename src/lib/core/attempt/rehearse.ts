/**
 * Runs a plan, the test that a trainer wrote into the scenario: plays its replies against a clock that only the plan
 * moves, and says where it first comes out otherwise than written.
 */
import { isFailure } from '../failure.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { Position } from '../scenario/machine.ts';
import type { Plan, PlanEnd, PlanExpectation, PlanStep } from '../scenario/script.ts';
import type { Said } from '../text.ts';
import { openAttempt, passSilences, takeReply } from './attempt.ts';
import { takeAction } from './desk.ts';
import type { Prepared } from './edition.ts';
import { linesOf } from './outcome.ts';
import {
	alreadyOver,
	endedOtherwise,
	judgedOtherwise,
	passedOtherwise,
	saidOtherwise,
	scored,
	wentElsewhere,
	withRefusal
} from './rehearse-said.ts';
import { judge } from './result.ts';
import type { ReplyTurn, Turn } from './turn.ts';

/** Without `等:` a reply comes this long after the buyer's line (contract §2), ms. */
const USUAL_REPLY = 5000;

export interface PlanOutcome {
	readonly name: string;
	readonly passed: boolean;
	/** The first difference and the line of the file where it was expected otherwise. */
	readonly difference: { readonly line: number; readonly said: Said } | null;
	/** The score that the replies really came to. */
	readonly percent: number;
}

interface Stage {
	readonly turns: readonly Turn[];
	readonly position: Position;
	readonly now: number;
	/** A wait sets the time of the next reply. */
	readonly waited: boolean;
	/** Why an action since the last reply was refused, or null. */
	readonly refused: Said | null;
}

type Difference = { readonly line: number; readonly said: Said };

/** Plays the plan and compares; stops comparing at the first difference. */
export function rehearse(prepared: Prepared, plan: Plan): PlanOutcome {
	const opened = openAttempt(prepared, plan.seed, 0);
	let stage: Stage = { turns: opened.turns, position: opened.position, now: 0, waited: false, refused: null };
	let difference: Difference | null = null;
	for (const step of plan.steps) {
		if (stage.position.ending !== null && difference === null)
			difference = { line: step.line, said: alreadyOver(stage.position.ending.label) };
		if (difference !== null) break;
		const before = stage.turns.length;
		stage = play(prepared, stage, step);
		if (step.kind === 'do') continue;
		difference = compare(prepared, stage, step, stage.turns.slice(before));
		if (step.kind === 'reply') stage = { ...stage, refused: null };
	}
	const result = judge(prepared, stage.turns);
	for (const end of plan.ends) difference ??= compareEnd(end, result, stage.position.ending?.label ?? null);
	return { name: plan.name, passed: difference === null, difference, percent: result.percent };
}

function play(prepared: Prepared, stage: Stage, step: PlanStep): Stage {
	const turnId = `plan-${stage.turns.length}`;
	if (step.kind === 'do') {
		const input = { turnId, done: step.done, at: stage.now };
		const taken = takeAction(prepared, stage.turns, stage.position, input);
		return isFailure(taken)
			? { ...stage, refused: taken.message }
			: { ...stage, turns: [...stage.turns, taken.turn] };
	}
	if (step.kind === 'wait') return { ...quiet(prepared, stage, stage.now + step.ms), waited: true };
	const at = stage.waited ? stage.now : Math.max(stage.now, stage.position.since + USUAL_REPLY);
	const ready = quiet(prepared, stage, at);
	if (ready.position.ending !== null) return { ...ready, waited: false };
	const { turn, position } = takeReply(prepared, ready.turns, ready.position, {
		turnId,
		text: step.text,
		at
	});
	return { ...ready, turns: [...ready.turns, turn], position, waited: false };
}

function quiet(prepared: Prepared, stage: Stage, now: number): Stage {
	const passed = passSilences(prepared, stage.turns, stage.position, now);
	return { ...stage, turns: [...stage.turns, ...passed.turns], position: passed.position, now };
}

function compare(
	prepared: Prepared,
	stage: Stage,
	step: Exclude<PlanStep, { kind: 'do' }>,
	played: readonly Turn[]
): Difference | null {
	const reply = played.findLast((turn) => turn.kind === 'reply');
	if (step.kind === 'reply' && reply === undefined)
		return { line: step.line, said: alreadyOver(stage.position.ending?.label ?? '') };
	for (const expected of step.expects) {
		const said = differs(prepared, stage, expected, played, reply);
		if (said !== null) return { line: expected.line, said: withRefusal(said, stage.refused) };
	}
	return null;
}

function differs(
	prepared: Prepared,
	stage: Stage,
	expected: PlanExpectation,
	played: readonly Turn[],
	reply: ReplyTurn | undefined
): Said | null {
	switch (expected.kind) {
		case 'verdict':
			return verdictDiffers(prepared, stage, expected, reply);
		case 'goes':
			return stage.position.node === expected.scene
				? null
				: wentElsewhere(prepared, expected.scene, stage.position.node);
		case 'says': {
			const lines = played.flatMap(linesOf);
			return lines.some((line) => line.includes(expected.part)) ? null : saidOtherwise(expected.part, lines);
		}
	}
}

function verdictDiffers(
	prepared: Prepared,
	stage: Stage,
	expected: Extract<PlanExpectation, { kind: 'verdict' }>,
	reply: ReplyTurn | undefined
): Said | null {
	for (const id of expected.criteria) {
		const ofReply: Verdict | undefined = reply?.grade.verdicts.find((one) => one.criterion === id);
		const overAll = judge(prepared, stage.turns).criteria.find(({ criterion }) => criterion.id === id);
		const word = ofReply?.verdict ?? overAll?.verdict ?? null;
		if (word !== expected.verdict)
			return judgedOtherwise(
				overAll?.criterion.name ?? id,
				expected.verdict,
				word,
				ofReply?.feedback ?? null
			);
	}
	return null;
}

function compareEnd(
	end: PlanEnd,
	result: ReturnType<typeof judge>,
	ending: string | null
): Difference | null {
	const at = (said: Said): Difference => ({ line: end.line, said });
	switch (end.kind) {
		case 'score':
			return holds(result.percent, end.comparison, end.value) ? null : at(scored(result.percent, end));
		case 'pass':
			return (result.passed === true) === end.passed ? null : at(passedOtherwise(end.passed, result));
		case 'redline':
			return result.redlines.length > 0
				? null
				: at({ zh: '应当踩到红线，但没有踩到。', en: 'It should break a red line, but broke none.' });
		case 'ending':
			return ending === end.label ? null : at(endedOtherwise(end.label, ending));
	}
}

function holds(value: number, comparison: '>=' | '<=' | '>' | '<' | '=', bound: number): boolean {
	switch (comparison) {
		case '>=':
			return value >= bound;
		case '<=':
			return value <= bound;
		case '>':
			return value > bound;
		case '<':
			return value < bound;
		case '=':
			return value === bound;
	}
}
