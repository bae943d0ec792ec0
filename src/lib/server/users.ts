/**
 * People: signing in, and what an administrator does to accounts. Whatever a session stands on (role, activity,
 * password) ends the person's sessions when it changes, in the same write.
 */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import { digestOf, isRight, passwordFault, randomPassword } from './passwords.ts';
import { PERSON_COLUMNS, type Person, type Role } from './person.ts';
import {
	loginTaken,
	plainLogin,
	readPerson,
	readRole,
	readRoster,
	type NewPerson,
	type RosterRow
} from './roster.ts';
import { passwords, people } from './schema.ts';
import { createSession, endSessionsWithin } from './session.ts';
import { addressKey, countTry, loginKey, ownKey, passGate } from './sign-in-gate.ts';

export type { Person, Role } from './person.ts';
export type { RosterRow } from './roster.ts';

/**
 * Signs in. The answer and the time it takes are the same whether the login is unknown, switched off or the password
 * wrong. After too many tries: `sign-in/too-often` with the seconds to wait. `token` goes into the session cookie.
 */
export async function signIn(
	app: App,
	input: { readonly login: string; readonly password: string; readonly ip: string }
): Promise<{ readonly person: Person; readonly token: string } | Failure> {
	const login = plainLogin(input.login).slice(0, 100);
	const keys = [loginKey(login), addressKey(input.ip)];
	const refused = await app.store.write((q) => countTry(q, keys, app.now()));
	if (refused !== null) return refused;
	const found = await app.store.read((q) => withDigest(q, login));
	const right = await isRight(input.password, found?.person.active === true ? found.digest : null);
	if (!right || found === null) return wrongSignIn();
	const { person } = found;
	await app.store.write(function* (q) {
		yield* passGate(q, keys);
		yield* append(q, {
			at: app.now(),
			actor: person.id,
			action: 'session/started',
			subject: person.id,
			data: {}
		});
	});
	return { person, token: await createSession(app, person.id) };
}

function* withDigest(q: Query, login: string): Work<{ person: Person; digest: string } | null> {
	const [row] = yield* step(
		q
			.select({ person: PERSON_COLUMNS, digest: passwords.digest })
			.from(people)
			.innerJoin(passwords, eq(passwords.personId, people.id))
			.where(eq(people.login, login))
	);
	return row ?? null;
}

const wrongSignIn = (): Failure =>
	failure('sign-in/wrong', 400, {
		zh: '账号或密码不对，请再试一次。忘了密码可以请管理员重置。',
		en: 'The login or the password is wrong. Please try again, or ask an administrator to reset the password.'
	});

/** Everybody, by login. */
export const listPeople = (app: App): Promise<readonly Person[]> =>
	app.store.read(function* (q) {
		return yield* step(q.select(PERSON_COLUMNS).from(people).orderBy(asc(people.login)));
	});

/** One person, or a failure. */
export const getPerson = (app: App, id: string): Promise<Person | Failure> =>
	app.store.read((q) => findPerson(q, id));

function* findPerson(q: Query, id: string): Work<Person | Failure> {
	const [person] = yield* step(q.select(PERSON_COLUMNS).from(people).where(eq(people.id, id)));
	return person ?? failure('person/not-found', 404, { zh: '没有这个人。', en: 'There is no such person.' });
}

/** Creates a person with a random password, which is returned this once and stored only as a digest. */
export async function createPerson(
	app: App,
	input: { readonly by: Person; readonly name: string; readonly login: string; readonly role: string }
): Promise<{ readonly person: Person; readonly password: string } | Failure> {
	const read = readPerson(input);
	if (isFailure(read)) return read;
	const [account] = await accountsFor(app, [read], randomPassword);
	if (account === undefined) throw new Error('one person makes one account');
	const taken = await app.store.write((q) => insertAccounts(q, [account], input.by.id, app.now()));
	return taken ?? { person: account.person, password: account.password };
}

/** A person who is about to be stored. */
export interface Account {
	readonly person: Person;
	readonly password: string;
	readonly digest: string;
}

/** Gives ids and passwords. Hashing takes its time, so this comes before the write. */
export const accountsFor = (
	app: App,
	newcomers: readonly NewPerson[],
	passwordFor: () => string
): Promise<readonly Account[]> =>
	Promise.all(
		newcomers.map(async (newcomer) => {
			const password = passwordFor();
			const person: Person = { id: app.newId(), ...newcomer, active: true };
			return { person, password, digest: await digestOf(password) };
		})
	);

/** Stores accounts: all, or none when a login is taken. `by` is the id of who creates them. */
export function* insertAccounts(
	q: Query,
	accounts: readonly Account[],
	by: string,
	at: number
): Work<Failure | null> {
	if (
		(yield* loginsTaken(
			q,
			accounts.map(({ person }) => person.login)
		)).size > 0
	)
		return loginTaken();
	for (const { person, digest } of accounts) {
		yield* step(q.insert(people).values({ ...person, createdAt: at }));
		yield* step(q.insert(passwords).values({ personId: person.id, digest, changedAt: at }));
		const data = { login: person.login, name: person.name, role: person.role };
		yield* append(q, { at, actor: by, action: 'person/created', subject: person.id, data });
	}
	return null;
}

function* loginsTaken(q: Query, logins: readonly string[]): Work<ReadonlySet<string>> {
	const rows = yield* step(
		q
			.select({ login: people.login })
			.from(people)
			.where(inArray(people.login, [...logins]))
	);
	return new Set(rows.map(({ login }) => login));
}

/** Gives another role; sessions end, so that rights change at once. The last active admin keeps the role. */
export async function changeRole(
	app: App,
	input: { readonly by: Person; readonly id: string; readonly role: string }
): Promise<Person | Failure> {
	const role = readRole(input.role);
	if (isFailure(role)) return role;
	return app.store.write(function* (q) {
		const person = yield* findPerson(q, input.id);
		if (isFailure(person) || person.role === role) return person;
		if (role !== 'admin' && (yield* isLastAdmin(q, person))) return lastAdmin();
		const data = { from: person.role, to: role };
		return yield* changePerson(q, app, input.by, person, { role }, 'person/role-changed', data);
	});
}

/** Switches an account on or off; switching off ends its sessions. The last active admin stays. */
export const setActive = (
	app: App,
	input: { readonly by: Person; readonly id: string; readonly active: boolean }
): Promise<Person | Failure> =>
	app.store.write(function* (q) {
		const person = yield* findPerson(q, input.id);
		if (isFailure(person) || person.active === input.active) return person;
		if (!input.active && (yield* isLastAdmin(q, person))) return lastAdmin();
		const { active } = input;
		const action = active ? 'person/activated' : 'person/deactivated';
		return yield* changePerson(q, app, input.by, person, { active }, action, {});
	});

function* changePerson(
	q: Query,
	app: App,
	by: Person,
	person: Person,
	change: { readonly role: Role } | { readonly active: boolean },
	action: string,
	data: Readonly<Record<string, string>>
): Work<Person> {
	yield* step(q.update(people).set(change).where(eq(people.id, person.id)));
	yield* endSessionsWithin(q, person.id);
	yield* append(q, { at: app.now(), actor: by.id, action, subject: person.id, data });
	return { ...person, ...change };
}

function* isLastAdmin(q: Query, person: Person): Work<boolean> {
	if (person.role !== 'admin' || !person.active) return false;
	const others = yield* step(
		q
			.select({ id: people.id })
			.from(people)
			.where(and(eq(people.role, 'admin'), eq(people.active, true), ne(people.id, person.id)))
			.limit(1)
	);
	return others.length === 0;
}

const lastAdmin = (): Failure =>
	failure('person/last-admin', 409, {
		zh: '这是最后一位管理员。请先让另一个人当管理员。',
		en: 'This is the last administrator. Make somebody else an administrator first.'
	});

/** Gives a new random password, shown once; sessions end. */
export async function resetPassword(
	app: App,
	input: { readonly by: Person; readonly id: string }
): Promise<{ readonly password: string } | Failure> {
	const password = randomPassword();
	const digest = await digestOf(password);
	return app.store.write(function* (q) {
		const person = yield* findPerson(q, input.id);
		if (isFailure(person)) return person;
		yield* replacePassword(q, person.id, digest, app.now());
		yield* passGate(q, [loginKey(person.login)]);
		yield* append(q, {
			at: app.now(),
			actor: input.by.id,
			action: 'person/password-reset',
			subject: person.id,
			data: {}
		});
		return { password };
	});
}

function* replacePassword(q: Query, personId: string, digest: string, at: number): Work<void> {
	yield* step(q.update(passwords).set({ digest, changedAt: at }).where(eq(passwords.personId, personId)));
	yield* endSessionsWithin(q, personId);
}

/**
 * Changes one's own password. Every session ends; `token` is of a new one, for the browser in which it was done.
 */
export async function changeOwnPassword(
	app: App,
	input: { readonly person: Person; readonly current: string; readonly next: string }
): Promise<{ readonly token: string } | Failure> {
	const { person, current, next } = input;
	const fault = passwordFault(next, 'next');
	if (fault !== null) return fault;
	const keys = [ownKey(person.id)];
	const refused = await app.store.write((q) => countTry(q, keys, app.now()));
	if (refused !== null) return refused;
	const found = await app.store.read((q) => withDigest(q, person.login));
	if (!(await isRight(current, found?.digest ?? null)))
		return failure(
			'password/wrong',
			400,
			{ zh: '现在的密码不对。', en: 'Your present password is wrong.' },
			'current'
		);
	const digest = await digestOf(next);
	await app.store.write(function* (q) {
		yield* passGate(q, keys);
		yield* replacePassword(q, person.id, digest, app.now());
		yield* append(q, {
			at: app.now(),
			actor: person.id,
			action: 'person/password-changed',
			subject: person.id,
			data: {}
		});
	});
	return { token: await createSession(app, person.id) };
}

/** What a CSV file would bring in, row by row, with what is wrong in each. Changes nothing. */
export const previewImport = (
	app: App,
	csvText: string
): Promise<{ readonly rows: readonly RosterRow[]; readonly ready: number } | Failure> =>
	app.store.read(function* (q) {
		const unchecked = readRoster(csvText, new Set());
		if (isFailure(unchecked)) return unchecked;
		const taken = yield* loginsTaken(
			q,
			unchecked.map((row) => plainLogin(row.login))
		);
		const rows = readRoster(csvText, taken);
		if (isFailure(rows)) return rows;
		return { rows, ready: rows.filter((row) => row.faults.length === 0).length };
	});

/** Creates everybody in a CSV file, or nobody when a row has a fault. Passwords are returned this once. */
export async function importPeople(
	app: App,
	input: { readonly by: Person; readonly csvText: string }
): Promise<
	| {
			readonly created: readonly {
				readonly name: string;
				readonly login: string;
				readonly role: Role;
				readonly password: string;
			}[];
	  }
	| Failure
> {
	const preview = await previewImport(app, input.csvText);
	if (isFailure(preview)) return preview;
	const bad = preview.rows.length - preview.ready;
	if (bad > 0) return rowsAtFault(bad);
	const newcomers = preview.rows.flatMap((row) => {
		const person = readPerson(row);
		return isFailure(person) ? [] : [person];
	});
	const accounts = await accountsFor(app, newcomers, randomPassword);
	const taken = await app.store.write((q) => insertAccounts(q, accounts, input.by.id, app.now()));
	if (taken !== null) return taken;
	return {
		created: accounts.map(({ person: { name, login, role }, password }) => ({ name, login, role, password }))
	};
}

const rowsAtFault = (count: number): Failure =>
	failure(
		'import/faults',
		400,
		{
			zh: `有 ${count} 行要先改好，一个人都还没有导入。`,
			en: `${count} ${count === 1 ? 'row needs' : 'rows need'} correcting first; nobody has been imported.`
		},
		'file'
	);
