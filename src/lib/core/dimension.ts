/**
 * The ten dimensions of the score card (domain handbook D.2). A criterion belongs to one: by what it is, or because its
 * author named one in its brackets.
 */
import type { Said } from './text.ts';

/** In the order of the handbook. */
export const DIMENSIONS = [
	'response',
	'manners',
	'needs',
	'accuracy',
	'soothing',
	'solution',
	'desk',
	'closing-sale',
	'follow-up',
	'ending'
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_NAMES: Readonly<Record<Dimension, Said>> = {
	response: { zh: '响应', en: 'Response' },
	manners: { zh: '开场与礼貌', en: 'Opening and manners' },
	needs: { zh: '需求与问题识别', en: 'Needs and problem' },
	accuracy: { zh: '商品与规则准确', en: 'Accuracy' },
	soothing: { zh: '情绪安抚', en: 'Soothing' },
	solution: { zh: '方案与推进', en: 'Solution' },
	desk: { zh: '工作台操作', en: 'Workbench' },
	'closing-sale': { zh: '促成与挽留', en: 'Closing the sale' },
	'follow-up': { zh: '跟进与登记', en: 'Follow-up' },
	ending: { zh: '结束与邀评', en: 'Ending' }
};

/** What the handbook and the tracks call them, beside their names and keys. */
const ALSO: Readonly<Record<Dimension, readonly string[]>> = {
	response: [],
	manners: ['礼貌', 'opening'],
	needs: ['需求/问题识别', '需求识别', '问题识别'],
	accuracy: ['商品/规则准确', '商品准确', '规则准确'],
	soothing: ['安抚'],
	solution: ['方案'],
	desk: ['工作台'],
	'closing-sale': ['销售促成/挽留', '销售促成', '促成', '挽留'],
	'follow-up': ['跟进/交接/登记/回访', '跟进', '登记'],
	ending: ['结束', '邀评']
};

/** Case, spaces, hyphens and the width of a sign make no difference. */
const plain = (name: string): string =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]+/g, '');

const NAMES: ReadonlyMap<string, Dimension> = new Map(
	DIMENSIONS.flatMap((one) => {
		const { zh, en } = DIMENSION_NAMES[one];
		return [one, zh, en, ...ALSO[one]].map((name): [string, Dimension] => [plain(name), one]);
	})
);

/** The dimension of this name in Chinese or English, or null. */
export const dimensionNamed = (name: string): Dimension | null => NAMES.get(plain(name)) ?? null;
