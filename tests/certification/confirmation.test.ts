import { describe, expect, it } from 'vitest';
import { confirmationLines, type SheetFacts } from '../../src/lib/core/certification/confirmation.ts';
import type { Deed } from '../../src/lib/core/certification/deed.ts';
import {
	NO_PAPERWORK,
	type FormFilled,
	type Paperwork,
	type ShiftReport
} from '../../src/lib/core/certification/paperwork.ts';
import { NOTHING_TOLD, type Told } from '../../src/lib/core/certification/told.ts';
import { attempt, curriculum, HOUR, NOW, rushRun } from './world.ts';

const TAUGHT = { register: true, transfer: true, report: true };

const lines = (over: Partial<SheetFacts> = {}) =>
	confirmationLines({
		deeds: [],
		curriculum: curriculum([]),
		standings: [],
		scenarios: new Map(),
		rushes: new Map(),
		paperwork: NO_PAPERWORK,
		told: NOTHING_TOLD,
		now: NOW,
		...over
	});

const line = (id: string, over: Partial<SheetFacts> = {}) => lines(over).find((one) => one.id === id);

describe('the minimum set', () => {
	const set = {
		scenarios: new Map([['c01-first', '第一句']]),
		rushes: new Map([
			['c54-peak-hour', '大促'],
			['quiet', '安静']
		])
	};
	const first = attempt({ scenario: 'c01-first', percent: 85 });
	const after = (...deeds: readonly Deed[]) => line('minimum', { ...set, deeds });

	it('has a rush in it, C54, beside the scenarios', () => {
		expect(after(first)).toMatchObject({
			title: { zh: '必练的 2 场都到 80 分' },
			met: false,
			evidence: { zh: '还差 1 个：大促（考试模式）。' }
		});
		for (const sat of [false, true])
			expect(after(first, rushRun({ rush: 'c54-peak-hour', mode: 'exam', percent: 80, sat }))).toMatchObject({
				met: true
			});
	});

	it.each([
		['in practice', { mode: 'practice' }],
		['below its mark', { percent: 79.9 }],
		['with a red line', { redlines: 1 }],
		['with a conversation that was returned', { returned: true }],
		['of another rush', { rush: 'quiet' }]
	] as const)('does not take a rush %s', (_, over) => {
		const run = rushRun({ rush: 'c54-peak-hour', mode: 'exam', percent: 90, ...over });
		expect(after(first, run)).toMatchObject({ met: false });
	});
});

describe('registers and hand-overs', () => {
	const filled = (over: Partial<FormFilled>): FormFilled => ({
		form: 'register',
		attempt: 'a1',
		title: '丢件',
		asked: 1,
		right: 1,
		...over
	});
	const of = (id: string, forms: readonly FormFilled[], taught = TAUGHT) =>
		line(id, { paperwork: { forms, reports: [], taught } });

	it('are met when every one is right, and each can be looked at', () => {
		expect(of('register', [filled({}), filled({ attempt: 'a2', asked: 2, right: 2 })])).toMatchObject({
			met: true,
			evidence: { zh: '看每个剧本最近的一次：3 份里对了 3 份。' },
			proofs: [
				{ kind: 'attempt', id: 'a1' },
				{ kind: 'attempt', id: 'a2' }
			]
		});
	});

	it('name the scenario that has to be done again', () => {
		const forms = [filled({}), filled({ title: '错发', right: 0 }), filled({ form: 'transfer', right: 1 })];
		expect(of('register', forms)).toMatchObject({
			met: false,
			evidence: { zh: '看每个剧本最近的一次：2 份里对了 1 份。要重做：错发。' }
		});
		expect(of('transfer', forms)).toMatchObject({ met: true });
	});

	it('are not met by somebody who never filled one in, unless the shop asks for none', () => {
		expect(of('transfer', [])).toMatchObject({ met: false, evidence: { zh: '还没有做过。' } });
		expect(of('transfer', [], { ...TAUGHT, transfer: false })).toMatchObject({ met: null });
	});
});

describe('daily reports', () => {
	const report = (over: Partial<ShiftReport> = {}): ShiftReport => ({
		run: 'r1',
		after: HOUR,
		fields: 6,
		right: 6,
		...over
	});
	const of = (id: string, ...reports: readonly ShiftReport[]) => {
		const paperwork: Paperwork = { forms: [], reports, taught: TAUGHT };
		return line(id, { paperwork });
	};

	it('are on time within two hours of the end of the shift, nineteen of twenty', () => {
		expect(of('reports', report(), report({ after: 2 * HOUR }))).toMatchObject({
			met: true,
			proofs: [
				{ kind: 'run', id: 'r1' },
				{ kind: 'run', id: 'r1' }
			]
		});
		expect(of('reports', report(), report({ after: 2 * HOUR + 1 }))).toMatchObject({ met: false });
		expect(of('reports', report(), report({ after: null, right: 0 }))).toMatchObject({
			met: false,
			evidence: { zh: '最近 2 班，下班后 2 小时内交了 1 份。' }
		});
	});

	it('are right in 95 of a hundred fields; one that was not handed in is empty', () => {
		const four = [report(), report(), report()];
		expect(of('report-fields', ...four, report({ right: 5 }))).toMatchObject({ met: true });
		expect(of('report-fields', ...four, report({ right: 4 }))).toMatchObject({ met: false });
		expect(of('report-fields', ...four, report({ after: null, right: 0 }))).toMatchObject({ met: false });
	});

	it('of somebody who had no shift yet are not there', () => {
		expect(of('reports')).toMatchObject({ met: false, evidence: { zh: '还没有接过一班。' } });
	});
});

describe('what the supervisor tells', () => {
	const mark = (points: number | null) => {
		const told: Told = {
			...NOTHING_TOLD,
			marks: { ...NOTHING_TOLD.marks, privacy: { points, why: '' } }
		};
		return line('mark-privacy', { told })?.met;
	};

	it.each([
		[10, true],
		[8, true],
		[7, null],
		[5, null],
		[4, false],
		[0, false],
		[null, null]
	])('a mark of %s is met: %s', (points, met) => expect(mark(points)).toBe(met));

	it('is marked as told, and nothing else is', () => {
		const told = lines().filter((one) => one.told);
		expect(told.map(({ id }) => id.split('-')[0])).toEqual([
			...Array<string>(8).fill('desk'),
			'attendance',
			...Array<string>(5).fill('mark')
		]);
	});
});
