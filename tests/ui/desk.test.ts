/** The small pure parts of the pages for supervisors and admins. */
import { describe, expect, test } from 'vitest';
import type { Bubble, CriterionShown, Mark } from '../../src/lib/core/attempt/shown.ts';
import { csvOf } from '../../src/lib/ui/people/csv.ts';
import { addressOfAll, filterOf, filterPeople } from '../../src/lib/ui/people/filter.ts';
import { turnAnchors } from '../../src/lib/ui/review/anchors.ts';
import { gravestFirst } from '../../src/lib/ui/review/order.ts';
import { segments } from '../../src/lib/ui/review/segments.ts';

const mark = (start: number, end: number, criterion: string, tone: Mark['tone']): Mark => ({
	start,
	end,
	criterion,
	name: criterion,
	tone
});

describe('marked words', () => {
	test('overlapping marks are cut at every border, the gravest first', () => {
		const pieces = segments('一二三四五六', [mark(0, 4, 'a', 'earned'), mark(2, 5, 'b', 'redline')]);
		expect(
			pieces.map(({ text, marks }) => [text, marks.map(({ criterion }) => criterion).join('+')])
		).toEqual([
			['一二', 'a'],
			['三四', 'b+a'],
			['五', 'b'],
			['六', '']
		]);
	});

	test('the pieces joined are the text, whatever the marks', () => {
		const wild = [mark(-3, 2, 'a', 'lost'), mark(4, 99, 'b', 'unsure'), mark(3, 3, 'c', 'earned')];
		for (const text of ['', '好', '好的，这就给您查'])
			expect(
				segments(text, wild)
					.map((piece) => piece.text)
					.join('')
			).toBe(text);
	});

	test('one criterion alone can be shown', () => {
		const pieces = segments('一二三', [mark(0, 1, 'a', 'earned'), mark(1, 3, 'b', 'lost')], 'b');
		expect(pieces.flatMap(({ marks }) => marks.map(({ criterion }) => criterion))).toEqual(['b']);
	});
});

test('a link to a turn leads to the trainee’s own bubble', () => {
	const bubble = (seq: number, n: number, from: Bubble['from']) =>
		({ key: `${seq}.${n}`, seq, from }) as Bubble;
	const anchors = turnAnchors([
		bubble(0, 0, 'buyer'),
		bubble(0, 1, 'buyer'),
		bubble(1, 0, 'system'),
		bubble(1, 1, 'agent')
	]);
	expect([...anchors]).toEqual(['0.0', '1.1']);
});

test('what waits for a judgement comes first, then broken red lines', () => {
	const one = (name: string, verdict: CriterionShown['verdict'], redline = false) =>
		({ name, verdict, redline }) as CriterionShown;
	const sorted = gravestFirst([
		one('a', 'met'),
		one('b', 'missed', true),
		one('c', 'missed'),
		one('d', 'unsure')
	]);
	expect(sorted.map(({ name }) => name)).toEqual(['d', 'b', 'a', 'c']);
});

describe('the file of passwords', () => {
	test('quotes what needs it and never begins a cell like a formula', () => {
		expect(csvOf([['甲,一', 'a"b', '=1+1', '@x']])).toBe('\uFEFF"甲,一","a""b",\'=1+1,\'@x\r\n');
	});
});

describe('the list of people', () => {
	const person = (name: string, login: string, role: 'trainee' | 'admin', active: boolean) => ({
		id: login,
		name,
		login,
		role,
		active
	});
	const people = [
		person('周小满', 'zhouxm', 'trainee', true),
		person('吴静', 'WuJing', 'admin', true),
		person('吴小满', 'wuxm', 'trainee', false)
	];
	const found = (query: string) =>
		filterPeople(people, filterOf(new URL(`http://shop/people?${query}`))).map(({ login }) => login);

	test('every word must be in the name or the login, without regard to case and width', () => {
		expect(found('q=小满')).toEqual(['zhouxm', 'wuxm']);
		expect(found('q=WUJ')).toEqual(['WuJing']);
		expect(found('q=ｗｕ 满')).toEqual(['wuxm']);
	});

	test('role and activity narrow it further', () => {
		expect(found('role=trainee&active=yes')).toEqual(['zhouxm']);
		expect(found('active=no')).toEqual(['wuxm']);
		expect(found('')).toHaveLength(3);
	});

	test('the whole list keeps the filter', () => {
		expect(addressOfAll(new URL('http://shop/people?q=a&role=admin'))).toBe('?q=a&role=admin&all=1');
	});
});
