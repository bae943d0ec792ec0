/**
 * Who may import whom (src/ARCHITECTURE.md), as a function of file texts, so that the test can test itself.
 * Every complaint says what to do instead.
 */
import { dirname, join, normalize } from 'node:path/posix';

export interface Complaint {
	readonly file: string;
	readonly says: string;
}

export interface Import {
	readonly from: string;
	/** Project path (`src/lib/core/text.ts`), `npm:name`, `node:name` or `kit:$app/…`. */
	readonly to: string;
	readonly typeOnly: boolean;
}

/** The imports of one file, resolved to project paths. */
export function importsOf(file: string, text: string): readonly Import[] {
	const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
	const found = code.matchAll(
		/(?:^|[\n;>])\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
	);
	return [...found].map((match) => ({
		from: file,
		to: resolveImport(file, match[2] ?? match[3] ?? ''),
		typeOnly: match[1] !== undefined
	}));
}

function resolveImport(file: string, name: string): string {
	if (name.startsWith('node:')) return name;
	if (name.startsWith('$lib/')) return `src/lib/${name.slice(5)}`;
	if (name.startsWith('$app/') || name.startsWith('$env/') || name.startsWith('./$types'))
		return `kit:${name}`;
	if (name.startsWith('.')) return normalize(join(dirname(file), name));
	return `npm:${name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]}`;
}

type Rule = (one: Import) => string | null;

const CORE = 'src/lib/core/';
const isCoreRoot = (path: string): boolean => path.startsWith(CORE) && !path.slice(CORE.length).includes('/');
const area = (path: string): string =>
	path.startsWith(CORE) ? (path.slice(CORE.length).split('/')[0] ?? '') : '';

/** The areas of the core, and what each may know beside itself and the core's root files. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
	scenario: [],
	grading: [],
	desk: [],
	drill: [],
	attempt: ['scenario', 'grading', 'desk', 'content'],
	rush: ['attempt', 'scenario'],
	lesson: ['attempt'],
	certification: ['lesson'],
	content: ['scenario', 'grading', 'lesson', 'attempt', 'rush', 'drill']
};

/** Packages that one file of the core alone may use. */
const CORE_PACKAGES: Readonly<Record<string, string>> = {
	'npm:marked': `${CORE}markdown.ts`,
	'npm:yaml': `${CORE}header.ts`,
	'npm:opencc-js': `${CORE}grading/normalise.ts`
};

/** Packages that one file of the shell alone may use. */
const SHELL_PACKAGES: Readonly<Record<string, string>> = {
	'npm:better-sqlite3': 'src/lib/server/db.ts',
	'npm:lucia': 'src/lib/server/session.ts',
	'npm:pinyin-pro': 'src/lib/server/initials.ts'
};

const coreIsPure: Rule = ({ from, to }) => {
	if (!from.startsWith(CORE) || to.startsWith(CORE)) return null;
	if (CORE_PACKAGES[to] === from) return null;
	return `the core is pure and may not import ${to}; take what you need as an argument and let lib/server fetch it`;
};

const coreRootStandsAlone: Rule = ({ from, to }) =>
	isCoreRoot(from) && to.startsWith(CORE) && !isCoreRoot(to)
		? `a root file of the core may import only other root files, not ${to}; move what both need to the root`
		: null;

const areasKnowTheirPlace: Rule = ({ from, to, typeOnly }) => {
	if (!from.startsWith(CORE) || isCoreRoot(from) || !to.startsWith(CORE) || isCoreRoot(to)) return null;
	const [own, other] = [area(from), area(to)];
	if (own === other || KNOWS[own]?.includes(other)) {
		return own === 'attempt' && other === 'content' && !typeOnly
			? 'core/attempt may know only the types of core/content; take the value as an argument'
			: null;
	}
	if (own === 'content' || (other === 'scenario' && own === 'content')) return null;
	return `core/${own} must not know core/${other}; core/attempt joins scenario and grading, core/content the folder`;
};

const runtimeIsBlind: Rule = ({ from, to }) =>
	(from === `${CORE}scenario/run.ts` || from === `${CORE}scenario/machine.ts`) &&
	to.startsWith(`${CORE}scenario/`) &&
	to !== `${CORE}scenario/run.ts` &&
	to !== `${CORE}scenario/machine.ts` &&
	to !== `${CORE}scenario/draw.ts`
		? `the runtime does not know the language; compile what it needs into the machine instead of importing ${to}`
		: null;

const shellBelowPages: Rule = ({ from, to }) => {
	if (!from.startsWith('src/lib/server/')) return null;
	if (to.startsWith('src/routes/') || to.startsWith('src/lib/ui/'))
		return `lib/server must not know pages or components (${to}); return data and let the page draw it`;
	const owner = SHELL_PACKAGES[to];
	return owner !== undefined && owner !== from
		? `only ${owner} may import ${to}; call a function of it`
		: null;
};

/** They measure what the storage costs, and need it bare. */
const MEASURES_STORAGE = ['src/cli/bare-server.ts', 'src/cli/bench-server.ts'];

const nobodyElseTouchesStorage: Rule = ({ from, to }) => {
	if (from.startsWith('src/lib/server/') || MEASURES_STORAGE.includes(from)) return null;
	const storage = ['npm:drizzle-orm', 'npm:better-sqlite3', 'npm:lucia', 'src/lib/server/schema.ts'];
	return storage.includes(to) ? `${to} stays inside lib/server; write a use case there and call it` : null;
};

const componentsKnowTypesOnly: Rule = ({ from, to, typeOnly }) => {
	if (!from.startsWith('src/lib/ui/')) return null;
	if (to.startsWith('src/lib/server/') || to.startsWith('src/routes/'))
		return `a component must not import ${to}; pass what it shows as a prop`;
	if (to.startsWith(CORE) && !typeOnly && !UI_MAY_CALL.includes(to))
		return `a component may import only types of the core, not ${to}; compute it on the server`;
	return null;
};

/** Small pure functions about wording, the table of actions, sums: no rule about passing or failing is in them. */
const UI_MAY_CALL = [`${CORE}text.ts`, `${CORE}action.ts`, `${CORE}price.ts`];

const pagesGoThroughTheServer: Rule = ({ from, to, typeOnly }) => {
	if (!from.startsWith('src/routes/')) return null;
	const onServer = /(\+server|\+page\.server|\+layout\.server|routes\/answer)\.ts$/.test(from);
	if (to.startsWith('src/lib/server/') && !onServer && !typeOnly)
		return `only +page.server.ts and +server.ts may import ${to}; load the data there`;
	if (to.startsWith(CORE) && !typeOnly && !onServer && !UI_MAY_CALL.includes(to))
		return `a page may import only types of the core, not ${to}; compute it in load`;
	return null;
};

const RULES: readonly Rule[] = [
	coreIsPure,
	coreRootStandsAlone,
	areasKnowTheirPlace,
	runtimeIsBlind,
	shellBelowPages,
	nobodyElseTouchesStorage,
	componentsKnowTypesOnly,
	pagesGoThroughTheServer
];

/** Every import that breaks a rule. */
export const checkImports = (imports: readonly Import[]): readonly Complaint[] =>
	imports.flatMap((one) =>
		RULES.flatMap((rule) => {
			const says = rule(one);
			return says === null ? [] : [{ file: one.from, says }];
		})
	);

/** Imports that lead back to where they came from, types not counted. */
export function findCycles(imports: readonly Import[]): readonly Complaint[] {
	const to = new Map<string, string[]>();
	for (const one of imports)
		if (!one.typeOnly && one.to.startsWith('src/')) to.set(one.from, [...(to.get(one.from) ?? []), one.to]);
	const done = new Set<string>();
	const complaints: Complaint[] = [];
	const walk = (file: string, path: readonly string[]): void => {
		if (path.includes(file)) {
			const circle = [...path.slice(path.indexOf(file)), file].join(' → ');
			complaints.push({
				file,
				says: `imports go round: ${circle}; move what both need into a file of its own`
			});
			return;
		}
		if (done.has(file)) return;
		for (const next of to.get(file) ?? []) walk(next, [...path, file]);
		done.add(file);
	};
	for (const file of to.keys()) walk(file, []);
	return complaints;
}

/** Largest number of lines; a head comment with a line `Size: why` lifts it. */
export function checkSize(file: string, text: string): readonly Complaint[] {
	const lines = text.split('\n').length - 1;
	const limit = limitOf(file);
	if (limit === null || lines <= limit || /^\s*(\*|\/\/|<!--)?\s*Size: /m.test(text.slice(0, 2000)))
		return [];
	return [
		{
			file,
			says: `${lines} lines, more than ${limit}: is it one thing? Split it, or say why not in the head comment (“Size: …”)`
		}
	];
}

function limitOf(file: string): number | null {
	if (file.startsWith(`${CORE}grading/lexicon/`)) return null;
	if (file.startsWith(CORE)) return 250;
	if (/^src\/routes\/.*\.server\.ts$|^src\/routes\/.*\+server\.ts$/.test(file)) return 80;
	if (file.endsWith('.svelte')) return 200;
	return null;
}

/** Names that say nothing. */
export function checkName(file: string): readonly Complaint[] {
	const name = file.split('/').at(-1) ?? '';
	return /^(utils?|helpers?|misc|types|index)\.[jt]s$|(Manager|Service|Helper|Utils)\.(ts|svelte)$/.test(name)
		? [{ file, says: 'a name that says nothing; call it by the noun it holds or the verb it does' }]
		: [];
}

/** Chinese characters in a page's markup: they belong into the message files. */
export function checkWords(file: string, text: string): readonly Complaint[] {
	if (!file.endsWith('.svelte')) return [];
	const markup = text.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const found = /[\u4e00-\u9fff][^\n]{0,20}/.exec(markup);
	return found === null
		? []
		: [{ file, says: `“${found[0]}” stands in the markup; put it into src/lib/i18n/messages and use m.…()` }];
}
