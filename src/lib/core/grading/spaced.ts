/**
 * Whether a space between a Chinese character and a number or size parts two sentences, as it does in
 * `可以退可以换 50真没有` and `衣长85 到大腿中间`, or only sets the number off, as in `衣长 85`, `L 码`, `50 元`.
 */

/** `50真没有`, `85块可以`: the number is what the sentence is about. */
const ABOUT_NUMBER =
	/^\d[\d.]*(?:元|块钱?|码|号|斤|[条件双只个套张包]|厘米|公分|cm)?(?:的?[真可能不没也都还我您咱已]|的[\u4e00-\u9fff]{1,2}[真可能不没也都还我您咱已]|是[真有对没]|对的|确实|实在|就[可行给能])/u;
/** A sentence of its own, and not a label or a verb that waits for its number. */
const COMPLETE = /[\u4e00-\u9fff]{4}$|[没不别][\u4e00-\u9fff]{2}$/u;
const WAITS =
	/[长宽围高重厚深价码号款色满减差省补收付退赔返到是要只约共总才第仅低近超过达以按给卖拍选穿买做用等有在多少加为含期内晚早午前后点周年月日就花算报写开打让降出成第和或跟比穿定计额数费钱率]$/u;

/** `衣长85`, `拍m`, `选xl`: a label or a verb that has its number already. */
const FILLED = /[\u4e00-\u9fff](?:\d[\d.]*(?:cm|mm|kg|ml|g)?|xs|s|m|x{0,4}l|\d?xl)$/u;
/** `元`, `码`, `左右` go on with the number; `真的卖不了`, `可以给您` say something of it; `减`, `送` are the other half of an offer. */
const GOES_ON =
	/^(?:[元块折码号分角毛天年月日点时周个条件双只套张包箱盒瓶米厘公斤克升寸度倍位次款色尺多几来左上以起内前后之的了真确实可不没未别也都还是就才算能会要行够吗吧呢啊哈哦减送返抵或和跟与比对卖给拍成]|到\d|至)/u;
/** `衣长85`: a label that has a number of its own; a space before it parts the two. */
const LABEL = /^[\u4e00-\u9fff]{1,3}\d/u;
const DENIES = /[不没无别未]/u;

const RUN = /^[\u3400-\u9fffa-z\d.]+/u;
/** So many characters say something of their own; so many when they deny, lest what they deny stand apart from it. */
const SENTENCE = 5;
const DENIAL = 9;
const LOOK_BACK = 16;
const LOOK_AHEAD = 24;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether the space at `at` ends a sentence that began at `start`. */
export function partsAtSpace(text: string, start: number, at: number): boolean {
	const before = text.slice(Math.max(start, at - LOOK_BACK), at);
	const after = text.slice(at + 1, at + LOOK_AHEAD);
	if (isDigit(text.charCodeAt(at + 1)))
		return COMPLETE.test(before) && !WAITS.test(before) && ABOUT_NUMBER.test(after);
	if (!FILLED.test(before) || GOES_ON.test(after)) return false;
	if (LABEL.test(after)) return true;
	const own = RUN.exec(after)?.[0] ?? '';
	return own.length >= (DENIES.test(own) ? DENIAL : SENTENCE);
}
