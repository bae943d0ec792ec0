/**
 * A folder with labelled data for the grader: `situations.json` and `replies.jsonl` (criteria as a trainer jots them
 * down, replies with a label for each), `*_pairs.tsv` (two texts and whether they mean the same), `everyday.jsonl`
 * (replies that break no red line), `utterances.jsonl` (what agents say, and what kind of misconduct it is, if any). Any of them may be missing.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Criterion } from '../lib/core/criterion.ts';
import { normalise } from '../lib/core/grading/normalise.ts';
import { parseValue } from '../lib/core/value.ts';
import { CallError, words } from './words.ts';

const SITUATIONS = v.array(
	v.object({
		id: v.string(),
		buyer_says: v.string(),
		criteria: v.array(
			v.object({
				id: v.string(),
				name: v.string(),
				kind: v.picklist(['says', 'fact', 'avoids']),
				description: v.string(),
				examples: v.array(v.string()),
				counterexamples: v.array(v.string()),
				value: v.optional(v.string()),
				/** Of which kind a forbidden thing is; not in every set. */
				misconduct: v.optional(v.string())
			})
		)
	})
);

const LABELS = v.record(v.string(), v.picklist([0, 1]));
const REPLY = v.object({
	id: v.string(),
	situation: v.string(),
	reply: v.string(),
	labels: LABELS,
	/** What each marker gave before they settled; not in every set. */
	markers: v.optional(v.tuple([LABELS, LABELS]))
});
const EVERYDAY = v.object({ id: v.union([v.string(), v.number()]), reply: v.string() });

const UTTERANCE = v.object({ text: v.string(), breach: v.picklist([0, 1]), kind: v.string() });

/** A single utterance of an agent, normalised; its kind of misconduct, null for a decent one. */
export interface Utterance {
	readonly text: string;
	readonly breach: boolean;
	readonly kind: string | null;
}

interface LabelledReply {
	readonly id: string;
	readonly reply: string;
	/** Criterion id → whether the reply does it; for a forbidden thing: whether it is there. */
	readonly labels: ReadonlyMap<string, boolean>;
	readonly markers: readonly (readonly [first: boolean, second: boolean])[];
}

export interface Situation {
	readonly id: string;
	readonly buyerSays: string;
	readonly criteria: readonly Criterion[];
	/** Criterion id → the kind of misconduct that it forbids, where that is known. */
	readonly misconduct: ReadonlyMap<string, string>;
	readonly replies: readonly LabelledReply[];
}

export interface Pair {
	readonly point: string;
	readonly reply: string;
	readonly same: boolean;
}

export interface QualitySet {
	readonly situations: readonly Situation[];
	readonly pairs: ReadonlyMap<string, readonly Pair[]>;
	readonly everyday: readonly string[];
	readonly utterances: readonly Utterance[];
}

/** Reads the folder; a file that does not fit is a wrong call. */
export function readQualitySet(folder: string): QualitySet {
	if (!existsSync(folder)) throw new CallError(words().noSuchFile(folder));
	const pairs = globSync('*_pairs.tsv', { cwd: folder }).toSorted();
	return {
		situations: readSituations(folder),
		pairs: new Map(pairs.map((name) => [name.replace('_pairs.tsv', ''), readPairs(join(folder, name))])),
		everyday: linesOf(folder, 'everyday.jsonl', EVERYDAY).map((one) => one.reply),
		utterances: linesOf(folder, 'utterances.jsonl', UTTERANCE).map(({ text, breach, kind }) => ({
			text: normalise(text).text,
			breach: breach === 1,
			kind: breach === 1 ? kind : null
		}))
	};
}

function readSituations(folder: string): readonly Situation[] {
	const path = join(folder, 'situations.json');
	if (!existsSync(path)) return [];
	const replies = Map.groupBy(linesOf(folder, 'replies.jsonl', REPLY), (one) => one.situation);
	return checked(path, 1, SITUATIONS, readFileSync(path, 'utf8')).map((situation) => ({
		id: situation.id,
		buyerSays: situation.buyer_says,
		criteria: situation.criteria.map(criterionOf),
		misconduct: new Map(
			situation.criteria.flatMap(({ id, misconduct }) => (misconduct === undefined ? [] : [[id, misconduct]]))
		),
		replies: (replies.get(situation.id) ?? []).map(({ id, reply, labels, markers }) => ({
			id,
			reply,
			labels: new Map(Object.entries(labels).map(([criterion, label]) => [criterion, label === 1])),
			markers: Object.keys(labels).flatMap((criterion) => {
				const [first, second] = [markers?.[0][criterion], markers?.[1][criterion]];
				return first === undefined || second === undefined ? [] : [[first === 1, second === 1] as const];
			})
		}))
	}));
}

/** A fact whose value the language does not know (a name, say) is refused in a scenario; here it is asked for in words. */
function criterionOf(one: v.InferOutput<typeof SITUATIONS>[number]['criteria'][number]): Criterion {
	const { id, name, description, examples, counterexamples } = one;
	const common = {
		id,
		name,
		points: 10,
		required: false,
		redline: false,
		bonus: false,
		description,
		from: null
	};
	const samples = { examples, counterexamples };
	const { kind, value = '' } = one;
	if (kind === 'avoids') return { kind, ...common, ...samples, redline: true, detector: null };
	if (kind === 'says' || parseValue(value) === null) return { kind: 'says', ...common, ...samples };
	return { kind: 'states', ...common, ...samples, value, fact: null, others: [] };
}

/** Three columns: the point, the reply, 1 or 0; a first line of names is passed over. */
function readPairs(path: string): readonly Pair[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.map((line) => line.split('\t'))
		.flatMap(([point = '', reply = '', label = '']) =>
			label.trim() === '1' || label.trim() === '0' ? [{ point, reply, same: label.trim() === '1' }] : []
		);
}

function linesOf<T>(folder: string, name: string, schema: v.GenericSchema<unknown, T>): readonly T[] {
	const path = join(folder, name);
	if (!existsSync(path)) return [];
	return readFileSync(path, 'utf8')
		.split('\n')
		.flatMap((line, at) => (line.trim() === '' ? [] : [checked(path, at + 1, schema, line)]));
}

function checked<T>(path: string, line: number, schema: v.GenericSchema<unknown, T>, text: string): T {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new CallError(words().badLine(path, line, words().notJson()));
	}
	const read = v.safeParse(schema, value);
	if (read.success) return read.output;
	throw new CallError(words().badLine(path, line, words().fieldMissing(v.getDotPath(read.issues[0]) ?? '')));
}
