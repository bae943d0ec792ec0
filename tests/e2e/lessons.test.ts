/** Lessons as they are read: their diagrams are drawn, their conversations are chats, their sections can be jumped to. */
import type { Page } from 'playwright/test';
import { expect, test } from './people.ts';
import { lesson, library } from './shop.ts';

const withDiagram = [...library.lessons.values()].filter((one) => one.body.includes('```mermaid'));
const [first = lesson(() => false, 'lesson with a diagram')] = withDiagram;
const words = (body: string): string => /accDescr: ?(.+)/.exec(body)?.[1]?.trim() ?? '';

/** Brings every diagram of the page into view, one after the other, and waits until something has come of it. */
async function drawAll(page: Page): Promise<readonly string[]> {
	const states: string[] = [];
	for (const figure of await page.locator('figure.diagram').all()) {
		await figure.evaluate((element) => element.scrollIntoView());
		await expect(figure).toHaveAttribute('data-state', /./, { timeout: 30_000 });
		const images = await figure.getByRole('img').count();
		states.push(`${await figure.getAttribute('data-state')} ${images}`);
	}
	return states;
}

/** Diagrams whose labels are cut, or letters smaller than anybody reads. */
const badlyDrawn = (page: Page): Promise<readonly string[]> =>
	page.locator('figure.diagram').evaluateAll((figures) =>
		figures.flatMap((figure) => {
			const svg = figure.querySelector('svg');
			const natural = svg?.viewBox.baseVal.width ?? 0;
			const scale = natural > 0 ? (svg?.getBoundingClientRect().width ?? 0) / natural : 0;
			const cut = [...figure.querySelectorAll('foreignObject > div')].filter(
				(label) => label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 1
			);
			return [
				...(scale < 0.75 ? [`${figure.textContent?.slice(0, 40)}: scale ${scale.toFixed(2)}`] : []),
				...cut.map((label) => `cut: ${label.textContent}`)
			];
		})
	);

for (const width of [1440, 390])
	test(`every diagram of every lesson is drawn at ${width} pixels`, async ({ hire, visit }) => {
		test.setTimeout(240_000);
		const page = await visit(await hire(), { viewport: { width, height: 900 } });
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		for (const { id } of withDiagram) {
			await page.goto(`/lessons/${id}`);
			const states = await drawAll(page);
			expect
				.soft(
					states.filter((state) => state !== 'drawn 1'),
					id
				)
				.toEqual([]);
			expect.soft(states.length, id).toBeGreaterThan(0);
			expect.soft(await badlyDrawn(page), id).toEqual([]);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect.soft(over, `pixels too wide at ${id}`).toBeLessThanOrEqual(0);
		}
		expect(faults).toEqual([]);
	});

test('a diagram has its words as its description, and follows the theme', async ({ hire, visit }) => {
	const page = await visit(await hire());
	await page.goto(`/lessons/${first.id}`);
	await drawAll(page);
	const figure = page.locator('figure.diagram').first();
	await expect(figure.getByRole('img')).toHaveAccessibleDescription(words(first.body));
	await expect(figure.getByText(words(first.body)).and(page.locator('p'))).toBeHidden();
	await figure.locator('summary').first().click();
	await expect(figure.getByText(words(first.body)).and(page.locator('p'))).toBeVisible();
	const fill = () =>
		figure
			.locator('svg .node rect, svg .node polygon, svg rect.actor')
			.first()
			.evaluate((shape) => getComputedStyle(shape).fill);
	const light = await fill();
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(fill).not.toBe(light);
	await expect(figure.getByText(words(first.body)).and(page.locator('p'))).toBeVisible();
});

test('a faulty diagram shows its words and its source', async ({ hire, visit }) => {
	const page = await visit(await hire());
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	await page.route(`**/lessons/${first.id}`, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll(/(language-mermaid">\w+) /g, '$1 ((( ');
		await route.fulfill({ response, body });
	});
	await page.goto(`/lessons/${first.id}`);
	expect((await drawAll(page))[0]).toBe('failed 0');
	const figure = page.locator('figure.diagram').first();
	await expect(figure.getByText(words(first.body)).and(page.locator('p'))).toBeVisible();
	await expect(figure.locator('pre')).toBeVisible();
	expect(faults).toEqual([]);
});

test('without JavaScript a diagram is told in words', async ({ hire, visit }) => {
	const page = await visit(await hire(), { javaScriptEnabled: false });
	await page.goto(`/lessons/${first.id}`);
	await expect(page.locator('figure.diagram p').first()).toHaveText(words(first.body));
	await expect(page.locator('figure.diagram p').first()).toBeVisible();
});

test('the sections of a lesson stand beside it, or folded above it on a phone', async ({ hire, visit }) => {
	const long = lesson((one) => (one.body.match(/^## /gm)?.length ?? 0) >= 6, 'long lesson');
	const page = await visit(await hire(), { viewport: { width: 1440, height: 800 } });
	await page.goto(`/lessons/${long.id}`);
	const contents = page.getByRole('navigation', { name: '这一课有' });
	await contents.getByRole('link').last().click();
	await expect(page.locator('.reading h2').last()).toBeInViewport();
	await expect(contents.getByRole('link').first()).toBeInViewport();
	await page.setViewportSize({ width: 390, height: 800 });
	await expect(contents).toBeHidden();
	await page.locator('main details > summary', { hasText: '这一课有' }).click();
	await expect(contents.getByRole('link')).toHaveCount(long.body.match(/^## /gm)?.length ?? 0);
});

test('the list leads to the next lesson that was not read', async ({ hire, visit }) => {
	const page = await visit(await hire(), { viewport: { width: 390, height: 844 } });
	await page.goto('/lessons');
	const next = page.getByRole('region', { name: '接着读' });
	const title = (await next.locator('p').first().textContent()) ?? '';
	await next.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.goto('/lessons');
	await expect(next).not.toContainText(title);
	await expect(
		page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
	).toContainText('已读');
	await page.getByRole('navigation', { name: '按章找课' }).getByRole('link').last().click();
	await expect(page.getByRole('heading', { level: 2 }).last()).toBeInViewport();
});
