/** Exams whose grades are as a test wants them, whatever the grader would say. */
import { takeReply } from '../../src/lib/core/attempt/attempt.ts';
import { record, find } from '../../src/lib/server/attempt-rows.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import type { VerdictWord } from '../../src/lib/core/grading/verdict.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { good, turnId, type World } from './shop.ts';

/** A scenario of one question, with a criterion of each kind that asks about wording: `presale/asking`. */
export const PRICE_ASKED = `---
title: 问问看
track: presale
difficulty: 1
duties: [接待顾客]
pass: 60
persona: { name: 阿禾, mood: 60 }
facts:
  活动价: 99 元
---

买家来问价。

## 开场

> 多少钱

### 得分点

- 说到 热情(10):热情地招呼买家
  - 例：您好呀，很高兴为您服务
- 报对 活动价(10):{{活动价}}
  - 例：现在 99 元
- 不得 骂人(红线):辱骂买家
  - 例：你是不是傻
- 不得 催单(5):催买家快拍
  - 例：快拍吧
- 人工 真诚(5):语气真诚

### 去向

- 否则 → [结束](#结束)

## 结束

> 好的

结局：好(success)
`;

/** An attempt of one reply to that scenario. */
export async function sitGraded(
	{ app, clock }: World,
	person: Person,
	text: string,
	verdicts: Readonly<Record<string, VerdictWord>>,
	mode: 'exam' | 'practice' = 'exam'
): Promise<string> {
	const wish = { person, scenarioId: 'asking', mode, locale: 'zh' } as const;
	const { attemptId } = good(await startAttempt(app, wish));
	await app.store.write(function* (q) {
		const loaded = (yield* find(q, app, attemptId))!;
		const { prepared, turns, position } = loaded;
		const taken = takeReply(prepared, turns, position, { turnId: turnId(), text, at: clock.now });
		const graded = taken.turn.grade.verdicts.map((one) => ({
			...one,
			verdict: verdicts[one.criterion] ?? one.verdict
		}));
		const turn = { ...taken.turn, grade: { ...taken.turn.grade, redlines: [], verdicts: graded } };
		yield* record(q, app, loaded, { fresh: [turn], position: taken.position });
	});
	return attemptId;
}
