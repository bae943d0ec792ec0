import { describe, expect, test } from 'vitest';
import { gradeReport, wholeNumber, type ReportFacts } from '../../src/lib/core/rush/report.ts';

const FACTS: ReportFacts = {
	received: 8,
	left: 1,
	handed: 0,
	troubled: ['老周'],
	promises: ['今天下午六点前给您回电话']
};

const GOOD = {
	received: '8',
	left: '一位',
	handed: '0',
	problems: '老周等太久走了，午间人手不够',
	promised: '答应六点前给梅姐回电话',
	suggestion: '无'
};

const marks = (report: Readonly<Record<string, string>>, facts = FACTS) =>
	gradeReport(report, facts).map(({ field, mark }) => `${field} ${mark}`);

describe('the daily report', () => {
	test('is right field by field when it says what happened', () => {
		expect(gradeReport(GOOD, FACTS).every(({ mark, said }) => mark === 'right' && said === null)).toBe(true);
	});

	test('a number that is not the run’s own is wrong, and the right one is named', () => {
		const [received] = gradeReport({ ...GOOD, received: '7' }, FACTS);
		expect(received).toMatchObject({ field: 'received', mark: 'wrong', given: '7' });
		expect(received?.said).toEqual({ zh: '这一班是 8。', en: 'It was 8.' });
	});

	test('what was left empty is missing', () => {
		expect(marks({})).toEqual([
			'received missing',
			'left missing',
			'handed missing',
			'problems missing',
			'promised missing',
			'suggestion missing'
		]);
	});

	test('“无” is wrong where something was wrong, or promised', () => {
		expect(marks({ ...GOOD, problems: '无', promised: '没有。' })).toEqual([
			'received right',
			'left right',
			'handed right',
			'problems wrong',
			'promised wrong',
			'suggestion right'
		]);
		expect(
			marks({ ...GOOD, problems: '无', promised: '无' }, { ...FACTS, troubled: [], promises: [] })
		).toContain('promised right');
	});

	test.each([
		'都处理好了',
		'全部解决了',
		'无',
		'暂无',
		'都没有问题',
		'没什么问题。',
		'一切正常',
		'今天一切顺利',
		'无异常',
		'None.',
		'n/a'
	])('%s says that there was nothing', (given) => {
		expect(marks({ ...GOOD, problems: given })).toContain('problems wrong');
		expect(marks({ ...GOOD, problems: given }, { ...FACTS, troubled: [] })).toContain('problems right');
	});

	test.each(['没有及时回复老周', '无人手，老周走了', '没货，老周不满意'])('%s says what there was', (given) =>
		expect(marks({ ...GOOD, problems: given })).toContain('problems right')
	);

	test.each([
		['8', 8],
		['８', 8],
		[' 8 位 ', 8],
		['八', 8],
		['十二人', 12],
		['8.5', null],
		['8 到 9', null],
		['很多', null],
		['', null],
		['-1', null],
		['<b>8</b>', null]
	])('%j counts as %j', (given, number) => expect(wholeNumber(given)).toBe(number));
});
