/** Pictures as a browser gets them: only drawings of the folder, by name, and nothing that a browser could be led to. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openContent, type Content } from '../../src/lib/server/content.ts';
import { isEndpoint } from '../../src/lib/server/endpoint.ts';
import { answerPicture } from '../../src/lib/server/pictures.ts';

const svg = (r: number): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="${r}"/></svg>`;

let root: string;
let folder: string;
let content: Content;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'peilian-pictures-'));
	folder = join(root, 'content');
	mkdirSync(join(folder, 'pictures', 'deep'), { recursive: true });
	writeFileSync(join(root, 'secret.svg'), svg(1));
	writeFileSync(join(folder, 'shop.md'), '---\ntitle: 店\n---\n');
	writeFileSync(join(folder, 'beside.svg'), svg(2));
	writeFileSync(join(folder, 'pictures', 'bag.svg'), svg(3));
	writeFileSync(join(folder, 'pictures', '包.svg'), svg(4));
	writeFileSync(join(folder, 'pictures', 'broken.svg'), '<svg');
	writeFileSync(join(folder, 'pictures', 'notes.md'), '---\ntitle: x\n---\n');
	writeFileSync(join(folder, 'pictures', 'photo.png'), svg(5));
	writeFileSync(join(folder, 'pictures', '.hidden.svg'), svg(6));
	writeFileSync(join(folder, 'pictures', 'deep', 'bag.svg'), svg(7));
	symlinkSync(join(root, 'secret.svg'), join(folder, 'pictures', 'link.svg'));
	content = openContent(folder);
});

afterEach(() => {
	content.close();
	rmSync(root, { recursive: true, force: true });
});

const ask = (name: string, headers: Record<string, string> = {}): Response =>
	answerPicture(content, name, new Request('http://localhost/pictures/x', { headers }));

describe('a picture', () => {
	it('is sent as what it is, and may run and load nothing', async () => {
		const response = ask('bag.svg');
		expect(response.status).toBe(200);
		expect(await response.text()).toBe(svg(3));
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'image/svg+xml',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-cache'
		});
		expect(ask('包.svg').status).toBe(200);
	});

	it('is not sent again to who has it', () => {
		const etag = ask('bag.svg').headers.get('etag') ?? '';
		const response = ask('bag.svg', { 'if-none-match': `"old", ${etag}` });
		expect(response.status).toBe(304);
		expect(response.body).toBeNull();
		expect(ask('bag.svg', { 'if-none-match': '"old"' }).status).toBe(200);
	});

	it.each([
		'no.svg',
		'',
		'bag',
		'BAG.SVG',
		'shop.md',
		'../shop.md',
		'../beside.svg',
		'../../secret.svg',
		'..\\beside.svg',
		'%2e%2e%2fbeside.svg',
		'pictures/bag.svg',
		'/etc/passwd',
		'bag.svg\0',
		'beside.svg',
		'deep/bag.svg',
		'notes.md',
		'photo.png',
		'.hidden.svg',
		'broken.svg',
		'link.svg',
		'constructor',
		'__proto__'
	])('there is none called %j', async (name) => {
		const response = ask(name);
		expect(response.status).toBe(404);
		expect(await response.text()).toBe('');
	});

	it('that is drawn anew is sent anew, and none that was taken away', async () => {
		const before = ask('bag.svg').headers.get('etag');
		writeFileSync(join(folder, 'pictures', 'bag.svg'), svg(8));
		unlinkSync(join(folder, 'pictures', '包.svg'));
		await vi.waitFor(() => expect(ask('bag.svg').headers.get('etag')).not.toBe(before), 2000);
		expect(await ask('bag.svg').text()).toBe(svg(8));
		expect(ask('包.svg').status).toBe(404);
	});

	it('leads nobody to the page for signing in', () =>
		expect(isEndpoint('/(trainee)/pictures/[name]')).toBe(true));
});
