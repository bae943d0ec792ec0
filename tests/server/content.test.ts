import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/lib/core/diagnostic.ts';
import { openContent, type Content } from '../../src/lib/server/content.ts';
import { FILES, LATE_PARCEL } from './shop.ts';

let folder: string;
let content: Content;
let told: (readonly Diagnostic[])[];

const SCENARIO = 'scenarios/aftersale/late-parcel.md';

function write(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'peilian-content-'));
	for (const [path, text] of FILES) write(path, text);
	told = [];
	content = openContent(folder, (diagnostics) => told.push(diagnostics));
});

afterEach(() => {
	content.close();
	rmSync(folder, { recursive: true, force: true });
});

const title = () => content.library().scenarios.get('late-parcel')?.script.meta.title;

/** Waits until it holds, and says how long that took; the requirement is two seconds. */
async function within(holds: () => boolean, ms = 2000): Promise<number> {
	const began = performance.now();
	while (!holds()) {
		if (performance.now() - began > ms) throw new Error(`did not happen within ${ms} ms`);
		await new Promise((done) => setTimeout(done, 20));
	}
	return performance.now() - began;
}

describe('proving', () => {
	const UNKNOWN = LATE_PARCEL.replace(
		'  - 例：非常抱歉让您久等了',
		'  - 例：非常抱歉让您久等了\n  - 反例：非常抱歉让您久等了'
	);

	it('finds beside the server what only grading can show', async () => {
		content.close();
		write(SCENARIO, UNKNOWN);
		content = openContent(folder, () => {}, { prove: true });
		const quick = content.diagnostics().length;
		await within(() => content.diagnostics().length > quick, 20_000);
		expect(
			content
				.diagnostics()
				.map(({ code }) => code)
				.join(' ')
		).toMatch(/counterexample/);
		expect(title()).toBe('包裹不动了');
	});
});

describe('the content folder', () => {
	it('is read when it is opened', () => {
		expect(title()).toBe('包裹不动了');
		expect(content.files()).toEqual([...FILES.keys()].sort());
		expect(told).toHaveLength(1);
		expect(content.kept()).toEqual([]);
	});

	it('shows a good change within two seconds, again and again', async () => {
		for (const name of ['改了一次', '改了两次', '又改了一次']) {
			write(SCENARIO, LATE_PARCEL.replace('包裹不动了', name));
			await within(() => title() === name);
		}
	});

	it('takes up a new file in a new folder, and lets go of a removed one', async () => {
		write('scenarios/complaint/new/another.md', LATE_PARCEL.replace('包裹不动了', '新的'));
		await within(() => content.library().scenarios.has('another'));
		unlinkSync(join(folder, SCENARIO));
		await within(() => !content.library().scenarios.has('late-parcel'));
	});

	it('keeps the last good edition of a file that has become bad, and says so', async () => {
		write(SCENARIO, '---\ntitle: [没有关上\n---\n\n## 开场\n');
		await within(() => content.kept().length > 0);
		expect(content.kept()).toEqual([SCENARIO]);
		expect(title()).toBe('包裹不动了');
		expect(
			content.diagnostics().some(({ file, severity }) => file === SCENARIO && severity === 'error')
		).toBe(true);
		write(SCENARIO, LATE_PARCEL.replace('包裹不动了', '修好了'));
		await within(() => title() === '修好了');
		expect(content.kept()).toEqual([]);
	});

	it('is not held up by 5 MB of Markdown', async () => {
		write('scenarios/complaint/huge.md', `# 大\n\n${'> - 很多字\n'.repeat(400_000)}`);
		write(SCENARIO, LATE_PARCEL.replace('包裹不动了', '照样改'));
		await within(() => title() === '照样改');
		expect(content.library().scenarios.has('huge')).toBe(false);
	});

	it('takes no notice of files that are not Markdown', async () => {
		write('notes.txt', 'x');
		write('.hidden.md', 'x');
		await new Promise((done) => setTimeout(done, 400));
		expect(told).toHaveLength(1);
	});

	it('goes on with what it has when the folder goes away', async () => {
		rmSync(folder, { recursive: true, force: true });
		await new Promise((done) => setTimeout(done, 1300));
		expect(title()).toBe('包裹不动了');
	});
});
