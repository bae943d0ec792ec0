/** What the modes of a conversation or a rush are called. */
import type { Mode } from '$lib/core/attempt/turn.ts';
import { m } from '$lib/paraglide/messages';

const NAMES: Record<Mode, () => string> = {
	practice: m.mode_practice,
	exam: m.mode_exam,
	mock: m.mode_mock
};

export const modeName = (mode: Mode): string => NAMES[mode]();

/** Class of the tag: what is taken as an exam warns. */
export const modeTone = (mode: Mode): string => (mode === 'practice' ? 'tag-primary' : 'tag-warning');
