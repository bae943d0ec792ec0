/** Logistic regression with a ridge, by Newton's method: small, exact, the same numbers in every run. */

export interface Row {
	readonly signals: readonly number[];
	readonly truth: boolean;
	/** How many times it counts; once unless told. */
	readonly weight?: number;
}

/** What weights of a ridge of this strength cost, unless the caller says otherwise; the bias is free. */
const RIDGE = 1;
const FREE = 1e-6;
const ROUNDS = 40;
const STILL = 1e-9;

/** Weights for each signal, the bias last; `ridgeOf` tells what the weight of a signal costs. */
export function fit(rows: readonly Row[], ridgeOf: (at: number) => number = () => RIDGE): readonly number[] {
	const width = (rows[0]?.signals.length ?? 0) + 1;
	const ridge = Float64Array.from({ length: width }, (_, at) => (at === width - 1 ? FREE : ridgeOf(at)));
	const samples = rows.map(sampleOf);
	const weights = new Float64Array(width);
	for (let round = 0; round < ROUNDS; round++) {
		const { gradient, hessian } = slopesAt(weights, samples, ridge);
		const step = solve(hessian, gradient);
		step.forEach((one, at) => (weights[at]! -= one));
		if (step.every((one) => Math.abs(one) < STILL)) break;
	}
	return [...weights];
}

/** The signals that are not 0, and 1 for the bias, each beside its number. */
interface Sample {
	readonly at: Int32Array;
	readonly inputs: Float64Array;
	readonly truth: number;
	readonly weight: number;
}

function sampleOf({ signals, truth, weight = 1 }: Row): Sample {
	const all = [...signals, 1];
	const at = Int32Array.from([...all.keys()].filter((one) => all[one] !== 0));
	return { at, inputs: Float64Array.from(at, (one) => all[one] ?? 0), truth: truth ? 1 : 0, weight };
}

/** First and second derivatives of what the weights cost; of the second, the half below the diagonal, row by row. */
function slopesAt(
	weights: Float64Array,
	samples: readonly Sample[],
	ridge: Float64Array
): { readonly gradient: Float64Array; readonly hessian: Float64Array } {
	const width = weights.length;
	const isFree = (at: number): boolean => at === width - 1;
	const gradient = Float64Array.from(weights, (weight, at) => (isFree(at) ? 0 : ridge[at]! * weight));
	const hessian = new Float64Array(width * width);
	for (let at = 0; at < width; at++) hessian[at * width + at] = ridge[at]!;
	for (const { at, inputs, truth, weight } of samples) {
		let sum = 0;
		for (let i = 0; i < at.length; i++) sum += inputs[i]! * weights[at[i]!]!;
		const p = 1 / (1 + Math.exp(-sum));
		const spread = weight * (p * (1 - p) + STILL);
		const error = weight * (p - truth);
		for (let i = 0; i < at.length; i++) {
			const line = at[i]! * width;
			gradient[at[i]!]! += inputs[i]! * error;
			const scaled = inputs[i]! * spread;
			for (let j = 0; j <= i; j++) hessian[line + at[j]!]! += scaled * inputs[j]!;
		}
	}
	return { gradient, hessian };
}

/** Solves for a symmetric, positive matrix given by its lower half (Cholesky); changes the matrix. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
	const n = right.length;
	for (let row = 0; row < n; row++) {
		for (let column = 0; column <= row; column++) {
			const [a, b] = [row * n, column * n];
			let sum = matrix[a + column]!;
			for (let k = 0; k < column; k++) sum -= matrix[a + k]! * matrix[b + k]!;
			matrix[a + column] = row === column ? Math.sqrt(sum) : sum / matrix[b + column]!;
		}
	}
	const solution = Float64Array.from(right);
	for (let row = 0; row < n; row++) {
		let sum = solution[row]!;
		for (let k = 0; k < row; k++) sum -= matrix[row * n + k]! * solution[k]!;
		solution[row] = sum / matrix[row * n + row]!;
	}
	for (let row = n - 1; row >= 0; row--) {
		let sum = solution[row]!;
		for (let k = row + 1; k < n; k++) sum -= matrix[k * n + row]! * solution[k]!;
		solution[row] = sum / matrix[row * n + row]!;
	}
	return solution;
}
