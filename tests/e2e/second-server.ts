/** A server of one's own beside the one under test: for a content folder that a test may break. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { CONTENT, OUTPUT, PASSWORD, ROOT } from './place.ts';

export interface SecondServer {
	readonly url: string;
	/** A copy of the content folder. */
	readonly content: string;
	stop(): Promise<void>;
}

const PATIENCE = 20_000;

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer().once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}

async function answers(url: string, child: ChildProcess): Promise<void> {
	const until = Date.now() + PATIENCE;
	while (Date.now() < until && child.exitCode === null) {
		const healthy = await fetch(`${url}/healthz`).then(
			(answer) => answer.ok,
			() => false
		);
		if (healthy) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`the second server did not start (exit code ${child.exitCode})`);
}

/** Starts it on a free port, with the demo accounts. `more`: files of the content folder by path, beside the copy. */
export async function startSecondServer(more: Readonly<Record<string, string>> = {}): Promise<SecondServer> {
	mkdirSync(OUTPUT, { recursive: true });
	const folder = mkdtempSync(join(OUTPUT, 'second-'));
	const content = join(folder, 'content');
	cpSync(CONTENT, content, { recursive: true });
	for (const [path, text] of Object.entries(more)) {
		mkdirSync(dirname(join(content, path)), { recursive: true });
		writeFileSync(join(content, path), text);
	}
	const port = await freePort();
	const env = {
		...process.env,
		PORT: String(port),
		CONTENT_DIR: content,
		DATABASE_URL: join(folder, 'peilian.db'),
		PEILIAN_DEMO_PASSWORD: PASSWORD,
		PEILIAN_LANG: 'zh'
	};
	const child = spawn(process.execPath, ['src/server.js'], { cwd: ROOT, env, stdio: 'ignore' });
	const url = `http://localhost:${port}`;
	await answers(url, child);
	return {
		url,
		content,
		stop: () =>
			new Promise((done) => {
				child.once('exit', () => {
					rmSync(folder, { recursive: true, force: true });
					done();
				});
				child.kill('SIGTERM');
			})
	};
}
