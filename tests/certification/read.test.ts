import { describe, expect, it } from 'vitest';
import { readTrack } from '../../src/lib/core/certification/read.ts';
import { PRESALE, TARGETS, track } from './world.ts';

const faults = (text: string): readonly string[] =>
	readTrack({ file: 'tracks/01-x.md', text }, 'x', 1, TARGETS).diagnostics.map(
		({ line, code }) => `${line} ${code}`
	);

describe('a track', () => {
	it('is read as it is written', () => {
		const read = track();
		expect(read).toMatchObject({ kind: 'certificate', signed: true, duties: ['接待顾客'], body: '怎么走。' });
		expect(
			read.stages.map(({ title, requirements }) => [title, requirements.map(({ kind }) => kind)])
		).toEqual([
			['第 1 天：开口', ['read', 'quiz', 'drill']],
			['第 2 天：上手', ['scenario', 'rush']]
		]);
		expect(read.stages[0]?.lead).toBe('先读再测。');
		expect(read.exam?.parts.map(({ id, weight }) => [id, weight])).toEqual([
			['theory', 30],
			['redline', 0],
			['typing', 10],
			['roleplay', 50],
			['rush', 5],
			['papers', 5]
		]);
	});

	it('may have a typing part with a second half that is answered from a card', () => {
		const typingOf = (text: string) =>
			readTrack({ file: 'tracks/01-x.md', text }, 'x', 1, TARGETS).value?.exam?.parts.find(
				({ id }) => id === 'typing'
			);
		const written = (answers: string): string =>
			PRESALE.replace('drill: sentences', `drill: sentences, answers: from-card${answers}`);
		expect(typingOf(PRESALE)).not.toHaveProperty('answers');
		expect(typingOf(written(''))).toMatchObject({ answers: { drill: 'from-card', right: null } });
		expect(typingOf(written(', right: 75 %'))).toMatchObject({ answers: { right: 0.75 } });
	});

	it('reads English words and full-width signs the same', () => {
		const english = track(
			'---\ntitle: x\nkind: badge\n---\n\n## one\n\n- Practise [a](/scenarios/c01-first) ≥ 75\n- 练［a］(/scenarios/c01-first)\n'.replace(
				/\n- 练.*\n/,
				'\n'
			),
			'badge'
		);
		expect(english.stages[0]?.requirements).toEqual([{ kind: 'scenario', scenario: 'c01-first', pass: 75 }]);
	});

	it.each([
		['打 [句子](/drills/sentences)', null, null],
		['打 [句子](/drills/sentences) >= 35 字/分', 35, null],
		['打 [句子](/drills/sentences) ≥ 45 字／分钟，93 ％', 45, 0.93],
		['type [x](/drills/sentences) >= 60 cpm, 95.5%', 60, 0.955],
		['打 [句子](/drills/sentences) 摸底', 0, 0],
		['type [x](/drills/sentences) Baseline', 0, 0]
	])('lets a typing step say what it asks for: %s', (line, speed, accuracy) => {
		expect(track(`---\ntitle: x\n---\n\n## 一\n\n- ${line}\n`).stages[0]?.requirements).toEqual([
			{ kind: 'drill', drill: 'sentences', speed, accuracy }
		]);
	});

	it('still loads with a percent behind a drill, which says nothing about typing', () => {
		const text = '---\ntitle: x\n---\n\n## 一\n\n- 打 [句子](/drills/sentences) >= 80\n';
		const { value, diagnostics } = readTrack({ file: 'tracks/01-x.md', text }, 'x', 1, TARGETS);
		expect(value?.stages[0]?.requirements).toEqual([
			{ kind: 'drill', drill: 'sentences', speed: null, accuracy: null }
		]);
		expect(diagnostics).toMatchObject([{ code: 'track/typing-mark', severity: 'warning', line: 7 }]);
		expect(diagnostics[0]?.hint?.zh).toContain('>= 45 字/分，93 %');
		expect(diagnostics[0]?.hint?.en).toContain('baseline');
	});

	it('asks for a pledge in either language', () => {
		const read = track(
			'---\ntitle: x\n---\n\n## 一\n\n- 诺 [保密](/lessons/privacy)\n\n## 二\n\n- pledge [x](/lessons/privacy)\n'
		);
		expect(read.stages.flatMap(({ requirements }) => requirements)).toEqual([
			{ kind: 'pledge', lesson: 'privacy' },
			{ kind: 'pledge', lesson: 'privacy' }
		]);
	});

	it.each([
		['no stage', '---\ntitle: x\n---\n\n没有路。\n', ['4 track/no-stages']],
		['a stage without requirements', '---\ntitle: x\n---\n\n## 空\n\n好好学。\n', ['5 track/empty-stage']],
		[
			'a verb with the wrong link',
			'---\ntitle: x\n---\n\n## 一\n\n- 读 [砍价](/scenarios/c05-haggler)\n- 读 [礼貌](/lessons/etiquette)\n',
			['7 track/not-a-requirement']
		],
		[
			'a lesson that is not there',
			'---\ntitle: x\n---\n\n## 一\n\n- 读 [礼貌](/lessons/etiquete)\n- 读 [礼貌](/lessons/etiquette)\n',
			['7 track/unknown-target']
		],
		[
			'a mark above a hundred',
			'---\ntitle: x\n---\n\n## 一\n\n- 测 [礼貌](/lessons/etiquette) >= 120\n- 读 [礼貌](/lessons/etiquette)\n',
			['7 track/not-a-requirement']
		],
		[
			'a lesson without a pledge that is to be signed',
			'---\ntitle: x\n---\n\n## 一\n\n- 诺 [礼貌](/lessons/etiquette)\n- 诺 [保密](/lessons/privacy)\n',
			['7 track/no-pledge']
		],
		[
			'typing marks that nobody can read or reach',
			`---\ntitle: x\n---\n\n## 一\n\n${['>= 35 字', '>= 900 字/分', '>= 35 字/分，12 %', '很快'].map((mark) => `- 打 [x](/drills/sentences) ${mark}`).join('\n')}\n`,
			['7 track/typing-mark', '8 track/typing-mark', '9 track/typing-mark', '10 track/typing-mark']
		],
		[
			'a typing mark behind a quiz',
			'---\ntitle: x\n---\n\n## 一\n\n- 测 [礼貌](/lessons/etiquette) >= 35 字/分\n- 读 [礼貌](/lessons/etiquette)\n',
			['7 track/not-a-requirement']
		],
		['weights that come to 95', PRESALE.replace('weight: 50', 'weight: 45'), ['5 track/weights']],
		['a topic that is none', PRESALE.replace('etiquette: 2', 'manners: 2'), ['5 track/bad-draw']],
		[
			'a form that is none',
			PRESALE.replace('{ etiquette: 2 }', '{ etiquette: 2 }, forms: { short: 1 }'),
			['5 track/bad-forms']
		],
		[
			'more questions of a form than questions',
			PRESALE.replace('{ etiquette: 2 }', '{ etiquette: 2 }, forms: { judgement: 2, order: 1 }'),
			['5 track/too-many-forms']
		],
		['more drawn than listed', PRESALE.replace('draw: 2', 'draw: 4'), ['5 track/slot-too-small']],
		[
			'a drill to be answered that is one to be typed',
			PRESALE.replace('drill: sentences', 'drill: sentences, answers: sentences'),
			['5 track/not-answered']
		],
		['a rush that is not there', PRESALE.replace('rush: peak', 'rush: peek'), ['5 track/unknown-target']]
	])('tells of %s', (_name, text, expected) => {
		expect(faults(text)).toEqual(expected);
	});

	it.each(['', '---', '## ', '- 读', '---\nexam: 3\n---\n## 一\n- 读 [', '\0'.repeat(50)])(
		'never throws: %j',
		(text) => {
			expect(() => faults(text)).not.toThrow();
		}
	);
});
