/** Criteria for the grader's tests, from as little as a test needs to say. */
import type {
	Avoids,
	Criterion,
	Does,
	Human,
	Order,
	Says,
	States,
	Tone,
	Within
} from '../../src/lib/core/criterion.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import type { ReplyContext } from '../../src/lib/core/grading/grade.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import type { Verdict } from '../../src/lib/core/grading/verdict.ts';

const common = (name: string) => ({
	id: name,
	name,
	points: 10,
	required: false,
	redline: false,
	bonus: false,
	description: '',
	from: null
});

export const says = (
	name: string,
	examples: readonly string[],
	counterexamples: readonly string[] = []
): Says => ({
	...common(name),
	kind: 'says',
	examples,
	counterexamples
});

export const states = (name: string, value: string, more: Partial<States> = {}): States => ({
	...common(name),
	kind: 'states',
	value,
	fact: name,
	examples: [],
	counterexamples: [],
	others: [],
	...more
});

export const avoids = (name: string, more: Partial<Avoids> = {}): Avoids => ({
	...common(name),
	kind: 'avoids',
	redline: true,
	points: 0,
	examples: [],
	counterexamples: [],
	detector: null,
	...more
});

export const does = (name: string, more: Partial<Does> = {}): Does => ({
	...common(name),
	kind: 'does',
	action: 'coupon',
	tests: [],
	...more
});

export const within = (name: string, ms: number): Within => ({ ...common(name), kind: 'within', ms });
export const order = (name: string, sequence: readonly string[]): Order => ({
	...common(name),
	kind: 'order',
	sequence
});
export const human = (name: string): Human => ({ ...common(name), kind: 'human' });

export const tone = (name: string, rule: Partial<Tone['rule']>): Tone => ({
	...common(name),
	kind: 'tone',
	rule: { name, prefer: [], atLeast: 0, avoid: [], against: [], share: null, detector: null, ...rule }
});

export const nothing: ReplyContext = { actions: [], elapsedMs: null, buyerSaid: [] };

/** The verdict of one criterion for one reply. */
export function verdictOn(criterion: Criterion, reply: string, context: Partial<ReplyContext> = {}): Verdict {
	const verdict = gradeReply(prepare([criterion]), reply, { ...nothing, ...context }).verdicts[0];
	if (verdict === undefined) throw new Error(`no verdict on ${criterion.name}`);
	return verdict;
}

/** A rubric with each kind that reads text, as a haggling scene has it. */
export const haggling: readonly Criterion[] = [
	says('体谅', ['理解您想买得划算些', '能体会的,谁花钱都想值'], ['您也得理解理解我们']),
	says('婉拒', ['真不好意思,价格降不下来了', '这个价确实没办法再让了'], ['不行,我们从不讲价']),
	states('底价', '209 元', { others: ['219 元'], examples: ['最低给您做到 209 元'] }),
	avoids('跌破底价', {
		description: '答应低于 209 元成交',
		examples: ['那 200 给您吧', '180 就 180,您赶紧拍'],
		counterexamples: ['180 我们真的做不了']
	}),
	avoids('引流', { detector: 'off_platform' })
];
