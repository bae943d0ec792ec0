/** The clock's figures in words. */
import type { FigureShown, WaitTone } from '$lib/core/attempt/times-shown.ts';
import { m } from '$lib/paraglide/messages';
import { spell } from '../chat/time';

const NAMES: Readonly<Record<FigureShown['key'], () => string>> = {
	first: m.clock_first,
	average: m.clock_average,
	longest: m.clock_longest,
	quick: m.clock_quick,
	answered: m.clock_answered,
	ratio: m.clock_ratio,
	speed: m.clock_speed,
	pasted: m.clock_pasted
};

/** Colour of a wait as a surface: the theme's warning is a colour for text, too dark by day to be told from red. */
export const WAIT_COLOURS: Readonly<Record<WaitTone, string>> = {
	calm: 'var(--color-success)',
	amber: 'color-mix(in oklab, var(--color-warning) 45%, var(--color-accent))',
	red: 'var(--color-error)'
};

export const figureName = (key: FigureShown['key']): string => NAMES[key]();

/** `30 秒`, `98%`, `1.4`, `62 字/分钟`. */
export function figureValue(key: FigureShown['key'], value: number): string {
	switch (key) {
		case 'first':
		case 'average':
		case 'longest':
			return spell(value);
		case 'quick':
		case 'answered':
		case 'pasted':
			return `${Math.round(value * 1000) / 10}%`;
		case 'ratio':
			return String(Math.round(value * 10) / 10);
		case 'speed':
			return m.clock_speed_value({ n: Math.round(value) });
	}
}

/** What is asked of a figure, or null when nothing is. */
export function figureTarget({ key, least, most }: FigureShown): string | null {
	if (least !== null && most !== null)
		return m.clock_between({ least: figureValue(key, least), most: figureValue(key, most) });
	if (most !== null) return m.clock_at_most({ value: figureValue(key, most) });
	return least === null ? null : m.clock_at_least({ value: figureValue(key, least) });
}

/** `8:00`, from minutes after midnight. */
export const hour = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
