/** Reads a scenario as the project does, beside a small fixed shop. */
import type { Card } from '../../src/lib/core/card.ts';
import { byPlace, type Diagnostic } from '../../src/lib/core/diagnostic.ts';
import { checkScenario } from '../../src/lib/core/scenario/check.ts';
import { compileScenario } from '../../src/lib/core/scenario/compile.ts';
import { parseScenario } from '../../src/lib/core/scenario/parse.ts';
import type { Script } from '../../src/lib/core/scenario/script.ts';
import { parseRubric, type SharedRubric } from '../../src/lib/core/scenario/shared.ts';
import type { Surroundings } from '../../src/lib/core/scenario/surroundings.ts';
import type { ScenarioSyntax } from '../../src/lib/core/scenario/syntax.ts';

const COURTESY = `---
title: 礼貌
---

- 说到 道别(5):谢谢买家,欢迎再来
  - 例:感谢您的光临,有事随时找我
- 语气 多用您和咱们(5)
  - 多用:您、咱们
  - 少用:我、你
  - 占比:60%
- 不得 引流(红线):不把买家带到平台外
  - 识别:off_platform
`;

const CARDS: readonly Card[] = [
	{
		kind: 'product',
		id: 'leather-tote',
		title: '托特包',
		facts: { 肩带: '28 cm', 宽度: '35 cm' },
		skus: [],
		sizes: null,
		training: null,
		body: ''
	},
	{
		kind: 'rule',
		id: 'old-shipping',
		title: '旧发货规则',
		facts: { 时限: '48 小时' },
		body: '',
		source: '规则',
		sourceDate: '2024-01-01',
		checkedOn: '2024-02-01',
		validUntil: '2025-06-30',
		status: 'current',
		appliesTo: [],
		owner: '小林',
		number: null,
		major: false,
		training: null
	}
];

/** The shop around every sample; `more` are further rubric files. */
export function surroundings(...more: readonly SharedRubric[]): Surroundings {
	const courtesy = parseRubric({ file: 'courtesy.md', text: COURTESY }).value;
	return {
		cards: new Map(CARDS.map((card) => [card.id, card])),
		rubrics: new Map([courtesy, ...more].map((file) => [file.id, file])),
		lessons: new Set(['etiquette', 'size/chart', 'shipping/returns']),
		detectors: new Set(['off_platform', 'insult']),
		toneDetectors: new Set(['rhetorical_question', 'command']),
		today: '2026-01-31'
	};
}

export interface ScenarioRead {
	readonly syntax: ScenarioSyntax;
	readonly script: Script | null;
	/** Of parsing, compiling and checking, sorted. */
	readonly diagnostics: readonly Diagnostic[];
}

/** Parse, compile and check. */
export function readScenario(
	text: string,
	around: Surroundings = surroundings(),
	file = 'script.md'
): ScenarioRead {
	const parsed = parseScenario({ file, text });
	const compiled = compileScenario(parsed.value, around);
	const checked = checkScenario(parsed.value, compiled.value, around);
	const diagnostics = [...parsed.diagnostics, ...compiled.diagnostics, ...checked].sort(byPlace);
	return { syntax: parsed.value, script: compiled.value, diagnostics };
}
