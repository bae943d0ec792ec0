/** A language model's server that behaves as a test says: a real one on this machine, with what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
	readonly path: string;
	readonly authorization: string | undefined;
	readonly model: string;
	readonly system: string;
	/** The material, as JSON. */
	readonly user: string;
}

export interface Model {
	readonly url: string;
	readonly asked: readonly Asked[];
	/** Requests that were begun and not yet answered or given up, at the most at one time. */
	readonly atOnce: () => number;
	/** How it answers from now on. */
	answers(how: Answering): void;
	stop(): Promise<void>;
}

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** A completion with this content. */
export const saying =
	(content: unknown): Answering =>
	(response) => {
		const text = typeof content === 'string' ? content : JSON.stringify(content);
		response.setHeader('content-type', 'application/json');
		response.end(
			JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content: text } }] })
		);
	};

/** Starts it on a free port; it says that everything was met. */
export async function startModel(): Promise<Model> {
	const asked: Asked[] = [];
	let how: Answering = saying({ verdict: 'met', reason: '说到了' });
	let open = 0;
	let most = 0;
	const server = createServer((request, response) => {
		most = Math.max(most, ++open);
		response.once('close', () => open--);
		let body = '';
		request.setEncoding('utf8').on('data', (part: string) => (body += part));
		request.on('end', () => {
			const sent = JSON.parse(body) as { model: string; messages: { role: string; content: string }[] };
			const words = (role: string): string =>
				sent.messages.find((message) => message.role === role)?.content ?? '';
			const { authorization } = request.headers;
			const path = request.url ?? '';
			asked.push({ path, authorization, model: sent.model, system: words('system'), user: words('user') });
			how(response, request);
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		asked,
		atOnce: () => most,
		answers: (next) => (how = next),
		stop: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
