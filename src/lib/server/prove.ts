/**
 * The process that `prover.ts` starts: proves a content folder and prints the diagnostics as JSON; with `try`, reads a
 * wish from its input and prints what it would do.
 */
import { readFileSync } from 'node:fs';
import type { Wish } from '../core/content/trial.ts';
import { proveFolder, tryInFolder } from './content.ts';

const [folder, what] = process.argv.slice(2);
if (folder === undefined) throw new Error('which content folder?');
const answer =
	what === 'try' ? tryInFolder(folder, JSON.parse(readFileSync(0, 'utf8')) as Wish) : proveFolder(folder);
process.stdout.write(JSON.stringify(answer));
