/**
 * `peilian bench learn PATH --out src/lib/core/grading/lexicon/weights.ts`: learns the weights of the classifiers from
 * labelled replies. Thresholds are set by cross-validation over situations, so that a chosen share of the verdicts is
 * given to a person; its figures are printed. `--also PATH`, `--beside PATH` and `--heard PATH`: situations of which only
 * the forbidden things are learnt; their verdicts count fully, little, or not at all (`learn-avoids`).
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AVOIDS_SIGNALS } from '../lib/core/grading/avoids-signals.ts';
import type { Classifier } from '../lib/core/grading/classifier.ts';
import { SAYS_SIGNALS, signalsOf } from '../lib/core/grading/says.ts';
import { STATES_SIGNALS, statesSignals } from '../lib/core/grading/states-signals.ts';
import { readCall } from './call.ts';
import { learnAvoids } from './learn-avoids.ts';
import { leaveOut, lessonsOf, report, train } from './lessons.ts';
import type { Lesson } from './lessons.ts';
import { readQualitySet } from './quality-set.ts';
import type { Situation } from './quality-set.ts';
import { CallError, words } from './words.ts';

const CALL = 'peilian bench learn PATH [--also PATH] [--beside PATH] [--heard PATH] --out FILE';

/** Share of the verdicts that a person should see, by kind. */
const DOUBTFUL = { says: 0.085, states: 0.09 };

/** Exit code 0. */
export function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--also', '--beside', '--heard', '--out']);
	const [path] = call.positions;
	const out = call.option('--out');
	if (path === undefined) throw new CallError(words().missing('PATH', CALL));
	if (out === null) throw new CallError(words().missing('--out FILE', CALL));
	const [own, also, beside, heard] = [
		path,
		...['--also', '--beside', '--heard'].map((name) => call.option(name))
	].map((folder) => (folder === null ? null : readQualitySet(folder)));
	const situations = own?.situations ?? [];
	const says = learn('says', situations.flatMap(saysLessons), DOUBTFUL.says);
	const states = learn('states', situations.flatMap(statesLessons), DOUBTFUL.states);
	const avoids = learnAvoids({
		situations: [...situations, ...(also?.situations ?? [])],
		beside: beside?.situations ?? [],
		heard: heard?.situations ?? [],
		utterances: [own, also, beside, heard].flatMap((set) => set?.utterances ?? [])
	});
	for (const [name, code] of avoids.files) writeFileSync(join(dirname(out), name), code);
	writeFileSync(out, weightsCode({ says, states, avoids: avoids.classifier }));
	return Promise.resolve(0);
}

const weightsCode = (learnt: Readonly<Record<'says' | 'states' | 'avoids', Classifier>>): string =>
	`/** Weights of the classifiers, learnt by \`peilian bench learn\`; see decision 0013. */\nimport type { Classifier } from '../classifier.ts';\n\n` +
	`export const SAYS_WEIGHTS: Classifier = ${asCode(learnt.says, SAYS_SIGNALS)};\n\nexport const STATES_WEIGHTS: Classifier = ${asCode(learnt.states, STATES_SIGNALS)};\n\nexport const AVOIDS_WEIGHTS: Classifier = ${asCode(learnt.avoids, AVOIDS_SIGNALS)};\n`;

/** The weights as TypeScript, each beside the name of its signal. */
function asCode({ bias, weights, high, low }: Classifier, names: readonly string[]): string {
	const short = (value: number): string => String(Number(value.toFixed(3)));
	const lines = weights.map((weight, at) => `\t\t${short(weight)}, // ${names[at]}`);
	const bounds = `\thigh: ${short(high)},\n\tlow: ${short(low)}`;
	return `{\n\tbias: ${short(bias)},\n\tweights: [\n${lines.join('\n').replace(/,( \/\/ \w+)$/, '$1')}\n\t],\n${bounds}\n}`;
}

const saysLessons = (situation: Situation): readonly Lesson[] =>
	lessonsOf(situation, (prepared, reply) =>
		prepared.kind === 'says' ? [signalsOf(prepared.recogniser, reply).signals] : null
	);

const statesLessons = (situation: Situation): readonly Lesson[] =>
	lessonsOf(situation, (prepared, reply) =>
		prepared.kind === 'states'
			? statesSignals(prepared.recogniser, reply)
					.filter((place) => place.fault === null)
					.map((place) => place.signals)
			: null
	);

/** Learns what is wanted; the doubt is as wide as gives a person the share that he should see. */
function learn(name: string, lessons: readonly Lesson[], doubtful: number): Classifier {
	const tried = leaveOut(lessons, train);
	const oddsOf = (p: number): number => Math.abs(Math.log(p / (1 - p)));
	const odds = tried.map(({ p }) => oddsOf(p)).toSorted((a, b) => a - b);
	const margin = odds[Math.floor(odds.length * doubtful)] ?? 0;
	report(name, tried, { high: 0.5, isGiven: (p) => oddsOf(p) >= margin });
	const high = 1 / (1 + Math.exp(-margin));
	return { ...train(lessons), high, low: 1 - high };
}
