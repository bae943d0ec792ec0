/** The promise ledger of an attempt as its pages show it; empty for editions that do not know what backs a promise. */
import { asMeant } from '../grading/due.ts';
import { ledgerOf } from '../grading/ledger.ts';
import { repliesIn } from './outcome.ts';
import type { Prepared } from './edition.ts';
import { partsOf, placed } from './parts.ts';
import type { PromiseShown } from './shown.ts';
import type { Turn } from './turn.ts';

/** The promises of the turns that still count, oldest first. */
export function promisesShown({ support }: Prepared, still: readonly Turn[]): readonly PromiseShown[] {
	if (support === null) return [];
	const ledger = ledgerOf(support, repliesIn(still));
	const seqs = still.filter((turn) => turn.kind === 'reply').map(({ seq }) => seq);
	const parts = partsOf(still);
	const entries = ledger.map((entry) => {
		const inReply = { ...entry.words, seq: seqs[entry.turn] ?? 0 };
		return { ...entry, place: placed(parts, inReply)[0] ?? inReply };
	});
	const seqOf = (entry: number): number | null => entries[entry]?.place.seq ?? null;
	return entries.map(({ kind, value, standing, by, contradicts, place }, at) => {
		const broken = ledger.findIndex((later) => later.contradicts === at);
		const { seq, start, end, text } = place;
		return {
			seq,
			kind,
			start,
			end,
			text,
			value: value === null ? null : asMeant(value),
			standing,
			by,
			against: contradicts === null ? null : seqOf(contradicts),
			brokenBy: seqOf(broken)
		};
	});
}
