/**
 * `peilian bench quality PATH [--json] [--errors]`: how well the grader agrees with people, per kind of criterion, beside
 * the floor (overlap of character pairs with the examples, the best threshold chosen on the same data).
 */
import {
	accuracy,
	areaUnderCurve,
	bestThreshold,
	bootstrap,
	cohensKappa,
	confusionOf,
	f1,
	gwetsAc1,
	precision,
	prevalence,
	recall,
	type Judged,
	type Scored
} from '../lib/core/agreement.ts';
import type { Criterion } from '../lib/core/criterion.ts';
import { gradeReply, matchSays } from '../lib/core/grading/grade.ts';
import { prepare, type Rubric } from '../lib/core/grading/rubric.ts';
import type { VerdictWord } from '../lib/core/grading/verdict.ts';
import { readCall } from './call.ts';
import { readQualitySet, type Pair, type QualitySet, type Situation } from './quality-set.ts';
import { CallError, words } from './words.ts';
import { openWorkspace } from './workspace.ts';

const CALL = 'peilian bench quality PATH [--json] [--errors]';

/** One verdict beside its label. `truth`: the thing is in the reply, wanted or forbidden. */
interface Case {
	readonly kind: Criterion['kind'];
	readonly criterion: string;
	readonly id: string;
	readonly reply: string;
	readonly verdict: VerdictWord;
	readonly confidence: number;
	readonly truth: boolean;
	readonly floor: number;
}

/** Figures of one kind of criterion; shares are 0..1. */
interface KindFigures {
	readonly kind: string;
	readonly n: number;
	readonly prevalence: number;
	readonly coverage: number;
	readonly accuracy: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	readonly kappa: number;
	readonly kappaInterval: readonly [number, number];
	readonly ac1: number;
	/** Counted though it is not so, and not counted though it is so. */
	readonly upward: number;
	readonly downward: number;
	/** Of the forbidden things that are there, the share called kept. */
	readonly brokenCalledMet: number | null;
	readonly floorKappa: number;
}

/** Exit code 0 whatever the figures: they are to be read. */
export function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, [], ['--json', '--errors']);
	const path = call.positions[0];
	if (path === undefined || call.positions.length > 1) throw new CallError(words().missing('PATH', CALL));
	const set = readQualitySet(path);
	const cases = set.situations.flatMap(judge);
	const result = {
		criteria: figuresOf(cases),
		markers: markersOf(set.situations),
		pairs: [...set.pairs].map(([name, pairs]) => pairFigures(name, pairs)),
		redlines:
			set.everyday.length === 0
				? null
				: alarmFigures(set, prepare(openWorkspace(call, undefined).read.library.shopwide))
	};
	if (call.flag('--json')) process.stdout.write(`${JSON.stringify(result, null, '\t')}\n`);
	else process.stdout.write(inWords(result));
	if (call.flag('--errors')) process.stdout.write(errorsIn(cases));
	return Promise.resolve(0);
}

/** Grades every reply of a situation on its own. */
function judge(situation: Situation): readonly Case[] {
	const rubric = prepare(situation.criteria);
	const floors = new Map(
		situation.criteria.map((one) => [one.id, floorFor('examples' in one ? one.examples : [])])
	);
	return situation.replies.flatMap(({ id, reply, labels }) => {
		const context = { actions: [], elapsedMs: null, buyerSaid: [situation.buyerSays], met: [] };
		return gradeReply(rubric, reply, context).verdicts.flatMap((one): readonly Case[] => {
			const truth = labels.get(one.criterion);
			if (truth === undefined) return [];
			const { criterion, kind, verdict, confidence } = one;
			return [
				{ kind, criterion, id, reply, verdict, confidence, truth, floor: floors.get(criterion)?.(reply) ?? 0 }
			];
		});
	});
}

const pairsOf = (text: string): ReadonlySet<string> => {
	const plain = text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	return new Set([...plain].slice(1).map((_, at) => plain.slice(at, at + 2)));
};

/** Share of an example's character pairs that the reply has, for the best example. */
function floorFor(examples: readonly string[]): (reply: string) => number {
	const sets = examples.map(pairsOf);
	return (reply) => {
		const there = pairsOf(reply);
		return Math.max(
			0,
			...sets.map((set) => [...set].filter((pair) => there.has(pair)).length / (set.size || 1))
		);
	};
}

const found = (one: Case): boolean =>
	one.kind === 'avoids' ? one.verdict === 'missed' : one.verdict === 'met';
const judged = (cases: readonly Case[]): readonly Judged[] =>
	cases.filter((one) => one.verdict !== 'unsure').map((one) => [found(one), one.truth]);

const KINDS = [
	['says', '说到'],
	['states', '报对'],
	['avoids', '不得']
] as const;

function figuresOf(cases: readonly Case[]): readonly KindFigures[] {
	return [
		...KINDS.map(([kind, name]) =>
			kindFigures(
				name,
				cases.filter((one) => one.kind === kind)
			)
		),
		kindFigures('all', cases)
	].filter((one) => one.n > 0);
}

function kindFigures(kind: string, cases: readonly Case[]): KindFigures {
	const given = judged(cases);
	const c = confusionOf(given);
	const broken = cases.filter((one) => one.kind === 'avoids' && one.truth);
	return {
		kind,
		n: cases.length,
		prevalence: prevalence(confusionOf(cases.map((one) => [false, one.truth]))),
		coverage: given.length / (cases.length || 1),
		accuracy: accuracy(c),
		precision: precision(c),
		recall: recall(c),
		f1: f1(c),
		kappa: cohensKappa(c),
		kappaInterval: bootstrap(given, (sample) => cohensKappa(confusionOf(sample)), seeded(1)),
		ac1: gwetsAc1(c),
		upward: c.falsePositive,
		downward: c.falseNegative,
		brokenCalledMet:
			broken.length === 0 ? null : broken.filter((one) => one.verdict === 'met').length / broken.length,
		floorKappa: cohensKappa(bestThreshold(cases.map((one) => [one.floor, one.truth])).confusion)
	};
}

/** Mulberry32: the same numbers in every run, so that the intervals are the same too. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
	};
}

/** How far the two markers agreed before they settled, where the set tells. */
function markersOf(situations: readonly Situation[]) {
	const both = confusionOf(situations.flatMap((one) => one.replies.flatMap((reply) => reply.markers)));
	const n = both.truePositive + both.falsePositive + both.falseNegative + both.trueNegative;
	return n === 0 ? null : { n, accuracy: accuracy(both), kappa: cohensKappa(both), ac1: gwetsAc1(both) };
}

/** From surely not to surely, 0..1. */
const leaning = (verdict: VerdictWord, confidence: number): number =>
	verdict === 'missed' ? 1 - confidence : confidence;

function pairFigures(name: string, pairs: readonly Pair[]) {
	const scored = pairs.map(({ point, reply, same }): Scored => {
		const { verdict, confidence } = matchSays([point], [], reply);
		return [leaning(verdict, confidence), same];
	});
	const floor = pairs.map(({ point, reply, same }): Scored => {
		const [a, b] = [pairsOf(point), pairsOf(reply)];
		return [(2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1), same];
	});
	const auc = areaUnderCurve(scored);
	return {
		name,
		n: pairs.length,
		auc,
		aucInterval: bootstrap(scored, areaUnderCurve, seeded(2), 200),
		floorAuc: areaUnderCurve(floor)
	};
}

/** Shop-wide red lines over replies that break none. */
function alarmFigures({ everyday }: QualitySet, redlines: Rubric) {
	const alarmed = everyday.filter(
		(reply) =>
			gradeReply(redlines, reply, { actions: [], elapsedMs: null, buyerSaid: [] }).redlines.length > 0
	);
	return { n: everyday.length, alarms: alarmed.length, share: alarmed.length / everyday.length };
}

interface Result {
	readonly criteria: readonly KindFigures[];
	readonly markers: ReturnType<typeof markersOf>;
	readonly pairs: readonly ReturnType<typeof pairFigures>[];
	readonly redlines: ReturnType<typeof alarmFigures> | null;
}

const short = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const HEAD = [
	'',
	'n',
	'prev',
	'cover',
	'acc',
	'prec',
	'recall',
	'F1',
	'kappa',
	'95 %',
	'AC1',
	'up',
	'down',
	'broken→met',
	'floor κ'
];
const row = (cells: readonly string[]): string =>
	`${cells.map((cell, at) => (at === 9 ? cell.padStart(13) : cell.padStart(at === 13 ? 11 : 8))).join('')}\n`;

function inWords({ criteria, markers, pairs, redlines }: Result): string {
	const lines = criteria.map((one) =>
		row([
			one.kind,
			String(one.n),
			...[one.prevalence, one.coverage, one.accuracy, one.precision, one.recall, one.f1, one.kappa].map(
				short
			),
			one.kappaInterval.map((bound) => bound.toFixed(2)).join('–'),
			short(one.ac1),
			String(one.upward),
			String(one.downward),
			short(one.brokenCalledMet),
			short(one.floorKappa)
		])
	);
	return [
		...(criteria.length === 0 ? [] : [row(HEAD), ...lines]),
		markers === null
			? ''
			: `markers: n ${markers.n}, accuracy ${short(markers.accuracy)}, kappa ${short(markers.kappa)}, AC1 ${short(markers.ac1)}\n`,
		...pairs.map(
			(one) =>
				`match ${one.name}: n ${one.n}, AUC ${short(one.auc)} (${one.aucInterval.map(short).join('–')}), floor ${short(one.floorAuc)}\n`
		),
		redlines === null
			? ''
			: `red lines: ${redlines.alarms} alarms in ${redlines.n} everyday replies (${(100 * redlines.share).toFixed(2)} %)\n`
	].join('');
}

/** Every verdict that differs from its label, for those who mend the grader. */
function errorsIn(cases: readonly Case[]): string {
	return cases
		.filter((one) => one.verdict === 'unsure' || found(one) !== one.truth)
		.map(
			(one) =>
				`${one.kind} ${one.criterion} [${one.truth ? 1 : 0} → ${one.verdict} ${one.confidence}] ${one.id} ${one.reply.replaceAll('\n', ' ⏎ ')}\n`
		)
		.join('');
}
