/**
 * The tables. Ids are made by the application, times are integers in milliseconds UTC, JSON is text.
 * Append-only, and held to it by triggers (see the migrations): `turns`, `audit`, `opinions`, `sittings`, `sitting_answers`,
 * `sign_offs`, `statements` and `pledges`. Decided once: `proposals`.
 */
import {
	customType,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import type { Position } from '../core/scenario/machine.ts';
import type { AttemptStatus, Mode, Turn } from '../core/attempt/turn.ts';
import type { Sheet, SignOffDecision } from '../core/certification/sheet.ts';
import type { Paper } from '../core/certification/paper.ts';
import type { PartId } from '../core/certification/track.ts';
import type { Edition } from '../core/attempt/edition.ts';
import type { Detail, Target } from '../core/content/add-example.ts';
import type { ProposalStatus } from '../core/content/proposal.ts';
import type { CriterionKind } from '../core/criterion.ts';
import type { VerdictWord } from '../core/grading/verdict.ts';
import type { DrillTask, TypedLine } from '../core/drill/drill.ts';
import type { Answer } from '../core/lesson/lesson.ts';
import type { RushEdition } from '../core/rush/rush.ts';
import type { Why } from './opinion.ts';

export type Role = 'trainee' | 'supervisor' | 'trainer' | 'admin';

/** Yes, no, or null while nobody knows. Drizzle's own boolean turns a null that is given to a prepared query into no. */
const decision = customType<{ data: boolean; driverData: number | null }>({
	dataType: () => 'integer',
	toDriver: (value: boolean | null) => (value === null ? null : Number(value)),
	fromDriver: (stored) => stored === 1
});

export const people = sqliteTable(
	'people',
	{
		id: text('id').primaryKey(),
		login: text('login').notNull(),
		name: text('name').notNull(),
		role: text('role').$type<Role>().notNull(),
		active: integer('active', { mode: 'boolean' }).notNull(),
		createdAt: integer('created_at').notNull()
	},
	(t) => [uniqueIndex('people_login').on(t.login), index('people_role').on(t.role, t.active)]
);

/** argon2id digests, apart from the people so that no list of people can carry one. */
export const passwords = sqliteTable('passwords', {
	personId: text('person_id')
		.primaryKey()
		.references(() => people.id),
	digest: text('digest').notNull(),
	changedAt: integer('changed_at').notNull()
});

export const sessions = sqliteTable(
	'sessions',
	{
		/** Digest of what the cookie holds. */
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		expiresAt: integer('expires_at').notNull()
	},
	(t) => [index('sessions_person').on(t.personId), index('sessions_expiry').on(t.expiresAt)]
);

/** Failed tries of late, by login and by address. */
export const tries = sqliteTable(
	'tries',
	{
		key: text('key').primaryKey(),
		count: integer('count').notNull(),
		at: integer('at').notNull()
	},
	(t) => [index('tries_at').on(t.at)]
);

export const editions = sqliteTable('editions', {
	/** sha256 of the canonical JSON. */
	id: text('id').primaryKey(),
	scenarioId: text('scenario_id').notNull(),
	createdAt: integer('created_at').notNull(),
	data: text('data', { mode: 'json' }).$type<Edition>().notNull()
});

/** One go at a track's exam: its paper is drawn once and frozen. Append-only. */
export const sittings = sqliteTable(
	'sittings',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		trackId: text('track_id').notNull(),
		title: text('title').notNull(),
		seed: integer('seed').notNull(),
		paper: text('paper', { mode: 'json' }).$type<Paper>().notNull(),
		startedAt: integer('started_at').notNull(),
		closesAt: integer('closes_at').notNull(),
		/** A rehearsal: it counts for nothing. */
		mock: integer('mock', { mode: 'boolean' }).notNull().default(false)
	},
	(t) => [index('sittings_person').on(t.personId, t.trackId, t.startedAt)]
);

/** A part of questions: when it was begun, and when it was handed in. */
export const sittingParts = sqliteTable(
	'sitting_parts',
	{
		sittingId: text('sitting_id')
			.notNull()
			.references(() => sittings.id),
		part: text('part').$type<PartId>().notNull(),
		startedAt: integer('started_at').notNull(),
		handedInAt: integer('handed_in_at')
	},
	(t) => [primaryKey({ columns: [t.sittingId, t.part] })]
);

/** Every answer given in an exam; of several to one question the latest counts. Append-only. */
export const sittingAnswers = sqliteTable(
	'sitting_answers',
	{
		id: text('id').primaryKey(),
		sittingId: text('sitting_id')
			.notNull()
			.references(() => sittings.id),
		part: text('part').$type<PartId>().notNull(),
		number: integer('number').notNull(),
		answer: text('answer', { mode: 'json' }).$type<Answer>().notNull(),
		share: real('share').notNull(),
		at: integer('at').notNull()
	},
	(t) => [index('sitting_answers_sitting').on(t.sittingId, t.part, t.at)]
);

/**
 * What supervisors decided about people: certificates (with a track) and early confirmations (without). Append-only; the
 * latest of a person and subject holds. `version` makes two at once impossible.
 */
export const signOffs = sqliteTable(
	'sign_offs',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		/** Id of the track, or `confirmation`. */
		subject: text('subject').notNull(),
		title: text('title').notNull(),
		decision: text('decision').$type<SignOffDecision>().notNull(),
		reason: text('reason').notNull(),
		/** By which anybody can look a certificate up; null for returns. */
		serial: text('serial'),
		/** What the supervisor saw: the checklist with its evidence. */
		sheet: text('sheet', { mode: 'json' }).$type<Sheet>().notNull(),
		by: text('by')
			.notNull()
			.references(() => people.id),
		at: integer('at').notNull(),
		version: integer('version').notNull()
	},
	(t) => [
		uniqueIndex('sign_offs_version').on(t.personId, t.subject, t.version),
		uniqueIndex('sign_offs_serial').on(t.serial)
	]
);

/** What a trainee says for the early confirmation, and what the mentor says. The latest of each holds. */
export const statements = sqliteTable(
	'statements',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		by: text('by')
			.notNull()
			.references(() => people.id),
		text: text('text').notNull(),
		at: integer('at').notNull()
	},
	(t) => [index('statements_person').on(t.personId, t.at)]
);

/** Pledges of lessons, signed with one's own name, in the words that were shown. Append-only. */
export const pledges = sqliteTable(
	'pledges',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		lessonId: text('lesson_id').notNull(),
		text: text('text').notNull(),
		at: integer('at').notNull()
	},
	(t) => [index('pledges_person').on(t.personId, t.lessonId, t.at)]
);

/** One trainee in one rush: several attempts against one clock. */
export const rushRuns = sqliteTable(
	'rush_runs',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		rushId: text('rush_id').notNull(),
		title: text('title').notNull(),
		/** The rush as it was when the run began, with the editions of its scenarios. */
		edition: text('edition', { mode: 'json' }).$type<RushEdition>().notNull(),
		mode: text('mode').$type<Mode>().notNull(),
		status: text('status').$type<'open' | 'finished'>().notNull(),
		seed: integer('seed').notNull(),
		startedAt: integer('started_at').notNull(),
		endedAt: integer('ended_at'),
		/** The daily report of the shift, as it was handed in. */
		report: text('report', { mode: 'json' }).$type<Readonly<Record<string, string>>>(),
		/** The sitting that it belongs to. */
		sittingId: text('sitting_id').references(() => sittings.id)
	},
	(t) => [
		index('rush_runs_person').on(t.personId, t.rushId, t.startedAt),
		index('rush_runs_status').on(t.status, t.startedAt)
	]
);

export const attempts = sqliteTable(
	'attempts',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		scenarioId: text('scenario_id').notNull(),
		title: text('title').notNull(),
		editionId: text('edition_id')
			.notNull()
			.references(() => editions.id),
		mode: text('mode').$type<Mode>().notNull(),
		status: text('status').$type<AttemptStatus>().notNull(),
		seed: integer('seed').notNull(),
		startedAt: integer('started_at').notNull(),
		endedAt: integer('ended_at'),
		/** A cache: what `replay` makes of the turns. */
		position: text('position', { mode: 'json' }).$type<Position>().notNull(),
		gaveUp: integer('gave_up', { mode: 'boolean' }).notNull(),
		/** Grows with every overrule and decision. */
		version: integer('version').notNull(),
		/** A cache of the result, for lists; null while open. */
		percent: real('percent'),
		passed: decision('passed'),
		undecided: integer('undecided').notNull(),
		redlines: integer('redlines').notNull(),
		/** The rush that it belongs to, its place among the arrivals, and how long its buyer waits for an answer, ms. */
		rushRunId: text('rush_run_id').references(() => rushRuns.id),
		arrival: integer('arrival'),
		patience: integer('patience'),
		/** The sitting that it belongs to. */
		sittingId: text('sitting_id').references(() => sittings.id)
	},
	(t) => [
		index('attempts_person').on(t.personId, t.scenarioId, t.startedAt),
		index('attempts_queue').on(t.mode, t.status, t.endedAt),
		index('attempts_rush').on(t.rushRunId, t.arrival)
	]
);

/** The truth about an attempt. A rowid table with one unique index: twice as fast as one clustered by attempt. */
export const turns = sqliteTable(
	'turns',
	{
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id),
		seq: integer('seq').notNull(),
		kind: text('kind').$type<Turn['kind']>().notNull(),
		at: integer('at').notNull(),
		/** Version of the grader that gave the grade in `data`, for replies. */
		grader: text('grader'),
		data: text('data', { mode: 'json' }).$type<Turn>().notNull()
	},
	(t) => [uniqueIndex('turns_attempt').on(t.attemptId, t.seq)]
);

export const drafts = sqliteTable('drafts', {
	attemptId: text('attempt_id')
		.primaryKey()
		.references(() => attempts.id),
	text: text('text').notNull(),
	at: integer('at').notNull()
});

export const overrules = sqliteTable(
	'overrules',
	{
		id: text('id').primaryKey(),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id),
		seq: integer('seq'),
		criterion: text('criterion').notNull(),
		verdict: text('verdict').$type<'met' | 'missed'>().notNull(),
		reason: text('reason').notNull(),
		by: text('by')
			.notNull()
			.references(() => people.id),
		at: integer('at').notNull(),
		/** The attempt's version that it made. */
		version: integer('version').notNull()
	},
	(t) => [uniqueIndex('overrules_attempt').on(t.attemptId, t.version)]
);

export const decisions = sqliteTable(
	'decisions',
	{
		id: text('id').primaryKey(),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id),
		kind: text('kind').$type<'signed' | 'returned' | 'reopened'>().notNull(),
		reason: text('reason').notNull(),
		by: text('by')
			.notNull()
			.references(() => people.id),
		at: integer('at').notNull(),
		version: integer('version').notNull()
	},
	(t) => [uniqueIndex('decisions_attempt').on(t.attemptId, t.version), index('decisions_at').on(t.at)]
);

/** What a language model said about an `unsure` verdict, or why it said nothing. No result depends on it. */
export const opinions = sqliteTable(
	'opinions',
	{
		id: text('id').primaryKey(),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id),
		criterion: text('criterion').notNull(),
		/** The reply that left the doubt, or null for the whole conversation. */
		seq: integer('seq'),
		/** Null when there was no answer: then `failure` says why. */
		verdict: text('verdict').$type<VerdictWord>(),
		reason: text('reason').notNull(),
		failure: text('failure').$type<Why>(),
		model: text('model').notNull(),
		/** sha256 of everything that was sent. */
		promptHash: text('prompt_hash').notNull(),
		at: integer('at').notNull(),
		tookMs: integer('took_ms').notNull()
	},
	(t) => [index('opinions_attempt').on(t.attemptId, t.at)]
);

/** Replies that supervisors propose as examples. Decided once: triggers refuse to change one that is not open. */
export const proposals = sqliteTable(
	'proposals',
	{
		id: text('id').primaryKey(),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id),
		/** Of the reply. */
		seq: integer('seq').notNull(),
		reply: text('reply').notNull(),
		/** The scene in which it was given. */
		scene: text('scene').notNull(),
		scenarioFile: text('scenario_file').notNull(),
		scenarioTitle: text('scenario_title').notNull(),
		/** Id of the criterion in the scenario. */
		criterion: text('criterion').notNull(),
		name: text('name').notNull(),
		kind: text('kind').$type<CriterionKind>().notNull(),
		verdict: text('verdict').$type<'met' | 'missed'>().notNull(),
		/** Where the criterion is written. */
		file: text('file').notNull(),
		target: text('target', { mode: 'json' }).$type<Target>().notNull(),
		detail: text('detail').$type<Detail>().notNull(),
		reason: text('reason').notNull(),
		by: text('by')
			.notNull()
			.references(() => people.id),
		at: integer('at').notNull(),
		status: text('status').$type<ProposalStatus>().notNull(),
		/** The words that were taken over, and the line they got. */
		wording: text('wording'),
		line: integer('line'),
		decidedBy: text('decided_by').references(() => people.id),
		decidedAt: integer('decided_at'),
		decidedReason: text('decided_reason').notNull()
	},
	(t) => [
		index('proposals_status').on(t.status, t.at),
		index('proposals_decided').on(t.decidedAt),
		index('proposals_attempt').on(t.attemptId, t.criterion)
	]
);

/** Quick phrases of one's own. */
export const phrases = sqliteTable(
	'phrases',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		code: text('code').notNull(),
		group: text('group').notNull(),
		text: text('text').notNull(),
		at: integer('at').notNull()
	},
	(t) => [uniqueIndex('phrases_code').on(t.personId, t.code)]
);

/** Typing drills: what was to be typed is drawn from the seed, what was typed is kept with the figures. */
export const drillRuns = sqliteTable(
	'drill_runs',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		drillId: text('drill_id').notNull(),
		title: text('title').notNull(),
		kind: text('kind').$type<'test' | 'free'>().notNull(),
		seed: integer('seed').notNull(),
		/** The lines to be typed, the length and the marks, frozen. */
		task: text('lines', { mode: 'json' }).$type<DrillTask>().notNull(),
		startedAt: integer('started_at').notNull(),
		endedAt: integer('ended_at'),
		typed: text('typed', { mode: 'json' }).$type<readonly TypedLine[]>().notNull(),
		/** Characters a minute, share right 0..1, corrections; null while it runs. */
		speed: real('speed'),
		accuracy: real('accuracy'),
		corrections: integer('corrections'),
		passed: decision('passed'),
		/** The sitting that it belongs to. */
		sittingId: text('sitting_id').references(() => sittings.id)
	},
	(t) => [index('drill_runs_person').on(t.personId, t.drillId, t.startedAt)]
);

export const lessonReads = sqliteTable(
	'lesson_reads',
	{
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		lessonId: text('lesson_id').notNull(),
		firstAt: integer('first_at').notNull(),
		lastAt: integer('last_at').notNull()
	},
	(t) => [primaryKey({ columns: [t.personId, t.lessonId] })]
);

/** Every answer to a quiz question, so that the first one and the latest can be told apart. */
export const quizAnswers = sqliteTable(
	'quiz_answers',
	{
		id: text('id').primaryKey(),
		personId: text('person_id')
			.notNull()
			.references(() => people.id),
		lessonId: text('lesson_id').notNull(),
		questionId: text('question_id').notNull(),
		at: integer('at').notNull(),
		answer: text('answer', { mode: 'json' }).$type<Answer>().notNull(),
		correct: integer('correct', { mode: 'boolean' }).notNull(),
		share: real('share').notNull()
	},
	(t) => [index('quiz_answers_person').on(t.personId, t.lessonId, t.at)]
);

export const audit = sqliteTable('audit', {
	seq: integer('seq').primaryKey(),
	at: integer('at').notNull(),
	/** Id of the person who did it, or `system`. */
	actor: text('actor').notNull(),
	action: text('action').notNull(),
	subject: text('subject').notNull(),
	data: text('data', { mode: 'json' }).$type<AuditData>().notNull(),
	/** Hash of the entry before; of the first one, the empty text. */
	previous: text('previous').notNull(),
	hash: text('hash').notNull()
});

export type AuditData = Readonly<Record<string, string | number | boolean | null>>;
