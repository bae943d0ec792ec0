/**
 * The server process, on the project's own Node: serves the built app. Plain JavaScript, and nothing of the app is
 * imported but its build: a second copy of every module would cost a third of the memory. What happens before the first
 * request (database, content, demo shop) is in `lib/server/begin.ts`, which the build runs.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ENGLISH = /^en/i.test(process.env.PEILIAN_LANG ?? process.env.LANG ?? '');
/** @param {string} zh @param {string} en */
const say = (zh, en) => (ENGLISH ? en : zh);

const PORT = Number(process.env.PORT || 3000);
/** `localhost` answers on both loopback addresses; other machines reach it only when HOST says so. */
const HOST = process.env.HOST || 'localhost';
const SHUTDOWN_MS = 5000;

/** Ends with a sentence instead of a stack. @param {string} sentence @returns {never} */
function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void} Handler */

/** @returns {Promise<Handler>} */
async function loadHandler() {
	const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build', 'handler.js');
	if (!existsSync(file))
		stop(say('还没有构建。请用 npm start 启动。', 'Nothing is built yet. Please start with: npm start'));
	return (await import(pathToFileURL(file).href)).handler;
}

/** @param {Handler} handler */
async function listen(handler) {
	const trusted = process.env.TRUST_PROXY === '1';
	const hosts = HOST === 'localhost' ? ['127.0.0.1', '::1'] : [HOST];
	const servers = await Promise.all(
		hosts.map((host) =>
			listenOn(
				createServer((request, response) => {
					// The app takes https for granted and would refuse every form over plain http. What a client says about it counts
					// only behind a proxy that is trusted.
					if (!trusted || request.headers['x-forwarded-proto'] === undefined)
						request.headers['x-forwarded-proto'] = 'http';
					handler(request, response, () => undefined);
				}),
				host
			)
		)
	);
	return servers.filter((server) => server !== null);
}

/**
 * A machine without IPv6 has no `::1`; that is no reason not to serve.
 * @param {import('node:http').Server} server @param {string} host
 * @returns {Promise<import('node:http').Server | null>}
 */
function listenOn(server, host) {
	server.keepAliveTimeout = 65_000;
	server.headersTimeout = 70_000;
	return new Promise((done) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE')
				stop(
					say(
						`端口 ${PORT} 已经被占用。请停掉占用它的程序，或者换一个：PORT=${PORT + 1} npm start`,
						`Port ${PORT} is taken. Stop what uses it, or choose another: PORT=${PORT + 1} npm start`
					)
				);
			if (host === '::1') return done(null);
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

if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
const servers = await listen(await loadHandler());
const address =
	process.env.ORIGIN ?? `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${PORT}`;
process.stdout.write(`\n${say('陪练已就绪：', 'Peilian is ready: ')}${address}\n`);

let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.on(signal, () => {
		if (stopping) process.exit(1);
		stopping = true;
		const closed = servers.map((server) => new Promise((done) => server.close(done)));
		/** @type {Record<symbol, any>} */ (globalThis)[Symbol.for('peilian.hang-up')]?.();
		for (const server of servers) server.closeIdleConnections();
		const late = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), SHUTDOWN_MS);
		void Promise.all(closed).then(() => {
			clearTimeout(late);
			/** @type {Record<symbol, any>} */ (globalThis)[Symbol.for('peilian.close')]?.();
			process.exit(0);
		});
	});
