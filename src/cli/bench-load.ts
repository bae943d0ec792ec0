/**
 * `peilian bench load`: many trainees on duty at once against one server, each with several buyers. A real process, a
 * real file, loopback. Afterwards the database is held against what the server has acknowledged: nothing may be lost,
 * nothing may stand there twice.
 *
 * The trainees ask of the server what a browser asks of it, at the pace of people (`load-trainee.ts`); `--haste 8` is
 * a turn every 2 to 8 seconds. All of them live in this process, which shares the machine with the server: how much
 * of a processor each of the two used is told apart. Meanwhile a bare server that writes rows of the same size is asked
 * twice a second: what the disk and everybody else on the machine cost, both pay.
 */
import { cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../lib/server/app.ts';
import { openStore } from '../lib/server/db.ts';
import { digestOf } from '../lib/server/passwords.ts';
import { insertAccounts, type Account } from '../lib/server/users.ts';
import {
	cpuSeconds,
	PASSWORD,
	residentMiB,
	rowSize,
	startBare,
	startServer,
	storedTurns,
	type Running
} from './bench-server.ts';
import { signedIn } from './browsing.ts';
import { readCall, type Call } from './call.ts';
import { figure, inWords, quantile, type Figure } from './figure.ts';
import { trainee, type Trainee } from './load-trainee.ts';
import { CallError, words } from './words.ts';

const CALL = 'bench load [--rushes 50] [--buyers 8] [--minutes 10] [--haste 1] [--json]';
const PROGRESS_MS = 5000;
/** Below this a server that has only just begun is still growing into its work: growth is told, not judged. */
const STEADY_MINUTES = 5;
/** How often the bare server is asked, ms. */
const BARE_EACH_MS = 500;

interface Plan {
	readonly rushes: number;
	readonly buyers: number;
	readonly minutes: number;
	/** So many times as fast as people. */
	readonly haste: number;
}

/** Exit code 0 when every goal is met, 1 when one is not, 2 when the call is wrong. */
export async function run(args: readonly string[]): Promise<number> {
	const call = readCall(args, CALL, ['--rushes', '--buyers', '--minutes', '--haste'], ['--json']);
	const plan = {
		rushes: Math.round(numberOf(call, '--rushes', 50, 1, 400)),
		buyers: Math.round(numberOf(call, '--buyers', 8, 1, 12)),
		minutes: numberOf(call, '--minutes', 10, 0.05, 200),
		haste: numberOf(call, '--haste', 1, 0.1, 100)
	};
	const figures = await measure(plan);
	process.stdout.write(
		call.flag('--json') ? `${JSON.stringify(figures, null, '\t')}\n` : figures.map(inWords).join('')
	);
	return figures.every((one) => one.ok) ? 0 : 1;
}

function numberOf(call: Call, option: string, usual: number, least: number, most: number): number {
	const given = call.option(option);
	if (given === null) return usual;
	const number = given.trim() === '' ? NaN : Number(given);
	if (number >= least && number <= most) return number;
	throw new CallError(words().notANumber(option, given, least, most));
}

async function measure(plan: Plan): Promise<readonly Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'peilian-load-'));
	const database = join(folder, 'load.db');
	const running = await prepared(plan, folder, database);
	try {
		const began = performance.now();
		const trainees = await onDuty(plan, running.url);
		tell(words().loadReady(plan.rushes, seconds(performance.now() - began)));
		const used = cpuOf(running);
		const until = performance.now() + plan.minutes * 60_000;
		const bare = besideBare(folder, database, until);
		const memory = await played(until, plan, trainees, running);
		const cpu = used();
		const counted = await held(trainees, running, database);
		const turns = trainees.flatMap((one) => one.turns.map(({ ms }) => ms));
		return [
			figure('turns', turns.length, ''),
			figure('turns-per-second', turns.length / (plan.minutes * 60), '1/s'),
			figure('turn-p50', quantile(turns, 0.5), 'ms'),
			figure('turn-p95', quantile(turns, 0.95), 'ms', 50),
			figure('turn-p99', quantile(turns, 0.99), 'ms'),
			...counted,
			figure(
				'events-told',
				trainees.reduce((sum, one) => sum + one.told(), 0),
				''
			),
			...memoryFigures(memory, plan.minutes),
			...cpu,
			...bareFigures(await bare, quantile(turns, 0.5))
		];
	} finally {
		running.child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A content folder with a rush that lasts, an account for everybody, and the built server on top of it. */
async function prepared(plan: Plan, folder: string, database: string): Promise<Running> {
	const content = join(folder, 'content');
	cpSync(join(projectFolder(), 'content'), content, { recursive: true });
	mkdirSync(join(content, 'rushes'), { recursive: true });
	writeFileSync(join(content, 'scenarios', 'load-buyer.md'), SCENARIO);
	writeFileSync(join(content, 'rushes', 'load.md'), rushFile(plan));
	const store = openStore({ url: database, migrations: join(projectFolder(), 'drizzle', 'sqlite') });
	const digest = await digestOf(PASSWORD);
	const accounts = Array.from({ length: plan.rushes }, (_, n): Account => {
		const person = {
			id: `load-${n}`,
			login: `load-${n}`,
			name: `Load ${n}`,
			role: 'trainee',
			active: true
		} as const;
		return { person, password: PASSWORD, digest };
	});
	await store.write((q) => insertAccounts(q, accounts, 'bench', Date.now()));
	store.close();
	return startServer(database, content);
}

/** A buyer who goes on for as long as there is an answer, with as much to grade as a real one. */
const SCENARIO = `---\ntitle: 压测\ntrack: presale\ndifficulty: 1\npass: 60\npersona: { name: 小测 }\n---\n\n压测用。\n\n## 开场\n\n> - 怎么还不发货\n> - 我的货呢\n\n### 得分点\n\n${Array.from(
	{ length: 6 },
	(_, n) =>
		`- 说到 要点${n}(10)：说到第 ${n} 个要点\n  - 例：今晚八点前给您发走第${n}件\n  - 例：实在抱歉让您等了${n}天\n  - 例：您看这样安排${n}可以吗\n  - 例：券后一共${n}百元包邮`
).join('\n')}\n\n### 去向\n\n- 第 900 次 → [完](#完)\n- 否则 → [开场](#开场)\n\n## 完\n\n> 好\n\n结局：完\n`;

const rushFile = ({ buyers, minutes }: Plan): string => {
	const arrivals = Array.from(
		{ length: buyers },
		(_, n) => `  - { at: ${n}s, scenario: load-buyer, patience: 12h }`
	).join('\n');
	return `---\ntitle: 压测\nat_most: ${buyers}\nminutes: ${Math.min(240, Math.ceil(minutes) + 30)}\narrivals:\n${arrivals}\n---\n\n压测用。\n`;
};

/** Everybody signs in, one after another, and begins. */
async function onDuty({ rushes, haste }: Plan, url: string): Promise<readonly Trainee[]> {
	const trainees: Trainee[] = [];
	for (let n = 0; n < rushes; n++) {
		const browsing = await signedIn(url, `load-${n}`, PASSWORD);
		const runId = await browsing.beginRush('load');
		trainees.push(trainee({ url, cookie: browsing.cookie, runId, haste, seed: n + 1 }));
	}
	return trainees;
}

/** Plays, telling every few seconds how it goes; gives the server's memory from moment to moment, MiB. */
async function played(
	until: number,
	{ minutes }: Plan,
	trainees: readonly Trainee[],
	{ child }: Running
): Promise<readonly number[]> {
	const began = performance.now();
	const memory: number[] = [];
	const look = setInterval(
		() => {
			memory.push(residentMiB(child.pid));
			const turns = trainees.flatMap((one) => one.turns.map(({ ms }) => ms));
			const p95 = Math.round(quantile(turns, 0.95) * 10) / 10;
			const elapsed = seconds(performance.now() - began);
			tell(words().loadProgress(elapsed, turns.length, p95, Math.round(memory.at(-1) ?? 0)));
		},
		Math.min(PROGRESS_MS, minutes * 10_000)
	);
	await Promise.all(trainees.map((one) => one.play(until)));
	clearInterval(look);
	return memory;
}

/** Stops the server and holds the database against what was acknowledged. */
async function held(
	trainees: readonly Trainee[],
	{ child }: Running,
	database: string
): Promise<readonly Figure[]> {
	const ended = new Promise((done) => child.once('exit', done));
	child.kill('SIGTERM');
	await ended;
	const stored = storedTurns(database);
	const acknowledged = trainees.flatMap(({ turns }) => turns.map(({ turnId }) => turnId));
	const refusals = trainees.flatMap((one) => one.refusals);
	refusals.slice(0, 3).forEach(tell);
	return [
		figure('lost', acknowledged.filter((id) => !stored.has(id)).length, '', 0),
		figure('doubled', [...stored.values()].filter((times) => times > 1).length, '', 0),
		figure('refused', refusals.length, '', 0)
	];
}

/** Flat: the last third of the time against the first. */
function memoryFigures(memory: readonly number[], minutes: number): readonly Figure[] {
	const third = Math.max(1, Math.floor(memory.length / 3));
	const mean = (part: readonly number[]): number =>
		part.reduce((sum, one) => sum + one, 0) / (part.length || 1);
	const growth = mean(memory.slice(-third)) / (mean(memory.slice(0, third)) || 1);
	return [
		figure('memory', memory.at(-1) ?? 0, 'MiB'),
		figure('memory-growth', growth, '×', minutes >= STEADY_MINUTES ? 1.1 : null)
	];
}

/** What the server and the trainees use of the machine from now on; a share of 100 % is one processor. */
function cpuOf({ child }: Running): () => readonly Figure[] {
	const [began, server, own] = [performance.now(), cpuSeconds(child.pid), process.cpuUsage()];
	return () => {
		const elapsed = (performance.now() - began) / 1000;
		const { user, system } = process.cpuUsage(own);
		return [
			figure('server-cpu', ((cpuSeconds(child.pid) - server) / elapsed) * 100, '%'),
			figure('trainees-cpu', ((user + system) / 1e6 / elapsed) * 100, '%'),
			figure('machine-load', loadavg()[0] ?? 0, '')
		];
	};
}

/** Asks the bare server in the same minutes, from the first reply on: then it is known how long a row is. Times in ms. */
async function besideBare(folder: string, database: string, until: number): Promise<readonly number[]> {
	const times: number[] = [];
	while (storedTurns(database).size === 0) {
		if (performance.now() > until) return times;
		await pause(BARE_EACH_MS);
	}
	const bare = await startBare(join(folder, 'bare.db'), rowSize(database));
	try {
		while (performance.now() < until) {
			const from = performance.now();
			await bare.one();
			times.push(performance.now() - from);
			await pause(BARE_EACH_MS);
		}
	} finally {
		bare.stop();
	}
	return times;
}

const bareFigures = (times: readonly number[], own: number): readonly Figure[] => [
	figure('bare-p50', quantile(times, 0.5), 'ms'),
	figure('bare-p95', quantile(times, 0.95), 'ms'),
	figure('turn-to-bare', own / (quantile(times, 0.5) || 1), '×')
];

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const seconds = (ms: number): number => Math.round(ms / 1000);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);
