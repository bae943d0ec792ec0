/** One authored file in a list: its title, its figures in words, and where trainees see it. */
export interface LibraryRow {
	readonly id: string;
	readonly title: string;
	readonly figures: string;
	readonly english: boolean;
	readonly href: string;
}
