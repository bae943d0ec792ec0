/**
 * What is known of how texts sound, read once: whether like misconduct, like which kind, and where they point. Most runs
 * tell of all, so that they share one trie, and one listening is enough.
 */
import { addAffinity, numbered } from './affinity.ts';
import type { AffinityWeights } from './affinity.ts';
import type { BreachWeights } from './breach.ts';
import { AFFINITY_DIRECTIONS, AFFINITY_STEP } from './lexicon/affinity-directions.ts';
import { AFFINITY_RUNS } from './lexicon/affinity-runs.ts';
import { BREACH_BIAS, BREACH_RUNS, BREACH_STEP } from './lexicon/breach-weights.ts';
import { TENOR_RUNS } from './lexicon/tenor-weights.ts';
import { earFor, readRuns } from './runs.ts';
import { addTenor } from './tenor.ts';
import type { TenorWeights } from './tenor.ts';
import { addPath, emptyTrie } from './trie.ts';

/** So many signs a run takes in the list, its blank included. */
const SIGNS_OF_A_RUN = 3;

const runs = emptyTrie(Math.ceil(BREACH_RUNS.length / SIGNS_OF_A_RUN));
const biases = addTenor(runs, TENOR_RUNS);
readRuns(BREACH_RUNS, (_level, start, end) => addPath(runs, BREACH_RUNS, start, end));
const { nodes, ...pointing } = addAffinity(runs, {
	runs: AFFINITY_RUNS,
	directions: AFFINITY_DIRECTIONS,
	step: AFFINITY_STEP
});
const weights = new Float32Array(runs.nodes);
readRuns(BREACH_RUNS, (level, start, end) => {
	weights[addPath(runs, BREACH_RUNS, start, end)] = Number(level) * BREACH_STEP;
});
/** Listens to a text, for all of them. */
export const ear = earFor(runs);

export const BREACH_WEIGHTS: BreachWeights = { bias: BREACH_BIAS, ear, weights };
export const TENOR_WEIGHTS: TenorWeights = { biases, ear };
export const AFFINITY_WEIGHTS: AffinityWeights = { ...pointing, numbers: numbered(nodes, runs), ear };
