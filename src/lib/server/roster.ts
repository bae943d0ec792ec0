/** What a new person needs, checked the same way for the form and for every row of a CSV file. */
import * as v from 'valibot';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import type { Said } from '../core/text.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { roleNamed, type Role } from './person.ts';

export interface NewPerson {
	readonly name: string;
	readonly login: string;
	readonly role: Role;
}

/** One row of a CSV file as the preview shows it. */
export interface RosterRow {
	/** 1-based line of the file. */
	readonly line: number;
	readonly name: string;
	readonly login: string;
	/** As written. */
	readonly role: string;
	readonly faults: readonly Said[];
}

const MOST_ROWS = 500;
const MOST_CHARACTERS = 200_000;

/** Logins are compared without regard to case and width. */
export const plainLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), v.regex(/^[^\p{Cc}]+$/u));
const Login = v.pipe(v.string(), v.transform(plainLogin), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u));

const NAME_FAULT: Said = {
	zh: '姓名要有 1 到 40 个字。',
	en: 'A name needs 1 to 40 characters.'
};
const LOGIN_FAULT: Said = {
	zh: '账号要有 2 到 40 个字符，只能用文字、数字和 . _ - @，并以文字或数字开头。',
	en: 'A login needs 2 to 40 characters: letters, digits and . _ - @, beginning with a letter or digit.'
};
const ROLE_FAULT: Said = {
	zh: '没有这个角色。可以填：新人、主管、培训师、管理员。',
	en: 'There is no such role. Use trainee, supervisor, trainer or admin.'
};
const TAKEN: Said = { zh: '这个账号已经有人用了。', en: 'This login is already taken.' };

/** The role that a form or a file names, or a failure. */
export const readRole = (role: string): Role | Failure =>
	roleNamed(role) ?? failure('person/role', 400, ROLE_FAULT, 'role');

/** Somebody else has the login. */
export const loginTaken = (): Failure => failure('person/login-taken', 409, TAKEN, 'login');

/** Checks one person; the first thing that is wrong is the failure. */
export function readPerson(raw: {
	readonly name: string;
	readonly login: string;
	readonly role: string;
}): NewPerson | Failure {
	const name = v.safeParse(Name, raw.name);
	if (!name.success) return failure('person/name', 400, NAME_FAULT, 'name');
	const login = v.safeParse(Login, raw.login);
	if (!login.success) return failure('person/login', 400, LOGIN_FAULT, 'login');
	const role = readRole(raw.role);
	return isFailure(role) ? role : { name: name.output, login: login.output, role };
}

const COLUMNS = {
	name: ['姓名', 'name'],
	login: ['账号', 'login'],
	role: ['角色', 'role']
} as const;

type Column = keyof typeof COLUMNS;

/** The rows of a CSV file with what is wrong in each. `taken`: logins in use. A file without its columns is a failure. */
export function readRoster(text: string, taken: ReadonlySet<string>): readonly RosterRow[] | Failure {
	if (text.length > MOST_CHARACTERS) return tooLong();
	const [head, ...rows] = readCsv(text);
	if (head === undefined || rows.length === 0) return noRows();
	if (rows.length > MOST_ROWS) return tooLong();
	const places = columnsOf(head);
	if (places === null) return noColumns();
	const seen = new Map<string, number>();
	return rows.map((row) => rosterRow(row, places, taken, seen));
}

function columnsOf(head: CsvRow): Readonly<Record<Column, number>> | null {
	const names = head.cells.map((cell) => cell.trim().toLowerCase());
	const place = (column: Column): number =>
		names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
	const places = { name: place('name'), login: place('login'), role: place('role') };
	return Object.values(places).includes(-1) ? null : places;
}

function rosterRow(
	row: CsvRow,
	places: Readonly<Record<Column, number>>,
	taken: ReadonlySet<string>,
	seen: Map<string, number>
): RosterRow {
	const cell = (column: Column): string => row.cells[places[column]]?.trim() ?? '';
	const written = { name: cell('name'), login: cell('login'), role: cell('role') };
	const login = plainLogin(written.login);
	const faults: Said[] = [];
	if (!v.is(Name, written.name)) faults.push(NAME_FAULT);
	if (!v.is(Login, written.login)) faults.push(LOGIN_FAULT);
	else if (taken.has(login)) faults.push(TAKEN);
	if (roleNamed(written.role) === null) faults.push(ROLE_FAULT);
	const before = seen.get(login);
	if (before === undefined) seen.set(login, row.line);
	else if (login !== '')
		faults.push({ zh: `和第 ${before} 行的账号重复。`, en: `The same login as on line ${before}.` });
	return { line: row.line, ...written, faults };
}

const noRows = (): Failure =>
	failure(
		'import/empty',
		400,
		{
			zh: '文件里没有人员。第一行写列名“姓名，账号，角色”，下面每行一个人。',
			en: 'There is nobody in this file. Begin with the line name,login,role and put one person on each line below.'
		},
		'file'
	);

const noColumns = (): Failure =>
	failure(
		'import/columns',
		400,
		{
			zh: '第一行要有这三列：姓名、账号、角色。',
			en: 'The first line must name the three columns name, login and role.'
		},
		'file'
	);

const tooLong = (): Failure =>
	failure(
		'import/too-long',
		400,
		{
			zh: `一次最多导入 ${MOST_ROWS} 人，请分成几个文件。`,
			en: `Up to ${MOST_ROWS} people at a time; please split the file.`
		},
		'file'
	);
