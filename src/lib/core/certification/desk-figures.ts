/** Figures of the real desk, as a supervisor types them in, against their bounds. Domain handbook, E.3, 3. */
import { sheetLine, type DeskFigures, type SheetLine } from './sheet.ts';

interface DeskMark {
	readonly key: keyof DeskFigures;
	readonly title: readonly [string, string];
	readonly most?: number;
	readonly least?: number;
	readonly unit: string;
}

/** E.3 3, with the bounds of the domain handbook. */
export const DESK_MARKS: readonly DeskMark[] = [
	{ key: 'quality', title: ['质检得分不低于 90', 'Quality checks at 90 or more'], least: 90, unit: ' 分' },
	{ key: 'chats', title: ['质检不少于 20 段', 'At least 20 chats checked'], least: 20, unit: ' 段' },
	{ key: 'firstReply', title: ['首次响应不超过 30 秒', 'First reply within 30 s'], most: 30, unit: ' 秒' },
	{ key: 'quick', title: ['三分钟响应率不低于 90%', '3-minute rate 90 % or more'], least: 90, unit: '%' },
	{ key: 'replied', title: ['回复率不低于 98%', 'Reply rate 98 % or more'], least: 98, unit: '%' },
	{ key: 'satisfied', title: ['满意度不低于 95%', 'Satisfaction 95 % or more'], least: 95, unit: '%' },
	{ key: 'complaints', title: ['没有成立的服务投诉', 'No founded complaint'], most: 0, unit: ' 起' },
	{ key: 'breaches', title: ['没有泄露和红线', 'No leak, no red line'], most: 0, unit: ' 起' }
];

/** A line for each figure, all of them told by the supervisor. `none`: there is no real desk yet, E.3 asks for nothing. */
export const deskLines = (desk: DeskFigures, none: boolean): readonly SheetLine[] =>
	DESK_MARKS.map(({ key, title, least, most, unit }) => {
		const value = desk[key];
		const met = value === null ? null : value >= (least ?? -Infinity) && value <= (most ?? Infinity);
		return {
			...sheetLine(
				`desk-${key}`,
				title,
				met,
				value === null ? blank(none) : [`${value}${unit}。`, `${value}.`]
			),
			told: true
		};
	});

const blank = (none: boolean): readonly [string, string] =>
	none
		? ['主管说明：还没有真实接待的数据。', 'The supervisor says that there is no real desk yet.']
		: NOT_GIVEN;

/** Of whatever the supervisor could have told. */
export const NOT_GIVEN = ['没有填。', 'Not given.'] as const;
