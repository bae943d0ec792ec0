/** Logistic regression with a ridge, by Newton's method: small, exact, the same numbers in every run. */

export interface Row {
	readonly signals: readonly number[];
	readonly truth: boolean;
}

/** What weights of a ridge of this strength cost; the bias is free. */
const RIDGE = 1;
const ROUNDS = 40;

/** Weights for each signal, the bias last. */
export function fit(rows: readonly Row[]): readonly number[] {
	const width = (rows[0]?.signals.length ?? 0) + 1;
	const samples = rows.map(({ signals, truth }) => ({ inputs: Float64Array.of(...signals, 1), truth }));
	const weights = new Float64Array(width);
	for (let round = 0; round < ROUNDS; round++) {
		const { gradient, hessian } = slopesAt(weights, samples);
		const step = solve(hessian, gradient);
		step.forEach((one, at) => (weights[at]! -= one));
		if (step.every((one) => Math.abs(one) < 1e-9)) break;
	}
	return [...weights];
}

interface Sample {
	/** The signals, and 1 for the bias. */
	readonly inputs: Float64Array;
	readonly truth: boolean;
}

/** First and second derivatives of what the weights cost. Called some thousand times: plain loops, one half of the matrix. */
function slopesAt(
	weights: Float64Array,
	samples: readonly Sample[]
): { readonly gradient: number[]; readonly hessian: number[][] } {
	const width = weights.length;
	const gradient = Array.from(weights, (weight, at) => (at === width - 1 ? 0 : RIDGE * weight));
	const hessian = gradient.map((_, at) =>
		Array.from({ length: width }, (_, to) => (at === to ? (at === width - 1 ? 1e-6 : RIDGE) : 0))
	);
	for (const { inputs, truth } of samples) {
		let sum = 0;
		for (let at = 0; at < width; at++) sum += inputs[at]! * weights[at]!;
		const p = 1 / (1 + Math.exp(-sum));
		const wrong = p - (truth ? 1 : 0);
		const spread = p * (1 - p) + 1e-9;
		for (let at = 0; at < width; at++) {
			const input = inputs[at]!;
			if (input === 0) continue;
			gradient[at]! += input * wrong;
			const line = hessian[at]!;
			for (let to = 0; to <= at; to++) line[to]! += input * inputs[to]! * spread;
		}
	}
	for (let at = 0; at < width; at++) for (let to = 0; to < at; to++) hessian[to]![at] = hessian[at]![to]!;
	return { gradient, hessian };
}

/** Gauss elimination with pivots; changes its arguments. */
function solve(matrix: number[][], right: number[]): readonly number[] {
	const n = right.length;
	const cell = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
	for (let column = 0; column < n; column++) {
		let pivot = column;
		for (let row = column + 1; row < n; row++)
			if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
		[matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
		[right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
		for (let row = column + 1; row < n; row++) {
			const factor = cell(row, column) / cell(column, column);
			const line = matrix[row] ?? [];
			for (let to = column; to < n; to++) line[to] = (line[to] ?? 0) - factor * cell(column, to);
			right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
		}
	}
	const solution = new Array<number>(n).fill(0);
	for (let row = n - 1; row >= 0; row--) {
		let sum = right[row] ?? 0;
		for (let column = row + 1; column < n; column++) sum -= cell(row, column) * (solution[column] ?? 0);
		solution[row] = sum / cell(row, row);
	}
	return solution;
}
