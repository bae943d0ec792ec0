/** A text without the signs that may hide words in it: `微.信`, `加 / 我`, `薇，信`. */

export interface WithoutGaps {
	readonly plain: string;
	/** For every character where it stands in the text. */
	readonly at: Int32Array;
}

/** A sign that hides a word wherever it stands in it. */
const GAP = 1;
/** A sign that parts clauses; it hides a word only beside a single character. */
const PART = 2;
const signs = new Uint8Array(0x10000);
for (const c of ' .-_*·/~|^\'"“”‘’…=#&<>()[]【】「」《》') signs[c.charCodeAt(0)] = GAP;
for (const c of ',;:!?+。、\n') signs[c.charCodeAt(0)] = PART;

/** Places of a text that hides nothing: most do not. Never written to. */
const SAME = Int32Array.from({ length: 1024 }, (_, at) => at);

/** Takes the hiding signs out. */
export function withoutGaps(text: string): WithoutGaps {
	let first = 0;
	while (first < text.length && !isHidden(text, first)) first++;
	if (first === text.length && first <= SAME.length) return { plain: text, at: SAME };
	const at = new Int32Array(text.length);
	for (let i = 0; i < first; i++) at[i] = i;
	let plain = text.slice(0, first);
	let [length, from] = [first, first];
	for (let i = first; i < text.length; i++) {
		if (isHidden(text, i)) {
			plain += text.slice(from, i);
			from = i + 1;
		} else at[length++] = i;
	}
	return { plain: plain + text.slice(from), at };
}

function isHidden(text: string, at: number): boolean {
	const sign = signs[text.charCodeAt(at)] ?? 0;
	return sign === GAP || (sign === PART && (isAlone(text, at - 1) || isAlone(text, at + 1)));
}

const isSign = (text: string, at: number): boolean =>
	at < 0 || at >= text.length || signs[text.charCodeAt(at)] !== 0;

/** A character with a sign or an end on either side. */
const isAlone = (text: string, at: number): boolean =>
	!isSign(text, at) && isSign(text, at - 1) && isSign(text, at + 1);
