/**
 * Who watches which conversation: pages that are told at once when something has happened, on this device or another.
 * In one process, and nothing is kept: who was not there looks at the state.
 *
 * Invariant: a listener is told after the commit. A unit of work runs and is committed within one turn of the event
 * loop (`db.ts`), and what was noted in it is told in the next. A commit that failed tells of nothing new: harmless.
 */
import { failure, type Failure } from '../core/failure.ts';

/** What has happened: so many turns now, and whether it still goes on. The page fetches the rest. */
interface Change {
	readonly attemptId: string;
	readonly seq: number;
	readonly open: boolean;
}

type Listener = (change: Change) => void;

export interface Watchers {
	/** Notes a change inside a write; told to whoever watches the attempt, or its run, once it is on disk. */
	changed(change: Change, runId?: string | null): void;
	/** Listens to attempts, by id, and runs (`runKey`). Returns how to stop. */
	watch(keys: readonly string[], listener: Listener): () => void;
	/** The same as a stream of events for one browser, which ends with the request; refused when there are too many. */
	stream(personId: string, keys: readonly string[]): ReadableStream<Uint8Array> | Failure;
	/** Ends every stream. */
	close(): void;
}

/** Under this key the changes of all conversations of a run are told. */
export const runKey = (runId: string): string => `run:${runId}`;

/** So that proxies and browsers keep the connection, ms. */
const HEARTBEAT_MS = 15_000;
/** Streams of one person: a few tabs on a few devices. */
const PERSON_LIMIT = 6;
const LIMIT = 500;
/** Events that wait for one reader: a page that is asleep, or a line that hangs, is hung up on. */
const UNREAD_LIMIT = 100;

/** Nobody watches yet. */
export function openWatchers(): Watchers {
	const listeners = new Map<string, Set<Listener>>();
	const noted = new Map<string, { readonly change: Change; readonly keys: readonly string[] }>();
	const streams = new Map<() => void, string>();

	const tell = (): void => {
		const told = [...noted.values()];
		noted.clear();
		for (const { change, keys } of told)
			for (const listener of new Set(keys.flatMap((key) => [...(listeners.get(key) ?? [])])))
				listener(change);
	};

	const watch = (keys: readonly string[], listener: Listener): (() => void) => {
		for (const key of keys) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
		return () => {
			for (const key of keys) {
				const list = listeners.get(key);
				list?.delete(listener);
				if (list?.size === 0) listeners.delete(key);
			}
		};
	};

	return {
		watch,
		changed(change, runId = null) {
			if (noted.size === 0) setImmediate(tell);
			const keys = [change.attemptId, ...(runId === null ? [] : [runKey(runId)])];
			noted.set(change.attemptId, { change, keys });
		},
		stream(personId, keys) {
			const own = [...streams.values()].filter((id) => id === personId).length;
			if (own >= PERSON_LIMIT || streams.size >= LIMIT) return tooManyStreams();
			const { stream, close } = eventStream(
				(listener) => watch(keys, listener),
				() => streams.delete(close)
			);
			streams.set(close, personId);
			return stream;
		},
		close() {
			for (const close of [...streams.keys()]) close();
		}
	};
}

const BYTES = new TextEncoder();

/** What `listen` hears as server-sent events, until the reader goes, `close` is called, or nobody reads; then `ended`. */
function eventStream(
	listen: (listener: Listener) => () => void,
	ended: () => void
): { readonly stream: ReadableStream<Uint8Array>; close(): void } {
	let end = (): void => undefined;
	let close = end;
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string): void => {
				controller.enqueue(BYTES.encode(text));
				if ((controller.desiredSize ?? 0) < -UNREAD_LIMIT) close();
			};
			const stop = listen((change) => send(`data: ${JSON.stringify(change)}\n\n`));
			const beat = setInterval(() => send(': here\n\n'), HEARTBEAT_MS);
			beat.unref();
			end = () => {
				stop();
				clearInterval(beat);
				ended();
			};
			close = () => {
				end();
				controller.close();
			};
			send('retry: 2000\n\n');
		},
		cancel: () => end()
	});
	return { stream, close };
}

const tooManyStreams = (): Failure =>
	failure('events/too-many', 429, {
		zh: '打开的页面太多，这一页不会自动更新。请关掉几个，或者手动刷新。',
		en: 'Too many pages are open; this one will not update by itself. Please close some, or reload by hand.'
	});
