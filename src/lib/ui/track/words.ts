/** What steps and parts of an exam are called. */
import type { Level } from '$lib/core/certification/scorecard.ts';
import type { PartShown, StepShown } from '$lib/core/certification/shown.ts';
import type { TypingMark } from '$lib/core/certification/typing-mark.ts';
import { m } from '$lib/paraglide/messages';
import { accuracyWords, speedWords } from '../drill/words';

const STEPS: Record<StepShown['kind'], () => string> = {
	read: m.step_read,
	pledge: m.step_pledge,
	quiz: m.step_quiz,
	scenario: m.step_scenario,
	drill: m.step_drill,
	rush: m.step_rush,
	certificate: m.step_certificate
};

export const stepName = (kind: StepShown['kind']): string => STEPS[kind]();

/** What a typing step asks for. */
export const typingWords = ({ speed, accuracy }: TypingMark): string =>
	speed === 0
		? m.step_typing_any()
		: m.step_typing({ speed: speedWords(speed), accuracy: accuracyWords(accuracy) });

const PARTS: Record<PartShown['id'], () => string> = {
	theory: m.part_theory,
	redline: m.part_redline,
	typing: m.part_typing,
	roleplay: m.part_roleplay,
	rush: m.part_rush,
	papers: m.part_papers
};

export const partName = (id: PartShown['id']): string => PARTS[id]();

const PART_STATES: Record<PartShown['state'], () => string> = {
	'to-come': m.part_to_come,
	open: m.part_open,
	deciding: m.part_deciding,
	passed: m.part_passed,
	failed: m.part_failed
};

const PART_TONES: Record<PartShown['state'], string> = {
	'to-come': '',
	open: 'tag-info',
	deciding: 'tag-primary',
	passed: 'tag-success',
	failed: 'tag-error'
};

export const partState = (state: PartShown['state']): string => PART_STATES[state]();
/** Class of the tag. */
export const partTone = (state: PartShown['state']): string => PART_TONES[state];

const TOPICS: Record<string, () => string> = {
	etiquette: m.topic_etiquette,
	product: m.topic_product,
	rule: m.topic_rule,
	law: m.topic_law,
	redline: m.topic_redline,
	desk: m.topic_desk
};

export const topicName = (topic: string): string => TOPICS[topic]?.() ?? topic;

const LEVELS: Record<Level, () => string> = {
	excellent: m.level_excellent,
	qualified: m.level_qualified,
	developing: m.level_developing,
	failing: m.level_failing
};

const LEVEL_TONES: Record<Level, string> = {
	excellent: 'tag-success',
	qualified: 'tag-primary',
	developing: 'tag-warning',
	failing: 'tag-error'
};

export const levelName = (level: Level): string => LEVELS[level]();
/** Class of the tag. */
export const levelTone = (level: Level): string => LEVEL_TONES[level];
