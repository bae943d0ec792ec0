import { describe, expect, test } from 'vitest';
import { placeOf, pointsOf } from '../../src/lib/ui/drill/progress-scale.ts';
import { Strokes, takenBack } from '../../src/lib/ui/drill/strokes.ts';

describe('the strokes of a line', () => {
	test('last from the first key to the last commit', () => {
		const strokes = new Strokes();
		expect(strokes.ms).toBe(0);
		strokes.key(1000);
		strokes.came('在', 1400);
		strokes.came('在的', 2500);
		strokes.key(9000);
		expect(strokes).toMatchObject({ committed: '在的', ms: 1500, corrections: 0 });
	});

	test('an input method’s letters on the way are neither text nor corrections', () => {
		const strokes = new Strokes();
		strokes.compose(100);
		for (const [at, letters] of ['n', 'ni', 'nin', 'ni', 'nih', 'nihao'].entries())
			strokes.came(letters, 200 + at);
		expect(strokes).toMatchObject({ committed: '', corrections: 0, composing: true });
		strokes.commit('您好', 900);
		strokes.came('您好', 901);
		expect(strokes).toMatchObject({ committed: '您好', corrections: 0, ms: 800, composing: false });
	});

	test('a composition that is given up leaves nothing behind', () => {
		const strokes = new Strokes();
		strokes.came('您好', 100);
		strokes.compose(200);
		strokes.came('您好ma', 300);
		strokes.commit('您好', 400);
		expect(strokes).toMatchObject({ committed: '您好', corrections: 0 });
	});

	test('what is deleted or typed over is taken back', () => {
		const strokes = new Strokes();
		strokes.came('您号', 100);
		strokes.came('您', 200);
		strokes.came('您好', 300);
		expect(strokes.corrections).toBe(1);
		strokes.came('你好', 400);
		expect(strokes.corrections).toBe(2);
		strokes.came('', 500);
		expect(strokes.corrections).toBe(4);
	});

	test.each([
		['', '', 0],
		['abc', 'abc', 0],
		['abc', 'abcd', 0],
		['abc', 'ac', 1],
		['aaa', 'aa', 1],
		['abc', 'xyz', 3],
		['𠮷好', '好', 1]
	])('from %j to %j', (before, after, n) => expect(takenBack(before, after)).toBe(n));
});

describe('the chart of progress', () => {
	const scale = { least: 0, most: 100, height: 100 };

	test('goes from left to right, high values at the top', () => {
		expect(pointsOf([0, 50, 100], scale)).toEqual([
			{ x: 4, y: 100 },
			{ x: 50, y: 50 },
			{ x: 96, y: 0 }
		]);
	});

	test('puts a single test in the middle, and none nowhere', () => {
		expect(pointsOf([100], scale)).toEqual([{ x: 50, y: 0 }]);
		expect(pointsOf([], scale)).toEqual([]);
	});

	test('stays in its frame', () => {
		expect([placeOf(200, 0, 100), placeOf(-5, 0, 100), placeOf(1, 1, 1)]).toEqual([0, 1, 0.5]);
	});
});
