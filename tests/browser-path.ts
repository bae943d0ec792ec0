/**
 * A Chromium for the browser tests, in this order: `CHROMIUM_PATH`, Playwright's own download, the one inside the npm
 * package @sparticuz/chromium (Linux x64: no root, no download), the system's.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface Browser {
	readonly executablePath: string;
	/** What must be added to its environment. */
	readonly env: Readonly<Record<string, string>>;
}

/** Finds a browser, unpacking the one from npm on its first use (about eight seconds, once). */
export function findBrowser(): Browser {
	const given = process.env.CHROMIUM_PATH;
	if (given) return { executablePath: given, env: {} };
	if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), env: {} };
	const packed = unpacked();
	if (packed !== null) return packed;
	const system = SYSTEM.find((path) => existsSync(path));
	if (system !== undefined) return { executablePath: system, env: {} };
	throw new Error('No Chromium was found. Set CHROMIUM_PATH to one, or run: npx playwright install chromium');
}

function unpacked(): Browser | null {
	const bin = join(ROOT, 'node_modules/@sparticuz/chromium/bin');
	if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(bin, 'chromium.br')))
		return null;
	const folder = join(ROOT, 'node_modules/.cache/chromium');
	if (!existsSync(folder)) {
		const half = `${folder}.${process.pid}`;
		mkdirSync(half, { recursive: true });
		const file = join(half, 'chromium');
		writeFileSync(file, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 });
		for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
			if (!existsSync(join(bin, archive))) continue;
			execFileSync('tar', ['-x', '-C', half], {
				input: brotliDecompressSync(readFileSync(join(bin, archive)))
			});
		}
		// Another worker may have been faster; its folder is as good as ours.
		if (existsSync(folder)) rmSync(half, { recursive: true });
		else renameSync(half, folder);
	}
	const library = [join(folder, 'lib'), join(folder, 'al2023/lib')].filter((path) => existsSync(path));
	return {
		executablePath: join(folder, 'chromium'),
		env: { LD_LIBRARY_PATH: [...library, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':') }
	};
}
