/** A small scenario with everything that the flow of an attempt has to deal with. */
import { makeEdition, prepareEdition, type Prepared } from '../../src/lib/core/attempt/edition.ts';
import { compileScenario } from '../../src/lib/core/scenario/compile.ts';
import { parseScenario } from '../../src/lib/core/scenario/parse.ts';
import type { Script } from '../../src/lib/core/scenario/script.ts';

export const TEA_SHOP = `---
title: 茶叶受潮
track: aftersale
difficulty: 2
pass: 60
reply_within: 30s
persona: { name: 老周, mood: 50 }
facts:
  补发时间: 今天 18 点
authority: { coupon: 5 元 }
---

老周收到的茶叶受潮了。

## 开场

> - 茶叶潮了,你们怎么存的
> - 这茶一股霉味
>
> 说话呀

### 得分点

- 说到 致歉(20):为受潮的茶叶道歉
  - 例:实在对不起,让您收到受潮的茶叶
  - 例:非常抱歉,这是我们没存好
- 说到 要照片(20,必须):请买家拍照片
  - 例:麻烦您拍张照片给我看看
  - 例:方便发个图片过来吗
- 不得 推给买家(红线):说是买家自己没放好
  - 例:是您自己没放好吧
  - 例:肯定是您家里潮
  - 反例:不是您的问题,是我们没存好
  - 反例:对不起,茶叶受潮不怪您

### 去向

- 红线 → [走人](#走人)
- 致歉 且 要照片 → [补发](#补发)
- 第 3 次 → [走人](#走人)
- 否则 → [开场](#开场)(心情 -10)

### 沉默

- 60 秒:还在吗
- 3 分钟 → [走人](#走人)

### 提示

先道歉,再请他拍照。

### 讲评

道歉在前。

## 补发

> 照片发你了

### 得分点

- 报对 补发时间(20):{{补发时间}}
  - 例:今天 18 点前给您补发
- 操作 补发登记(10):resend
- 说到 问候近况(5,加分):关心一句买家
  - 例:最近降温您注意身体
- 人工 语气得体(10):由主管看

### 去向

- 否则 → [圆满](#圆满)

## 圆满

> 行,等你的茶

结局:补发(success)

## 走人

> 再也不来了

结局:流失(failure)

## 评分

- 顺序 先道歉后办事(10):致歉 < 补发时间

## 试演:全做到

- 答:实在对不起,让您收到受潮的茶叶,麻烦您拍张照片给我看看
  - 到:补发
- 做:补发 茶叶一盒
- 答:今天 18 点前给您补发
  - 得:补发时间、补发登记
  - 疑:语气得体
- 总分 >= 80,结局:补发
`;

/** Compiles and prepares a scenario; throws when it is not clean enough to run. */
export function preparedFrom(text: string): { readonly script: Script; readonly prepared: Prepared } {
	const parsed = parseScenario({ file: 'tea.md', text });
	const compiled = compileScenario(parsed.value, {
		cards: new Map(),
		rubrics: new Map(),
		lessons: new Set(),
		detectors: new Set(),
		toneDetectors: new Set(),
		today: '2026-01-01'
	});
	const script = compiled.value;
	if (script === null)
		throw new Error(
			JSON.stringify([...parsed.diagnostics, ...compiled.diagnostics].map((d) => d.message.en))
		);
	const shop = { title: '', agent: '小满', facts: {}, authority: {}, phrases: [], body: '' };
	return {
		script,
		prepared: prepareEdition(makeEdition({ shopwide: [], shop }, { file: 'tea.md', script }))
	};
}
