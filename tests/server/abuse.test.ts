/** What no page of ours sends: forms and requests that somebody made by hand. Refused in words, and nothing changes. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatShown } from '../../src/lib/core/attempt/shown.ts';
import type { Failure } from '../../src/lib/core/failure.ts';
import { startAttempt } from '../../src/lib/server/attempt-start.ts';
import {
	chat,
	doAction,
	giveUp,
	hint,
	mayWatch,
	pokeSilence,
	recall,
	result,
	revoke,
	saveDraft,
	submitReply,
	undo
} from '../../src/lib/server/attempts.ts';
import {
	ActionBody,
	DraftBody,
	readJson,
	ReplyBody,
	TargetBody,
	TypedBody
} from '../../src/lib/server/endpoint.ts';
import type { Person } from '../../src/lib/server/person.ts';
import { addPhrase, changePhrase, myPhrases } from '../../src/lib/server/phrases.ts';
import { handInReport, runResult } from '../../src/lib/server/rush-results.ts';
import { closeRun, mayWatchRun, run, startRush } from '../../src/lib/server/rushes.ts';
import { searchKnowledge } from '../../src/lib/server/search.ts';
import { codeOf, FILES, good, openWorld, SORRY, turnId, type World } from './shop.ts';

const RUSH = `---
title: 一位
at_most: 1
minutes: 1
arrivals:
  - { at: 0s, scenario: late-parcel, patience: 30m }
---
一位。
`;
const HTML = '<img src=x onerror=alert(1)>';
const LONG = '字'.repeat(10_000);
/** Nobody can see anything in these. */
const BLANK = ['', ' \n\u3000 ', '\u200b', '\u2060\ufeff\u00ad', '\u202e', '\u3164', '\u2800'];

let world: World;
let person: Person;
let other: Person;
let attemptId: string;

beforeEach(async () => {
	world = openWorld(':memory:', new Map([...FILES, ['rushes/one.md', RUSH]]));
	person = await world.person('trainee');
	other = await world.person('trainee');
	const wish = { person, scenarioId: 'late-parcel', mode: 'practice', locale: 'zh' } as const;
	({ attemptId } = good(await startAttempt(world.app, wish)));
});

const look = async (): Promise<ChatShown> => good(await chat(world.app, { person, attemptId }));
const wish = async () => ({ person, attemptId, seq: (await look()).seq, turnId: turnId() });

/** The refusal, after which the conversation is what it was. */
async function refused(ask: () => Promise<unknown>): Promise<Failure> {
	const before = { ...(await look()), now: 0 };
	const answer = (await ask()) as Failure;
	expect(answer.kind).toBe('failure');
	expect(answer.message.zh).toMatch(/\p{Script=Han}.*。$/su);
	expect(answer.message.en).toMatch(/[a-z].*\.$/s);
	expect({ ...(await look()), now: 0 }).toEqual(before);
	return answer;
}

describe('a reply', () => {
	it.each(BLANK.map((text) => [JSON.stringify(text), text]))(
		'of nothing that can be seen: %s',
		async (_, text) => {
			const at = await wish();
			for (const more of [false, true])
				expect(await refused(() => submitReply(world.app, { ...at, text, more }))).toMatchObject({
					code: 'reply/empty',
					field: 'text'
				});
		}
	);

	it('of 10,000 characters, or with a NUL, says so at the text', async () => {
		const at = await wish();
		for (const text of [LONG, 'a\0'])
			for (const more of [false, true])
				expect((await refused(() => submitReply(world.app, { ...at, text, more }))).field).toBe('text');
	});

	it('may be several messages, which are counted together with the line breaks between them', async () => {
		for (let n = 0; n < 9; n++)
			good(await submitReply(world.app, { ...(await wish()), text: '字'.repeat(199), more: true }));
		const at = await wish();
		expect((await refused(() => submitReply(world.app, { ...at, text: '字'.repeat(201) }))).code).toBe(
			'reply/too-long'
		);
		good(await submitReply(world.app, { ...at, text: '字'.repeat(200) }));
	});

	it.each([-1, 0, 5, 1.5, NaN, Infinity, 2 ** 53])('to a page that has seen %s turns', async (seq) => {
		const at = await wish();
		expect((await refused(() => submitReply(world.app, { ...at, seq, text: SORRY }))).code).toBe(
			'attempt/stale'
		);
	});

	it.each(['', ' ', 'a b', '../x', HTML, 'x'.repeat(65), LONG])('called %j', async (id) => {
		const at = { ...(await wish()), turnId: id };
		expect((await refused(() => submitReply(world.app, { ...at, text: SORRY }))).code).toBe(
			'attempt/odd-turn'
		);
		expect((await refused(() => doAction(world.app, { ...at, action: 'track', values: {} }))).code).toBe(
			'attempt/odd-turn'
		);
	});

	it('keeps markup, marks of direction and halves of characters as they are', async () => {
		const text = `${HTML}\u202eabc\u200b\ud83d您好</p><script>alert(1)</script>`;
		const shown = good(await submitReply(world.app, { ...(await wish()), text, more: true }));
		expect(shown.bubbles.at(-1)?.text).toBe(text);
		expect((await look()).bubbles.at(-1)?.text).toBe(text);
	});
});

describe('taking back', () => {
	it('what the buyer said, what is not there, what was undone', async () => {
		good(await submitReply(world.app, { ...(await wish()), text: SORRY }));
		good(await undo(world.app, await wish()));
		for (const target of [-1, 0, 1, 2, 99, NaN, 1e9]) {
			const aim = { ...(await wish()), target };
			expect((await refused(() => recall(world.app, aim))).code).toBe('recall/nothing');
			expect((await refused(() => revoke(world.app, aim))).code).toBe('revoke/nothing');
		}
	});

	it('a message as if it were an action, and the other way round', async () => {
		good(await submitReply(world.app, { ...(await wish()), text: '您好', more: true }));
		good(await doAction(world.app, { ...(await wish()), action: 'note', values: { text: '记一下' } }));
		const at = await wish();
		expect((await refused(() => revoke(world.app, { ...at, target: 1 }))).code).toBe('revoke/nothing');
		expect((await refused(() => recall(world.app, { ...at, target: 2 }))).code).toBe('recall/nothing');
	});

	it('after the end', async () => {
		const { seq } = good(await submitReply(world.app, { ...(await wish()), text: SORRY, more: true }));
		good(await giveUp(world.app, { person, attemptId }));
		const aim = { ...(await wish()), target: seq - 1 };
		expect((await refused(() => recall(world.app, aim))).code).toBe('attempt/closed');
		expect((await refused(() => revoke(world.app, aim))).code).toBe('attempt/closed');
	});
});

describe('somebody else’s conversation', () => {
	it('is not there, whatever is asked of it', async () => {
		const own = { person: other, attemptId };
		const act = { ...own, seq: 1, turnId: turnId() };
		const asked: readonly (() => Promise<unknown>)[] = [
			() => chat(world.app, own),
			() => pokeSilence(world.app, own),
			() => mayWatch(world.app, own),
			() => hint(world.app, own),
			() => saveDraft(world.app, { ...own, text: 'x' }),
			() => giveUp(world.app, own),
			() => result(world.app, own),
			() => submitReply(world.app, { ...act, text: SORRY }),
			() => submitReply(world.app, { ...act, text: SORRY, more: true }),
			() => doAction(world.app, { ...act, action: 'track', values: {} }),
			() => recall(world.app, { ...act, target: 0 }),
			() => revoke(world.app, { ...act, target: 0 }),
			() => undo(world.app, act)
		];
		for (const ask of asked)
			expect(await refused(ask)).toMatchObject({ code: 'attempt/not-found', status: 404 });
	});
});

describe('a rush', () => {
	const begin = async () =>
		good(await startRush(world.app, { person, rushId: 'one', mode: 'practice', locale: 'zh' })).runId;

	it.each(['', 'nothing', '../one', '__proto__', 'constructor', HTML])(
		'that is not there: %j',
		async (rushId) => {
			const start = () => startRush(world.app, { person, rushId, mode: 'practice', locale: 'zh' });
			expect((await refused(start)).code).toBe('rush/not-found');
		}
	);

	it('of somebody else is not there, nor are its conversations', async () => {
		const runId = await begin();
		const own = { person: other, runId };
		const [row] = good(await run(world.app, { person, runId })).conversations;
		const asked: readonly (() => Promise<unknown>)[] = [
			() => run(world.app, own),
			() => mayWatchRun(world.app, own),
			() => closeRun(world.app, { ...own, giveUp: true }),
			() => runResult(world.app, own),
			() => handInReport(world.app, { ...own, fields: { problems: '无' } })
		];
		for (const ask of asked) expect(await refused(ask)).toMatchObject({ code: 'run/not-found', status: 404 });
		const theirs = { person: other, attemptId: row!.attemptId };
		expect(codeOf(await chat(world.app, theirs))).toBe('attempt/not-found');
		expect(good(await run(world.app, { person, runId })).status).toBe('open');
	});

	it('that is over takes no reply, and closing it again changes nothing', async () => {
		const runId = await begin();
		const [row] = good(await run(world.app, { person, runId })).conversations;
		good(await closeRun(world.app, { person, runId, giveUp: true }));
		const over = good(await run(world.app, { person, runId }));
		const at = { person, attemptId: row!.attemptId, seq: row!.seq, turnId: turnId() };
		expect(codeOf(await submitReply(world.app, { ...at, text: SORRY }))).toBe('attempt/closed');
		for (const giveUp of [false, true]) good(await closeRun(world.app, { person, runId, giveUp }));
		expect(good(await run(world.app, { person, runId }))).toEqual(over);
	});

	describe('its daily report', () => {
		let runId: string;
		beforeEach(async () => {
			runId = await begin();
			good(await closeRun(world.app, { person, runId, giveUp: true }));
		});
		const handIn = (fields: Readonly<Record<string, string>>) =>
			handInReport(world.app, { person, runId, fields });
		const report = async () => good(await runResult(world.app, { person, runId })).report;

		it.each(['-1', '1.5', '1e9', '1000000000', '很多', 'NaN', '3 3', HTML])(
			'with %s where a number belongs is refused at the field',
			async (given) => {
				for (const field of ['received', 'left', 'handed'])
					expect(await refused(() => handIn({ problems: '无', [field]: given }))).toMatchObject({
						code: 'report/number',
						field
					});
				expect(await report()).toBeNull();
			}
		);

		it.each(['received', 'left', 'handed', 'problems', 'promised', 'suggestion'])(
			'with a book or a NUL in %s is refused at the field',
			async (field) => {
				for (const given of [LONG, '无\0'])
					expect(await refused(() => handIn({ [field]: given }))).toMatchObject({ field });
				expect(await report()).toBeNull();
			}
		);

		it('with nothing that can be seen is empty', async () => {
			for (const blank of BLANK)
				expect((await refused(() => handIn({ problems: blank, received: blank }))).code).toBe('report/empty');
			expect((await refused(() => handIn({ hack: '1', __proto__: 'x' }))).code).toBe('report/empty');
		});

		it('keeps HTML as text, and takes numbers as people write them', async () => {
			const page = good(await handIn({ received: '１ 位', left: '零', problems: HTML }));
			expect(page.report?.find(({ field }) => field === 'problems')?.given).toBe(HTML);
			expect(page.report?.find(({ field }) => field === 'received')?.mark).toBe('right');
		});
	});
});

describe('a phrase of one’s own', () => {
	const add = (change: object) =>
		addPhrase(world.app, { person, code: 'fh', group: '', text: '好', ...change });

	it.each(BLANK.map((text) => [JSON.stringify(text), text]))(
		'needs words that can be seen: %s',
		async (_, text) => {
			expect(await refused(() => add({ text }))).toMatchObject({ code: 'phrase/text', field: 'text' });
			expect(await refused(() => add({ code: text }))).toMatchObject({ code: 'phrase/code', field: 'code' });
			expect(await myPhrases(world.app, person)).toEqual([]);
		}
	);

	it('that is changed badly stays what it was', async () => {
		const { id } = good(await add({}));
		const was = await myPhrases(world.app, person);
		const change = { person, id, code: 'fh', group: '', text: '好' };
		for (const [field, value] of [
			['code', HTML],
			['text', LONG],
			['group', LONG],
			['text', '\u200b']
		] as const)
			expect((await refused(() => changePhrase(world.app, { ...change, [field]: value }))).field).toBe(field);
		expect((await refused(() => changePhrase(world.app, { ...change, id: "' OR 1=1" }))).code).toBe(
			'phrase/not-found'
		);
		expect(await myPhrases(world.app, person)).toEqual(was);
	});
});

describe('a search', () => {
	const ask = (query: string) => searchKnowledge(world.app, { person, query, locale: 'zh' });

	it('for signs of every kind finds nothing and breaks nothing', async () => {
		for (const query of ['.*', '(', '[a-', '\\', '%', "' OR 1=1 --", '\0', '\ud83d', HTML, '__proto__'])
			expect(good(await ask(query)).hits, query).toEqual([]);
	});

	it('for a book, or for nothing, is refused at the field', async () => {
		for (const query of [LONG, '', ' \u3000'])
			expect(await refused(() => ask(query))).toMatchObject({ field: 'q' });
	});
});

describe('the JSON endpoints', () => {
	const post = (body: string, type = 'application/json'): Request =>
		new Request('http://x', { method: 'POST', headers: { 'content-type': type }, body });
	const sent = { seq: 1, turnId: 't' };
	const whole = [
		['a reply', ReplyBody, { ...sent, text: '您好' }],
		['a draft', DraftBody, { text: '您好' }],
		['an action', ActionBody, { ...sent, action: 'note', values: { text: '好' } }],
		['a target', TargetBody, { ...sent, target: 1 }],
		['typed lines', TypedBody, { typed: [{ line: 0, text: '好', ms: 1, corrections: 0 }] }]
	] as const;
	const wrongFor = (value: unknown): readonly unknown[] => [
		null,
		[],
		{},
		[value],
		...(typeof value === 'string' ? [1, 'x'.repeat(100_001)] : []),
		...(typeof value === 'number' ? [-1, 1.5, '1', 1e300, true] : [])
	];

	it.each(whole)('read %s, and nothing of another shape', async (_, schema, body) => {
		good(await readJson<unknown>(post(JSON.stringify(body)), schema));
		for (const other of ['', '{', 'null', '[]', '"x"', '1', '{}', `[${JSON.stringify(body)}]`])
			expect(codeOf(await readJson<unknown>(post(other), schema)), other).toBe('request/misshapen');
		for (const [name, value] of Object.entries(body))
			for (const wrong of wrongFor(value)) {
				if (name === 'values' && JSON.stringify(wrong)?.length === 2) continue;
				if (name === 'typed' && Array.isArray(wrong)) continue;
				const read = await readJson<unknown>(post(JSON.stringify({ ...body, [name]: wrong })), schema);
				expect(codeOf(read), `${name}: ${JSON.stringify(wrong).slice(0, 40)}`).toBe('request/misshapen');
			}
	});

	it.each(whole)('read %s as JSON only, which no form of another site sends', async (_, schema, body) => {
		const text = JSON.stringify(body);
		for (const type of [
			'text/plain',
			'text/plain; application/json',
			'application/x-www-form-urlencoded',
			'multipart/form-data; boundary=x',
			'application/jsonp',
			''
		])
			expect(codeOf(await readJson<unknown>(post(text, type), schema)), type).toBe('request/misshapen');
	});

	it('take values under any name as what they are, never as parts of an object', async () => {
		const body =
			'{"seq":1,"turnId":"t","action":"note","values":{"text":"好","__proto__":"x","toString":"y"}}';
		const { values } = good(await readJson(post(body), ActionBody));
		expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
		expect(
			await refused(async () => doAction(world.app, { ...(await wish()), action: 'note', values }))
		).toMatchObject({ code: 'action/bad' });
	});
});
