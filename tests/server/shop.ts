/** A tiny shop, a clock that is set by hand, and people, for the tests of the server. */
import { fileURLToPath } from 'node:url';
import { isFailure, type Failure } from '../../src/lib/core/failure.ts';
import { openApp, type App, type AppOptions } from '../../src/lib/server/app.ts';
import { fixedContent } from '../../src/lib/server/content.ts';
import type { Person, Role } from '../../src/lib/server/person.ts';
import { insertAccounts } from '../../src/lib/server/users.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../drizzle/sqlite', import.meta.url));

export const SORRY = '非常抱歉让您久等了，我马上帮您查包裹';
export const RUDE = '你是不是傻，自己不会看吗';

export const LATE_PARCEL = `---
title: 包裹不动了
track: aftersale
difficulty: 2
duties: [处理售后]
pass: 50
reply_within: 60s
persona: { name: 阿禾, mood: 60, patience: 3m }
facts:
  补偿: 10 元
lessons: [waiting]
---

买家的包裹三天没有更新，可以补偿 {{补偿}}。

## 开场

> - 我的包裹三天没动了
> - 物流怎么停在那里不走

### 得分点

- 说到 致歉(10):为等待道歉
  - 例：非常抱歉让您久等了
  - 例：实在不好意思，耽误您了
- 不得 骂人(红线):辱骂买家
  - 例：你是不是傻
  - 例：你脑子有问题吧

### 去向

- 红线 → [生气](#生气)
- 致歉 → [缓和](#缓和)
- 第 3 次 → [生气](#生气)
- 否则 → [开场](#开场)(心情 -10)

### 沉默

- 60 秒：在吗(心情 -10)
- 3 分钟 → [生气](#生气)

### 提示

先为等待道歉。

### 讲评

先道歉，再去查。

## 缓和

> 那您快点帮我查

### 得分点

- 人工 真诚(5):语气真诚

### 去向

- 否则 → [结束](#结束)

## 结束

> 好的谢谢

结局：解决(success)

## 生气

> 我要去投诉

结局：投诉(failure)
`;

/** A buyer who asks again from one scene to the next while nobody answers. */
const ASKING = `---
title: 一直在问
track: presale
difficulty: 1
duties: [销售商品]
pass: 50
persona: { name: 小周, mood: 50 }
---

买家一直在问。

## 一问

> 在吗

### 得分点

- 说到 问好(5):跟买家问好
  - 例：您好，在的
  - 例：亲，我在呢

### 去向

- 问好 → [好](#好)
- 否则 → [一问](#一问)

### 沉默

- 10 秒 → [二问](#二问)

## 二问

> 到底在不在

### 得分点

- 说到 问好二(5):跟买家问好
  - 例：您好，在的
  - 例：亲，我在呢

### 去向

- 问好二 → [好](#好)
- 否则 → [二问](#二问)

### 沉默

- 10 秒：还在吗
- 20 秒 → [走了](#走了)

## 走了

> 算了

结局：流失(failure)

## 好

> 好的

结局：好(success)
`;

const LESSON = `---
title: 买家在等
minutes: 5
duties: [处理售后]
aims: [知道为什么要先道歉]
uses: []
scenarios: [late-parcel]
---

让人等了，先说一声抱歉。

## 小测

### 买家等了三天，第一句说什么？ (单选)

- [x] 先道歉
  - 解析：先安抚情绪。
- [ ] 先问订单号
  - 解析：可以晚一点。

### 处理的顺序 (排序)

1. 道歉
2. 查物流
3. 给方案

### 怎么道歉？ (简答)

- 说到 致歉(10):为等待道歉
  - 例：非常抱歉让您久等了
  - 例：实在不好意思，耽误您了
`;

export const FILES: ReadonlyMap<string, string> = new Map([
	['shop.md', '---\ntitle: 小店\nagent: 小满\nfacts: {}\nauthority: {}\nphrases: []\n---\n\n一家小店。\n'],
	['scenarios/aftersale/late-parcel.md', LATE_PARCEL],
	['scenarios/presale/asking.md', ASKING],
	['lessons/01-waiting/01-waiting.md', LESSON]
]);

/** A clock that only the test moves. */
interface Clock {
	now: number;
}

export interface World {
	readonly app: App;
	readonly clock: Clock;
	person(role: Role, name?: string): Promise<Person>;
}

const NOON = Date.UTC(2026, 10, 22, 12);

/** An app of its own: in memory unless a path is given, with content that never changes unless some is given. */
export function openWorld(
	url = ':memory:',
	files: ReadonlyMap<string, string> = FILES,
	more: Partial<AppOptions> = {}
): World {
	const clock = { now: NOON };
	let made = 0;
	const app = openApp({
		url,
		content: fixedContent(files, NOON),
		migrations: MIGRATIONS,
		now: () => clock.now,
		newSeed: () => 0,
		...more
	});
	return {
		app,
		clock,
		async person(role, name = `人${++made}`) {
			const person: Person = { id: app.newId(), login: `login-${app.newId()}`, name, role, active: true };
			await app.store.write((q) =>
				insertAccounts(q, [{ person, password: '', digest: 'none' }], 'test', clock.now)
			);
			return person;
		}
	};
}

/** The value, or the test fails with the failure's code. */
export function good<T>(value: T): Exclude<T, Failure> {
	if (isFailure(value)) throw new Error(`refused: ${value.code} ${value.message.zh}`);
	return value as Exclude<T, Failure>;
}

/** The code of a failure, or null. */
export const codeOf = (value: unknown): string | null => (isFailure(value) ? value.code : null);

let turnCount = 0;

/** An id for a turn that no other test has used. */
export const turnId = (): string => `turn-${++turnCount}`;
