/**
 * What a reply costs without Peilian: a bare `node:http` server that writes a row of the same size to a table of the
 * same shape, under the same promises (WAL, `synchronous=FULL`), and answers. `bench` measures against it.
 */
import Database from 'better-sqlite3';
import { createServer } from 'node:http';

const [file = ':memory:', bytes = '1000'] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(
	`create table turns (attempt_id text not null, seq integer not null, kind text not null, at integer not null,
	grader text, data text not null); create unique index turns_attempt on turns (attempt_id, seq)`
);
const insert = db.prepare('insert into turns values (?, ?, ?, ?, ?, ?)');
const padding = 'x'.repeat(Number(bytes));
let seq = 0;

const server = createServer((request, response) => {
	let body = '';
	request.on('data', (part) => (body += String(part)));
	request.on('end', () => {
		const { text } = JSON.parse(body) as { text: string };
		insert.run('bench', seq++, 'reply', Date.now(), '1', padding);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ seq, length: text.length }));
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
