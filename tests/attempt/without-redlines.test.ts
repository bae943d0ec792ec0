import { describe, expect, test } from 'vitest';
import { makeEdition, prepareEdition } from '../../src/lib/core/attempt/edition.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { compileShopwide } from '../../src/lib/core/scenario/compile-shopwide.ts';
import { parseRubric } from '../../src/lib/core/scenario/shared.ts';
import { readScenario, surroundings } from '../scenario/read.ts';
import { TEA_SHOP } from './tea-shop.ts';

const REDLINES = `---
title: 全店红线
shopwide: true
---

- 不得 引到站外（红线）：不离开平台
  - 识别：off_platform
- 不得 骂人（红线）：不说伤人的话
  - 识别：insult
`;
const around = surroundings(parseRubric({ file: 'redlines.md', text: REDLINES }).value);
const shop = { title: '', agent: '小满', facts: {}, authority: {}, phrases: [], body: '' };

/** Red lines that a reply in the first scene breaks. */
function broken(header: string, reply: string): readonly string[] {
	const { script } = readScenario(TEA_SHOP.replace('title: 茶叶受潮', `title: 茶叶受潮\n${header}`), around);
	if (script === null) throw new Error('the scenario does not compile');
	const edition = makeEdition({ shopwide: compileShopwide(around), shop }, { file: 'tea.md', script });
	const rubric = prepareEdition(edition).replies.get('开场');
	if (rubric === undefined) throw new Error('there is no such scene');
	return gradeReply(rubric, reply, { actions: [], elapsedMs: null, buyerSaid: [] }).redlines;
}

describe('a red line of the shop', () => {
	test('holds in a scenario that says nothing about it', () => {
		expect(broken('duties: []', '加我微信说')).toEqual(['引到站外']);
		expect(broken('duties: []', '你是不是傻')).toEqual(['骂人']);
	});
	test.each(['without_redlines: [引到站外]', 'without_redlines: "@redlines/引到站外"'])(
		'is switched off by its name, the others are not: %s',
		(header) => {
			expect(broken(header, '加我微信说')).toEqual([]);
			expect(broken(header, '你是不是傻')).toEqual(['骂人']);
		}
	);
	test('that is switched off is unknown to the plans', () => {
		const text = TEA_SHOP.replace('title: 茶叶受潮', 'title: 茶叶受潮\nwithout_redlines: [骂人]');
		const plan = '\n## 试演:骂了人\n\n- 答:你是不是傻\n  - 失:骂人\n- 不通过\n';
		const { diagnostics } = readScenario(text + plan, around);
		expect(diagnostics.map((one) => one.code)).toContain('scenario/unknown-criterion');
	});
});
