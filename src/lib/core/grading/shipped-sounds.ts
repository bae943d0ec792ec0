/**
 * What is known of how texts sound, read once: whether like misconduct, and like which kind. Most runs tell of both, so
 * that both share one trie; one each took two megabytes more.
 */
import type { BreachWeights } from './breach.ts';
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
const weights = new Float32Array(runs.nodes);
readRuns(BREACH_RUNS, (level, start, end) => {
	weights[addPath(runs, BREACH_RUNS, start, end)] = Number(level) * BREACH_STEP;
});
const ear = earFor(runs);

export const BREACH_WEIGHTS: BreachWeights = { bias: BREACH_BIAS, ear, weights };
export const TENOR_WEIGHTS: TenorWeights = { biases, ear };
