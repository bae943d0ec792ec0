/** `peilian bench [--json]`: the speed figures, each beside its goal; `bench quality PATH`: agreement with people; `bench load`: many rushes at once. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../lib/server/app.ts';
import { benchCompiling, benchGrading, benchStart } from './bench-grading.ts';
import { benchServer } from './bench-server.ts';
import { inWords } from './figure.ts';

/** Exit code 0 when every goal is met, 1 when one is not, 2 when the call is wrong. */
export async function run(args: readonly string[]): Promise<number> {
	if (args[0] === 'quality') return (await import('./bench-quality.ts')).run(args.slice(1));
	if (args[0] === 'learn') return (await import('./bench-learn.ts')).run(args.slice(1));
	if (args[0] === 'learn-pairs') return (await import('./learn-pairs.ts')).run(args.slice(1));
	if (args[0] === 'load') return (await import('./bench-load.ts')).run(args.slice(1));
	const json = args.includes('--json');
	const unknown = args.find((one) => one !== '--json');
	if (unknown !== undefined) {
		process.stderr.write(`peilian bench [--json]: ${unknown}?\n`);
		return 2;
	}
	const figures = [
		...benchGrading(),
		...benchStart(),
		...benchCompiling(contentFiles(), exampleScenario()),
		...(await benchServer())
	];
	process.stdout.write(json ? `${JSON.stringify(figures, null, '\t')}\n` : figures.map(inWords).join(''));
	return figures.every((one) => one.ok) ? 0 : 1;
}

/** The example with which the scenario language is explained. */
const exampleScenario = (): string => readFileSync(join(import.meta.dirname, 'bench-scenario.md'), 'utf8');

function contentFiles(): ReadonlyMap<string, string> {
	const folder = join(projectFolder(), 'content');
	return new Map(
		globSync('**/*.md', { cwd: folder }).map((path) => [
			path.replaceAll('\\', '/'),
			readFileSync(join(folder, path), 'utf8')
		])
	);
}
