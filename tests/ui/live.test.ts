/** The page's ear: a browser asks again by itself when a line breaks, but not when it was refused. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../src/lib/ui/chat/live.ts';

/** As a browser's: after a refusal it stays closed for good. */
class Source {
	static readonly CLOSED = 2;
	static opened: Source[] = [];
	readyState = 0;
	onopen: (() => void) | null = null;
	onerror: (() => void) | null = null;
	onmessage: ((event: { readonly data: string }) => void) | null = null;

	constructor() {
		Source.opened.push(this);
	}

	close(): void {
		this.readyState = Source.CLOSED;
	}

	comes(): void {
		this.readyState = 1;
		this.onopen?.();
	}

	breaks(): void {
		this.readyState = 0;
		this.onerror?.();
	}

	refused(): void {
		this.readyState = Source.CLOSED;
		this.onerror?.();
	}
}

const page = Object.assign(new EventTarget(), { hidden: false });
const told: unknown[] = [];
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('EventSource', Source);
	vi.stubGlobal('document', page);
	const window = new EventTarget();
	vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
	vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
	page.hidden = false;
	Source.opened = [];
	told.length = 0;
	stop = listen('/events', { news: (news) => told.push(news), back: () => told.push('back') });
});

afterEach(() => {
	stop();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const source = (): Source => Source.opened.at(-1)!;

test('hears what has changed, and nothing that is no news', () => {
	source().comes();
	source().onmessage?.({ data: '{"attemptId":"a","seq":3,"open":false}' });
	for (const data of ['', '{', 'null', '{"attemptId":"a"}']) source().onmessage?.({ data });
	expect(told).toEqual([{ attemptId: 'a', seq: 3, open: false }]);
});

test('a line that broke is the browser’s to mend; what was missed is asked for once', () => {
	source().comes();
	source().breaks();
	vi.advanceTimersByTime(120_000);
	expect(Source.opened).toHaveLength(1);
	source().comes();
	expect(told).toEqual(['back']);
});

test('a refused stream is asked for again after a while, until it is granted', () => {
	source().refused();
	expect(Source.opened).toHaveLength(1);
	vi.advanceTimersByTime(60_000);
	expect(Source.opened).toHaveLength(2);
	source().refused();
	vi.advanceTimersByTime(60_000);
	source().comes();
	vi.advanceTimersByTime(120_000);
	expect(Source.opened).toHaveLength(3);
	expect(told).toEqual(['back']);
});

test('a page that nobody looks at, or that was left, does not ask', () => {
	source().refused();
	page.hidden = true;
	page.dispatchEvent(new Event('visibilitychange'));
	vi.advanceTimersByTime(120_000);
	expect(Source.opened).toHaveLength(1);
	page.hidden = false;
	page.dispatchEvent(new Event('visibilitychange'));
	expect(Source.opened).toHaveLength(2);
	source().refused();
	stop();
	vi.advanceTimersByTime(120_000);
	expect(Source.opened).toHaveLength(2);
});
