/**
 * What `npm start`, `npm test` and `npm run peilian` call: plain JavaScript without dependencies, for the system's Node
 * (20.19 or newer). It installs and builds what is out of date, and then hands over to the project's own Node, because
 * better-sqlite3 13 crashes under Node 20. npm's own prestart and pretest do not run here (`ignore-scripts=true`).
 */
import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { SERVER_FLAGS } from './node-flags.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const BUILD_STAMP = join(ROOT, 'build', '.built');
const ENGLISH = /^en/i.test(process.env.PEILIAN_LANG ?? process.env.LANG ?? '');

/**
 * One of two wordings, by the reader's language.
 * @param {string} zh
 * @param {string} en
 */
const say = (zh, en) => (ENGLISH ? en : zh);

/** @param {string} line */
const tell = (line) => process.stderr.write(`${line}\n`);

/** @param {string} line @returns {never} */
function stop(line) {
	tell(line);
	process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
	stop(
		say(
			`需要 Node 20.19 或更新的版本，现在是 ${process.versions.node}。请升级 Node 再试。`,
			`Peilian needs Node 20.19 or newer; this is ${process.versions.node}. Please upgrade Node and try again.`
		)
	);

/** Modification time in ms, or 0 when there is no such file. @param {string} path */
function modified(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Newest file under a folder, in ms. @param {string} folder @returns {number} */
function newestUnder(folder) {
	let newest = 0;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.name === 'paraglide' || entry.name === 'node_modules') continue;
		const path = join(folder, entry.name);
		newest = Math.max(
			newest,
			entry.isDirectory() ? Math.max(modified(path), newestUnder(path)) : modified(path)
		);
	}
	return newest;
}

/** The project's own Node, from npm's platform package; null before the install. */
function ownNode() {
	const windows = process.platform === 'win32';
	const file = windows ? 'node.exe' : 'node';
	const platform = windows ? 'win' : process.platform;
	const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
	for (const name of names) {
		const path = join(MODULES, name, 'bin', file);
		if (existsSync(path)) return path;
	}
	return major >= 22 ? process.execPath : null;
}

/**
 * Environment of every child: the project's Node comes first on the path, so that tools started by name use it.
 * @param {Record<string, string>} [more]
 */
function environment(more = {}) {
	const node = ownNode();
	const separator = process.platform === 'win32' ? ';' : ':';
	const path = [...(node ? [dirname(node)] : []), join(MODULES, '.bin'), process.env.PATH ?? ''].join(
		separator
	);
	return { ...process.env, PATH: path, ...more };
}

/**
 * Runs one step with its progress: a line that counts the seconds on a terminal, a line at the end anywhere.
 * The output is shown only when the step fails.
 * @param {string} name @param {string} command @param {readonly string[]} args
 */
async function step(name, command, args) {
	const began = Date.now();
	const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
	const ticking = process.stderr.isTTY
		? setInterval(() => process.stderr.write(`\r  … ${name} ${seconds()}`), 500)
		: (tell(`  … ${name}`), undefined);
	const child = spawn(command, args, {
		cwd: ROOT,
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32'
	});
	/** @type {Buffer[]} */
	const output = [];
	child.stdout.on('data', (part) => output.push(part));
	child.stderr.on('data', (part) => output.push(part));
	const code = await new Promise((done) => {
		child.on('error', () => done(1));
		child.on('close', done);
	});
	clearInterval(ticking);
	if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
	tell(`  ${code === 0 ? '✓' : '✗'} ${name} ${seconds()}`);
	if (code !== 0) tell(Buffer.concat(output).toString());
	return code === 0;
}

/** Whether what is installed answers to the lock file; a broken install has no marker or no Node of ours. */
function installed() {
	const marker = modified(join(MODULES, '.package-lock.json'));
	return (
		marker > 0 &&
		marker >= modified(join(ROOT, 'package-lock.json')) &&
		marker >= modified(join(ROOT, 'package.json')) &&
		ownNode() !== null &&
		existsSync(join(MODULES, 'better-sqlite3', 'package.json'))
	);
}

/**
 * Lets one process at a time install or build; another one waits. A lock whose owner is gone is taken over.
 * @template T @param {() => Promise<T>} work
 */
async function alone(work) {
	const lock = join(ROOT, '.data', 'launch.lock');
	mkdirSync(dirname(lock), { recursive: true });
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' });
			break;
		} catch {
			const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
			if (!alive(owner)) rmSync(lock, { force: true });
			else await new Promise((done) => setTimeout(done, 300));
		}
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}

/** @param {number} pid */
function alive(pid) {
	if (!pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function install() {
	if (installed()) return;
	const done = await alone(async () =>
		installed() ? true : step(say('安装依赖', 'installing packages'), 'npm', ['install', '--no-save'])
	);
	if (!done || ownNode() === null)
		stop(
			say(
				'依赖没有装好。请检查网络后再运行一次；已经装好的部分会接着用。',
				'The packages could not be installed. Check the network and run this again; what is there will be reused.'
			)
		);
	// npm leaves its marker alone when there was nothing to do; without a newer date we would ask it every time.
	if (!installed()) utimesSync(join(MODULES, '.package-lock.json'), new Date(), new Date());
}

/** Generated sources that the type checker, the linters and the tests need. */
async function sync() {
	const generated = modified(join(ROOT, 'src/lib/paraglide/messages.js'));
	const messages = Math.max(
		newestUnder(join(ROOT, 'src/lib/i18n')),
		modified(join(ROOT, 'svelte.config.js'))
	);
	if (generated >= messages && existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) return;
	if (!(await step(say('生成代码', 'generating sources'), 'npm', ['run', 'sync']))) process.exit(1);
}

async function build() {
	const sources = () =>
		Math.max(
			newestUnder(join(ROOT, 'src')),
			newestUnder(join(ROOT, 'static')),
			...['svelte.config.js', 'vite.config.ts', 'package-lock.json'].map((file) => modified(join(ROOT, file)))
		);
	if (modified(BUILD_STAMP) >= sources()) return;
	const built = await alone(async () => {
		if (modified(BUILD_STAMP) >= sources()) return true;
		const began = Date.now();
		const done = await step(say('构建', 'building'), 'npm', ['run', 'build']);
		if (done) {
			writeFileSync(BUILD_STAMP, '');
			// What changed while it was being built is not in it: the stamp says when the build began.
			utimesSync(BUILD_STAMP, began / 1000, began / 1000);
		}
		return done;
	});
	if (!built) stop(say('构建失败，原因见上。', 'The build failed; the reason is above.'));
}

/**
 * Hands over to a program of the project, passes signals on and ends as it ends.
 * @param {readonly string[]} args @param {string} cwd
 */
function handOver(args, cwd) {
	const node = ownNode();
	if (node === null)
		stop(
			say(
				'找不到项目自带的 Node,请删除 node_modules 再试。',
				'The project’s own Node is missing; delete node_modules and try again.'
			)
		);
	const child = spawn(node, args, { cwd, env: environment(), stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
		process.on(signal, () => child.kill(signal));
	child.on('error', (error) => stop(String(error)));
	child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

/** Counts of one stage of the tests. @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs one stage of the tests and shows what it printed when it is over.
 * @param {string} name @param {string} command @param {readonly string[]} args
 * @param {(output: string) => Counts | null} [count] reads the counts from what it printed; without it the stage counts as one
 * @returns {Promise<Counts>}
 */
async function stage(name, command, args, count) {
	tell(`… ${name}`);
	const began = Date.now();
	const child = spawn(command, args, {
		cwd: ROOT,
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32'
	});
	/** @type {Buffer[]} */
	const printed = [];
	child.stdout.on('data', (part) => printed.push(part));
	child.stderr.on('data', (part) => printed.push(part));
	const code = await new Promise((done) => {
		child.on('error', (error) => done(printed.push(Buffer.from(String(error)))));
		child.on('close', done);
	});
	const output = Buffer.concat(printed).toString();
	const ok = code === 0;
	process.stdout.write(`\n== ${name}\n${output}`);
	tell(`== ${name}: ${ok ? '✓' : '✗'} ${((Date.now() - began) / 1000).toFixed(1)} s`);
	const counted = count?.(output) ?? null;
	if (counted === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
	return ok || counted.failed > 0 ? counted : { passed: counted.passed, failed: 1 };
}

/**
 * Two at a time: each of these keeps one core busy.
 * @param {readonly (() => Promise<Counts>)[]} stages @returns {Promise<readonly Counts[]>}
 */
async function inPairs(stages) {
	/** @type {Counts[]} */
	const counts = [];
	const waiting = [...stages];
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) counts.push(await next());
	};
	await Promise.all([work(), work()]);
	return counts;
}

/** Reads `N passed` and `N failed` of the last line that has them. @param {string} output @returns {Counts | null} */
function lastCounts(output) {
	const plain = stripVTControlCharacters(output);
	const line = plain.split('\n').findLast((one) => /^\d+ passed, \d+ failed/.test(one.trim()));
	const [, passed, failed] = line?.match(/(\d+) passed, (\d+) failed/) ?? [];
	return passed === undefined ? null : { passed: Number(passed), failed: Number(failed) };
}

/** Reads vitest's `Tests  1 failed | 20 passed (21)`. @param {string} output @returns {Counts | null} */
function vitestCounts(output) {
	const plain = stripVTControlCharacters(output);
	const line = plain.split('\n').findLast((one) => /^\s*Tests\s/.test(one)) ?? '';
	const passed = /(\d+) passed/.exec(line)?.[1];
	const failed = /(\d+) failed/.exec(line)?.[1];
	return passed === undefined && failed === undefined
		? null
		: { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

/** Reads Playwright's closing lines `  2 failed` / `  1 flaky` (passed when tried again) / `  14 passed (1.2m)`. @param {string} output @returns {Counts | null} */
function playwrightCounts(output) {
	const plain = stripVTControlCharacters(output);
	/** @param {string} word */
	const of = (word) => Number(plain.match(new RegExp(`^\\s+(\\d+) ${word}`, 'm'))?.[1] ?? 0);
	const failed = of('failed') + of('interrupted') + of('did not run');
	const passed = of('passed') + of('flaky');
	return passed + failed === 0 ? null : { passed, failed };
}

async function test() {
	await install();
	await sync();
	const node = ownNode() ?? process.execPath;
	const counts = [
		...(await inPairs([
			() => stage(say('类型', 'types'), 'npm', ['run', '-s', 'check']),
			() => stage('eslint', 'eslint', ['-c', 'tests/eslint.config.js', '.']),
			() => stage('prettier', 'prettier', ['--check', '--log-level', 'warn', 'src', 'tests', 'drizzle']),
			() => stage(say('课件检查', 'content check'), node, ['src/cli.ts', 'check']),
			() => stage('knip', 'knip', []),
			() => stage(say('试演', 'plans'), node, ['src/cli.ts', 'test'], lastCounts)
		]))
	];
	await build();
	counts.push(
		await stage('vitest', 'vitest', ['run', '-c', 'tests/vitest.config.ts'], vitestCounts),
		await stage('playwright', 'playwright', ['test', '-c', 'tests/playwright.config.ts'], playwrightCounts)
	);
	const passed = counts.reduce((sum, one) => sum + one.passed, 0);
	const failed = counts.reduce((sum, one) => sum + one.failed, 0);
	process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
	process.exit(failed === 0 ? 0 : 1);
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'start') {
	await install();
	await build();
	// V8 would let the young generation grow by some 60 MB that no request needs.
	handOver([...SERVER_FLAGS, join(ROOT, 'src/server.js'), ...rest], ROOT);
} else if (command === 'test') {
	await test();
} else if (command === 'peilian') {
	await install();
	handOver([join(ROOT, 'src/cli.ts'), ...rest], process.env.INIT_CWD ?? process.cwd());
} else {
	stop('launch.js start | test | peilian …');
}
