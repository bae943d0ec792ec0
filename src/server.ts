/**
 * The server process, run by the project's own Node: opens and migrates the database, seeds the demo shop on the first
 * run, and serves the built app. Each step says what it does; the last lines say where and with which accounts.
 */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeApp, openApp, optionsFromEnvironment, projectFolder, useApp } from './lib/server/app.ts';
import { seedDemo } from './lib/server/seed.ts';

const ENGLISH = /^en/i.test(process.env.PEILIAN_LANG ?? process.env.LANG ?? '');
const say = (zh: string, en: string): string => (ENGLISH ? en : zh);
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const PORT = Number(process.env.PORT || 3000);
/** `localhost` answers on both loopback addresses; other machines reach it only when HOST says so. */
const HOST = process.env.HOST || 'localhost';
const SHUTDOWN_MS = 5000;

/** Ends with a sentence instead of a stack. */
function stop(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

/** Runs a step and says how long it took. */
async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	const began = performance.now();
	const value = await work();
	tell(`  ✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
	return value;
}

type Handler = (request: IncomingMessage, response: unknown, next: (error?: unknown) => void) => void;

async function loadHandler(): Promise<Handler> {
	const file = join(projectFolder(), 'build', 'handler.js');
	if (!existsSync(file))
		stop(say('还没有构建。请用 npm start 启动。', 'Nothing is built yet. Please start with: npm start'));
	return ((await import(pathToFileURL(file).href)) as { handler: Handler }).handler;
}

/**
 * adapter-node takes https for granted, and would refuse every form over plain http. The protocol is told by a header
 * that only we set, unless a proxy in front is trusted to do so.
 */
function prepareEnvironment(): void {
	if (process.env.ORIGIN) return;
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
}

function listen(handler: Handler): Promise<readonly Server[]> {
	const trusted = process.env.TRUST_PROXY === '1';
	const answer = (request: IncomingMessage, response: Parameters<Handler>[1]): void => {
		if (!trusted || request.headers['x-forwarded-proto'] === undefined)
			request.headers['x-forwarded-proto'] = 'http';
		handler(request, response, () => undefined);
	};
	const hosts = HOST === 'localhost' ? ['127.0.0.1', '::1'] : [HOST];
	return Promise.all(hosts.map((host) => listenOn(createServer(answer), host))).then((servers) =>
		servers.filter((server) => server !== null)
	);
}

/** A machine without IPv6 has no `::1`; that is no reason not to serve. */
function listenOn(server: Server, host: string): Promise<Server | null> {
	server.keepAliveTimeout = 65_000;
	server.headersTimeout = 70_000;
	return new Promise((done) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (host === '::1' && error.code !== 'EADDRINUSE') return done(null);
			if (error.code === 'EADDRINUSE')
				stop(
					say(
						`端口 ${PORT} 已经被占用。请停掉占用它的程序，或者换一个：PORT=${PORT + 1} npm start`,
						`Port ${PORT} is taken. Stop what uses it, or choose another: PORT=${PORT + 1} npm start`
					)
				);
			stop(
				say(
					`无法监听 ${host}:${PORT}：${error.message}`,
					`Cannot listen on ${host}:${PORT}: ${error.message}`
				)
			);
		});
		server.listen(PORT, host, () => done(server));
	});
}

prepareEnvironment();
const app = await timed(say('打开数据库和课件', 'opening database and content'), () =>
	openApp(optionsFromEnvironment(process.env))
);
useApp(app);
const accounts = await timed(say('检查演示账号', 'checking demo accounts'), () =>
	seedDemo(app, { password: process.env.PEILIAN_DEMO_PASSWORD || undefined })
);
const handler = await timed(say('载入应用', 'loading the app'), loadHandler);
const servers = await listen(handler);

if (accounts.length > 0) {
	tell(say('\n演示账号（密码只显示这一次）：', '\nDemo accounts (passwords are shown this once):'));
	for (const { name, login, role, password } of accounts)
		tell(`  ${login.padEnd(12)} ${password.padEnd(18)} ${role.padEnd(11)} ${name}`);
}
tell(
	say(`\n陪练已就绪：`, `\nPeilian is ready: `) +
		(process.env.ORIGIN ?? `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${PORT}`)
);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => {
		if (stopping) process.exit(1);
		stopping = true;
		const closed = servers.map((server) => new Promise((done) => server.close(done)));
		for (const server of servers) server.closeIdleConnections();
		const late = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), SHUTDOWN_MS);
		void Promise.all(closed).then(() => {
			clearTimeout(late);
			closeApp(app);
			process.exit(0);
		});
	});
