/**
 * A proxy between a browser and the app, which keeps every body that comes back. A browser forgets bodies when it goes
 * on to the next page; the wire does not.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Wire {
	/** For a browser context: `{ proxy: { server } }`. */
	readonly server: string;
	/** Everything that came over it so far, headers included. */
	heard(): string;
	close(): void;
}

/** Starts a proxy on a free port. Nothing is compressed on its way. */
export async function startWire(): Promise<Wire> {
	const kept: string[] = [];
	const carry = (asked: IncomingMessage, back: ServerResponse): void => {
		const { hostname, port, pathname, search } = new URL(asked.url ?? '/');
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const path = pathname + search;
		const onward = request({ hostname, port, path, method: asked.method, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			// Kept before the browser hears of it: whoever looks afterwards finds it.
			answer.on('end', () => {
				kept.push(answer.rawHeaders.join('\n'), Buffer.concat(parts).toString());
				back.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(parts));
			});
		});
		onward.on('error', () => back.destroy());
		asked.pipe(onward);
	};
	const server = createServer(carry);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		heard: () => kept.join('\n'),
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
