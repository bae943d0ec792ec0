/**
 * Weights of `pair-signals`, one line a signal: for a point beside what was said at length, for a question to a desk, for
 * other texts. Fitted by logistic regression on three public sets of pairs at once (CSDS, LCQMC, BQ; decision 0013), each
 * with an intercept of its own, and rounded. Numbers only: no text of those sets is part of the project.
 */
const SIGNALS = `
closeness 1.11 0.564 0.315
back 0.651 0.42 0.787
window 0.695 2.05 -0.292
evidence 0.141 0.258 0.45
left -0.0024 0.0565 0.11
covered 0.817 0.169 -1.24
swapped -1.16 -0.218 -0.852
single 0.171 0.323 0.589
singleFirst -0.876 -0.297 0.725
singleSecond 0.316 0.686 0.331
pairs 0.656 -0.505 -0.781
pairsFirst 0.476 -0.267 0.211
rowOfShort 2.69 0.272 0.392
rowOfLong 1.21 1.92 0.891
pieceOfShort -0.352 -0.529 -0.47
longFirst 0.0244 0.0391 1.14
longSecond 0.116 0.146 0.999
longShorter 0.0813 -0.012 1.12
longRatio -0.1 -0.308 -0.941
asksDiffer -0.0961 -0.834 -0.947
oneAsks -0.652 -0.0533 -0.558
noneAsks 1.06 0.141 0.609
numbersDiffer -1.13 -0.229 -0.909
oneHasNumbers 0.838 -0.53 0.0772
oneDenies -0.311 -0.326 -0.276
both 0.0295 -1.11 -1.2
bothSquared 0.294 -0.594 -0.947
first -0.357 0.0428 -1.3
second 0.682 -1.16 -1.16
least 0.34 -0.103 -0.61
leastSquared 0.341 0.367 0.0998
mostFirst 0.0023 -0.121 0.599
mostSecond 0.266 0.124 0.648
mostBoth 0.163 0.0459 0.262
lostBoth 0.0906 0.0365 -0.0706
lost 0.0577 -0.11 -0.0821
lostProduct 0.0069 0.0121 0.0626
nothingLost 0.487 -0.294 -0.317
nothingLostTwice -0.0891 0.707 0.643
content.both -0.513 -0.663 0.083
content.bothSquared 0.123 -0.588 -0.124
content.first -0.943 0.481 -0.132
content.second 0.482 0.359 0.585
content.least -0.0333 0.93 0.646
content.leastSquared 0.244 0.901 0.891
content.mostFirst 0.13 0.285 -0.547
content.mostSecond 0.218 -0.229 -1.43
content.mostBoth 0.254 -0.38 -0.117
content.lostBoth -0.152 -0.168 -0.297
content.lost 0.0235 0.0291 -0.259
content.lostProduct 0.0244 0.0337 -0.0156
content.nothingLost -0.0946 -0.0386 -0.317
content.nothingLostTwice -0.0771 0.468 -0.202
asking.shared -0.187 0.0386 -0.0554
asking.first 0.408 -0.219 0.0139
asking.second -0.115 -0.225 -0.185
asking.both 1.07 0.258 -0.179
framing.shared -0.0348 0.261 0.554
framing.first -0.391 0.161 -0.181
framing.second -0.415 -0.189 -0.403
framing.both 0.161 -0.0901 0.244
common.shared 0.647 0.212 0.0152
common.first 0.448 -0.227 -0.801
common.second 0.725 -0.183 -0.437
common.both -0.293 0.0786 0.354
usual.shared -0.137 0.265 0.0842
usual.first -0.113 -0.112 -0.526
usual.second -0.634 0.0556 -0.253
usual.both -0.194 0.0163 0.0504
rare.shared 0.136 0.375 0.286
rare.first -0.862 -0.332 -0.912
rare.second 0.973 -0.271 -0.511
rare.both 0.3 0.14 0.26
rarest.shared 0.357 0.357 0.426
rarest.first -0.902 -0.0241 -0.707
rarest.second 0.0054 0.0183 -0.0562
rarest.both 0.0207 -0.186 -0.347
letters.shared 0.828 -0.734 -0.0245
letters.first -1.41 0.195 -0.623
letters.second -0.357 0.416 -1.08
letters.both -0.616 -0.175 0.208
aloneFirst 0.0017 0.0958 0.003
aloneSecond 0.0616 -0.142 -0.116
oneForOne -0.0317 -0.0309 0.0798
same 0.595 -0.133 -0.845
sameFirst 1 -0.355 -0.816
sameSecond 0.36 -0.785 -1.17
matters -0.152 0.49 -0.115
mattersOfLess -0.0313 -0.128 0.303
mattersOfBoth 0.536 0.248 0.0126
noMatter 0.402 0.53 -0.125
`;

/** For every topic, then for every matter: both texts touch it, only one does; then for every two kinds of question. */
const MARKS = `
-0.21 0 -0.25 -0.46 -0.3 -0.03 -0.56 -0.53 0.59 -0.62 -0.07 -0.04 0.28 -0.47 0.73 0.05 0.14 -0.04 0.7 0.32 0.4 0.14
-0.07 0.43 0.2 0.29 0.24 0.24 0.03 0.51 0.48 0.07 -0.35 0.12 -0.37 -0.32 -0.92 0.11 0.27 0.15 0.46 -0.19 0.51 0.38
-0.15 0.21 -0.06 0.39 -0.03 -0.46 -0.01 0.11 -0.66 -0.02 -0.25 -0.44 -0.18 -0.42 0.07 -0.24 -0.55 0.35 0.47 0.49 0.37 -0.04
-0.44 0.19 0.01 0.08 0.01 -0.14 0.52 0.03 -0.02 -0.06 0.2 0.27 0.38 0.39 0.49 -0.11 -0.39 0.2 0.31 -0.18 -0.36 0.23
0.01 -0.35 -0.16 -0.14 0.11 -0.18 -0.18 -0.04 0.14 0.35 0.24 0.19 0.41 0.03 -0.28 0.15 -0.09 0.23 0.26 0.59 -0.1 0.03
0.33 -0.3 -0.34 0.46 -0.26 -0.26 0.31 0.4 -0.1 -0.38 -0.03 -0.05 -0.18 -0.04 -0.19 -1.79 -0.51 -0.51 -0.27 -0.01 0.05 -0.08
0.3 0.18 0.01 -0.17 0.13 -0.41 -0.31 -0.43 0.46 -0.12 0.08 -0.56 0.26 -0.31 0.18 -0.55 -0.22 -0.05 0.05 0.25 0.17 -0.14
0.27 0.13 0.1 -0.09 0.22 -0.43 -0.05 -0.13 0.4 -0.06 0.37 -0.31 0.2 -0.78 0.41 -0.08 0.48 -0.5 0.15 0.41 0.37 0.03
0.32 0.19 -0.5 -0.33 0 -0.21 0.03 0.03 -0.4 0.16 -0.24 0.08 0.14 0.27 0.21 0.18 -0.1 -0.37 -0.01 0.18 -0.55 0.26
-0.74 -0.16 -0.11 0.3 -0.4 -0.33 -0.74 -0.34 0.15 0.26 0.38 0.31 -0.33 -0.55 -0.52 0 -0.18 -0.04 0.13 -0.45 -0.03 -0.07
-0.04 -0.15 0.2 -0.59 0 0 -0.34 0.28 -0.07 0.09 -0.08 0.08 -0.49 -0.17 0 0 0 0 0.5 0.1 0 0
0 -0.19 0.06 -0.1 0 0 0 0 0.37 0 0.09 0.17 0.19 -0.04 -0.24 0 0 0 0 0 -0.78 0.09
0.01 0.26 -0.11 -0.19 0 0 0 0 0 0 -0.24 0.14 0.03 0.46 -0.23 0 0 0 0 0 0 0
-0.03 -0.42 0.8 -0.07 0 0 0 0 0 0 0 0 -0.23 -0.33 -0.1 0 0 0 0 0 0 0
0 0 -0.7 -0.13 0 0 0 0 0 0 0 0 0 0 -0.06
`;

interface Weighing {
	readonly bias: number;
	readonly weights: readonly number[];
}

const lines = SIGNALS.trim()
	.split('\n')
	.map((line) => line.split(' '));

const column = (bias: number, at: number): Weighing => ({
	bias,
	weights: lines.map((line) => Number(line[at]))
});

/** Names of the signals, in the order of their weights. */
export const WEIGHED: readonly string[] = lines.map(([name = '']) => name);

export const PAIR_WEIGHTS = {
	point: column(-4.496, 1),
	desk: column(-1.681, 2),
	other: column(-2.744, 3),
	marks: MARKS.trim().split(/\s+/u).map(Number),
	/** Likelihood from which they say the same, and below which they do not; between the two a person decides. */
	high: 0.6,
	low: 0.4
};
