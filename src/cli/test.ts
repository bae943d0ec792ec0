/** `peilian test [PATH…]`: runs all plans, one line each, with the first difference. */
import { join, relative, resolve } from 'node:path';
import { makeEdition, prepareEdition } from '../lib/core/attempt/edition.ts';
import { rehearse } from '../lib/core/attempt/rehearse.ts';
import { readCall } from './call.ts';
import { filesAt, pathWithin } from './content-folder.ts';
import { tell, words } from './words.ts';
import { openWorkspace, scenarioAt, type Workspace } from './workspace.ts';

const CALL = 'peilian test [PATH…] [--content DIR]';

interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/** Exit code 1 when a plan fails or a file cannot run. The last line is `N passed, N failed`. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL);
	const workspace = openWorkspace(call, call.positions[0]);
	const counts = scenarioPaths(workspace, call.positions).map((path) => testFile(workspace, path));
	const passed = counts.reduce((sum, one) => sum + one.passed, 0);
	const failed = counts.reduce((sum, one) => sum + one.failed, 0);
	process.stdout.write(`${passed} passed, ${failed} failed\n`);
	return failed === 0 ? 0 : 1;
}

/** All scenarios of the folder, or those that were named; other kinds of files in named folders have no plans. */
function scenarioPaths({ folder, files }: Workspace, positions: readonly string[]): readonly string[] {
	const own = [...files.keys()]
		.filter((path) => path.startsWith('scenarios/'))
		.map((path) => relative(process.cwd(), join(folder, path)));
	if (positions.length === 0) return own;
	return positions.flatMap(filesAt).filter((path) => {
		const inside = pathWithin(folder, resolve(path));
		return inside === null || !files.has(inside) || inside.startsWith('scenarios/');
	});
}

function testFile(workspace: Workspace, path: string): Counts {
	const { entry } = scenarioAt(workspace, path, false);
	if (entry === null) {
		process.stdout.write(`✗ ${words().cannotRun(path)}\n`);
		return { passed: 0, failed: 1 };
	}
	const prepared = prepareEdition(makeEdition(workspace.read.library, entry));
	const { plans, meta } = entry.script;
	if (plans.length === 0) process.stdout.write(`- ${meta.id} · ${words().noPlans()}\n`);
	const outcomes = plans.map((plan) => rehearse(prepared, plan));
	for (const { name, passed, difference } of outcomes) {
		const why = difference === null ? '' : `\n  ${path}:${difference.line}  ${tell(difference.said)}`;
		process.stdout.write(`${passed ? '✓' : '✗'} ${meta.id} · ${name}${why}\n`);
	}
	const passed = outcomes.filter((one) => one.passed).length;
	return { passed, failed: outcomes.length - passed };
}
