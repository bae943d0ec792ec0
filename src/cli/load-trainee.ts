/**
 * One trainee on duty, asking of the server what the workbench in a browser asks of it, and no more:
 *
 * - it listens to the run's stream, and fetches the list 120 ms after the last change that it was told of, or when
 *   something is due in the list (`OpenDesk`);
 * - it fetches a conversation when it comes, and when the list knows more of it than was answered here;
 * - it saves the draft whenever typing pauses (`DraftKeeper`), then sends the reply.
 *
 * Nobody types faster than a person: 20 to 60 seconds for a turn, to whoever has waited longest. `haste` divides that.
 * How long they take, and what they do, is drawn from a seed.
 */
import type { ConversationRow, RunShown } from '../lib/core/rush/shown.ts';

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

/** From turn to turn, ms. */
const TYPES = { least: 20_000, most: 60_000 };
/** Before they have seen who comes next, ms. */
const LOOKS = 1000;
/** How often typing pauses in a turn for long enough (700 ms) that the draft is saved. */
const PAUSES = 3;
/** The page's own: changes that come together are asked for once; how often it looks at what is due, ms. */
const TOGETHER = 120;
const TICK = 1000;
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

const DRAFT = '您好，实在抱歉让您久等了，这件大衣今天下午六点前就能发出';

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

/** A run that has begun, and who plays it: signed in (`cookie`), so many times as fast as a person (`haste`). */
interface Duty {
	readonly url: string;
	readonly cookie: string;
	readonly runId: string;
	readonly haste: number;
	readonly seed: number;
}

/** A trainee on duty. */
export function trainee({ url, cookie, runId, haste, seed }: Duty): Trainee {
	const draw = drawing(seed);
	const turns: Noted[] = [];
	const refusals: string[] = [];
	const seen = new Map<string, number>();
	const line = new AbortController();
	let run: RunShown | null = null;
	let asking: ReturnType<typeof setTimeout> | undefined;
	let told = 0;
	let made = 0;

	const get = async <T>(path: string): Promise<T> =>
		(await (await fetch(url + path, { headers: { cookie } })).json()) as T;

	const send = (path: string, body: object): Promise<Response> =>
		fetch(url + path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { cookie, origin: url, 'content-type': 'application/json' }
		});

	/** What goes wrong between turns is a refusal too. */
	const noted = (doing: Promise<void>): Promise<void> =>
		doing.catch((reason: unknown) => {
			if (!line.signal.aborted) refusals.push(String(reason));
		});

	async function refresh(): Promise<void> {
		run = await get<RunShown>(`/rushes/runs/${runId}/state`);
		for (const { attemptId, seq } of run.conversations) {
			if ((seen.get(attemptId) ?? 0) >= seq) continue;
			seen.set(attemptId, seq);
			await get(`/attempts/${attemptId}/state`);
		}
	}

	function refreshSoon(): void {
		clearTimeout(asking);
		asking = setTimeout(() => void noted(refresh()), TOGETHER);
	}

	function tick(): void {
		if ((run?.next ?? Infinity) < Date.now()) refreshSoon();
	}

	/** Posts one turn, and says how many turns there are now; a refusal is noted, and its conversation left alone. */
	async function post(
		attemptId: string,
		path: string,
		body: Readonly<Record<string, unknown>>
	): Promise<void> {
		const turnId = `${runId}-${made++}`;
		const wish = { seq: seen.get(attemptId) ?? 1, turnId, ...body };
		const times = draw() < AGAIN ? 2 : 1;
		const from = performance.now();
		const answers = await Promise.all(
			Array.from({ length: times }, () => send(`/attempts/${attemptId}/${path}`, wish))
		);
		const ms = performance.now() - from;
		const [text] = await Promise.all(answers.map(accepted));
		if (typeof text !== 'string') return;
		turns.push({ turnId, ms });
		seen.set(attemptId, (JSON.parse(text) as { seq: number }).seq);
	}

	/** What the server says; null, and noted, when it refuses. */
	async function accepted(answer: Response): Promise<string | null> {
		const text = await answer.text();
		if (answer.ok) return text;
		refusals.push(`${answer.status} ${text}`);
		return null;
	}

	/** Types for a while; whether there is time left to send it. */
	async function type(attemptId: string, until: number): Promise<boolean> {
		const takes = (TYPES.least + draw() * (TYPES.most - TYPES.least)) / haste;
		for (let n = 1; n <= PAUSES + 1; n++) {
			await pause(Math.min(takes / (PAUSES + 1), until - performance.now()));
			if (performance.now() >= until) return false;
			if (n > PAUSES) break;
			await accepted(await send(`/attempts/${attemptId}/draft`, { text: DRAFT.slice(0, n * 10) }));
		}
		return true;
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
		for await (const part of stream.body ?? []) {
			if (!new TextDecoder().decode(part).includes('data:')) continue;
			told++;
			refreshSoon();
		}
	}

	return {
		turns,
		refusals,
		told: () => told,
		async play(until) {
			const listening = noted(listen());
			const ticking = setInterval(tick, TICK);
			await refresh();
			while (performance.now() < until) {
				await pause(LOOKS / haste);
				const next = longestWaiting(run?.conversations ?? []);
				if (next !== undefined && (await type(next.attemptId, until))) await serve(next.attemptId);
			}
			clearInterval(ticking);
			clearTimeout(asking);
			line.abort();
			await listening;
		}
	};
}

const longestWaiting = (rows: readonly ConversationRow[]): ConversationRow | undefined =>
	rows
		.filter(({ state }) => state === 'open')
		.sort((a, b) => (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity))[0];

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)));
