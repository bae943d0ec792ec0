/** Pictures of lessons in a browser: every one is there and legible, on a phone too, and only for who is signed in. */
import { BASE_URL } from './place.ts';
import { expect, test } from './people.ts';
import { library } from './shop.ts';

const IMAGE = /!\[[^\]]+\]\(pictures\/([^)]+)\)/g;
const shown = [...library.lessons.values()].flatMap(({ id, body }) => {
	const names = [...body.matchAll(IMAGE)].map(([, name = '']) => name);
	return names.length > 0 ? [{ id, names }] : [];
});
const [someName = ''] = shown.flatMap(({ names }) => names);

for (const width of [1440, 390])
	test(`every picture of every lesson is there at ${width} pixels`, async ({ hire, visit }) => {
		test.setTimeout(120_000);
		const page = await visit(await hire(), { viewport: { width, height: 900 } });
		for (const { id, names } of shown) {
			await page.goto(`/lessons/${id}`);
			const images = page.locator('figure.picture img');
			await expect(images).toHaveCount(names.length);
			for (const image of await images.all()) {
				await image.scrollIntoViewIfNeeded();
				await expect
					.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth), id)
					.toBeGreaterThan(0);
				const { width: wide = 0 } = (await image.boundingBox()) ?? {};
				expect(wide, `letters drawn 14 high for a width of 360 are too small in ${id}`).toBeGreaterThan(335);
				expect(((await image.getAttribute('alt')) ?? '').length, id).toBeGreaterThan(10);
			}
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect.soft(over, `pixels too wide at ${id}`).toBeLessThanOrEqual(0);
		}
	});

test('a picture is sent to who is signed in, and nothing else by such an address', async ({ hire }) => {
	const { request } = await hire();
	const [got, head] = await Promise.all([
		request.get(`/pictures/${someName}`),
		request.head(`/pictures/${someName}`)
	]);
	expect([got.status(), head.status()]).toEqual([200, 200]);
	expect(got.headers()).toMatchObject({
		'content-type': 'image/svg+xml',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
	});
	expect((await head.body()).length).toBe(0);
	for (const name of ['no.svg', '..%2fshop.md', '%2e%2e%2fshop.md', '..%5cshop.md', 'shop.md', '%00'])
		for (const method of ['GET', 'HEAD'])
			expect((await request.fetch(`/pictures/${name}`, { method })).status(), name).toBeGreaterThanOrEqual(
				400
			);
	expect((await request.post(`/pictures/${someName}`)).status()).toBe(405);
});

test('a picture is not sent to who is not signed in', async ({ playwright }) => {
	const stranger = await playwright.request.newContext({ baseURL: BASE_URL });
	expect((await stranger.get(`/pictures/${someName}`, { maxRedirects: 0 })).status()).toBe(401);
	await stranger.dispose();
});
