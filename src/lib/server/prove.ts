/** The process that `prover.ts` starts: proves a content folder and prints the diagnostics as JSON. */
import { proveFolder } from './content.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which content folder?');
process.stdout.write(JSON.stringify(proveFolder(folder)));
