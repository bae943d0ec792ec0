/** What colleagues answer: the desk's lines where one fits, else what anybody at that post would say, inventing nothing. */
import type { Colleague, ColleagueLine } from '../backdrop.ts';
import type { Said } from '../text.ts';
import { say, yuan } from './deed.ts';
import type { Office } from './office.ts';

/** ms until somebody answers for whom the desk has no line. */
export const DEFAULT_AFTER = 30_000;
/** ms until the group that takes a conversation over answers. */
export const GROUP_AFTER = 20_000;

export const DEFAULTS: Readonly<Record<Colleague, Said>> = {
	supervisor: say(
		'看到了。先按现有的规定办，办不下来再来找我。',
		'Seen. Go by the rules as they are first; come back to me if that does not work.'
	),
	owner: say('知道了，我看一下再说。', 'All right, I will have a look first.'),
	warehouse: say('收到，我去看一下，现在还没有结果。', 'Got it, I will go and look; there is no result yet.'),
	courier: say(
		'收到，我这边登记了，查到情况再回您。',
		'Got it and noted down; I will tell you when I have found something.'
	),
	dispatcher: say('收到，我核一下打单记录。', 'Got it, I will check the dispatch records.'),
	purchasing: say('收到，我记下了，问过供应商再说。', 'Got it and noted down; I will ask the supplier.'),
	group: say('收到，我来接着跟。', 'Got it, I will go on from here.')
};

/** A request that nobody grants. */
export const NO_REASON = say(
	'这个我不能批：没有看到非给不可的理由。先在您现有的权限里处理。',
	'I cannot allow this: I see no compelling reason. Please settle it within your own limits.'
);

/** A request for more than there is: nobody should have to find the sum by guessing. `most`: yuan. */
export const tooMuch = (most: number): Said =>
	say(
		`这个数我不能批，我这里最多批 ${yuan(most).zh}。您再跟买家谈谈，按这个数以内再报一次。`,
		`I cannot allow that much: ${yuan(most).en} is the most. Talk to the buyer again and ask within it.`
	);

/** The first line of a colleague that fits the question and has not been said yet, or null. */
export function lineFor(office: Office, who: Colleague, question: string): ColleagueLine | null {
	const folded = foldWords(question);
	return (
		office.colleagues.find(
			(line) =>
				line.who === who &&
				(line.about.length === 0 || line.about.some((word) => folded.includes(foldWords(word))))
		) ?? null
	);
}

/** Half width, lower case, no spaces. */
export const foldWords = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
