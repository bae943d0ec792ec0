/** The header of a scenario, typed. */
import { duration, group, list, number, oneOf, or, readFields, record, required, text } from '../fields.ts';
import type { Header } from '../header.ts';
import { covers } from '../requirement.ts';
import type { Read } from '../diagnostic.ts';
import { deskField } from './meta-desk.ts';
import type { Meta, TrackName } from './script.ts';

const TRACKS = [
	'presale',
	'sale',
	'aftersale',
	'complaint',
	'redline'
] as const satisfies readonly TrackName[];

const SCHEMA = {
	title: required(text('砍到底价还要砍'), ''),
	track: oneOf(...TRACKS),
	difficulty: or(number(1, 5, '3'), 3),
	duties: list(text('销售商品')),
	pass: or(number(0, 100, '80'), 80),
	reply_within: duration('30s'),
	persona: group(
		{ name: text('小鹿'), mood: number(0, 100, '60'), patience: duration('3m') },
		'{ name: 小鹿, mood: 60 }'
	),
	uses: list(text('products/leather-tote')),
	lessons: list(text('etiquette/eight-steps')),
	facts: record('{ 底价: 209 元 }'),
	authority: record('{ coupon: 5 元 }'),
	without_redlines: list(text('贬低同行')),
	desk: deskField(),
	covers: covers()
};

/**
 * The fields of a scenario; the id and, where it is not given, the track come from the path. The desk is read when facts
 * are known, by `compile`.
 */
export function readMeta(header: Header): Read<Meta> {
	const { value, diagnostics } = readFields(header, SCHEMA);
	const path = header.source.file.split(/[\\/]/);
	const id = (path.at(-1) ?? '').replace(/\.md$/i, '');
	const folder = TRACKS.find((track) => track === path.at(-2));
	const persona = value.persona;
	return {
		value: {
			id,
			title: value.title,
			track: value.track ?? folder ?? 'presale',
			difficulty: value.difficulty as Meta['difficulty'],
			duties: value.duties,
			pass: value.pass,
			replyWithin: value.reply_within,
			persona: {
				name: persona?.name ?? '买家',
				mood: persona?.mood ?? 50,
				patience: persona?.patience ?? null
			},
			uses: value.uses,
			lessons: value.lessons,
			facts: value.facts,
			authority: value.authority,
			withoutRedlines: value.without_redlines,
			desk: null
		},
		diagnostics
	};
}

/** For criteria that stand in no scenario: those of a shared rubric or of a short answer. */
export const NOWHERE: Meta = {
	id: '',
	title: '',
	track: 'presale',
	difficulty: 1,
	duties: [],
	pass: 0,
	replyWithin: null,
	persona: { name: '', mood: 0, patience: null },
	uses: [],
	lessons: [],
	facts: {},
	authority: {},
	withoutRedlines: [],
	desk: null
};
