/** Replies that are an example or a counterexample word for word: their author has judged them already. */
import { normalise } from './normalise.ts';

/** Texts by what is left of them without signs and spaces. */
export interface Verbatim {
	readonly examples: ReadonlySet<string>;
	readonly counterexamples: ReadonlySet<string>;
	/** What counterexamples say between two signs and no example says: right by itself too. */
	readonly excused: ReadonlySet<string>;
	/** Length of the longest of them, with what may soften it. */
	readonly longest: number;
}

/** A normalised text without signs and spaces. */
export function bare(text: string): string {
	let plain = '';
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x3400 || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) plain += text[at];
	}
	return plain;
}

/** What one says to soften a sentence, or to whom: it changes nothing of what was said. */
const CALLS = ['亲爱的', '亲', '大姐', '大哥', '大爷', '大叔', '阿姨', '叔叔', '老板', '宝贝', '姐', '哥'];
const BEFORE = [...CALLS, '嗯', '哦', '哎呀', '哈哈'];
const AFTER = [...CALLS, '哈', '哦', '噢', '喔', '呀', '啦', '呢', '哟', '嘞', '哒', '诶'];
/** So much is always left. */
const CORE = 2;

/** Words without what softens them: `压缩包我不看哈`, `亲，压缩包我不看` and `压缩包我不看` say one thing. */
export function kernel(words: string): string {
	let [start, end] = [0, words.length];
	const fits = (soft: string): boolean => end - start - soft.length >= CORE;
	for (let soft: string | undefined = ''; soft !== undefined; start += soft?.length ?? 0)
		soft = BEFORE.find((one) => words.startsWith(one, start) && fits(one));
	for (let soft: string | undefined = ''; soft !== undefined; end -= soft?.length ?? 0)
		soft = AFTER.find((one) => words.startsWith(one, end - one.length) && fits(one));
	return words.slice(start, end);
}

/** Softening words of this length are looked past. */
const SOFT = 6;

/** Prepares examples and counterexamples as their author wrote them. */
export function verbatim(examples: readonly string[], counterexamples: readonly string[]): Verbatim {
	const [right, wrong] = [examples, counterexamples].map((texts) =>
		texts.map((text) => kernel(bare(normalise(text).text)))
	);
	const longest = Math.max(0, ...[...(right ?? []), ...(wrong ?? [])].map((words) => words.length));
	const isInNone = (words: string): boolean => right?.every((example) => !example.includes(words)) ?? true;
	const parts = counterexamples.flatMap((text) =>
		normalise(text)
			.text.split(SIGNS)
			.map((part) => kernel(bare(part)))
	);
	const excused = [...(wrong ?? []), ...parts.filter((part) => part.length >= TELLING && isInNone(part))];
	return {
		examples: new Set(right),
		counterexamples: new Set(wrong),
		excused: new Set(excused),
		longest
	};
}

/** Between these a text is cut. */
const SIGNS = /[,。!?;:、…~\n]+/u;
/** Shorter scraps tell too little to stand for themselves. */
const TELLING = 4;

/** What the author said of these very words, or null; `words` is a reply without signs and spaces. */
export function judged(
	{ examples, counterexamples, longest }: Verbatim,
	words: string
): 'example' | 'counterexample' | null {
	if (words.length > longest + SOFT) return null;
	const said = kernel(words);
	if (examples.has(said)) return 'example';
	return counterexamples.has(said) ? 'counterexample' : null;
}
