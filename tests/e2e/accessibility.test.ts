/**
 * No serious accessibility fault on any page, for every role: every rule in daylight in Chinese; at night in English once
 * more those whose answer depends on colours, language or the length of words. And on a phone no page scrolls sideways.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { begin, play, postReply, sitExam, stateOf } from './attempts.ts';
import { expect, FROM_HERE, test, type Person, type Role } from './people.ts';
import { BASE_URL } from './place.ts';
import { proposeReply } from './proposals.ts';
import { firstPlan, HAGGLER, lesson, library, present, redlinePlan, repliesOf } from './shop.ts';

const plan = firstPlan(HAGGLER);
interface Look {
	readonly colorScheme: 'light' | 'dark';
	readonly locale: 'zh' | 'en';
	readonly lang: string;
	/** The rules of axe that are looked at; null for all. */
	readonly rules: readonly string[] | null;
}
const BY_LOOKS = [
	'color-contrast',
	'link-in-text-block',
	'html-has-lang',
	'html-lang-valid',
	'valid-lang',
	'scrollable-region-focusable'
];
const LOOKS: readonly Look[] = [
	{ colorScheme: 'light', locale: 'zh', lang: 'zh-CN', rules: null },
	{ colorScheme: 'dark', locale: 'en', lang: 'en', rules: BY_LOOKS }
];
const PHONE = { width: 390, height: 844 };

/** Makes something on the page visible that is not there at first. */
type Open = (page: Page) => Promise<void>;
type Place = readonly [path: string, open?: Open];

const [lessonId = ''] = library.lessons.keys();
const drawn = lesson((one) => one.body.includes('```mermaid'), 'diagram');
const [productId = ''] = library.products.keys();
const [ruleId = ''] = library.rules.keys();

async function examine(page: Page, path: string, rules: Look['rules']): Promise<void> {
	const only = rules === null ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...only });
	const { violations } = await axe.analyze();
	const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
	const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
	expect.soft(told, `axe at ${path}`).toEqual([]);
}

async function measure(page: Page, path: string): Promise<void> {
	await page.setViewportSize(PHONE);
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(over, `pixels too wide at ${path}`).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 800 });
}

async function walk(page: Page, { locale, lang, rules }: Look, places: readonly Place[]): Promise<void> {
	await page.context().addCookies([{ name: 'peilian_locale', value: locale, url: BASE_URL }]);
	for (const [path, open] of places) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await open?.(page);
		await examine(page, path, rules);
		await measure(page, path);
	}
}

const openAll: Open = (page) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('main details'))
			(details as HTMLDetailsElement).open = true;
	});

const drawing: Open = async (page) => {
	await page.locator('figure.diagram').first().scrollIntoViewIfNeeded();
	await expect(page.locator('figure.diagram svg[role="img"]').first()).toBeVisible();
};

const LEARNING: readonly Place[] = [
	['/lessons'],
	[`/lessons/${lessonId}`],
	[`/lessons/${drawn.id}`, drawing],
	[`/lessons/${lessonId}/quiz`],
	['/products'],
	[`/products/${productId}`],
	['/rules'],
	[`/rules/${ruleId}`],
	['/scenarios'],
	[`/scenarios/${HAGGLER}`],
	['/search?q=%E9%80%80%E8%B4%A7'],
	['/me'],
	['/me/register'],
	['/no-such-page']
];

/** Decides that a trial goes on; gives the trainee's page and the sheet that was signed. */
async function keepTrial({ request }: Person, { name }: Person): Promise<Record<'sheet' | 'paper', string>> {
	const linkIn = async (path: string, pattern: RegExp): Promise<string> =>
		present(pattern.exec(await (await request.get(path)).text())?.[0], `link ${pattern.source}`);
	const sheet = await linkIn(`/standings?q=${encodeURIComponent(name)}`, /\/standings\/[\w-]+/);
	const form = { decision: 'kept', reason: '再看两周', version: '0' };
	await request.post(`${sheet}?/confirmation`, { form, headers: FROM_HERE });
	return { sheet, paper: await linkIn(sheet, /\/sign-offs\/[\w-]+/) };
}

/** What each role can open, and what there must be to see on it. */
const TOURS: Readonly<
	Record<Role, (person: Person, hire: (role?: Role) => Promise<Person>) => Promise<readonly Place[]>>
> = {
	trainee: async (person) => {
		const finished = await sitExam(person, HAGGLER, redlinePlan(HAGGLER));
		const practised = await begin(person, HAGGLER, 'practice');
		await play(person, practised, plan);
		const open = await begin(person, HAGGLER, 'practice');
		await postReply(person, open, { text: repliesOf(plan)[0] ?? '', seq: (await stateOf(person, open)).seq });
		const hint: Open = async (page) => {
			await openAll(page);
			await page.getByRole('button', { name: /看提示|hint/i }).click();
			await expect(page.getByRole('status')).toBeVisible();
		};
		return [
			['/home'],
			['/me/phrases', openAll],
			...LEARNING,
			[`/attempts/${open}`, hint],
			[`/attempts/${open}?do=coupon`, openAll],
			[`/attempts/${practised}`],
			[`/attempts/${practised}/result`, openAll],
			[`/attempts/${finished}/result`, openAll]
		];
	},
	supervisor: async (person, hire) => {
		const trainee = await hire();
		const attempt = await sitExam(trainee, HAGGLER, redlinePlan(HAGGLER));
		const { sheet, paper } = await keepTrial(person, trainee);
		return [
			['/reviews'],
			[`/reviews/${attempt}`, openAll],
			['/standings'],
			['/registers'],
			['/registers?span=month&kind=lost'],
			[`/standings?q=${encodeURIComponent(trainee.name)}`],
			[sheet, openAll],
			[paper],
			['/verify'],
			['/verify/PL-0000-0000-0000'],
			['/content']
		];
	},
	trainer: async (person, hire) => {
		const proposal = await proposeReply(person, hire);
		return [
			['/content'],
			['/content?severity=error'],
			['/content/proposals'],
			[proposal, openAll],
			['/scenarios']
		];
	},
	admin: async (_, hire) => {
		const { name } = await hire();
		const preview: Open = async (page) => {
			await page.locator('#csv').fill('姓名,账号,角色\n周小满,e2e-preview,新人\n吴静,e2e preview,店长');
			await page.getByRole('button', { name: /^(预览|Preview)$/ }).click();
			await expect(page.getByRole('table')).toBeVisible();
		};
		const person: Open = async (page) => {
			await page.getByRole('link', { name, exact: true }).click();
			await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
			await openAll(page);
		};
		return [
			['/people'],
			[`/people?q=${encodeURIComponent(name)}`, person],
			['/people/import', preview],
			['/audit'],
			['/reviews']
		];
	}
};

for (const look of LOOKS) {
	const { colorScheme, locale, rules } = look;
	for (const role of ['trainee', 'supervisor', 'trainer', 'admin'] as const)
		test(`every page of the ${role} can be used by everybody (${colorScheme}, ${locale})`, async ({
			hire,
			visit
		}) => {
			test.slow();
			const person = await hire(role);
			const places = await TOURS[role](person, hire);
			await walk(await visit(person, { colorScheme }), look, places);
		});

	test(`signing in can be done by everybody (${colorScheme}, ${locale})`, async ({ browser }) => {
		const context = await browser.newContext({ colorScheme });
		const refused: Open = async (page) => {
			await page.locator('[name=login]').fill('nobody');
			await page.locator('[name=password]').fill('wrong');
			await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
			await expect(page.getByRole('alert')).toBeVisible();
		};
		await walk(await context.newPage(), look, [['/login'], ['/login', refused]]);
		await context.close();
	});

	test(`a page that a role may not open says so to everybody (${colorScheme}, ${locale})`, async ({
		hire,
		visit
	}) => {
		const page = await visit(await hire(), { colorScheme });
		await page.context().addCookies([{ name: 'peilian_locale', value: locale, url: BASE_URL }]);
		await page.goto('/people');
		await examine(page, '/people as a trainee', rules);
		await measure(page, '/people as a trainee');
	});
}

test('the chat can be used with the keyboard alone', async ({ hire, visit }) => {
	const person = await hire();
	const page = await visit(person);
	await page.goto(`/attempts/${await begin(person, HAGGLER, 'practice')}`);
	// Chromium drops the keys that come before it has drawn anything, when nobody can see what to press.
	await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
	await page.getByRole('textbox', { name: '您的回复' }).focus();
	await page.keyboard.type('在的');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log')).toContainText('在的');
	await expect(page.getByRole('textbox', { name: '您的回复' })).toBeFocused();
});
