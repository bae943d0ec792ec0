import { beforeEach, describe, expect, it } from 'vitest';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import { chat } from '../../src/lib/server/attempts.ts';
import { deskData } from '../../src/lib/server/desk.ts';
import {
	addPhrase,
	changePhrase,
	deletePhrase,
	deskPhrases,
	myPhrases
} from '../../src/lib/server/phrases.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { codeOf, FILES, good, openWorld, type World } from './shop.ts';

const SHOP = `---
title: 小店
agent: 小满
phrases: [{ code: zs, group: 开场, text: 您好，小满在呢 }]
---
小店。
`;
const PRODUCTS = (['bag', 'vest'] as const).map(
	(id) => [`products/${id}.md`, `---\ntitle: ${id}\nskus: [{ sku: 黑, stock: 3 }]\n---\n好。\n`] as const
);

let world: World;
let person: Person;

beforeEach(async () => {
	world = openWorld(':memory:', new Map([...FILES, ['shop.md', SHOP], ...PRODUCTS]));
	person = await world.person('trainee');
});

const add = (code: string, text = '马上帮您查', group = '查询', owner = person) =>
	addPhrase(world.app, { person: owner, code, group, text });
const codes = async (owner = person) => (await myPhrases(world.app, owner)).map(({ code }) => code);

describe('a phrase of one’s own', () => {
	it('is added, changed and deleted by its owner', async () => {
		const { id } = good(await add('Ｆh'));
		expect(await myPhrases(world.app, person)).toEqual([
			{ id, code: 'fh', group: '查询', text: '马上帮您查' }
		]);
		good(await changePhrase(world.app, { person, id, code: '发货', group: '', text: '今天发 ' }));
		expect(await myPhrases(world.app, person)).toEqual([{ id, code: '发货', group: '', text: '今天发' }]);
		expect(good(await deletePhrase(world.app, { person, id }))).toMatchObject({
			code: '发货',
			text: '今天发'
		});
		expect(await codes()).toEqual([]);
	});

	it('can keep its code when its text is changed, but not take another’s', async () => {
		const { id } = good(await add('a1'));
		good(await add('b2'));
		good(await changePhrase(world.app, { person, id, code: 'a1', group: '', text: '改了' }));
		const taken = await changePhrase(world.app, { person, id, code: 'B2', group: '', text: '改了' });
		expect(taken).toMatchObject({ code: 'phrase/code-taken', field: 'code' });
		expect(codeOf(await add('A1'))).toBe('phrase/code-taken');
	});

	it('belongs to one person: the same code is free for another, who can neither change nor delete it', async () => {
		const other = await world.person('trainee');
		const { id } = good(await add('fh'));
		good(await add('fh', '我的', '', other));
		expect(codeOf(await deletePhrase(world.app, { person: other, id }))).toBe('phrase/not-found');
		const change = { person: other, id, code: 'x', group: '', text: '别人的' };
		expect(codeOf(await changePhrase(world.app, change))).toBe('phrase/not-found');
		expect(await codes()).toEqual(['fh']);
	});

	it.each([
		['an empty code', { code: ' ' }, 'phrase/code'],
		['a code with a sign', { code: 'a/b' }, 'phrase/code'],
		['a code of 13', { code: 'a'.repeat(13) }, 'phrase/code'],
		['a code that is HTML', { code: '<b>' }, 'phrase/code'],
		['no text', { text: ' \n' }, 'phrase/text'],
		['10,000 characters', { text: '好'.repeat(10_000) }, 'phrase/text'],
		['a NUL', { text: 'a\0b' }, 'phrase/text'],
		['a group of two lines', { group: '一\n二' }, 'phrase/group']
	])('is refused with %s, at the field', async (_name, change, code) => {
		const wish = { person, code: 'fh', group: '', text: '好', ...change };
		expect(await addPhrase(world.app, wish)).toMatchObject({ code, field: code.split('/')[1] });
		expect(await codes()).toEqual([]);
	});

	it('keeps HTML as the text that it is', async () => {
		good(await add('h', '<script>alert(1)</script>'));
		expect((await myPhrases(world.app, person))[0]?.text).toBe('<script>alert(1)</script>');
	});

	it('can have 199 others, not 200', async () => {
		for (let n = 0; n < 200; n++) good(await add(`c${n}`));
		expect(codeOf(await add('more'))).toBe('phrase/too-many');
	});
});

describe('the desk', () => {
	it('offers one’s own phrases before the shop’s', async () => {
		good(await add('zs', '我在'));
		expect(await deskPhrases(world.app, person)).toEqual([
			{ code: 'zs', group: '查询', text: '我在', own: true },
			{ code: 'zs', group: '开场', text: '您好，小满在呢', own: false }
		]);
	});

	it('has every product; which of them a conversation is about, the conversation tells', async () => {
		const about = (use: string): ReadonlyMap<string, string> => {
			const path = 'scenarios/presale/asking.md';
			const text = (FILES.get(path) ?? '').replace('difficulty: 1', `difficulty: 1\nuses: [${use}]`);
			return new Map([...FILES, ...PRODUCTS, [path, text]]);
		};
		const { app, ...other } = openWorld(':memory:', about('products/vest'));
		const trainee = await other.person('trainee');
		const { products, actions } = await deskData(app, trainee);
		expect(products.map(({ id }) => id)).toEqual(['bag', 'vest']);
		const wish = { person: trainee, scenarioId: 'asking', mode: 'exam', locale: 'zh' } as const;
		const { attemptId } = good(await startAttempt(app, wish));
		expect(good(await chat(app, { person: trainee, attemptId })).products).toEqual(['vest']);
		expect(products[0]?.skus).toEqual([{ name: '黑', stock: 3, price: null }]);
		expect(actions.length).toBeGreaterThanOrEqual(21);
	});
});
