/** Speed of the server as a person's browser meets it: real processes, a real file, loopback. */
import Database from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../lib/server/app.ts';
import { SERVER_FLAGS } from '../node-flags.js';
import { signedIn, type Browsing } from './browsing.ts';
import { figure, quantile, type Figure } from './figure.ts';

export const PASSWORD = 'bench-only-password';
const REPLY =
	'您好，实在抱歉让您久等了，这件大衣今天下午六点前就能发出，券后一共三百一十九元，包邮，您看这样可以吗？';
/** Replies in one attempt: as long as a long conversation. */
const REPLIES = 20;
const ATTEMPTS = 32;
/** Conversations at once when throughput is measured. */
const AT_ONCE = 8;

/** A scenario that goes on for as long as it is answered: eight criteria with four examples each. */
const scenario = (n: number): string => {
	const criteria = Array.from(
		{ length: 8 },
		(_, c) =>
			`- 说到 要点${c}(10)：说到第 ${c} 个要点\n  - 例：今晚八点前给您发走第${c}件\n  - 例：实在抱歉让您等了${c}天\n  - 例：您看这样安排${c}可以吗\n  - 例：券后一共${c}百元包邮`
	).join('\n');
	return `---\ntitle: 测速 ${n}\ntrack: presale\ndifficulty: 1\npass: 60\npersona: { name: 小测 }\n---\n\n测速用。\n\n## 开场\n\n> 怎么还不发货\n\n### 得分点\n\n${criteria}\n\n### 去向\n\n- 第 900 次 → [完](#完)\n- 否则 → [开场](#开场)\n\n## 完\n\n> 好\n\n结局：完\n`;
};

export interface Running {
	readonly child: ChildProcess;
	readonly url: string;
	/** From the start of the process to its first answer, ms. */
	readonly firstAnswer: number;
}

/** Every figure of the server. Takes about half a minute. */
export async function benchServer(): Promise<readonly Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'peilian-bench-'));
	const content = join(folder, 'content');
	cpSync(join(projectFolder(), 'content'), content, { recursive: true });
	for (let n = 0; n < ATTEMPTS * 2; n++)
		writeFileSync(join(content, 'scenarios', `bench-${n}.md`), scenario(n));
	const database = join(folder, 'bench.db');
	const running = await startServer(database, content);
	try {
		const measured = await measure(running, database, folder);
		return [...measured, figure('first-answer', await firstAnswer(database), 'ms', 1000)];
	} finally {
		running.child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
}

/** From the start of the process to its first answer, with a database that is there and the content that ships, ms. */
async function firstAnswer(database: string): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 3; n++) {
		const started = await startServer(database, join(projectFolder(), 'content'));
		started.child.kill('SIGKILL');
		times.push(started.firstAnswer);
	}
	return quantile(times, 0.5);
}

async function measure(running: Running, database: string, folder: string): Promise<readonly Figure[]> {
	const browsing = await signedIn(running.url, 'trainee', PASSWORD);
	const attempts: string[] = [];
	for (let n = 0; n < ATTEMPTS * 2; n++) attempts.push(await browsing.begin(`bench-${n}`));
	await talk(browsing, attempts.slice(0, 2), 1);
	const alone = await talk(browsing, attempts.slice(2, ATTEMPTS), 1);
	const together = await sideBySide(browsing, attempts.slice(ATTEMPTS), database, folder);
	const weights = await jsWeights(browsing, attempts[0] ?? '');
	const searches = await searchTimes(browsing);
	return [
		figure('reply-median', quantile(alone.times, 0.5), 'ms', 10),
		figure('reply-p99', quantile(alone.times, 0.99), 'ms'),
		figure('reply-per-second', together.replies, '1/s'),
		figure('bare-per-second', together.bare, '1/s'),
		figure('reply-share-of-bare', together.replies / together.bare, '×', 0.25, 'least'),
		figure('search-median', quantile(searches, 0.5), 'ms', 20),
		figure('search-p99', quantile(searches, 0.99), 'ms', 20),
		figure('memory', residentMiB(running.child.pid), 'MiB', 200),
		...weights
	];
}

/** What people look for: words of two characters and more, single ones, initials, English, nothing that is there. */
const QUERIES = [
	'退货',
	'七天无理由',
	'羊毛大衣',
	'怎么 拦截',
	'险',
	'ycfh',
	'dd',
	'privacy',
	'月亮上的兔子',
	'x'
];

/** Every query ten times over HTTP, after a first one that builds the index, ms. */
async function searchTimes(browsing: Browsing): Promise<readonly number[]> {
	const times: number[] = [];
	for (let n = -1; n < 10 * QUERIES.length; n++) {
		const query = QUERIES[Math.max(0, n) % QUERIES.length] ?? '';
		const from = performance.now();
		await browsing.page(`/desk/search?q=${encodeURIComponent(query)}`);
		if (n >= 0) times.push(performance.now() - from);
	}
	return times;
}

interface Talk {
	readonly times: readonly number[];
	readonly perSecond: number;
}

/** Posts `REPLIES` replies to every attempt, `atOnce` attempts at a time. */
async function talk(browsing: Browsing, attempts: readonly string[], atOnce: number): Promise<Talk> {
	const waiting = [...attempts];
	const times: number[] = [];
	const began = performance.now();
	const worker = async (): Promise<void> => {
		for (let attempt = waiting.shift(); attempt !== undefined; attempt = waiting.shift()) {
			let seq = 1;
			for (let n = 0; n < REPLIES; n++) {
				const from = performance.now();
				seq = await browsing.reply(attempt, seq, `${attempt}-${n}`, `${REPLY}${n}`);
				times.push(performance.now() - from);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return { times, perSecond: (times.length / (performance.now() - began)) * 1000 };
}

/** Rounds in which both servers take turns, so that a machine that is busy for a while slows both down. */
const ROUNDS = 4;

/** Replies a second, with `AT_ONCE` conversations, here and on the bare server that writes the same rows. */
async function sideBySide(
	browsing: Browsing,
	attempts: readonly string[],
	database: string,
	folder: string
): Promise<{ readonly replies: number; readonly bare: number }> {
	const bare = await startBare(join(folder, 'bare.db'), rowSize(database));
	const each = Math.floor(attempts.length / ROUNDS);
	const speeds: { replies: number; bare: number }[] = [];
	try {
		await bare.post(50);
		for (let n = 0; n < ROUNDS; n++)
			speeds.push({
				replies: (await talk(browsing, attempts.slice(n * each, (n + 1) * each), AT_ONCE)).perSecond,
				bare: await bare.post((each * REPLIES) / AT_ONCE)
			});
	} finally {
		bare.stop();
	}
	const mean = (of: 'replies' | 'bare'): number =>
		ROUNDS / speeds.reduce((sum, speed) => sum + 1 / speed[of], 0);
	return { replies: mean('replies'), bare: mean('bare') };
}

export interface Bare {
	/** Posts one reply. */
	one(): Promise<void>;
	/** Posts so many replies in each of `AT_ONCE` conversations; gives replies a second. */
	post(each: number): Promise<number>;
	stop(): void;
}

/** Starts the bare server, which writes rows of so many bytes to `file`. */
export async function startBare(file: string, bytes: number): Promise<Bare> {
	const script = join(import.meta.dirname, 'bare-server.ts');
	const child = spawn(process.execPath, [script, file, String(bytes)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const port = await new Promise<string>((done) =>
		child.stdout.once('data', (part) => done(String(part).trim()))
	);
	const postOne = async (): Promise<void> => {
		const body = JSON.stringify({ text: REPLY });
		await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).json();
	};
	return {
		one: postOne,
		async post(each) {
			const began = performance.now();
			await Promise.all(
				Array.from({ length: AT_ONCE }, async () => {
					for (let n = 0; n < each; n++) await postOne();
				})
			);
			return ((AT_ONCE * each) / (performance.now() - began)) * 1000;
		},
		stop: () => void child.kill('SIGKILL')
	};
}

/** Average size of the rows that the replies really became, bytes. */
export function rowSize(database: string): number {
	const db = new Database(database, { readonly: true });
	const [row] = db
		.prepare("select avg(length(cast(data as blob))) as size from turns where kind = 'reply'")
		.all() as {
		size: number;
	}[];
	db.close();
	return Math.round(row?.size ?? 1000);
}

/** Starts the built server and waits for its first answer. Throws when it ends before. */
export async function startServer(database: string, content: string): Promise<Running> {
	const port = await freePort();
	const began = performance.now();
	const child = spawn(process.execPath, [...SERVER_FLAGS, join(import.meta.dirname, '..', 'server.js')], {
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			DATABASE_URL: database,
			CONTENT_DIR: content,
			PEILIAN_DEMO_PASSWORD: PASSWORD
		},
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const url = `http://127.0.0.1:${port}`;
	for (;;) {
		if (child.exitCode !== null)
			throw new Error('the server ended before it answered; is the app built (npm start)?');
		const answer = await fetch(`${url}/login`).catch(() => null);
		if (answer?.ok) return { child, url, firstAnswer: performance.now() - began };
		await new Promise((done) => setTimeout(done, 10));
	}
}

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});

/** How often each turn that a browser asked for stands in the database, by its id. */
export function storedTurns(database: string): ReadonlyMap<string, number> {
	const db = new Database(database, { readonly: true });
	const rows = db
		.prepare(
			"select json_extract(data, '$.turnId') as id, count(*) as times from turns where kind in ('reply', 'message', 'action') group by 1"
		)
		.all() as { id: string; times: number }[];
	db.close();
	return new Map(rows.map(({ id, times }) => [id, times]));
}

/** Resident memory of a process, MiB; 0 where the system does not tell. */
export function residentMiB(pid: number | undefined): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

/** Processor time that a process has used, seconds; 0 where the system does not tell. */
export function cpuSeconds(pid: number | undefined): number {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[11]) + Number(fields[12])) / TICKS;
	} catch {
		return 0;
	}
}

/** Of the kernel's clock, a second. */
const TICKS = 100;

/** JavaScript that a page loads at its start, kB of gzip: the scripts it names and all that they import. */
async function jsWeights(browsing: Browsing, attempt: string): Promise<readonly Figure[]> {
	const lessons = await browsing.page('/lessons');
	const lesson = /href="[^"]*\blessons\/([^"/]+)"/.exec(lessons.text)?.[1];
	if (lesson === undefined) throw new Error('the list of lessons names no lesson');
	return [
		figure('lesson-javascript', await jsWeight(browsing, `/lessons/${lesson}`), 'kB', 45),
		figure('chat-javascript', await jsWeight(browsing, `/attempts/${attempt}`), 'kB', 90)
	];
}

async function jsWeight(browsing: Browsing, path: string): Promise<number> {
	const { text, preloads } = await browsing.page(path);
	const inPage = [...text.matchAll(/["'(]([^"'()\s]*_app\/immutable\/[^"'()\s]+\.js)["')]/g)];
	const waiting = [...preloads, ...inPage.map(([, file]) => file ?? '')].map(
		(file) => new URL(file, `http://x${path}`).pathname
	);
	const seen = new Map<string, number>();
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (seen.has(file)) continue;
		const { text: code } = await browsing.page(file);
		seen.set(file, gzipSync(code).length);
		for (const [, name] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
			waiting.push(new URL(name ?? '', `http://x${file}`).pathname);
	}
	return [...seen.values()].reduce((sum, size) => sum + size, 0) / 1000;
}
