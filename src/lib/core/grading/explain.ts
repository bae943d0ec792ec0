/**
 * Verdicts in sentences, in both languages. They quote the reply and name criteria; they never show an example, a
 * counterexample or a pattern, because a trainee reads them.
 */
import { ACTIONS } from '../action.ts';
import type { ActionName } from '../action.ts';
import type { Alarm } from './detect.ts';
import type { FieldOutcome } from './does.ts';
import type { Locale, Said } from '../text.ts';
import type { BrokenPromise } from './ledger.ts';
import type { Hollow } from './hollow.ts';
import { LABELS } from './lexicon/redlines.ts';
import { TONE_LABELS } from './lexicon/tone.ts';
import type { ToneDetector } from './lexicon/tone.ts';
import type { OrderOutcome } from './order.ts';
import type { StatesOutcome } from './states.ts';
import type { ToneOutcome } from './tone.ts';
import type { Evidence, VerdictWord } from './verdict.ts';

const QUOTE_LENGTH = 40;

function quoted(evidence: readonly Evidence[]): string {
	const text = evidence
		.map((one) => one.text.trim())
		.filter((one) => one !== '')
		.join(' … ');
	if (text.length <= QUOTE_LENGTH) return text;
	const points = [...text];
	return points.length > QUOTE_LENGTH ? `${points.slice(0, QUOTE_LENGTH).join('')}…` : text;
}

/** 说到 */
export function explainSays(
	name: string,
	verdict: VerdictWord,
	near: readonly Evidence[],
	hollow: Hollow
): Said {
	if (hollow === 'instruction') {
		return {
			zh: `「${name}」不计：这条回复里有写给评分的话，请只对买家说话。`,
			en: `“${name}” is not counted: the reply speaks to the grader; speak to the buyer only.`
		};
	}
	if (hollow === 'pasted') {
		return {
			zh: `「${name}」不计：这条回复照抄了要点的写法，请用自己的话对买家说。`,
			en: `“${name}” is not counted: the reply repeats how the criteria are worded; speak to the buyer in words of your own.`
		};
	}
	if (hollow === 'stack') {
		return {
			zh: `「${name}」不计：这条回复只是把词语排在一起，请说成完整的话。`,
			en: `“${name}” is not counted: the reply is a row of words; say it in sentences.`
		};
	}
	const words = quoted(near);
	if (verdict === 'met')
		return { zh: `说到了「${name}」：“${words}”。`, en: `“${name}” was said: “${words}”.` };
	if (verdict === 'unsure') {
		return {
			zh: `有没有说到「${name}」，拿不准：“${words}”。`,
			en: `I cannot tell whether “${name}” was said: “${words}”.`
		};
	}
	return words === ''
		? { zh: `没有看到「${name}」的意思。`, en: `Nothing in the reply says “${name}”.` }
		: {
				zh: `没有说到「${name}」；最接近的一句是“${words}”。`,
				en: `“${name}” was not said; the nearest words are “${words}”.`
			};
}

/** 报对 */
export function explainStates(name: string, outcome: StatesOutcome, evidence: readonly Evidence[]): Said {
	const words = quoted(evidence);
	switch (outcome.reason) {
		case 'none':
			return { zh: `报对了「${name}」：“${words}”。`, en: `“${name}” was stated right: “${words}”.` };
		case 'denied':
			return { zh: `“${words}”没有当作「${name}」报出来。`, en: `“${words}” was not stated as “${name}”.` };
		case 'contradicted':
			return {
				zh: `「${name}」前后不一：又说了“${words}”。`,
				en: `“${name}” is contradicted by “${words}”.`
			};
		case 'hedged':
			return {
				zh: `「${name}」没有拿定主意：“${words}”和别的说法并列。`,
				en: `“${name}” was left open: “${words}” stands beside another value.`
			};
		case 'role':
			return {
				zh: `“${words}”只是列出来的一个，没有说它就是「${name}」。`,
				en: `“${words}” is one in a list; it was not said to be “${name}”.`
			};
		case 'absent':
			return {
				zh: `没有看到「${name}」的正确内容。`,
				en: `The right value of “${name}” is not in the reply.`
			};
	}
}

/** 不得 */
export function explainAvoids(
	name: string,
	verdict: VerdictWord,
	alarm: Alarm | BrokenPromise | null,
	evidence: readonly Evidence[]
): Said {
	const words = quoted(evidence);
	const label = alarm === null ? null : 'why' in alarm ? alarm.why : (LABELS[alarm.detector] ?? null);
	if (verdict === 'met') return { zh: `没有触犯「${name}」。`, en: `“${name}” was kept.` };
	if (verdict === 'unsure') {
		return {
			zh: `是否触犯「${name}」，拿不准：“${words}”。`,
			en: `I cannot tell whether “${name}” was broken: “${words}”.`
		};
	}
	return {
		zh: `触犯了「${name}」${label === null ? '' : `(${label.zh})`}:“${words}”。`,
		en: `“${name}” was broken${label === null ? '' : ` (${label.en})`}: “${words}”.`
	};
}

/** 操作; an argument that is missing or wrong is named, what it should be is not told. */
export function explainDoes(
	name: string,
	action: ActionName,
	done: boolean,
	fields: readonly FieldOutcome[] | null
): Said {
	if (done) return { zh: `做了「${name}」。`, en: `“${name}” was done.` };
	const [only] = fields ?? [];
	if (fields === null || only === undefined)
		return { zh: `没有做「${name}」。`, en: `“${name}” was not done.` };
	if (fields.length > 1) {
		const list = (locale: Locale, between: string): string =>
			fields
				.map(({ argument, state }) => `${labelOf(action, argument)[locale]} ${FIELD_STATES[state][locale]}`)
				.join(between);
		return {
			zh: `做了「${name}」，逐项看：${list('zh', '，')}。`,
			en: `“${name}” was done; field by field: ${list('en', ', ')}.`
		};
	}
	const label = labelOf(action, only.argument);
	return only.state === 'missing'
		? {
				zh: `做了「${name}」，但没有填“${label.zh}”。`,
				en: `“${name}” was done, but “${label.en}” was left empty.`
			}
		: {
				zh: `做了「${name}」，但“${label.zh}”不在要求的范围里。`,
				en: `“${name}” was done, but “${label.en}” is out of range.`
			};
}

const FIELD_STATES: Readonly<Record<FieldOutcome['state'], Said>> = {
	right: { zh: '✓', en: '✓' },
	missing: { zh: '缺', en: 'missing' },
	wrong: { zh: '不对', en: 'wrong' }
};

const labelOf = (action: ActionName, argument: string): Said =>
	ACTIONS.find((one) => one.name === action)?.arguments.find((one) => one.name === argument)?.label ?? {
		zh: argument,
		en: argument
	};

const seconds = (ms: number): string => String(Math.round(ms / 100) / 10);

/** 用时; `ms` is what was taken, `limit` what was allowed. */
export function explainWithin(name: string, ms: number, limit: number): Said {
	return ms <= limit
		? { zh: `「${name}」及时：用了 ${seconds(ms)} 秒。`, en: `“${name}” in time: ${seconds(ms)} s.` }
		: {
				zh: `「${name}」超时：用了 ${seconds(ms)} 秒，要求 ${seconds(limit)} 秒内。`,
				en: `“${name}” too late: ${seconds(ms)} s, wanted within ${seconds(limit)} s.`
			};
}

/** 顺序; `nameOf` gives the names of criteria. */
export function explainOrder(name: string, outcome: OrderOutcome, nameOf: (id: string) => string): Said {
	if (outcome.kept) return { zh: `「${name}」的先后是对的。`, en: `“${name}”: the order is right.` };
	if (outcome.swapped !== null) {
		const [a, b] = outcome.swapped.map(nameOf);
		return { zh: `「${name}」：“${b}”说在了“${a}”前面。`, en: `“${name}”: “${b}” came before “${a}”.` };
	}
	const missing = nameOf(outcome.missing ?? '');
	return { zh: `「${name}」：还没有做到“${missing}”。`, en: `“${name}”: “${missing}” was not met.` };
}

/** 语气 */
export function explainTone(name: string, outcome: ToneOutcome, evidence: readonly Evidence[]): Said {
	const words = quoted(evidence.slice(0, 3));
	switch (outcome.reason) {
		case 'kept':
			return { zh: `「${name}」做到了。`, en: `“${name}” was kept.` };
		case 'avoid':
			return { zh: `「${name}」：不该用“${words}”。`, en: `“${name}”: “${words}” should not be used.` };
		case 'few':
			return {
				zh: `「${name}」：该用的称呼或说法用得不够。`,
				en: `“${name}”: the wording that is wanted is used too little.`
			};
		case 'share':
			return {
				zh: `「${name}」：“${words}”这类说法偏多。`,
				en: `“${name}”: too much wording like “${words}”.`
			};
		case 'manner': {
			const label = TONE_LABELS[outcome.detector as ToneDetector];
			return {
				zh: `「${name}」：这里是${label.zh}：“${words}”。`,
				en: `“${name}”: this is ${label.en}: “${words}”.`
			};
		}
	}
}

/** 人工 */
export const explainHuman = (name: string): Said => ({
	zh: `「${name}」由主管来看。`,
	en: `“${name}” is for a supervisor to judge.`
});
