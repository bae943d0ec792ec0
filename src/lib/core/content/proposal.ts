/**
 * What people teach the grader: a reply that a supervisor has judged, proposed as an example or counterexample. What
 * may be proposed, which words of the reply may be taken, and the shapes in which it is shown.
 */
import type { CriterionKind } from '../criterion.ts';
import { failure, type Failure } from '../failure.ts';
import type { Said } from '../text.ts';
import type { Detail } from './add-example.ts';
import { personalIn, type Piece } from './personal.ts';
import type { Trial } from './trial.ts';

/** Kinds that learn from sentences. */
export const isTeachable = (kind: CriterionKind): boolean =>
	kind === 'says' || kind === 'states' || kind === 'avoids';

/** What a reply with this verdict is: for a forbidden thing the reply that says it is the example. */
export const detailFor = (kind: CriterionKind, verdict: 'met' | 'missed'): Detail =>
	(verdict === 'met') === (kind !== 'avoids') ? 'example' : 'counterexample';

/** UTF-16 units of a sentence: longer ones teach nothing but their length. */
const WORDING_LIMIT = 200;
/** What cannot be seen, or turns the writing round; the joiner within an emoji may stay. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** A reply as one line: an example is one. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words to be taken over, or why not: they must stand in the reply as it was typed. */
export function readWording(reply: string, typed: string): string | Failure {
	const wording = oneLine(typed);
	if (wording === '')
		return bad('empty', { zh: '请写明要收哪几个字。', en: 'Please say which words to take.' });
	if (!oneLine(reply).includes(wording))
		return bad('not-said', {
			zh: '只能从学员打的原话里截取，不能改字。',
			en: 'Only words that stand in the reply as typed can be taken.'
		});
	if (wording.length > WORDING_LIMIT)
		return bad('too-long', {
			zh: `太长了，请只留下要紧的部分，最多 ${WORDING_LIMIT} 个字符。`,
			en: `This is too long; please keep the part that matters, up to ${WORDING_LIMIT} characters.`
		});
	if (UNSEEN.test(wording))
		return bad('unseen', {
			zh: '里面有看不见的字符，请截取别的部分。',
			en: 'There are characters in it that cannot be seen; please take another part.'
		});
	const [personal] = personalIn(wording);
	if (personal !== undefined)
		return bad('personal', {
			zh: `“${personal.text}”像是电话、单号或别的个人信息，请先去掉这一段。`,
			en: `“${personal.text}” looks like a telephone number or other personal data; please leave it out.`
		});
	return wording;
}

const bad = (what: string, message: Said): Failure => failure(`wording/${what}`, 400, message, 'wording');

/** A proposal is open until a trainer accepts or rejects it, or its supervisor has judged otherwise. */
export type ProposalStatus = 'open' | 'accepted' | 'rejected' | 'withdrawn';

/** A proposal in the list. */
export interface ProposalListed {
	readonly id: string;
	readonly status: ProposalStatus;
	readonly detail: Detail;
	readonly kind: CriterionKind;
	/** Of the criterion. */
	readonly name: string;
	readonly file: string;
	readonly reply: string;
	readonly byName: string;
	readonly at: number;
	/** The words that were taken over, and the line they got; null unless accepted. */
	readonly wording: string | null;
	readonly line: number | null;
	readonly decidedByName: string | null;
	readonly decidedAt: number | null;
	/** Why it was rejected; else empty. */
	readonly decidedReason: string;
}

/** The page of one proposal. */
export interface ProposalShown extends ProposalListed {
	/** Why the supervisor judged so. */
	readonly reason: string;
	readonly verdict: 'met' | 'missed';
	readonly scenario: string;
	/** Of the whole reply: what must not be taken over. */
	readonly personal: readonly Piece[];
	/** Whether this person may decide it now. */
	readonly mayDecide: boolean;
	/** The words it is about at the moment. */
	readonly wording: string;
	/** What it would do, for an open one; null when it is decided. */
	readonly prospect: Prospect | null;
}

/** What accepting would do: one line in one file, and what comes of it; or why it cannot be done. */
export type Prospect =
	| { readonly kind: 'refused'; readonly refused: Failure }
	| {
			readonly kind: 'possible';
			/** 1-based, in the file as it would be. */
			readonly line: number;
			readonly written: string;
			/** Fingerprint of the file that was looked at. */
			readonly seen: string;
			/** Null when it could not be tried out in time. */
			readonly trial: Trial | null;
	  };
