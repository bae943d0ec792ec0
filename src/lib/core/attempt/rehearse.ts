/**
 * Runs a plan, the test that a trainer wrote into the scenario: plays its replies against a clock that only the plan
 * moves, and says where it first comes out otherwise than written.
 */
import type { Verdict, VerdictWord } from '../grading/verdict.ts';
import type { Position } from '../scenario/machine.ts';
import type { Plan, PlanEnd, PlanExpectation, PlanStep } from '../scenario/script.ts';
import type { Said } from '../text.ts';
import { linesOf, openAttempt, passSilences, takeAction, takeReply } from './attempt.ts';
import type { Prepared } from './edition.ts';
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
}

type Difference = { readonly line: number; readonly said: Said };

/** Plays the plan and compares; stops comparing at the first difference. */
export function rehearse(prepared: Prepared, plan: Plan): PlanOutcome {
	const opened = openAttempt(prepared, plan.seed, 0);
	let stage: Stage = { turns: opened.turns, position: opened.position, now: 0, waited: false };
	let difference: Difference | null = null;
	for (const step of plan.steps) {
		if (stage.position.ending !== null && difference === null)
			difference = { line: step.line, said: alreadyOver(stage.position.ending.label) };
		if (difference !== null) break;
		const before = stage.turns.length;
		stage = play(prepared, stage, step);
		if (step.kind !== 'do') difference = compare(prepared, stage, step, stage.turns.slice(before));
	}
	const result = judge(prepared, stage.turns);
	for (const end of plan.ends) difference ??= compareEnd(end, result, stage.position.ending?.label ?? null);
	return { name: plan.name, passed: difference === null, difference, percent: result.percent };
}

function play(prepared: Prepared, stage: Stage, step: PlanStep): Stage {
	const turnId = `plan-${stage.turns.length}`;
	if (step.kind === 'do') {
		const { turn } = takeAction(stage.turns, stage.position, { turnId, done: step.done, at: stage.now });
		return { ...stage, turns: [...stage.turns, turn] };
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
	return { turns: [...ready.turns, turn], position, now: at, waited: false };
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
		if (said !== null) return { line: expected.line, said };
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

const WORDS: Readonly<Record<VerdictWord, Said>> = {
	met: { zh: '得', en: 'met' },
	missed: { zh: '失', en: 'missed' },
	unsure: { zh: '疑', en: 'unsure' }
};

const alreadyOver = (label: string): Said => ({
	zh: `对话在这之前已经以「${label}」结束。`,
	en: `The conversation had already ended with “${label}” before this.`
});

const wentElsewhere = (prepared: Prepared, expected: string, really: string): Said => {
	const name = (id: string) => prepared.edition.script.machine.nodes[id]?.name ?? id;
	return {
		zh: `应当到「${name(expected)}」，实际到了「${name(really)}」。`,
		en: `It should go to “${name(expected)}”, but went to “${name(really)}”.`
	};
};

const saidOtherwise = (part: string, lines: readonly string[]): Said => ({
	zh: `买家应当说到“${part}”，实际说的是：${lines.join(' / ') || '（没有说话）'}`,
	en: `The buyer should say “${part}”, but said: ${lines.join(' / ') || '(nothing)'}`
});

const judgedOtherwise = (
	name: string,
	expected: VerdictWord,
	really: VerdictWord | null,
	feedback: Said | null
): Said => ({
	zh: `「${name}」应当是“${WORDS[expected].zh}”，实际是“${really === null ? '没有评' : WORDS[really].zh}”。${feedback?.zh ?? ''}`,
	en: `“${name}” should be ${WORDS[expected].en}, but is ${really === null ? 'not graded here' : WORDS[really].en}. ${feedback?.en ?? ''}`.trimEnd()
});

const scored = (percent: number, end: Extract<PlanEnd, { kind: 'score' }>): Said => ({
	zh: `总分应当 ${end.comparison} ${end.value}，实际是 ${percent}。`,
	en: `The score should be ${end.comparison} ${end.value}, but is ${percent}.`
});

function passedOtherwise(expected: boolean, result: ReturnType<typeof judge>): Said {
	const names = (list: readonly { readonly criterion: { readonly name: string } }[]) =>
		list.map(({ criterion }) => criterion.name).join('、');
	const zh = [
		`得分 ${result.percent}`,
		...(result.redlines.length > 0 ? [`红线：${names(result.redlines)}`] : []),
		...(result.missing.length > 0 ? [`必须而未得：${names(result.missing)}`] : []),
		...(result.undecided > 0 ? [`待人工：${result.undecided}`] : [])
	].join('；');
	const en = [
		`score ${result.percent}`,
		...(result.redlines.length > 0 ? [`red lines: ${names(result.redlines)}`] : []),
		...(result.missing.length > 0 ? [`required but missed: ${names(result.missing)}`] : []),
		...(result.undecided > 0 ? [`undecided: ${result.undecided}`] : [])
	].join('; ');
	return expected
		? { zh: `应当通过，实际没有通过（${zh}）。`, en: `It should pass, but did not (${en}).` }
		: { zh: `应当不通过，实际通过了（${zh}）。`, en: `It should not pass, but did (${en}).` };
}

const endedOtherwise = (expected: string, really: string | null): Said => ({
	zh: `应当以「${expected}」结局，实际${really === null ? '还没有结局' : `是「${really}」`}。`,
	en: `It should end with “${expected}”, but ${really === null ? 'has not ended' : `ended with “${really}”`}.`
});
