/**
 * A server with nothing but the chat's use cases: `POST /` with a reply, `GET /` for the conversation. Its process is
 * what the durability test kills. With `early` as the third argument its store is the mutant: it answers first.
 */
import { createServer } from 'node:http';
import { isFailure } from '../../src/lib/core/failure.ts';
import { openApp, type App } from '../../src/lib/server/app.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat, submitReply } from '../../src/lib/server/attempts.ts';
import { fixedContent } from '../../src/lib/server/content.ts';
import { seedDemo } from '../../src/lib/server/seed.ts';
import { listPeople } from '../../src/lib/server/users.ts';
import { answersEarly } from './answers-early.ts';
import { ENDLESS } from './endless.ts';

const [file = '', early] = process.argv.slice(2);
const content = fixedContent(new Map([['scenarios/endless.md', ENDLESS]]));
const opened = openApp({ url: file, content });
await seedDemo(opened, { password: 'durability-test' });
const app: App = early === 'early' ? { ...opened, store: answersEarly(opened.store, file) } : opened;

const person = (await listPeople(app)).find(({ login }) => login === 'trainee');
if (person === undefined) throw new Error('there is no trainee');
const started = await startAttempt(app, { person, scenarioId: 'endless', mode: 'practice', locale: 'zh' });
if (isFailure(started)) throw new Error(started.message.en);
const { attemptId } = started;

const server = createServer((request, response) => {
	let body = '';
	request.on('data', (part) => (body += String(part)));
	request.on(
		'end',
		() => void answer(request.method ?? '', body).then((value) => response.end(JSON.stringify(value)))
	);
});

async function answer(method: string, body: string): Promise<unknown> {
	if (method === 'GET') return chat(app, { person: person!, attemptId });
	const { seq, turnId, text } = JSON.parse(body) as { seq: number; turnId: string; text: string };
	return submitReply(app, { person: person!, attemptId, seq, turnId, text });
}

server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
