/** Whether the wording of one reply, or of all, keeps to a tone rule: plain words, counted, and built-in recognisers. */
import type { ToneRule } from '../criterion.ts';
import { findManners } from './manner.ts';
import type { ToneHit } from './manner.ts';
import type { Normalised } from './normalise.ts';
import { normalise } from './normalise.ts';

export interface ToneOutcome {
	readonly kept: boolean;
	readonly reason: 'kept' | 'avoid' | 'few' | 'share' | 'manner';
	/** The built-in recogniser that decided. */
	readonly detector: string | null;
	/** What decided: the words that should not be there, or the wanted ones. */
	readonly hits: readonly ToneHit[];
}

/** Checks texts against a rule. An empty list of texts keeps no rule that wants words. */
export function checkTone(rule: ToneRule, texts: readonly Normalised[]): ToneOutcome {
	const { detector } = rule;
	const manners = detector === null ? [] : findManners(detector, texts);
	if (manners.length > 0) return { kept: false, reason: 'manner', detector, hits: manners };
	return { detector: null, ...checkWords(rule, texts) };
}

function checkWords(rule: ToneRule, texts: readonly Normalised[]): Omit<ToneOutcome, 'detector'> {
	const avoided = find(rule.avoid, texts);
	if (avoided.length > 0) return { kept: false, reason: 'avoid', hits: avoided };
	const wanted = find(rule.prefer, texts);
	if (rule.prefer.length > 0 && wanted.length < rule.atLeast)
		return { kept: false, reason: 'few', hits: wanted };
	const against = rule.share === null ? [] : find(rule.against, texts);
	const all = wanted.length + against.length;
	if (rule.share !== null && all > 0 && wanted.length / all < rule.share)
		return { kept: false, reason: 'share', hits: against };
	return { kept: true, reason: 'kept', hits: wanted };
}

function find(words: readonly string[], texts: readonly Normalised[]): ToneHit[] {
	const hits: ToneHit[] = [];
	const plain = words.map((word) => normalise(word).text).filter((word) => word !== '');
	texts.forEach(({ text }, turn) => {
		for (const word of plain) {
			for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
				hits.push({ turn, start: at, end: at + word.length });
			}
		}
	});
	return hits.sort((a, b) => a.turn - b.turn || a.start - b.start || a.end - b.end);
}
