import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Folders of tests that touch nothing but the core: pure functions, which share what they have loaded. */
const PURE = [
	'attempt',
	'certification',
	'content',
	'desk',
	'drill',
	'grading',
	'lesson',
	'rush',
	'samples',
	'scenario'
].map((folder) => `tests/${folder}/**/*.test.ts`);

const common = {
	environment: 'node' as const,
	testTimeout: 30_000,
	hookTimeout: 30_000
};

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		// One worker more than there are cores: several tests wait for servers more than they compute.
		maxWorkers: 3,
		projects: [
			{
				test: {
					...common,
					name: 'shell',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', ...PURE]
				}
			},
			{ test: { ...common, name: 'core', include: PURE, isolate: false } }
		]
	}
});
