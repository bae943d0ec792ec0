/** Which trainees the overview shows, and the few numbers above it. */
import type { PersonStanding } from '$lib/core/certification/shown.ts';

export interface StandingFilter {
	readonly q: string;
	/** Only who waits for a sign-off. */
	readonly waits: boolean;
}

/** The filter that an address asks for. */
export const filterOf = (url: URL): StandingFilter => ({
	q: (url.searchParams.get('q') ?? '').slice(0, 100),
	waits: url.searchParams.has('waits')
});

const waits = ({ tracks }: PersonStanding): boolean => tracks.some(({ status }) => status === 'awaiting');

/** Everybody whom the filter lets through, who waits for a sign-off first; every word of `q` must be in the name. */
export function filterStandings(
	people: readonly PersonStanding[],
	filter: StandingFilter
): readonly PersonStanding[] {
	const words = filter.q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	return people
		.filter((person) => {
			const name = person.name.normalize('NFKC').toLowerCase();
			return words.every((word) => name.includes(word)) && (!filter.waits || waits(person));
		})
		.toSorted((a, b) => Number(waits(b)) - Number(waits(a)));
}

export interface Summary {
	readonly people: number;
	readonly awaiting: number;
	/** Who holds no certificate. */
	readonly training: number;
	/** Who holds each certificate, in the order of the tracks. */
	readonly holds: readonly { readonly id: string; readonly title: string; readonly count: number }[];
}

/** How many people wait, train, and hold each certificate. */
export function summaryOf(people: readonly PersonStanding[]): Summary {
	const certificates = (people[0]?.tracks ?? []).filter(({ kind }) => kind === 'certificate');
	const holds = ({ tracks }: PersonStanding, fits: (id: string) => boolean): boolean =>
		tracks.some(({ id, kind, status }) => kind === 'certificate' && status === 'signed' && fits(id));
	return {
		people: people.length,
		awaiting: people.filter(waits).length,
		training: people.filter((one) => !holds(one, () => true)).length,
		holds: certificates.map(({ id, title }) => ({
			id,
			title,
			count: people.filter((one) => holds(one, (held) => held === id)).length
		}))
	};
}
