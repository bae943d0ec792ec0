/**
 * What a criterion's description adds to its examples. Trainers write it in one manner: what counts, with alternatives
 * after a colon, then what does not: `说出道理：送的没算进货款、每位买家都一样。只说“公司规定”，不算。` Both halves are read as further,
 * weaker examples and counterexamples. A description in another manner gives fewer of them, never an error.
 */

export interface DescriptionRead {
	readonly wanted: readonly string[];
	readonly unwanted: readonly string[];
}

const SENTENCES = /[。；;！!\n]|\.(?=\s|$)/u;
const REFUSAL =
	/不算|不计|不得分|除外|(?:do|does)(?: not|n't) count|not enough|(?:is|are) (?:harmless|fine|ok|okay|allowed|no offence)\s*$/iu;
const PIECES = /[、，,/]|或者|或是|或|还有|以及|\bor\b/u;
const BRACKETS = /[（(][^（）()]*[）)]/gu;
const QUOTED = /[“「"]([^“”「」"]{2,30})[”」"]|(?<![a-z])'([^']{2,60})'(?![a-z])/giu;

/** Words with which trainers speak about a reply; none of them is part of what the reply says. */
const FRAMES = [
	'任意一条',
	'至少一样',
	'说到一样',
	'说到一步',
	'说到一条',
	'一样就算',
	'就算',
	'都算',
	'也算',
	'算数',
	'就行',
	'告诉买家',
	'让买家知道',
	'让买家听明白',
	'让买家明白',
	'向买家',
	'给买家',
	'帮买家',
	'对买家',
	'跟买家',
	'请买家',
	'叫买家',
	'让买家',
	'买家',
	'顾客',
	'客人',
	'对方',
	'说明白',
	'说清楚',
	'讲清楚',
	'说明',
	'说出',
	'说到',
	'说了',
	'讲了',
	'讲出',
	'讲明',
	'提到',
	'提出',
	'表示',
	'表达',
	'交代',
	'交待',
	'明确地',
	'明确',
	'主动',
	'具体',
	'简单',
	'平和',
	'口气',
	'客客气气地',
	'客气',
	'这类',
	'之类',
	'一类',
	'的话',
	'等等',
	'只说',
	'光说',
	'只提',
	'只是',
	'仅说',
	'仅仅',
	'只有',
	'泛泛',
	'笼统',
	'任何',
	'任一',
	'其中',
	'把',
	'了',
	'她',
	'他'
].toSorted((a, b) => b.length - a.length);

const HAN = /\p{Script=Han}/u;
/** The same in English. */
const ENGLISH_FRAMES =
	/\b(?:says?|saying|states?|stating|names?|naming|tells?|telling|gives?|giving|offers?|offering|shows?|showing|mentions?|mentioning|explains?|explaining|promises? that|asks? for|asking for|clearly|just|only|bare|vague|any|something|such as|for example|the true|that|a reason why|that is allowed)\b/giu;
const BUYER = /\b(?:the|a) (?:buyer|customer)\b/giu;
const SHOP = /\b(?:the|our) shop\b/giu;

const LEAST = 2;
const MOST = 24;
/** English takes about three letters for a character. */
const MOST_ENGLISH = 72;
/** A description that goes on for pages is not read to its end. */
const READ_AT_MOST = 400;
const KEEP_AT_MOST = 8;

/** Reads a description; the name counts as a wanted wording of its own when it is long enough to say something. */
export function readDescription(description: string): DescriptionRead {
	const wanted: string[] = [];
	const unwanted: string[] = [];
	for (const sentence of description.slice(0, READ_AT_MOST).split(SENTENCES)) {
		if (REFUSAL.test(sentence)) unwanted.push(...refused(sentence));
		else wanted.push(...alternatives(sentence));
	}
	return { wanted: kept(wanted), unwanted: kept(unwanted) };
}

/** The sentences of a description that say what counts. */
export const wantedHalf = (description: string): string =>
	description
		.slice(0, READ_AT_MOST)
		.split(SENTENCES)
		.filter((sentence) => !REFUSAL.test(sentence))
		.join(' ');

const kept = (texts: readonly string[]): readonly string[] =>
	[...new Set(texts)]
		.filter((text) => text.length >= LEAST && text.length <= (HAN.test(text) ? MOST : MOST_ENGLISH))
		.slice(0, KEEP_AT_MOST);

/** `货还在架上，却说已经发走`: what is true is no wording of what is forbidden. */
const TRUTH = /^[^却]{0,100}却[说讲]/u;

/** `说了理由，任意一条：甲、乙、丙` → 甲, 乙, 丙; brackets name further ones. */
function alternatives(sentence: string): string[] {
	const inside = [...sentence.matchAll(BRACKETS)].map(([text]) => text.slice(1, -1));
	const plain = sentence.replaceAll(BRACKETS, '').replace(TRUTH, '');
	const list = plain.split(/[：:]/u);
	const body = list.length > 1 ? list.slice(1).join(' ') : plain;
	return [...body.split(PIECES), ...inside.flatMap((text) => text.split(PIECES))].map(withoutFrames);
}

/** `只说“公司规定”、叫他看别的款，不算` → 公司规定, 看别的款. What is said to be missing (没…) is no wording. */
function refused(sentence: string): string[] {
	const quoted = [...sentence.matchAll(QUOTED)].map(([, text, english]) => text ?? english ?? '');
	const rest = sentence.replaceAll(QUOTED, ' ').split(REFUSAL)[0] ?? '';
	const said = rest
		.split(PIECES)
		.map((piece) => piece.trim())
		.filter((piece) => !/^(?:没|未|不|无|都|就|也|还|no |not )/u.test(piece));
	return [...quoted, ...said.map(withoutFrames)];
}

function withoutFrames(text: string): string {
	let plain = text;
	for (const frame of FRAMES) plain = plain.replaceAll(frame, ' ');
	if (!HAN.test(text))
		plain = plain.replaceAll(BUYER, 'you').replaceAll(SHOP, 'we').replaceAll(ENGLISH_FRAMES, ' ');
	return plain.replaceAll(/(?:[“”「」"‘\s]|(?<![a-z])['’]|['’](?![a-z]))+/giu, ' ').trim();
}
