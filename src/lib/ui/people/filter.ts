/** Which people the list shows: by words of name or login, role, and whether the account is in use. */
import type { PersonShown } from './person.ts';

export interface PeopleFilter {
	readonly q: string;
	/** A role, or empty for all. */
	readonly role: string;
	/** `yes`, `no`, or empty for all. */
	readonly active: string;
}

/** The filter that an address asks for. */
export const filterOf = (url: URL): PeopleFilter => ({
	q: (url.searchParams.get('q') ?? '').slice(0, 100),
	role: url.searchParams.get('role') ?? '',
	active: url.searchParams.get('active') ?? ''
});

/** Everybody whom the filter lets through; every word of `q` must be part of the name or the login. */
export function filterPeople(people: readonly PersonShown[], filter: PeopleFilter): readonly PersonShown[] {
	const words = filter.q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
	return people.filter((person) => {
		const text = `${person.name}\n${person.login}`.normalize('NFKC').toLowerCase();
		return (
			words.every((word) => text.includes(word)) &&
			(filter.role === '' || person.role === filter.role) &&
			(filter.active === '' || person.active === (filter.active === 'yes'))
		);
	});
}

/** The same list without a limit: the address of `url` with `all`. */
export function addressOfAll(url: URL): string {
	const query = new URLSearchParams(url.search);
	query.set('all', '1');
	return `?${query}`;
}
