/**
 * `peilian COMMAND`: the trainer's command line (contract §7). Exit code 0 when all is well, 1 when something is wrong
 * with the content, 2 when the call is wrong.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { nearest } from './lib/core/suggest.ts';
import { CallError, usage, words } from './cli/words.ts';

// What was compiled once is kept: the second command starts in half the time.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/peilian'));

/** A command is loaded only when it is asked for: `match` need not wait for the server's code. */
const COMMANDS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>> = {
	check: () => import('./cli/check.ts'),
	test: () => import('./cli/test.ts'),
	grade: () => import('./cli/grade.ts'),
	match: () => import('./cli/match.ts'),
	play: () => import('./cli/play.ts'),
	bench: () => import('./cli/bench.ts')
};

async function main([command = '', ...args]: readonly string[]): Promise<number> {
	if (command === '' || command === '--help' || command === 'help') {
		process.stdout.write(usage());
		return command === '' ? 2 : 0;
	}
	const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (load === undefined)
		throw new CallError(words().unknownCommand(command, nearest(command, Object.keys(COMMANDS))));
	return (await load()).run(args);
}

// A reader that has seen enough (`… | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CallError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
