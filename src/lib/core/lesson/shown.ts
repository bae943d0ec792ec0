/** What the list of lessons shows. */

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

/** A chapter with its lessons. */
export interface ChapterListed {
	/** From the folder name: `shipping`. */
	readonly chapter: string;
	/** What its lessons call it, or null. */
	readonly title: string | null;
	readonly lessons: readonly LessonListed[];
}
