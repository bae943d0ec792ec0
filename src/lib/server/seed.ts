/** The first run: one account for each role, so that everybody can look around. */
import { step } from './db.ts';
import { randomPassword } from './passwords.ts';
import type { App } from './app.ts';
import type { NewPerson } from './roster.ts';
import { people } from './schema.ts';
import { accountsFor, insertAccounts, type Role } from './users.ts';

/** A demo account, with its password while it can still be shown. */
export interface DemoAccount {
	readonly login: string;
	readonly name: string;
	readonly role: Role;
	readonly password: string;
}

const DEMO: readonly NewPerson[] = [
	{ login: 'trainee', name: '林小满', role: 'trainee' },
	{ login: 'supervisor', name: '周岚', role: 'supervisor' },
	{ login: 'trainer', name: '许知远', role: 'trainer' },
	{ login: 'admin', name: '陈管家', role: 'admin' }
];

/**
 * Creates the demo accounts when there is nobody yet and returns them this once; an empty list when there are people.
 * `password` is used for all of them, else each gets one of its own.
 */
export async function seedDemo(
	app: App,
	{ password }: { readonly password?: string | undefined } = {}
): Promise<readonly DemoAccount[]> {
	const somebody = await app.store.read(function* (q) {
		return yield* step(q.select({ id: people.id }).from(people).limit(1));
	});
	if (somebody.length > 0) return [];
	const accounts = await accountsFor(app, DEMO, password ? () => password : randomPassword);
	const taken = await app.store.write((q) => insertAccounts(q, accounts, 'system', app.now()));
	if (taken !== null) return [];
	return accounts.map(({ person: { login, name, role }, password: shown }) => ({
		login,
		name,
		role,
		password: shown
	}));
}
