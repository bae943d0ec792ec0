/** Reads one lesson as the content folder does, beside a small fixed shop. */
import { readLibrary } from '../../src/lib/core/content/read.ts';
import type { Lesson } from '../../src/lib/core/lesson/lesson.ts';
import type { Diagnostic } from '../../src/lib/core/diagnostic.ts';

const RULE = `---
title: 发货
facts: { 时限: 48 小时 }
source: 《发货规则》第一条
source_date: 2025-09-05
checked_on: 2026-01-01
status: current
owner: 培训组
---
按订单上写的时间发。
`;

const SCENARIO = `---
title: 砍价
track: presale
---
## 开场
> 便宜点
### 得分点
- 说到 婉拒(10):说价格动不了
  - 例:实在不好意思,真的降不动了
### 去向
- 否则 → [成交](#成交)
## 成交
> 好吧

结局:成交(success)
## 试演:拒绝
- 答:实在不好意思,真的降不动了
  - 得:婉拒
  - 到:成交
`;

/** A whole content folder with one of everything. */
export const FOLDER: ReadonlyMap<string, string> = new Map([
	['shop.md', '---\ntitle: 小店\nagent: 小满\nauthority: { coupon: 5 元 }\n---\n小店。\n'],
	['products/tote.md', '---\ntitle: 包\nfacts: { 售价: 219 元 }\n---\n包卖 {{售价}}。\n'],
	['rules/shipping.md', RULE],
	['rubrics/courtesy.md', '---\ntitle: 礼貌\n---\n- 说到 道别(5):道谢\n  - 例:谢谢您的光临\n'],
	['scenarios/presale/c05-haggler.md', SCENARIO]
]);

export const TODAY = '2026-01-31';

/** The lesson that a text makes, and what is wrong with it. */
export function readLessonText(text: string): {
	readonly lesson: Lesson | null;
	readonly diagnostics: readonly Diagnostic[];
} {
	const file = 'lessons/01-basics/02-lesson.md';
	const { library, diagnostics } = readLibrary(new Map([...FOLDER, [file, text]]), { today: TODAY });
	return {
		lesson: library.lessons.get('lesson') ?? null,
		diagnostics: diagnostics.filter((one) => one.file === file)
	};
}
