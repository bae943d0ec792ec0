import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		// One worker a core: several tests wait for servers more than they compute.
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 30_000
	}
});
