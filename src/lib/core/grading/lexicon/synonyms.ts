/** Words that stand for each other, beside the concepts of the trade. Written for this project. */
import { learnWord } from '../vocabulary.ts';
import { DESK } from './synonyms-desk.ts';
import { GENERAL } from './synonyms-general.ts';
import { SERVICE } from './synonyms-service.ts';

/** Numbers of the groups begin here; concepts have lower ones. */
const FIRST = 0x4000;

/** Learns the words of every group, once, when the module is loaded. */
function learn(lines: readonly string[]): void {
	lines.forEach((line, number) => {
		for (const word of line.split(' ')) learnWord('synonym', word, FIRST + number);
	});
}

learn([DESK, GENERAL, SERVICE].flatMap((lines) => lines.trim().split('\n')));
