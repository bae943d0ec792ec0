/** How a plan came out otherwise than written, in words. */
import type { VerdictWord } from '../grading/verdict.ts';
import type { PlanEnd } from '../scenario/script.ts';
import type { Said } from '../text.ts';
import type { Prepared } from './edition.ts';
import type { Result } from './result.ts';

const WORDS: Readonly<Record<VerdictWord, Said>> = {
	met: { zh: '得', en: 'met' },
	missed: { zh: '失', en: 'missed' },
	unsure: { zh: '疑', en: 'unsure' }
};

export const alreadyOver = (label: string): Said => ({
	zh: `对话在这之前已经以「${label}」结束。`,
	en: `The conversation had already ended with “${label}” before this.`
});

export const wentElsewhere = (prepared: Prepared, expected: string, really: string): Said => {
	const name = (id: string) => prepared.edition.script.machine.nodes[id]?.name ?? id;
	return {
		zh: `应当到「${name(expected)}」，实际到了「${name(really)}」。`,
		en: `It should go to “${name(expected)}”, but went to “${name(really)}”.`
	};
};

export const saidOtherwise = (part: string, lines: readonly string[]): Said => ({
	zh: `买家应当说到“${part}”，实际说的是：${lines.join(' / ') || '（没有说话）'}`,
	en: `The buyer should say “${part}”, but said: ${lines.join(' / ') || '(nothing)'}`
});

export const judgedOtherwise = (
	name: string,
	expected: VerdictWord,
	really: VerdictWord | null,
	feedback: Said | null
): Said => ({
	zh: `「${name}」应当是“${WORDS[expected].zh}”，实际是“${really === null ? '没有评' : WORDS[really].zh}”。${feedback?.zh ?? ''}`,
	en: `“${name}” should be ${WORDS[expected].en}, but is ${really === null ? 'not graded here' : WORDS[really].en}. ${feedback?.en ?? ''}`.trimEnd()
});

export const withRefusal = (said: Said, refused: Said | null): Said =>
	refused === null
		? said
		: {
				zh: `${said.zh}前面的操作被后台拒绝了：${refused.zh}`,
				en: `${said.en} The action before was refused by the back office: ${refused.en}`
			};

export const scored = (percent: number, end: Extract<PlanEnd, { kind: 'score' }>): Said => ({
	zh: `总分应当 ${end.comparison} ${end.value}，实际是 ${percent}。`,
	en: `The score should be ${end.comparison} ${end.value}, but is ${percent}.`
});

export function passedOtherwise(expected: boolean, result: Result): Said {
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

export const endedOtherwise = (expected: string, really: string | null): Said => ({
	zh: `应当以「${expected}」结局，实际${really === null ? '还没有结局' : `是「${really}」`}。`,
	en: `It should end with “${expected}”, but ${really === null ? 'has not ended' : `ended with “${really}”`}.`
});
