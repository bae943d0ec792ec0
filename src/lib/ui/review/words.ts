/** Names of kinds and verdicts. A red line is kept or broken, everything else is met or missed. */
import type { CriterionKind } from '$lib/core/criterion.ts';
import type { VerdictWord } from '$lib/core/grading/verdict.ts';
import { m } from '$lib/paraglide/messages.js';

const KINDS: Readonly<Record<CriterionKind, () => string>> = {
	says: m.review_kind_says,
	states: m.review_kind_states,
	avoids: m.review_kind_avoids,
	does: m.review_kind_does,
	within: m.review_kind_within,
	order: m.review_kind_order,
	tone: m.review_kind_tone,
	human: m.review_kind_human
};

/** `说到`, `Says` … */
export const kindName = (kind: CriterionKind): string => KINDS[kind]();

/** `做到`; for a red line `守住`. */
export function verdictName(verdict: VerdictWord, redline: boolean): string {
	if (verdict === 'unsure') return m.review_verdict_unsure();
	if (verdict === 'met') return redline ? m.review_redline_met() : m.review_verdict_met();
	return redline ? m.review_redline_missed() : m.review_verdict_missed();
}

/** The tint that goes with a verdict. */
export const verdictTone: Readonly<Record<VerdictWord, string>> = {
	met: 'tag-success',
	missed: 'tag-error',
	unsure: 'tag-info'
};
