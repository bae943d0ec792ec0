/**
 * A run as the page goes through it. A line is handed in and the next one is there at once; the server hears of it behind
 * one's back. What it has not confirmed is kept and sent again, in order, until it has.
 */
import type { DrillNews, DrillRunShown, HandedLine } from '$lib/core/drill/shown.ts';
import type { TypedLine } from '$lib/core/drill/drill.ts';
import type { Failure } from '$lib/core/failure.ts';
import { Strokes } from './strokes';

const MINUTE = 60_000;
const RETRY = 2000;
/** A speed of the first moments says nothing, ms. */
const TELLING = 2000;

const lengthOf = (text: string): number => [...text].length;

/** The line before, and what the server says of it: null until it has said something. */
export interface Previous {
	readonly expected: string;
	readonly handed: HandedLine | null;
}

export class Drilling {
	readonly run: DrillRunShown;
	/** The line to type. */
	line = $state(0);
	/** What stands in the field. */
	text = $state('');
	previous = $state.raw<Previous | null>(null);
	offline = $state(false);
	refused = $state.raw<Failure | null>(null);
	/** The run is over on this page: nothing can be typed any more. */
	over = $state(false);
	/** Lines not yet confirmed. */
	waiting = $state(0);
	/** The server's time, as far as the page knows it. */
	now = $state(0);
	readonly #url: string;
	readonly #finished: (late: number) => void;
	#typed = $state({ characters: 0, ms: 0, corrections: 0 });
	#current = $state({ characters: 0, ms: 0, corrections: 0 });
	#strokes = new Strokes();
	#unsent: readonly TypedLine[] = [];
	#sending = false;
	#ending = false;
	#late = 0;
	#ahead: number;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `finished` is called once, with the number of lines that came too late. */
	constructor(run: DrillRunShown, url: string, finished: (late: number) => void) {
		this.run = run;
		this.#url = url;
		this.#finished = finished;
		this.line = run.next;
		this.#typed = { characters: run.characters, ms: run.ms, corrections: run.corrections };
		if (run.last !== null) this.previous = { expected: run.lines[run.last.line] ?? '', handed: run.last };
		this.#ahead = run.now - performance.now();
		this.now = run.now;
	}

	get expected(): string {
		return this.run.lines[this.line] ?? '';
	}

	/** ms until the end, or null in free practice. */
	readonly remaining = $derived.by(() =>
		this.run.endsAt === null ? null : Math.max(0, this.run.endsAt - this.now)
	);
	readonly spent = $derived(this.#typed.ms + this.#current.ms);
	readonly corrections = $derived(this.#typed.corrections + this.#current.corrections);
	/** Characters a minute so far; null while it says nothing. */
	readonly speed = $derived.by(() => {
		const time = this.run.endsAt === null ? this.spent : this.now - this.run.startedAt;
		if (time < TELLING) return null;
		return Math.floor(((this.#typed.characters + this.#current.characters) * MINUTE) / time);
	});

	/** Time has passed. */
	tick(): void {
		this.now = performance.now() + this.#ahead;
		if (this.remaining === 0 && !this.over) this.end();
	}

	key(): void {
		this.#strokes.key(performance.now());
	}

	compose(): void {
		this.#strokes.compose(performance.now());
	}

	/** The field changed. */
	came(text: string): void {
		this.#strokes.came(text, performance.now());
		this.#count();
	}

	/** An input method is done. */
	commit(text: string): void {
		this.#strokes.commit(text, performance.now());
		this.#count();
	}

	#count(): void {
		const { committed, ms, corrections } = this.#strokes;
		this.#current = { characters: lengthOf(committed.trim()), ms, corrections };
	}

	/** Hands the line in, unless there is nothing in it. */
	handIn(): void {
		if (this.over || this.#strokes.composing || this.#strokes.committed.trim() === '') return;
		this.#take();
		if (this.line >= this.run.lines.length) this.over = true;
		void this.#send();
	}

	/** Asks for the server's time and where the run stands: a page that was long in coming, or asleep, is behind. */
	async look(): Promise<void> {
		const answer = await this.#post([], false);
		if (answer !== null && !('kind' in answer) && !this.#sending && !this.over) this.#heard(answer, []);
	}

	/** Ends the run, with what is committed of the line in a test. */
	end(): void {
		if (this.over) return;
		if (this.run.kind === 'test' && this.#strokes.committed.trim() !== '') this.#take();
		this.over = true;
		this.#ending = true;
		void this.#send();
	}

	/** Lets go of the timer. */
	close(): void {
		clearTimeout(this.#timer);
	}

	#take(): void {
		const { committed, ms, corrections } = this.#strokes;
		this.#unsent = [...this.#unsent, { line: this.line, text: committed, ms, corrections }];
		this.waiting = this.#unsent.length;
		this.previous = { expected: this.expected, handed: null };
		const { characters } = this.#current;
		this.#typed = {
			characters: this.#typed.characters + characters,
			ms: this.#typed.ms + ms,
			corrections: this.#typed.corrections + corrections
		};
		this.#go(this.line + 1);
	}

	#go(line: number): void {
		this.line = line;
		this.text = '';
		this.#strokes = new Strokes();
		this.#count();
	}

	async #send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		clearTimeout(this.#timer);
		while (this.#unsent.length > 0 || this.#ending) {
			const sent = this.#unsent;
			const done = this.#ending;
			const answer = await this.#post(sent, done);
			this.offline = answer === null;
			if (answer === null) {
				this.#timer = setTimeout(() => void this.#send(), RETRY);
				break;
			}
			if ('kind' in answer) {
				this.#refuse(answer, sent);
				if (!done || sent.length === 0) break;
			} else if (this.#heard(answer, sent)) return;
		}
		this.#sending = false;
	}

	/** The answer; null when there was none that says anything. */
	async #post(typed: readonly TypedLine[], done: boolean): Promise<DrillNews | Failure | null> {
		try {
			const answer = await fetch(this.#url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ typed, done })
			});
			return answer.status >= 500 ? null : ((await answer.json()) as DrillNews | Failure);
		} catch {
			return null;
		}
	}

	/** The lines did not count: one goes on with the first of them. */
	#refuse(failure: Failure, sent: readonly TypedLine[]): void {
		this.refused = failure;
		const [first] = sent;
		if (first === undefined) return;
		for (const { text, ms, corrections } of this.#unsent)
			this.#typed = {
				characters: this.#typed.characters - lengthOf(text.trim()),
				ms: this.#typed.ms - ms,
				corrections: this.#typed.corrections - corrections
			};
		this.#unsent = [];
		this.waiting = 0;
		this.previous = null;
		this.#go(first.line);
	}

	/** Takes the news in; true when the run is over. */
	#heard(news: DrillNews, sent: readonly TypedLine[]): boolean {
		this.refused = null;
		this.#ahead = Math.max(this.#ahead, news.now - performance.now());
		this.#unsent = this.#unsent.slice(sent.length);
		this.waiting = this.#unsent.length;
		this.#late += news.late;
		const last = news.handed.at(-1);
		if (last !== undefined && last.line === this.line - 1)
			this.previous = { expected: this.run.lines[last.line] ?? '', handed: last };
		if (news.status === 'finished') {
			this.over = true;
			this.#finished(this.#late);
			return true;
		}
		// Another tab has gone further with the same run.
		if (news.next > this.line) this.#go(news.next);
		return false;
	}
}
