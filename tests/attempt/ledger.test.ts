import { describe, expect, it } from 'vitest';
import { openAttempt, takeReply, takeUndo } from '../../src/lib/core/attempt/attempt.ts';
import { makeEdition, prepareEdition, type Prepared } from '../../src/lib/core/attempt/edition.ts';
import { judge } from '../../src/lib/core/attempt/result.ts';
import type { PromiseShown } from '../../src/lib/core/attempt/shown.ts';
import type { Turn } from '../../src/lib/core/attempt/turn.ts';
import { forTrainee, resultFor, type AttemptFacts } from '../../src/lib/core/attempt/view.ts';
import { isFailure } from '../../src/lib/core/failure.ts';
import type { Position } from '../../src/lib/core/scenario/machine.ts';
import { avoids } from '../grading/rubrics.ts';
import { preparedFrom, TEA_SHOP } from './tea-shop.ts';

const { script } = preparedFrom(TEA_SHOP);
const shop = {
	title: '茶铺',
	agent: '小满',
	facts: {},
	authority: { coupon: '3 元', partial_refund: '20 元' },
	phrases: [],
	body: ''
};
const shopwide = [avoids('空头承诺', { detector: 'overpromise' })];
const edition = makeEdition({ shopwide, shop }, { file: 'tea.md', script });
const prepared = prepareEdition(edition);

const finished = (mode: 'practice' | 'exam'): AttemptFacts => ({
	id: 'a',
	mode,
	status: 'finished',
	trainee: '小林',
	startedAt: 0,
	endedAt: 9
});

function play(texts: readonly string[], within: Prepared = prepared) {
	let { turns, position }: { turns: readonly Turn[]; position: Position } = openAttempt(within, 1, 0);
	for (const [at, text] of texts.entries()) {
		const taken = takeReply(within, turns, position, { turnId: `t${at}`, text, at: at * 1000 });
		turns = [...turns, taken.turn];
		position = taken.position;
	}
	return { turns, position };
}

const shown = (turns: readonly Turn[], within: Prepared = prepared): readonly PromiseShown[] =>
	resultFor(within, finished('exam'), turns, [], [], (text) => text).promises;

describe('the ledger of an attempt', () => {
	it('lists what was promised in which reply, and what backs it', () => {
		const { turns } = play(['您好，今天18点前给您补发', '再给您补偿10元']);
		expect(shown(turns)).toMatchObject([
			{ seq: 1, kind: 'shipping', standing: 'supported', by: { kind: 'fact', name: '补发时间' } },
			{ seq: 2, kind: 'compensation', standing: 'supported', by: { kind: 'limit', name: 'partial_refund' } }
		]);
	});

	it('goes by the scenario’s authority where it says otherwise than the shop', () => {
		const { turns } = play(['送您一张5元的优惠券']);
		expect(shown(turns)).toMatchObject([
			{ standing: 'supported', by: { kind: 'limit', name: 'coupon', yuan: 5 } }
		]);
	});

	it('points from a reply that goes back on a promise to the promise, and back', () => {
		const { turns } = play(['给您补偿15元', '给您补偿5元']);
		expect(shown(turns)).toMatchObject([
			{ seq: 1, against: null, brokenBy: 2 },
			{ seq: 2, against: 1, brokenBy: null }
		]);
		expect(judge(prepared, turns).redlines.map(({ criterion, seq }) => [criterion.id, seq])).toEqual([
			['空头承诺', 2]
		]);
	});

	it('forgets what was taken back', () => {
		const { turns, position } = play(['给您补偿15元']);
		const undone = takeUndo(prepared, turns, position, { turnId: 'u', at: 5000 });
		if (isFailure(undone)) throw new Error(undone.code);
		const after = [...turns, undone.turn];
		expect(shown(after)).toEqual([]);
		const next = takeReply(prepared, after, undone.position, { turnId: 'n', text: '给您补偿5元', at: 6000 });
		expect(next.turn.grade.redlines).toEqual([]);
	});

	it('an unbacked promise ends the attempt with nothing, and the conversation hears of it at once', () => {
		const { turns, position } = play(['给您补偿100元']);
		expect(position.node).toBe('走人');
		expect(judge(prepared, turns)).toMatchObject({ percent: 0, passed: false });
	});

	it('an edition from before the ledger shows none, and grades as it did', () => {
		const { backing: _, ...old } = edition;
		const before = prepareEdition(old);
		const { turns } = play(['给您补偿100元', '今晚给您寄走', '后天给您发出'], before);
		expect(shown(turns, before)).toEqual([]);
		expect(judge(before, turns).redlines).toEqual([]);
	});

	it('tells nothing during an exam, and no example afterwards', () => {
		const { turns, position } = play(['给您补偿10元', '今天18点前给您补发']);
		const open = { ...finished('exam'), status: 'open' } as const;
		expect(JSON.stringify(forTrainee(prepared, open, turns, position, 9000, '', String))).not.toContain(
			'standing'
		);
		const page = JSON.stringify(shown(turns));
		for (const example of script.scenes.flatMap(({ criteria }) =>
			criteria.flatMap((one) => ('examples' in one ? one.examples : []))
		))
			if (!turns.some((turn) => turn.kind === 'reply' && turn.text.includes(example)))
				expect(page).not.toContain(example);
	});
});
