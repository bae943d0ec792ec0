/**
 * `## 试演:name`: a transcript and what must come out.
 *
 *     - 答:209 是我能给的底了
 *       - 得:底价、婉拒再降
 *       - 到:松口
 *     - 总分 >= 85,通过
 */
import { parseDuration } from '../duration.ts';
import type { Block, Item } from '../markdown.ts';
import { flat, split, type Words } from '../words.ts';
import { PLAN_KEYS, keyed } from './keywords.ts';
import { comparisonOf } from './parse-condition.ts';
import { badPlanLine, emptyPlan } from './problems.ts';
import { badDuration } from './problems-criterion.ts';
import { strayText } from './problems-scene.ts';
import type { Report } from './report.ts';
import type { EndSyntax, ExpectationSyntax, PlanSyntax, StepSyntax } from './syntax.ts';

/** The plan below a heading. Lines that cannot be read are diagnostics and left out. */
export function parsePlan(name: Words, at: number, blocks: readonly Block[], report: Report): PlanSyntax {
	const steps: StepSyntax[] = [];
	const ends: EndSyntax[] = [];
	let seed = 0;
	const takeSeed = (words: Words): boolean => {
		const match = /^(?:种子|seed)\s*:?\s*(\d{1,9})$/i.exec(flat(words.text));
		if (match) seed = Number(match[1]);
		return match !== null;
	};
	for (const block of blocks) {
		if (block.kind === 'paragraph' && !takeSeed(block.words))
			report.add(strayText, block.words.at, block.words.text);
		if (block.kind !== 'list') continue;
		for (const item of block.items) {
			const step = parseStep(item, report);
			if (step) steps.push(step);
			else if (step === undefined && !takeSeed(item.words)) ends.push(...parseEnds(item.words, report));
		}
	}
	if (!steps.some((step) => step.kind !== 'do')) report.add(emptyPlan, at, name.text);
	return { name, at, seed, steps, ends };
}

/** A step; undefined when the line is none, null when it is a broken one. */
function parseStep(item: Item, report: Report): StepSyntax | null | undefined {
	const line = keyed(item.words, PLAN_KEYS);
	if (!line || (line.key !== 'reply' && line.key !== 'do' && line.key !== 'wait')) return undefined;
	const ms = line.key === 'wait' ? parseDuration(line.rest.text) : 0;
	if (ms === null) {
		report.add(badDuration, line.rest.at, line.rest.text);
		return null;
	}
	if (line.rest.text === '') {
		report.add(badPlanLine, item.words.at, item.words.text);
		return null;
	}
	return {
		kind: line.key,
		at: item.words.at,
		words: line.rest,
		ms,
		expects: parseExpectations(item, report)
	};
}

function parseExpectations(item: Item, report: Report): readonly ExpectationSyntax[] {
	const expects: ExpectationSyntax[] = [];
	for (const block of item.blocks) {
		if (block.kind !== 'list') continue;
		for (const { words } of block.items) {
			const line = keyed(words, PLAN_KEYS);
			const at = words.at;
			if (!line || line.rest.text === '') report.add(badPlanLine, at, words.text);
			else if (line.key === 'met' || line.key === 'missed' || line.key === 'unsure')
				expects.push({ kind: 'verdict', verdict: line.key, names: split(line.rest, /[、,，;；]/g), at });
			else if (line.key === 'goes') expects.push({ kind: 'goes', scene: line.rest, at });
			else if (line.key === 'says') expects.push({ kind: 'says', part: line.rest, at });
			else report.add(badPlanLine, at, words.text);
		}
	}
	return expects;
}

/** `总分 >= 85,通过,结局:成交` */
function parseEnds(words: Words, report: Report): readonly EndSyntax[] {
	const ends: EndSyntax[] = [];
	for (const piece of split(words, /[,，、;；]/g)) {
		const text = flat(piece.text).toLowerCase();
		const at = piece.at;
		const score = /^(?:总分|得分|score)\s*(>=|<=|≥|≤|>|<|==?)\s*(\d{1,3}(?:\.\d+)?)\s*[%分]?$/.exec(text);
		const ending = keyed(piece, PLAN_KEYS);
		if (score)
			ends.push({ kind: 'score', comparison: comparisonOf(score[1] ?? ''), value: Number(score[2]), at });
		else if (text === '通过' || text === 'pass') ends.push({ kind: 'pass', passed: true, at });
		else if (text === '不通过' || text === 'fail') ends.push({ kind: 'pass', passed: false, at });
		else if (/^(?:红线|red ?line)$/.test(text)) ends.push({ kind: 'redline', at });
		else if (ending?.key === 'ending' && ending.rest.text !== '')
			ends.push({ kind: 'ending', label: ending.rest, at });
		else report.add(badPlanLine, at, piece.text);
	}
	return ends;
}
