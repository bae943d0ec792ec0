/** The promise ledger of an attempt as its pages show it; empty for editions that do not know what backs a promise. */
import { ledgerOf } from '../grading/ledger.ts';
import { repliesIn } from './attempt.ts';
import type { Prepared } from './edition.ts';
import type { PromiseShown } from './shown.ts';
import type { Turn } from './turn.ts';

/** The promises of the turns that still count, oldest first. */
export function promisesShown({ support }: Prepared, still: readonly Turn[]): readonly PromiseShown[] {
	if (support === null) return [];
	const ledger = ledgerOf(support, repliesIn(still));
	const seqs = still.filter((turn) => turn.kind === 'reply').map(({ seq }) => seq);
	const seqOf = (entry: number): number | null => seqs[ledger[entry]?.turn ?? -1] ?? null;
	return ledger.map(({ turn, kind, words, value, standing, by, contradicts }, at) => {
		const broken = ledger.findIndex((later) => later.contradicts === at);
		return {
			seq: seqs[turn] ?? 0,
			kind,
			start: words.start,
			end: words.end,
			text: words.text,
			value,
			standing,
			by,
			against: contradicts === null ? null : seqOf(contradicts),
			brokenBy: seqOf(broken)
		};
	});
}
