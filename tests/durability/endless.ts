/** A scenario that goes on for as long as it is answered. */
export const ENDLESS = `---
title: 说不完的话
track: presale
difficulty: 1
pass: 60
persona: { name: 小测 }
---

一直聊下去。

## 开场

> 怎么还不发货

### 得分点

- 说到 致歉(10)：道歉
  - 例：实在抱歉让您久等了
  - 例：对不起，耽误您了

### 去向

- 第 900 次 → [完](#完)
- 否则 → [开场](#开场)

## 完

> 好

结局：完
`;
