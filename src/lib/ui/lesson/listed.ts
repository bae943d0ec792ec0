/** A lesson in the list, and what a person has done with it so far. */
export interface LessonListed {
	readonly id: string;
	readonly title: string;
	readonly minutes: number;
	readonly questions: number;
	/** Questions answered at least once. */
	readonly answered: number;
	/** Questions whose latest answer is right. */
	readonly correct: number;
	/** When it was last read, or null. */
	readonly readAt: number | null;
}

export interface ChapterListed {
	readonly chapter: string;
	readonly title: string | null;
	readonly lessons: readonly LessonListed[];
}

/** The first lesson that was never opened, in the order of the chapters. */
export const firstUnread = (chapters: readonly ChapterListed[]): LessonListed | null =>
	chapters.flatMap(({ lessons }) => lessons).find(({ readAt }) => readAt === null) ?? null;

export const readIn = ({ lessons }: ChapterListed): number =>
	lessons.filter(({ readAt }) => readAt !== null).length;
