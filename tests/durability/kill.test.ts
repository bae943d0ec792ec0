import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';

const ROUNDS = 20;
/** The mutant must be caught; each kill finds an open commit with a chance of well over a half. */
const MUTANT_ROUNDS = 8;

interface Running {
	readonly child: ChildProcess;
	readonly url: string;
}

async function start(file: string, early: boolean): Promise<Running> {
	const script = join(import.meta.dirname, 'chat-server.ts');
	const child = spawn(process.execPath, [script, file, ...(early ? ['early'] : [])], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [port] = (await once(child.stdout!, 'data')) as [Buffer];
	return { child, url: `http://127.0.0.1:${String(port).trim()}/` };
}

async function kill({ child }: Running): Promise<void> {
	child.kill('SIGKILL');
	if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

const conversation = async ({ url }: Running): Promise<ChatShown> =>
	(await fetch(url)).json() as Promise<ChatShown>;

/** Posts replies one after the other until the server is gone; gives what was acknowledged. */
async function talkUntilKilled(running: Running, from: number, round: number): Promise<readonly string[]> {
	const acknowledged: string[] = [];
	let seq = from;
	for (let n = 0; ; n++) {
		const text = `第 ${round} 轮第 ${n} 句，实在抱歉让您久等了`;
		const answer = await fetch(running.url, {
			method: 'POST',
			body: JSON.stringify({ seq, turnId: `${round}-${n}`, text })
		})
			.then((response) => response.json() as Promise<ChatShown>)
			.catch(() => null);
		if (answer === null) return acknowledged;
		expect(answer).toHaveProperty('seq');
		seq = answer.seq;
		acknowledged.push(text);
	}
}

/** Kills the server in the middle of a chat, again and again; gives every acknowledged reply that was not there afterwards. */
async function lostIn(file: string, rounds: number, early: boolean): Promise<readonly string[]> {
	const acknowledged: string[] = [];
	let lost: readonly string[] = [];
	for (let round = 0; round < rounds; round++) {
		const running = await start(file, early);
		const shown = await conversation(running);
		const there = new Set(shown.bubbles.map((bubble) => bubble.text));
		lost = acknowledged.filter((text) => !there.has(text));
		if (lost.length > 0) {
			await kill(running);
			return lost;
		}
		const talking = talkUntilKilled(running, shown.seq, round);
		// Each round is cut at another moment of the chat: 37 is prime, so the moments spread over the commits.
		await new Promise((done) => setTimeout(done, 60 + ((round * 37) % 101)));
		await kill(running);
		acknowledged.push(...(await talking));
	}
	expect(acknowledged.length).toBeGreaterThan(rounds);
	return lost;
}

describe('kill -9 in the middle of a chat', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'peilian-kill-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test(
		`loses no acknowledged reply in ${ROUNDS} kills, and the attempt goes on`,
		{ timeout: 180_000 },
		async () => {
			expect(await lostIn(join(folder, 'real.db'), ROUNDS + 1, false)).toEqual([]);
		}
	);

	test(
		'would be noticed: a store that answers before it commits is caught',
		{ timeout: 120_000 },
		async () => {
			const lost = await lostIn(join(folder, 'mutant.db'), MUTANT_ROUNDS, true);
			expect(lost.length).toBeGreaterThan(0);
		}
	);
});
