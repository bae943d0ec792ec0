/** Names and colours of standings and decisions, in the reader's language. */
import type { DeskFigures, SignOffDecision } from '$lib/core/certification/sheet.ts';
import type { Status } from '$lib/core/certification/standing.ts';
import type { Failure } from '$lib/core/failure.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';

interface Worded {
	readonly name: () => string;
	/** Class of the tag. */
	readonly tone: string;
}

export const STATUSES: Readonly<Record<Status, Worded>> = {
	'in-training': { name: m.signoff_status_in_training, tone: '' },
	eligible: { name: m.signoff_status_eligible, tone: 'tag-primary' },
	awaiting: { name: m.signoff_status_awaiting, tone: 'tag-info' },
	signed: { name: m.signoff_status_signed, tone: 'tag-success' },
	returned: { name: m.signoff_status_returned, tone: 'tag-warning' },
	expired: { name: m.signoff_status_expired, tone: 'tag-warning' },
	revoked: { name: m.signoff_status_revoked, tone: 'tag-error' }
};

export const DECISIONS: Readonly<Record<SignOffDecision, Worded & { readonly done: () => string }>> = {
	signed: { name: m.signoff_decision_signed, tone: 'tag-success', done: m.signoff_done_signed },
	returned: { name: m.signoff_decision_returned, tone: 'tag-warning', done: m.signoff_done_returned },
	revoked: { name: m.signoff_decision_revoked, tone: 'tag-error', done: m.signoff_done_revoked },
	confirmed: { name: m.signoff_decision_confirmed, tone: 'tag-success', done: m.signoff_done_confirmed },
	kept: { name: m.signoff_decision_kept, tone: 'tag-info', done: m.signoff_done_kept },
	extended: { name: m.signoff_decision_extended, tone: 'tag-warning', done: m.signoff_done_extended }
};

/** The subject of a decision that is not about a track. */
export const CONFIRMATION = 'confirmation';

/** What a decision is about: the title of the track, or the early confirmation in the reader's language. */
export const subjectName = (subject: string, title: string): string =>
	subject === CONFIRMATION ? m.signoff_confirmation() : title;

/** Units of the figures of the desk. */
export const UNITS: Readonly<Record<keyof DeskFigures, () => string>> = {
	quality: m.signoff_unit_points,
	chats: m.signoff_unit_chats,
	firstReply: m.signoff_unit_seconds,
	quick: m.signoff_unit_percent,
	replied: m.signoff_unit_percent,
	satisfied: m.signoff_unit_percent,
	complaints: m.signoff_unit_cases,
	breaches: m.signoff_unit_cases
};

/** What is told at a field: its own refusal, or that it is one of those that are missing; empty where there is nothing. */
export const errorAt = (refused: Failure | undefined, field: string): string => {
	if (refused?.field === field) return refused.message[getLocale()];
	return refused?.fields?.includes(field) ? m.signoff_needed() : '';
};
