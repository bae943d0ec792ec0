/** Messages in a row, recalling, withdrawing, and buyers who wait too long. */
import { describe, expect, test } from 'vitest';
import {
	openAttempt,
	replay,
	takeMessage,
	takeReply,
	takeUndo,
	undoPoint
} from '../../src/lib/core/attempt/attempt.ts';
import { deskOf, takeAction } from '../../src/lib/core/attempt/desk.ts';
import { actionsSinceReply } from '../../src/lib/core/attempt/outcome.ts';
import { nextDue, passTime, type Patience } from '../../src/lib/core/attempt/patience.ts';
import { makeEdition, prepareEdition, type Prepared } from '../../src/lib/core/attempt/edition.ts';
import type { Backdrop } from '../../src/lib/core/backdrop.ts';
import { EMPTY_BACKDROP } from '../../src/lib/core/desk/office.ts';
import { pendingMessages, standing } from '../../src/lib/core/attempt/standing.ts';
import type { Turn } from '../../src/lib/core/attempt/turn.ts';
import { forTrainee, resultFor, type AttemptFacts } from '../../src/lib/core/attempt/view.ts';
import { recallable, takeRecall, takeRevoke } from '../../src/lib/core/attempt/withdraw.ts';
import { isFailure, type Failure } from '../../src/lib/core/failure.ts';
import type { ActionDone } from '../../src/lib/core/action.ts';
import type { Position } from '../../src/lib/core/scenario/machine.ts';
import { order } from '../desk/desk.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

const { script, prepared } = preparedFrom(TEA_SHOP);
const SORRY = '实在对不起，让您收到受潮的茶叶';
const PHOTO = '麻烦您拍张照片给我看看';
const BLAME = '是您自己没放好吧';

/** A conversation that is played by hand; times in seconds. */
class Played {
	readonly prepared: Prepared;
	turns: readonly Turn[];
	position: Position;

	constructor(on: Prepared = prepared) {
		this.prepared = on;
		({ turns: this.turns, position: this.position } = openAttempt(on, 1, 0));
	}

	private take(taken: { readonly turn: Turn; readonly position: Position } | Failure): number {
		if (isFailure(taken)) throw new Error(taken.code);
		this.turns = [...this.turns, taken.turn];
		this.position = taken.position;
		expect(replay(this.prepared, this.turns, 1)).toEqual(this.position);
		return taken.turn.seq;
	}

	private id = (): string => `t${this.turns.length}`;

	message(text: string, at: number): number {
		return this.take(takeMessage(this.turns, this.position, { turnId: this.id(), text, at: at * 1000 }));
	}
	reply(text: string, at: number): number {
		return this.take(
			takeReply(this.prepared, this.turns, this.position, { turnId: this.id(), text, at: at * 1000 })
		);
	}
	recall(target: number, at: number): Failure | null {
		const taken = takeRecall(this.turns, this.position, { turnId: this.id(), target, at: at * 1000 });
		if (isFailure(taken)) return taken;
		this.take(taken);
		return null;
	}
	act(done: ActionDone, at: number): number {
		return this.take(
			takeAction(this.prepared, this.turns, this.position, { turnId: this.id(), done, at: at * 1000 })
		);
	}
	revoke(target: number, at: number): Failure | null {
		const taken = takeRevoke(this.prepared, this.turns, this.position, {
			turnId: this.id(),
			target,
			at: at * 1000
		});
		if (isFailure(taken)) return taken;
		this.take(taken);
		return null;
	}
	undo(at: number): number {
		return this.take(
			takeUndo(this.prepared, this.turns, this.position, { turnId: this.id(), at: at * 1000 })
		);
	}
	pass(now: number, patience: Patience | null): void {
		const passed = passTime(this.prepared, this.turns, this.position, now * 1000, { patience });
		this.turns = [...this.turns, ...passed.turns];
		this.position = passed.position;
		expect(replay(this.prepared, this.turns, 1)).toEqual(this.position);
	}
	get last(): Turn {
		return this.turns.at(-1)!;
	}
	page(mode: AttemptFacts['mode'] = 'practice', now = 60, from?: number) {
		return forTrainee(prepared, facts(mode, 'open'), this.turns, this.position, now * 1000, '', String, from);
	}
	result() {
		return resultFor(prepared, facts('exam', 'finished'), this.turns, [], [], String);
	}
}

/** The tea shop with something on its desk. */
function withDesk(desk: Partial<Backdrop>): Prepared {
	const meta = { ...script.meta, desk: { ...EMPTY_BACKDROP, ...desk } };
	const shop = { title: '', agent: '小满', facts: {}, authority: {}, phrases: [], body: '' };
	return prepareEdition(makeEdition({ shopwide: [], shop }, { file: 'tea.md', script: { ...script, meta } }));
}

const facts = (mode: AttemptFacts['mode'], status: AttemptFacts['status']): AttemptFacts => ({
	id: 'a1',
	mode,
	status,
	trainee: '小李',
	startedAt: 0,
	endedAt: null
});

const NOTE: ActionDone = { action: 'note', arguments: { text: '勿放单据' } };
const CALL: ActionDone = { action: 'call', arguments: { hour: 12 } };

describe('messages in a row', () => {
	test('are one reply, a line each, timed from the first', () => {
		const played = new Played();
		played.message(SORRY, 5);
		expect(played.position.node).toBe('开场');
		played.reply(PHOTO, 20);
		expect(played.last).toMatchObject({ kind: 'reply', text: `${SORRY}\n${PHOTO}`, elapsed: 5000 });
		expect(played.position.node).toBe('补发');
	});

	test('wait for the rest, and are the buyer’s to read only then', () => {
		const played = new Played();
		played.message(SORRY, 5);
		expect(played.page()).toMatchObject({ unfinished: true });
		played.reply('', 8);
		expect(played.last).toMatchObject({ text: SORRY });
		expect(played.page()).toMatchObject({ unfinished: false });
	});

	test('are a bubble each, and what was found stands in the right one', () => {
		const played = new Played();
		const first = played.message(`您好！${SORRY}`, 5);
		const second = played.reply(PHOTO, 9);
		const { bubbles, criteria } = played.result();
		const agent = bubbles.filter(({ from }) => from === 'agent');
		expect(agent.map(({ seq, text }) => [seq, text])).toEqual([
			[first, `您好！${SORRY}`],
			[second, PHOTO]
		]);
		expect(agent.every(({ marks }) => marks.length > 0)).toBe(true);
		const quotes = criteria.flatMap(({ evidence }) => evidence);
		expect(quotes.length).toBeGreaterThan(1);
		for (const { seq, start, end, text } of quotes)
			expect(agent.find((bubble) => bubble.seq === seq)?.text.slice(start, end)).toBe(text);
	});

	test('that only end show an empty last bubble with the grade', () => {
		const played = new Played();
		played.message(`${SORRY}，${PHOTO}`, 5);
		played.reply('', 9);
		const ended = played.page().bubbles.find(({ grade }) => grade !== null);
		expect(ended).toMatchObject({ from: 'agent', text: '', grade: { points: 40 } });
	});

	test('are taken back with their reply', () => {
		const played = new Played();
		played.message(SORRY, 5);
		played.act(NOTE, 6);
		played.reply(PHOTO, 9);
		played.undo(12);
		expect(standing(played.turns).map(({ kind }) => kind)).toEqual(['opening']);
		expect(undoPoint(played.turns)).toBeNull();
	});

	test('not yet followed by a reply are taken back alone', () => {
		const played = new Played();
		played.reply(SORRY, 5);
		played.message('稍等', 8);
		played.undo(9);
		expect(standing(played.turns).map(({ kind }) => kind)).toEqual(['opening', 'reply']);
	});
});

describe('recalling', () => {
	test('before the reply is complete, the message has never been said', () => {
		const played = new Played();
		const blame = played.message(BLAME, 5);
		expect(played.recall(blame, 10)).toBeNull();
		expect(pendingMessages(standing(played.turns))).toEqual([]);
		played.reply(`${SORRY}，${PHOTO}`, 15);
		expect(played.last).toMatchObject({ text: `${SORRY}，${PHOTO}`, elapsed: 15_000 });
		expect(played.position.node).toBe('补发');
	});

	test('is seen by trainee and supervisor, with the words', () => {
		const played = new Played();
		const blame = played.message(BLAME, 5);
		played.recall(blame, 10);
		const bubble = played.result().bubbles.find(({ seq }) => seq === blame);
		expect(bubble).toMatchObject({ recalled: true, text: BLAME, from: 'agent' });
		expect(played.page().bubbles.at(-1)?.said?.zh).toContain('买家没有看到');
	});

	test('after the reply was complete changes nothing of the grade: the buyer has read it', () => {
		const played = new Played();
		const reply = played.reply(SORRY, 5);
		const before = played.result();
		expect(played.recall(reply, 9)).toBeNull();
		const after = played.result();
		expect(after.percent).toBe(before.percent);
		expect(after.bubbles.find(({ seq }) => seq === reply)?.recalled).toBe(true);
		expect(after.bubbles.at(-1)?.said?.zh).toContain('买家已经看到了');
	});

	test('is possible for two minutes', () => {
		const played = new Played();
		const reply = played.reply(SORRY, 5);
		expect(recallable(played.turns, 60_000)).toEqual([{ seq: reply, until: 125_000 }]);
		expect(played.recall(reply, 126)?.code).toBe('recall/too-late');
		expect(played.recall(reply, 125)).toBeNull();
		expect(recallable(played.turns, 60_000)).toEqual([]);
	});

	test.each([
		['the buyer’s opening', 0],
		['a turn that is not there', 7],
		['no number', NaN]
	])('%s is refused', (_what, target) => {
		expect(new Played().recall(target, 5)?.code).toBe('recall/nothing');
	});

	test('twice is refused', () => {
		const played = new Played();
		const seq = played.message(SORRY, 5);
		played.recall(seq, 6);
		expect(played.recall(seq, 7)).toMatchObject({ code: 'recall/nothing', field: 'target' });
	});
});

describe('withdrawing an action', () => {
	test('takes it out of the reply and of the office', () => {
		const played = new Played();
		const seq = played.act(NOTE, 5);
		expect(actionsSinceReply(standing(played.turns))).toEqual([NOTE]);
		expect(played.page().revocable).toEqual([seq]);
		expect(played.revoke(seq, 6)).toBeNull();
		expect(actionsSinceReply(standing(played.turns))).toEqual([]);
		expect(deskOf(prepared, played.turns).office).toEqual(deskOf(prepared, new Played().turns).office);
		expect(played.page().bubbles.find((bubble) => bubble.seq === seq)?.recalled).toBe(true);
	});

	test('leaves later actions what they were: a request does not turn into a coupon', () => {
		const coupon = (amount: number): ActionDone => ({ action: 'coupon', arguments: { amount, order: 'D1' } });
		const desk = withDesk({
			orders: [order({ state: 'unpaid' })],
			colleagues: [{ who: 'supervisor', about: [], after: 1000, says: '可以。', grants: { coupon: 9 } }]
		});
		const played = new Played(desk);
		const given = played.act(coupon(3), 1);
		const asked = played.act(coupon(4), 2);
		const before = deskOf(desk, played.turns).office;
		expect(before.messages.map(({ text }) => text.zh)).toEqual(['优惠券 7 元（订单 D1）', '可以。']);
		expect(played.revoke(given, 3)).toBeNull();
		const after = deskOf(desk, played.turns).office;
		expect(after.messages.map(({ text }) => text.zh)).toEqual(['优惠券 7 元（订单 D1）', '可以。']);
		expect(after.orders[0]?.coupons).toBe(0);
		expect(after.limits).toEqual(before.limits);
		expect(played.page().revocable).not.toContain(asked);
	});

	test('is refused where the real one cannot be undone', () => {
		const played = new Played();
		const seq = played.act(CALL, 5);
		expect(played.revoke(seq, 6)?.code).toBe('revoke/final');
		expect(played.revoke(0, 6)?.code).toBe('revoke/nothing');
	});
});

describe('a buyer of a rush', () => {
	const leaves: Patience = { ms: 90_000, leaves: 'leaves' };

	test('speaks up when it is time, and leaves when patience is over, each at its time', () => {
		const played = new Played();
		expect(nextDue(prepared, played.turns, played.position, leaves)).toBe(60_000);
		played.pass(300, leaves);
		expect(played.turns.map(({ kind, at }) => [kind, at])).toEqual([
			['opening', 0],
			['silence', 60_000],
			['left', 90_000]
		]);
		expect(played.position.ending).toEqual({ label: '等太久走了', outcome: 'failure' });
		expect(nextDue(prepared, played.turns, played.position, leaves)).toBeNull();
		expect(played.result()).toMatchObject({ ending: { label: '等太久走了' }, passed: false });
	});

	test('complains, and says so', () => {
		const played = new Played();
		played.pass(300, { ms: 30_000, leaves: 'complains' });
		expect(played.last).toMatchObject({ kind: 'left', at: 30_000 });
		expect(played.position.ending?.label).toBe('等太久投诉了');
		expect(played.page().bubbles.at(-1)?.said?.zh).toContain('投诉');
	});

	test('waits again after a message, and after a reply', () => {
		const played = new Played();
		played.message('稍等', 50);
		played.pass(139, leaves);
		expect(played.position.ending).toBeNull();
		played.reply(SORRY, 139);
		expect(nextDue(prepared, played.turns, played.position, leaves)).toBe(139_000 + 60_000);
		played.pass(230, leaves);
		expect(played.last).toMatchObject({ kind: 'left', at: 229_000 });
	});

	test('whose only answer is recalled has waited since the question', () => {
		const played = new Played();
		const seq = played.message('稍等', 50);
		played.pass(100, leaves);
		played.recall(seq, 100);
		played.pass(101, leaves);
		expect(played.last).toMatchObject({ kind: 'left', at: 100_000 });
	});

	test('never leaves before what has happened already', () => {
		const played = new Played();
		played.reply(SORRY, 50);
		played.undo(100);
		played.pass(101, leaves);
		expect(played.last).toMatchObject({ kind: 'left', at: 100_000 });
	});

	test('of no rush waits as the scenario has it', () => {
		const played = new Played();
		played.pass(170, null);
		expect(played.turns.map(({ kind }) => kind)).toEqual(['opening', 'silence']);
	});
});

describe('the page', () => {
	test('holds no answer of a colleague before it is given', () => {
		const line = {
			who: 'warehouse',
			about: [],
			after: 40_000,
			says: '出库称重零点二公斤',
			grants: {}
		} as const;
		const asking = withDesk({ colleagues: [line] });
		const { turns, position } = openAttempt(asking, 1, 0);
		const done: ActionDone = { action: 'ask_colleague', arguments: { to: 'warehouse', text: '多重' } };
		const asked = takeAction(asking, turns, position, { turnId: 'a', done, at: 1000 });
		if (isFailure(asked)) throw new Error(asked.code);
		const shown = (now: number): string =>
			JSON.stringify(
				forTrainee(asking, facts('exam', 'open'), [...turns, asked.turn], position, now, '', String)
			);
		expect(shown(40_999)).not.toContain(line.says);
		expect(shown(41_000)).toContain(line.says);
	});

	test('shows the office, and only the new bubbles when it has the others', () => {
		const played = new Played();
		played.message(SORRY, 5);
		const seq = played.act(NOTE, 6);
		const page = played.page('exam', 10, seq);
		expect(page.bubbles.map((bubble) => bubble.seq)).toEqual([seq]);
		expect(page.office.limits).toEqual({ coupon: 5 });
		expect(page.rushRunId).toBeNull();
	});
});
