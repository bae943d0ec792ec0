/**
 * Proves the content beside the server: grading every example and running every plan takes seconds, in which nobody's
 * reply may wait. A process of its own does it at low priority and gives its memory back when it is done.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Trial, Wish } from '../core/content/trial.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { projectFolder } from './project.ts';

export interface Prover {
	/** Proves the folder as it is in a moment; a proof that is still running is given up. */
	begin(found: (diagnostics: readonly Diagnostic[]) => void): void;
	end(): void;
}

/** Changes often come several at a time, and the first pages come right after the start. */
const SETTLE_MS = 1500;
const LOW_PRIORITY = 10;

/** A prover for one folder. Without the sources beside it (they are not part of a build) it proves nothing. */
export function proverOf(folder: string): Prover {
	const script = scriptFile();
	let timer: NodeJS.Timeout | undefined;
	let running: ChildProcess | null = null;
	const end = (): void => {
		clearTimeout(timer);
		running?.kill();
		running = null;
	};
	return {
		begin(found) {
			end();
			if (!existsSync(script)) return;
			timer = setTimeout(() => {
				const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
				running = child;
				lower(child.pid);
				let told = '';
				child.stdout.setEncoding('utf8').on('data', (part: string) => (told += part));
				child.on('error', () => undefined);
				child.on('close', (code) => {
					if (running !== child) return;
					running = null;
					if (code === 0) found(JSON.parse(told) as readonly Diagnostic[]);
				});
			}, SETTLE_MS);
			timer.unref();
		},
		end
	};
}

const scriptFile = (): string => join(projectFolder(), 'src', 'lib', 'server', 'prove.ts');

/** A trial that takes longer is given up. A red line of the shop touches every scenario. */
const TRIAL_MS = 120_000;
/** Trials that wait for the one under way; whoever comes then is told that it could not be tried out. */
const TRIALS_WAITING = 8;
let trials: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Tries a change on a folder in a process of its own, one at a time; without the sources beside it, by `here`. */
export async function tryBeside(
	folder: string,
	wish: Wish,
	closing: AbortSignal,
	here: () => Trial
): Promise<Trial | null> {
	if (!existsSync(scriptFile())) return here();
	if (waiting >= TRIALS_WAITING) return null;
	waiting++;
	const trial = trials.then(() => runTrial(folder, wish, closing)).finally(() => waiting--);
	trials = trial;
	return trial;
}

/** Never rejects. */
function runTrial(folder: string, wish: Wish, closing: AbortSignal): Promise<Trial | null> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [scriptFile(), folder, 'try'], {
			stdio: ['pipe', 'pipe', 'ignore'],
			signal: AbortSignal.any([closing, AbortSignal.timeout(TRIAL_MS)])
		});
		lower(child.pid);
		let told = '';
		child.stdout.setEncoding('utf8').on('data', (part: string) => (told += part));
		child.on('error', () => done(null));
		child.on('close', (code) => done(code === 0 ? (JSON.parse(told) as Trial) : null));
		child.stdin.on('error', () => done(null));
		child.stdin.end(JSON.stringify(wish));
	});
}

function lower(pid: number | undefined): void {
	try {
		if (pid !== undefined) setPriority(pid, LOW_PRIORITY);
	} catch {
		// Over already, or not allowed here: then it runs as it is.
	}
}
