/**
 * People for the tests, made by the administrator through the pages' own forms. Every test hires its own, so that no
 * test depends on another: an exam can be taken once.
 */
import { randomBytes } from 'node:crypto';
import type {
	APIRequestContext,
	Browser,
	BrowserContextOptions,
	Page,
	PlaywrightWorkerArgs
} from 'playwright/test';
import { expect, test as base } from 'playwright/test';
import { BASE_URL, PASSWORD } from './place.ts';

export type Role = 'trainee' | 'supervisor' | 'trainer' | 'admin';

export interface Person {
	readonly name: string;
	readonly login: string;
	readonly password: string;
	/** Signed in, for what does not need a page. */
	readonly request: APIRequestContext;
}

/** Headers of a form that a browser without JavaScript sends from this site. */
export const FROM_HERE = { origin: BASE_URL, accept: 'text/html' } as const;

/** Signs in as a browser without JavaScript does. */
export async function signIn(
	playwright: PlaywrightWorkerArgs['playwright'],
	login: string,
	password: string,
	url = BASE_URL
): Promise<APIRequestContext> {
	const request = await playwright.request.newContext({
		baseURL: url,
		extraHTTPHeaders: { 'accept-language': 'zh-CN' }
	});
	const answer = await request.post('/login', {
		form: { login, password },
		headers: { ...FROM_HERE, origin: url },
		maxRedirects: 0
	});
	expect(answer.status(), `signing in as ${login}`).toBe(303);
	return request;
}

/** Creates a person with the admin's form and reads the password that is shown once. */
async function createPerson(
	admin: APIRequestContext,
	name: string,
	login: string,
	role: Role
): Promise<string> {
	const answer = await admin.post('/people?/create', { form: { name, login, role }, headers: FROM_HERE });
	const password = /data-testid="password"[^>]*>([^<]+)</.exec(await answer.text())?.[1];
	if (password === undefined) throw new Error(`could not create ${login}: ${answer.status()}`);
	return password;
}

/** A login that nobody has. */
export const newLogin = (): string => `e2e-${randomBytes(6).toString('hex')}`;

const NAMES: Readonly<Record<Role, string>> = {
	trainee: '学员',
	supervisor: '主管',
	trainer: '讲师',
	admin: '管家'
};

interface Fixtures {
	/** A new person, signed in. */
	hire(role?: Role): Promise<Person>;
	/** A browser of the person's own: another device. */
	visit(person: Person, options?: BrowserContextOptions): Promise<Page>;
}

interface WorkerFixtures {
	/** The demo shop's administrator. */
	admin: APIRequestContext;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	admin: [
		async ({ playwright }, use) => {
			const request = await signIn(playwright, 'admin', PASSWORD);
			await use(request);
			await request.dispose();
		},
		{ scope: 'worker' }
	],
	hire: async ({ admin, playwright }, use) => {
		const hired: Person[] = [];
		await use(async (role = 'trainee') => {
			const login = newLogin();
			const name = `${NAMES[role]}${login.slice(-5)}`;
			const password = await createPerson(admin, name, login, role);
			const person = { name, login, password, request: await signIn(playwright, login, password) };
			hired.push(person);
			return person;
		});
		await Promise.all(hired.map((person) => person.request.dispose()));
	},
	visit: async ({ browser }, use) => {
		const pages: Page[] = [];
		await use(async (person, options = {}) => {
			const page = await openAs(browser, person, options);
			pages.push(page);
			return page;
		});
		await Promise.all(pages.map((page) => page.context().close()));
	}
});

async function openAs(browser: Browser, person: Person, options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext({ ...options, storageState: await person.request.storageState() });
	const page = await context.newPage();
	return options.javaScriptEnabled === false ? page : waitingForLife(page);
}

/** Pages on which a key or a click before the scripts are there is lost: conversations, runs of rushes. */
const LIVELY = /^\/(?:attempts|rushes\/runs)\/[^/?]+(?:\?.*)?$/;

/** Goes to such a page as people do, who see it before they type; `waitUntil: 'commit'` comes earlier (`devices.test.ts`). */
function waitingForLife(page: Page): Page {
	const goto = page.goto.bind(page);
	page.goto = async (url, options) => {
		const answer = await goto(url, options);
		if (LIVELY.test(url) && options?.waitUntil !== 'commit') await alive(page);
		return answer;
	};
	return page;
}

/** Waits until the page answers to keys and clicks: only then does SvelteKit put its announcer there. */
export const alive = (page: Page): Promise<void> =>
	page.locator('#svelte-announcer').waitFor({ state: 'attached' });

export { expect } from 'playwright/test';
