/**
 * Proves the content beside the server: grading every example and running every plan takes seconds, in which nobody's
 * reply may wait. A process of its own does it at low priority and gives its memory back when it is done.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
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
	const script = join(projectFolder(), 'src', 'lib', 'server', 'prove.ts');
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

function lower(pid: number | undefined): void {
	try {
		if (pid !== undefined) setPriority(pid, LOW_PRIORITY);
	} catch {
		// Over already, or not allowed here: then it runs as it is.
	}
}
