import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isFailure } from '../../src/lib/core/failure.ts';
import { step } from '../../src/lib/server/db.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { passwords, sessions } from '../../src/lib/server/schema.ts';
import { seedDemo } from '../../src/lib/server/seed.ts';
import { cookie, createSession, endSession, endSessionsOf, validate } from '../../src/lib/server/session.ts';
import {
	changeOwnPassword,
	changeRole,
	createPerson,
	getPerson,
	importPeople,
	listPeople,
	previewImport,
	resetPassword,
	setActive,
	signIn
} from '../../src/lib/server/users.ts';
import { codeOf, good, openWorld, type World } from './shop.ts';

let world: World;
let admin: Person;
let ip = 0;

beforeEach(async () => {
	world = openWorld();
	admin = await world.person('admin');
	ip++;
});

const enter = (login: string, password: string, from = `10.0.0.${ip}`) =>
	signIn(world.app, { login, password, ip: from });

const newcomer = async (login = 'xiaomei', role = 'trainee') =>
	good(await createPerson(world.app, { by: admin, name: '小美', login, role }));

describe('signing in', () => {
	it('works with the password that was shown once, whatever the case and width of the login', async () => {
		const { person, password } = await newcomer();
		for (const login of ['xiaomei', ' XiaoMei ', 'ｘｉａｏｍｅｉ']) {
			const entry = good(await enter(login, password));
			expect(entry.person).toEqual(person);
			expect((await validate(world.app, entry.token))?.person).toEqual(person);
		}
	});

	it('stores an argon2id digest, apart from the person', async () => {
		const { password } = await newcomer();
		const rows = await world.app.store.read(function* (q) {
			return yield* step(q.select().from(passwords));
		});
		const digests = rows.map(({ digest }) => digest).filter((digest) => digest !== 'none');
		expect(digests).toHaveLength(1);
		expect(digests[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(digests[0]).not.toContain(password);
		expect(JSON.stringify(await listPeople(world.app))).not.toContain('argon2');
	});

	it('is refused with the same words for a wrong password, an unknown login and a switched-off account', async () => {
		const { person, password } = await newcomer();
		const wrong = await enter('xiaomei', 'not-the-password');
		expect(codeOf(wrong)).toBe('sign-in/wrong');
		expect(await enter('nobody-here', 'not-the-password')).toEqual(wrong);
		await setActive(world.app, { by: admin, id: person.id, active: false });
		expect(await enter('xiaomei', password)).toEqual(wrong);
	});

	it('takes about the same time whether the login exists', async () => {
		await newcomer();
		await enter('warm-up', 'x');
		const time = async (login: string): Promise<number> => {
			const began = performance.now();
			await enter(login, 'not-the-password', `10.9.${ip}.${Math.round(began) % 255}`);
			return performance.now() - began;
		};
		const median = (times: number[]): number => times.sort((a, b) => a - b)[2] ?? 0;
		const [known, unknown]: [number[], number[]] = [[], []];
		for (let round = 0; round < 5; round++) {
			world.clock.now += 3600_000;
			known.push(await time('xiaomei'));
			unknown.push(await time('nobody-here'));
		}
		expect(median(unknown) / median(known)).toBeGreaterThan(0.4);
		expect(median(unknown) / median(known)).toBeLessThan(2.5);
	});

	it('has to wait after five tries, longer each time, and says how long; known or not', async () => {
		const { password } = await newcomer();
		for (const login of ['xiaomei', 'nobody-here']) {
			for (let count = 0; count < 5; count++)
				expect(codeOf(await enter(login, 'wrong'))).toBe('sign-in/wrong');
			const slowed = await enter(login, password);
			expect(slowed).toMatchObject({ status: 429, message: { zh: '试错次数太多，请等 1 秒再试。' } });
		}
		world.clock.now += 1000;
		expect(codeOf(await enter('xiaomei', 'wrong'))).toBe('sign-in/wrong');
		world.clock.now += 1000;
		expect(codeOf(await enter('xiaomei', password))).toBe('sign-in/too-often');
		world.clock.now += 1000;
		good(await enter('xiaomei', password));
		expect(codeOf(await enter('xiaomei', 'wrong'))).toBe('sign-in/wrong');
	});

	it('counts many tries at once one by one', async () => {
		const codes = (await Promise.all(Array.from({ length: 12 }, () => enter('nobody-here', 'wrong')))).map(
			codeOf
		);
		expect(codes.filter((code) => code === 'sign-in/wrong')).toHaveLength(5);
	});

	it('slows down one address that tries many logins', async () => {
		const codes = await Promise.all(Array.from({ length: 25 }, (_, n) => enter(`guess-${n}`, 'wrong'))).then(
			(all) => all.map(codeOf)
		);
		expect(codes.filter((code) => code === 'sign-in/too-often').length).toBeGreaterThanOrEqual(4);
		expect(codeOf(await enter('somebody-else', 'wrong', '172.16.0.9'))).toBe('sign-in/wrong');
	});

	it('forgets the tries after a quiet quarter of an hour', async () => {
		for (let count = 0; count < 6; count++) await enter('xiaomei', 'wrong');
		world.clock.now += 15 * 60_000 + 1;
		expect(codeOf(await enter('xiaomei', 'wrong'))).toBe('sign-in/wrong');
	});
});

describe('a session', () => {
	it('is stored as a digest: what the database holds opens nothing', async () => {
		const token = await createSession(world.app, admin.id);
		const [row] = await world.app.store.read(function* (q) {
			return yield* step(q.select().from(sessions));
		});
		expect(row?.id).toBeDefined();
		expect(row?.id).not.toBe(token);
		expect(await validate(world.app, row?.id ?? '')).toBeNull();
		expect((await validate(world.app, token))?.person).toEqual(admin);
	});

	it('travels in a cookie that scripts cannot read', () => {
		expect(cookie('token', true)).toMatchObject({
			value: 'token',
			attributes: { httpOnly: true, sameSite: 'lax', secure: true, path: '/' }
		});
		expect(cookie(null, false)).toMatchObject({ value: '', attributes: { secure: false, maxAge: 0 } });
	});

	it('ends when it is ended, alone or with the others', async () => {
		const [one, two] = [await createSession(world.app, admin.id), await createSession(world.app, admin.id)];
		await endSession(world.app, one);
		expect(await validate(world.app, one)).toBeNull();
		expect(await validate(world.app, two)).not.toBeNull();
		await endSessionsOf(world.app, admin.id);
		expect(await validate(world.app, two)).toBeNull();
	});

	it.each([
		['the role changes', (id: string) => changeRole(world.app, { by: admin, id, role: 'supervisor' })],
		['the account is switched off', (id: string) => setActive(world.app, { by: admin, id, active: false })],
		['the password is reset', (id: string) => resetPassword(world.app, { by: admin, id })]
	])('ends when %s', async (_what, change) => {
		const { person } = await newcomer();
		const token = await createSession(world.app, person.id);
		good(await change(person.id));
		expect(await validate(world.app, token)).toBeNull();
	});

	it('ends when one changes one’s own password, and a new one begins', async () => {
		const { person, password } = await newcomer();
		const old = await createSession(world.app, person.id);
		const wish = { person, current: password, next: 'a-better-one' };
		expect(codeOf(await changeOwnPassword(world.app, { ...wish, next: 'short' }))).toBe('password/length');
		expect(codeOf(await changeOwnPassword(world.app, { ...wish, current: 'wrong' }))).toBe('password/wrong');
		const { token } = good(await changeOwnPassword(world.app, wish));
		expect(await validate(world.app, old)).toBeNull();
		expect((await validate(world.app, token))?.person).toEqual(person);
		expect(codeOf(await enter('xiaomei', password))).toBe('sign-in/wrong');
		good(await enter('xiaomei', 'a-better-one'));
	});
});

describe('an administrator', () => {
	it.each([
		['no name', { name: ' ', login: 'ok-login', role: 'trainee' }, 'person/name'],
		['a login with a space', { name: '小美', login: 'a b', role: 'trainee' }, 'person/login'],
		['an unknown role', { name: '小美', login: 'ok-login', role: '老板' }, 'person/role']
	])('cannot create a person with %s', async (_what, raw, code) => {
		expect(codeOf(await createPerson(world.app, { by: admin, ...raw }))).toBe(code);
		expect(await listPeople(world.app)).toHaveLength(1);
	});

	it('cannot give one login to two people, not even at once', async () => {
		const raw = { by: admin, name: '小美', login: 'xiaomei', role: '新人' };
		const both = await Promise.all([
			createPerson(world.app, raw),
			createPerson(world.app, { ...raw, login: 'XIAOMEI' })
		]);
		expect(both.map(codeOf).filter((code) => code === null)).toHaveLength(1);
		expect(both.map(codeOf)).toContain('person/login-taken');
	});

	it('cannot take the last administrator away', async () => {
		const last = { by: admin, id: admin.id };
		expect(codeOf(await changeRole(world.app, { ...last, role: 'trainee' }))).toBe('person/last-admin');
		expect(codeOf(await setActive(world.app, { ...last, active: false }))).toBe('person/last-admin');
		const second = await newcomer('second', 'admin');
		good(await setActive(world.app, { ...last, active: false }));
		const alone = { by: second.person, id: second.person.id };
		expect(codeOf(await changeRole(world.app, { ...alone, role: 'trainee' }))).toBe('person/last-admin');
	});

	it('is told when a person does not exist', async () => {
		expect(codeOf(await getPerson(world.app, 'nobody'))).toBe('person/not-found');
		expect(codeOf(await changeRole(world.app, { by: admin, id: 'nobody', role: 'admin' }))).toBe(
			'person/not-found'
		);
		expect(codeOf(await resetPassword(world.app, { by: admin, id: 'nobody' }))).toBe('person/not-found');
	});

	it('resets a password to a new one that is shown once', async () => {
		const { person, password } = await newcomer();
		const next = good(await resetPassword(world.app, { by: admin, id: person.id }));
		expect(next.password).not.toBe(password);
		good(await enter('xiaomei', next.password));
	});
});

describe('an import', () => {
	const table = (...rows: string[]): string => ['\uFEFF姓名,账号,角色', ...rows].join('\r\n');

	it('creates everybody, with quotes and Chinese roles understood', async () => {
		const csvText = table('"李, 四",lisi,新人', '王五,wangwu,"主管"', '', '赵六,zhaoliu,管理员');
		const preview = good(await previewImport(world.app, csvText));
		expect(preview.ready).toBe(3);
		const { created } = good(await importPeople(world.app, { by: admin, csvText }));
		expect(created.map(({ name, role }) => [name, role])).toEqual([
			['李, 四', 'trainee'],
			['王五', 'supervisor'],
			['赵六', 'admin']
		]);
		good(await enter('lisi', created[0]?.password ?? ''));
	});

	it('reads English columns in any order', async () => {
		const preview = good(await previewImport(world.app, 'role,note,LOGIN,name\ntrainer,x,amy,Amy\n'));
		expect(preview.rows).toEqual([{ line: 2, name: 'Amy', login: 'amy', role: 'trainer', faults: [] }]);
	});

	it('names what is wrong with every line, and creates nobody', async () => {
		await newcomer('taken');
		const csvText = table(
			'李四,lisi,新人',
			',nameless,新人',
			'王五,wang wu,新人',
			'赵六,zhaoliu,老板',
			'甲,TAKEN,新人',
			'乙,lisi,新人'
		);
		const { rows, ready } = good(await previewImport(world.app, csvText));
		expect(ready).toBe(1);
		expect(rows.map(({ line, faults }) => [line, faults.length])).toEqual([
			[2, 0],
			[3, 1],
			[4, 1],
			[5, 1],
			[6, 1],
			[7, 1]
		]);
		expect(rows[3]?.faults[0]?.zh).toContain('没有这个角色');
		expect(codeOf(await importPeople(world.app, { by: admin, csvText }))).toBe('import/faults');
		expect(await listPeople(world.app)).toHaveLength(2);
	});

	it.each([
		['nothing', '', 'import/empty'],
		['a head and nobody', '姓名,账号,角色\n', 'import/empty'],
		['other columns', 'a,b,c\n1,2,3\n', 'import/columns'],
		['too many lines', `name,login,role\n${'a,b1,trainee\n'.repeat(501)}`, 'import/too-long']
	])('of %s is refused', async (_what, csvText, code) => {
		expect(codeOf(await previewImport(world.app, csvText))).toBe(code);
	});

	it('keeps line numbers right after a line break in quotes', async () => {
		const { rows } = good(
			await previewImport(world.app, 'name,login,role,note\nA1,aa,trainee,"one\ntwo"\nB1,bb,boss,\n')
		);
		expect(rows.map(({ line }) => line)).toEqual([2, 4]);
	});
});

describe('the first run', () => {
	let first: Awaited<ReturnType<typeof seedDemo>>;
	let fresh: World;

	beforeAll(async () => {
		fresh = openWorld();
		first = await seedDemo(fresh.app);
	});

	it('makes one account for each role, with passwords of their own', async () => {
		expect(first.map(({ login, role }) => [login, role])).toEqual([
			['trainee', 'trainee'],
			['supervisor', 'supervisor'],
			['trainer', 'trainer'],
			['admin', 'admin']
		]);
		expect(new Set(first.map(({ password }) => password)).size).toBe(4);
		for (const { login, password } of first)
			expect(isFailure(await signIn(fresh.app, { login, password, ip: '::1' }))).toBe(false);
	});

	it('is the first only once', async () => {
		expect(await seedDemo(fresh.app)).toEqual([]);
	});

	it('takes the password that it is given', async () => {
		const accounts = await seedDemo(openWorld().app, { password: 'demo-password' });
		expect(accounts.every(({ password }) => password === 'demo-password')).toBe(true);
	});
});
