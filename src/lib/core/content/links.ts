/** Links between authored files: `[延迟发货](/rules/late-shipping)`. */
import type { Diagnostic } from '../diagnostic.ts';
import { decoded } from '../markdown-images.ts';
import type { Source } from '../source.ts';
import { FOLDERS, type ContentPlace, type Kind } from './place.ts';
import { brokenLink } from './problems.ts';

const LINK = /\]\(\/(products|rules|lessons|scenarios|drills|rushes|tracks)\/([^\s()#?]{1,120})/g;
const MOST = 50;

/** Ids by kind. */
export type Ids = Readonly<Record<Kind, ReadonlySet<string>>>;

/** Links that lead nowhere. `except` is a kind that somebody else checks. */
export function checkLinks(source: Source, ids: Ids, except: Kind | null = null): readonly Diagnostic[] {
	if (!source.text.includes('](/')) return [];
	const found: Diagnostic[] = [];
	for (const match of source.text.matchAll(LINK)) {
		const [folder = '', name = ''] = [match[1], match[2]];
		const kind = FOLDERS[folder];
		if (kind === undefined || kind === except || ids[kind].has(decoded(name)) || found.length === MOST)
			continue;
		const known = [...ids[kind]].map((id) => `/${folder}/${id}`);
		found.push(brokenLink(source, match.index + 2, `/${folder}/${name}`, known));
	}
	return found;
}

/** The ids of every kind that files stand for. */
export function idsOf(places: readonly ContentPlace[]): Ids {
	const of = (kind: Kind): ReadonlySet<string> =>
		new Set(places.filter((place) => place.kind === kind).map(({ id }) => id));
	return {
		shop: of('shop'),
		product: of('product'),
		rule: of('rule'),
		rubric: of('rubric'),
		lesson: of('lesson'),
		scenario: of('scenario'),
		rush: of('rush'),
		drill: of('drill'),
		track: of('track')
	};
}
