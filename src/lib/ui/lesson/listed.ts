/** What the list of lessons makes of how far a person has come. */
import type { ChapterListed, LessonListed } from '$lib/core/lesson/shown.ts';

/** The first lesson that was never opened, in the order of the chapters. */
export const firstUnread = (chapters: readonly ChapterListed[]): LessonListed | null =>
	chapters.flatMap(({ lessons }) => lessons).find(({ readAt }) => readAt === null) ?? null;

/** How many lessons of a chapter were opened. */
export const readIn = ({ lessons }: ChapterListed): number =>
	lessons.filter(({ readAt }) => readAt !== null).length;
