/** Detectors of the shop-wide red lines that a criterion means without naming one. */
import { findAlarms } from './detect.ts';
import { everyClause } from './features.ts';
import type { Featured } from './features.ts';

/** The kinds of misconduct that a detector finds. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
	off_platform: ['offplatform'],
	paid_review: ['review'],
	privacy: ['leak', 'askid', 'confirmbought'],
	insult: ['mock', 'threaten', 'driveaway'],
	absolute: ['super', 'cure'],
	overpromise: ['guarantee', 'timepromise'],
	refuse_lawful: ['refuse', 'noinvoice', 'falsereason'],
	abandon: ['passbuck', 'brushoff'],
	fake_shipping: ['fakeship'],
	rivals: ['rivals']
};

/**
 * Detectors that find what the criterion forbids: its texts name their kind, or half of its examples set them off. One
 * example among many that also shirks makes no criterion about blame one about shirking.
 */
export function detectorsMeant(
	named: ReadonlySet<string>,
	examples: readonly Featured[],
	counterexamples: readonly Featured[]
): string[] {
	const alarmed = (text: Featured): readonly string[] => [
		...new Set(
			findAlarms(text.text, text.clauses, text.denied, everyClause(text)).map((alarm) => alarm.detector)
		)
	];
	const near = new Set(counterexamples.flatMap(alarmed));
	const times = new Map<string, number>();
	for (const detector of examples.flatMap(alarmed)) times.set(detector, (times.get(detector) ?? 0) + 1);
	return [...times].flatMap(([detector, count]) => {
		const isMeant =
			count >= examples.length / 2 || KINDS_OF[detector]?.some((kind) => named.has(kind)) === true;
		return isMeant && !near.has(detector) ? [detector] : [];
	});
}
