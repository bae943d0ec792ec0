/** The browser tests: the built app, served by this Node from an empty database, and a Chromium in Chinese. */
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { SERVER_FLAGS } from '../src/node-flags.js';
import { findBrowser } from './browser-path.ts';
import { BASE_URL, OUTPUT, PASSWORD, PORT, ROOT } from './e2e/place.ts';

const { executablePath, env } = findBrowser();
const inherited = Object.entries(process.env).flatMap(([name, value]) =>
	value === undefined ? [] : [[name, value]]
);

export default defineConfig({
	testDir: './e2e',
	outputDir: join(OUTPUT, 'results'),
	// More than there are cores: several tests wait for a minute to pass, or for the server.
	workers: 3,
	fullyParallel: true,
	forbidOnly: true,
	// A race lost to a busy machine is tried once more, and listed as flaky: it is there to be mended, not to stop a delivery.
	retries: 1,
	reporter: 'list',
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: BASE_URL,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		screenshot: 'only-on-failure',
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: { executablePath, env: { ...Object.fromEntries(inherited), ...env } }
	},
	projects: [
		{ name: 'app', testIgnore: '**/weight.test.ts' },
		// The server is weighed when everything else has been done with it.
		{ name: 'weight', testMatch: '**/weight.test.ts', dependencies: ['app'] }
	],
	webServer: {
		command: `"${process.execPath}" ${SERVER_FLAGS.join(' ')} tests/e2e/serve.js`,
		cwd: ROOT,
		env: { PORT: String(PORT), PEILIAN_DEMO_PASSWORD: PASSWORD, PEILIAN_LANG: 'zh' },
		url: `${BASE_URL}/healthz`,
		timeout: 60_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
	}
});
