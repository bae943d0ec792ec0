/**
 * One trainee on duty, as the pages' own scripts would have it: listens to the run, answers whoever has waited longest,
 * and asks for the list after every turn. How long they think, and what they do, is drawn from a seed.
 */
import type { RunShown } from '../lib/core/rush/shown.ts';

/** What is noted of a turn: its id, and how long the server took, ms. */
interface Noted {
	readonly turnId: string;
	readonly ms: number;
}

export interface Trainee {
	/** Every turn that the server has acknowledged. */
	readonly turns: readonly Noted[];
	/** Refusals, in words; none is expected. */
	readonly refusals: readonly string[];
	/** Changes that the stream of events told of. */
	told(): number;
	/** Plays until `until` (of `performance.now()`), then hangs up. */
	play(until: number): Promise<void>;
}

/** From turn to turn, ms: faster than anybody types. */
const THINKS = { least: 2000, most: 8000 };
/** Shares of turns that are two messages, an action, or are sent twice as after a bad line. */
const IN_TWO = 0.2;
const ACTS = 0.1;
const AGAIN = 0.05;

const WORDS = [
	'您好，实在抱歉让您久等了，这件大衣今天下午六点前就能发出，券后一共三百一十九元，包邮',
	'在的，我帮您看看，您稍等一分钟，查到了马上告诉您',
	'这款是百分之九十羊毛，不起球，您平时穿中号的话选中号就合适',
	'我已经催了仓库，今晚八点前给您回话，您看可以吗'
];

/** A generator of numbers in [0, 1): the same seed draws the same. */
export function drawing(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A trainee who is signed in (`cookie`) and whose run has begun. */
export function trainee(url: string, cookie: string, runId: string, seed: number): Trainee {
	const draw = drawing(seed);
	const turns: Noted[] = [];
	const refusals: string[] = [];
	const seen = new Map<string, number>();
	const line = new AbortController();
	let told = 0;
	let made = 0;

	const get = async <T>(path: string): Promise<T> =>
		(await (await fetch(url + path, { headers: { cookie } })).json()) as T;

	/** Posts one turn, and says how many turns there are now; a refusal is noted, and its conversation left alone. */
	async function post(
		attemptId: string,
		path: string,
		body: Readonly<Record<string, unknown>>
	): Promise<void> {
		const turnId = `${runId}-${made++}`;
		const send = (): Promise<Response> =>
			fetch(`${url}/attempts/${attemptId}/${path}`, {
				method: 'POST',
				body: JSON.stringify({ seq: seen.get(attemptId) ?? 1, turnId, ...body }),
				headers: { cookie, origin: url, 'content-type': 'application/json' }
			});
		const from = performance.now();
		const twice = draw() < AGAIN;
		const [answer] = await Promise.all(twice ? [send(), send()] : [send()]);
		const took = performance.now() - from;
		const text = await answer!.text();
		if (!answer!.ok) {
			refusals.push(`${answer!.status} ${text}`);
			return;
		}
		turns.push({ turnId, ms: took });
		seen.set(attemptId, (JSON.parse(text) as { seq: number }).seq);
	}

	async function serve(attemptId: string): Promise<void> {
		const text = `${WORDS[Math.floor(draw() * WORDS.length)]}${made}`;
		const kind = draw();
		if (kind < ACTS) return post(attemptId, 'action', { action: 'note', values: { text } });
		if (kind < ACTS + IN_TWO) await post(attemptId, 'reply', { text: `您好${made}`, more: true });
		return post(attemptId, 'reply', { text, keyed: { ms: 4000, typed: text.length, pasted: 0 } });
	}

	async function listen(): Promise<void> {
		const stream = await fetch(`${url}/rushes/runs/${runId}/events`, {
			headers: { cookie },
			signal: line.signal
		});
		for await (const part of stream.body ?? []) if (new TextDecoder().decode(part).includes('data:')) told++;
	}

	return {
		turns,
		refusals,
		told: () => told,
		async play(until) {
			const listening = listen().catch((reason: unknown) => {
				if (!line.signal.aborted) refusals.push(String(reason));
			});
			while (performance.now() < until) {
				const { conversations } = await get<RunShown>(`/rushes/runs/${runId}/state`);
				const [next] = conversations
					.filter(({ state }) => state === 'open')
					.sort((a, b) => (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity));
				if (next !== undefined) {
					seen.set(next.attemptId, next.seq);
					await serve(next.attemptId);
				}
				const think = THINKS.least + draw() * (THINKS.most - THINKS.least);
				await new Promise((done) =>
					setTimeout(done, Math.min(think, Math.max(0, until - performance.now())))
				);
			}
			line.abort();
			await listening;
		}
	};
}
