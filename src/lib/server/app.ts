/**
 * What every use case is handed: the store, the content, the clock and a source of ids. One for each process; routes
 * get it with `app()`, tests make their own with `openApp`.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isFailure } from '../core/failure.ts';
import { announcer } from './announce.ts';
import { openContent, type Content } from './content.ts';
import { openStore, pathOf, type Store } from './db.ts';
import { editionShelf, type EditionShelf } from './editions.ts';
import { keptReading, type KeptReading } from './kept-reading.ts';
import { readOpinionSettings, type OpinionSettings } from './opinion.ts';
import { opinionDesk, type OpinionDesk } from './opinions.ts';
import { projectFolder } from './project.ts';
import { turnShelf, type TurnShelf } from './turn-shelf.ts';
import { openWatchers, type Watchers } from './watchers.ts';

export { projectFolder } from './project.ts';

export interface App {
	readonly store: Store;
	readonly content: Content;
	/** Editions in use, made ready for grading. */
	readonly editions: EditionShelf;
	/** Turns of the attempts in use. */
	readonly turns: TurnShelf;
	/** Asks a language model about what is unsure, where one is set. */
	readonly opinions: OpinionDesk;
	/** Pages that are told when a conversation has gone on. */
	readonly watchers: Watchers;
	/** Server time, ms UTC. It never runs backwards, whatever is done to the machine's clock. */
	readonly now: () => number;
	readonly newId: () => string;
	/** A seed for an attempt: 31 random bits. */
	readonly newSeed: () => number;
}

export interface AppOptions {
	/** As `DATABASE_URL`: `:memory:` or a path. */
	readonly url: string;
	/** Content that is already open, or the folder to open. */
	readonly content: Content | string;
	readonly migrations?: string;
	/** Names the build: what it has read the content as is kept beside the database for its next start. */
	readonly version?: string;
	/** The language model for second opinions; without it there are none. */
	readonly model?: OpinionSettings | null;
	readonly now?: () => number;
	readonly newId?: () => string;
	readonly newSeed?: () => number;
}

const SEEDS = 2 ** 31;

/** Opens (and migrates) the database and the content. Throws when either cannot be opened. */
export function openApp(options: AppOptions): App {
	const { content, url } = options;
	const store = openStore({
		url,
		migrations: options.migrations ?? join(projectFolder(), 'drizzle', 'sqlite')
	});
	const turns = turnShelf();
	store.onUndo(() => turns.clear());
	return {
		store,
		content: typeof content === 'string' ? openWatched(content, keptBeside(options)) : content,
		editions: editionShelf(),
		turns,
		opinions: opinionDesk(options.model ?? null),
		watchers: openWatchers(),
		now: neverBack(options.now ?? Date.now),
		newId: options.newId ?? randomUUID,
		newSeed: options.newSeed ?? (() => randomInt(SEEDS))
	};
}

/** A clock that stands still while the one behind it has been set back. */
export function neverBack(clock: () => number): () => number {
	let last = -Infinity;
	return () => (last = Math.max(last, clock()));
}

/** The folder, proved and with its diagnostics told in the terminal. */
function openWatched(folder: string, kept: KeptReading | null): Content {
	const english = /^en/i.test(process.env.PEILIAN_LANG ?? process.env.LANG ?? '');
	const more = kept === null ? {} : { kept };
	return openContent(folder, announcer(english ? 'en' : 'zh', print), { prove: true, ...more });
}

const keptBeside = ({ url, version }: AppOptions): KeptReading | null =>
	version === undefined || url === ':memory:' ? null : keptReading(`${pathOf(url)}.reading`, version);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Puts everything on disk and lets go of it. */
function closeApp(app: App): void {
	app.watchers.close();
	app.opinions.close();
	app.content.close();
	app.store.close();
}

/** What `DATABASE_URL`, `CONTENT_DIR`, `MIGRATIONS_DIR` and `GRADER_LLM_…` say, or the project's own folders. */
function optionsFromEnvironment(environment: NodeJS.ProcessEnv, version: string | undefined): AppOptions {
	const project = projectFolder();
	const model = readOpinionSettings(environment);
	if (isFailure(model)) throw new Error(`${model.message.zh} ${model.message.en}`);
	return {
		model,
		url: environment.DATABASE_URL || join(project, '.data', 'peilian.db'),
		content: environment.CONTENT_DIR || join(project, 'content'),
		...(environment.MIGRATIONS_DIR ? { migrations: environment.MIGRATIONS_DIR } : {}),
		...(version === undefined ? {} : { version })
	};
}

/** The process's app, and how to close it: beside the modules, where `src/server.js`, which imports only the build, finds it. */
const APP = Symbol.for('peilian.app');
const CLOSE = Symbol.for('peilian.close');
/** Ends what would keep a stopping server waiting: pages that watch. */
const HANG_UP = Symbol.for('peilian.hang-up');
const place = globalThis as { [APP]?: App; [CLOSE]?: () => void; [HANG_UP]?: () => void };

/** The process's app, opened once, by the first call, which may name the build. Never called while the server is built. */
export function app(version?: string): App {
	const known = place[APP];
	if (known !== undefined) return known;
	const opened = openApp(optionsFromEnvironment(process.env, version));
	place[APP] = opened;
	place[CLOSE] = () => closeApp(opened);
	place[HANG_UP] = () => opened.watchers.close();
	return opened;
}
