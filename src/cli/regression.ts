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
	let weights = new Array<number>(width).fill(0);
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = weights.map((weight, at) => (at === width - 1 ? 0 : RIDGE * weight));
		const hessian = weights.map((_, at) =>
			weights.map((_, to): number => (at === to ? (at === width - 1 ? 1e-6 : RIDGE) : 0))
		);
		for (const { signals, truth } of rows) {
			const inputs = [...signals, 1];
			const p = 1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)));
			inputs.forEach((input, at) => {
				gradient[at] = (gradient[at] ?? 0) + input * (p - (truth ? 1 : 0));
				const line = hessian[at] ?? [];
				inputs.forEach((other, to) => (line[to] = (line[to] ?? 0) + input * other * (p * (1 - p) + 1e-9)));
			});
		}
		const step = solve(hessian, gradient);
		weights = weights.map((weight, at) => weight - (step[at] ?? 0));
		if (step.every((one) => Math.abs(one) < 1e-9)) break;
	}
	return weights;
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
