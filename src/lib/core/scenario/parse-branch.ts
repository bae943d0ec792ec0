/**
 * Lines of `去向` and `沉默`:
 *
 *     - 体谅买家 且 婉拒再降 → [松口](#松口)(心情 +5)
 *     - 60 秒:人呢?(心情 -10)
 *     - 3 分钟 → [拂袖而去](#拂袖而去)
 */
import { parseDuration } from '../duration.ts';
import type { Item } from '../markdown.ts';
import { flat, part, type Words } from '../words.ts';
import { parseCondition } from './parse-condition.ts';
import { badMood, badSilence, branchWithoutArrow } from './problems-branch.ts';
import type { Report } from './report.ts';
import type { BranchSyntax, SilenceSyntax, TargetSyntax } from './syntax.ts';

const ARROW = /→|⇒|➜|->|=>/;

/** A branch, or null with a diagnostic. `names` are the criteria of the file, longest first. */
export function parseBranch(item: Item, names: readonly string[], report: Report): BranchSyntax | null {
	const { body, mood } = cutMood(item.words, report);
	const arrow = ARROW.exec(flat(body.text));
	const to = arrow && targetIn(part(body, arrow.index + arrow[0].length));
	if (!arrow || !to) {
		report.add(branchWithoutArrow, item.words.at, item.words.text);
		return null;
	}
	const when = parseCondition(part(body, 0, arrow.index), names, report);
	return when && { when, to, mood, at: item.words.at };
}

/** What happens after a time without a reply, or null with a diagnostic. */
export function parseSilence(item: Item, report: Report): SilenceSyntax | null {
	const { body, mood } = cutMood(item.words, report);
	const line = flat(body.text);
	const cut = /:|→|⇒|➜|->|=>/.exec(line);
	const after = cut ? parseDuration(line.slice(0, cut.index)) : null;
	if (!cut || after === null) {
		report.add(badSilence, item.words.at, item.words.text);
		return null;
	}
	const rest = part(body, cut.index + cut[0].length);
	const arrow = cut[0] === ':' ? /(?:→|⇒|➜|->|=>)\s*\[/.exec(flat(rest.text)) : null;
	const says = cut[0] !== ':' ? null : arrow ? part(rest, 0, arrow.index) : rest;
	const to =
		cut[0] !== ':' ? targetIn(rest) : arrow ? targetIn(part(rest, arrow.index + arrow[0].length - 1)) : null;
	if (says?.text === '' ? !to : !says && !to) {
		report.add(badSilence, item.words.at, item.words.text);
		return null;
	}
	return { after, says: says?.text === '' ? null : says, mood, to, at: item.words.at };
}

/** `[name](#link)` or a bare name. */
function targetIn(words: Words): TargetSyntax | null {
	const match = /^\[([^\][]*)\]\s*\(\s*#?([^()]*)\)/.exec(flat(words.text));
	if (!match) return words.text === '' ? null : { name: words, link: null };
	const open = flat(words.text).indexOf('(', (match[1] ?? '').length + 2);
	const link = part(words, open + 1, match[0].length - 1)
		.text.replace(/^[##]/, '')
		.trim();
	return { name: part(words, 1, 1 + (match[1] ?? '').length), link: decoded(link) };
}

/** Links may be written with percent signs; a broken one is taken as it stands. */
function decoded(link: string): string {
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}

/** `(心情 -10)` at the end of a line. */
function cutMood(words: Words, report: Report): { readonly body: Words; readonly mood: number } {
	const line = flat(words.text);
	const match = /\(\s*(?:心情|mood)\s*:?\s*([^()]*)\)\s*$/i.exec(line);
	if (!match) return { body: words, mood: 0 };
	const body = part(words, 0, match.index);
	const number = /^[+-]?\s*\d{1,3}$/.test((match[1] ?? '').trim())
		? Number((match[1] ?? '').replace(/\s/g, ''))
		: null;
	if (number === null) report.add(badMood, part(words, match.index).at, words.text.slice(match.index));
	return { body, mood: number ?? 0 };
}
