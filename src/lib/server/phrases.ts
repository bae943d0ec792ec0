/**
 * Quick phrases: the shop's, and one's own with codes. Only their owner sees and changes one's own.
 * Codes are compared without regard to case and width, and are unique for each person.
 */
import { and, asc, count, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { DeskPhrase } from '../core/desk/shown.ts';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import type { App } from './app.ts';
import { step, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { phrases } from './schema.ts';

/** One of one's own. */
export interface OwnPhrase {
	readonly id: string;
	readonly code: string;
	readonly group: string;
	readonly text: string;
}

/** What a form has of a phrase. */
export interface PhraseWish {
	readonly person: Person;
	readonly code: string;
	readonly group: string;
	readonly text: string;
}

const MOST_PHRASES = 200;
const LONGEST_TEXT = 500;
const LONGEST_GROUP = 20;

const Code = v.pipe(
	v.string(),
	v.transform((code) => code.normalize('NFKC').trim().toLowerCase()),
	v.regex(/^[\p{L}\p{N}]{1,12}$/u),
	v.check((code) => !isBlank(code))
);
const Text = v.pipe(
	v.string(),
	v.trim(),
	v.check((text) => !isBlank(text)),
	v.maxLength(LONGEST_TEXT),
	v.regex(/^[^\0]+$/)
);
const Group = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_GROUP), v.regex(/^[^\p{Cc}]*$/u));

/** One's own phrases, by group and code. */
export const myPhrases = (app: App, person: Person): Promise<readonly OwnPhrase[]> =>
	app.store.read(function* (q) {
		return yield* ownOf(q, person.id);
	});

/** What the workbench offers: one's own, then the shop's. */
export async function deskPhrases(app: App, person: Person): Promise<readonly DeskPhrase[]> {
	const own = await myPhrases(app, person);
	return [
		...own.map(({ code, group, text }) => ({ code, group, text, own: true })),
		...app.content.library().shop.phrases.map(({ code, group, text }) => ({ code, group, text, own: false }))
	];
}

/** Adds a phrase. Refused: a bad field, a code that is taken, more than 200. */
export async function addPhrase(app: App, wish: PhraseWish): Promise<OwnPhrase | Failure> {
	const read = readPhrase(wish);
	if (isFailure(read)) return read;
	return app.store.write(function* (q): Work<OwnPhrase | Failure> {
		const [{ n } = { n: 0 }] = yield* step(
			q.select({ n: count() }).from(phrases).where(eq(phrases.personId, wish.person.id))
		);
		if (n >= MOST_PHRASES) return tooMany();
		if (yield* takenBy(q, wish.person.id, read.code)) return codeTaken(read.code);
		const phrase = { id: app.newId(), ...read };
		yield* step(q.insert(phrases).values({ ...phrase, personId: wish.person.id, at: app.now() }));
		return phrase;
	});
}

/** Changes a phrase of one's own. Refused like adding one, and when there is no such phrase. */
export async function changePhrase(
	app: App,
	{ id, ...wish }: PhraseWish & { readonly id: string }
): Promise<OwnPhrase | Failure> {
	const read = readPhrase(wish);
	if (isFailure(read)) return read;
	return app.store.write(function* (q): Work<OwnPhrase | Failure> {
		if ((yield* ownOf(q, wish.person.id, id)).length === 0) return phraseNotFound();
		const other = yield* takenBy(q, wish.person.id, read.code);
		if (other !== null && other !== id) return codeTaken(read.code);
		yield* step(
			q
				.update(phrases)
				.set({ ...read, at: app.now() })
				.where(eq(phrases.id, id))
		);
		return { id, ...read };
	});
}

/** Deletes a phrase and says what it was, so that it can be taken back. */
export const deletePhrase = (
	app: App,
	{ person, id }: { readonly person: Person; readonly id: string }
): Promise<OwnPhrase | Failure> =>
	app.store.write(function* (q): Work<OwnPhrase | Failure> {
		const [known] = yield* ownOf(q, person.id, id);
		if (known === undefined) return phraseNotFound();
		yield* step(q.delete(phrases).where(eq(phrases.id, id)));
		return known;
	});

function* ownOf(q: Query, personId: string, id?: string): Work<readonly OwnPhrase[]> {
	const mine = eq(phrases.personId, personId);
	return yield* step(
		q
			.select({ id: phrases.id, code: phrases.code, group: phrases.group, text: phrases.text })
			.from(phrases)
			.where(id === undefined ? mine : and(mine, eq(phrases.id, id)))
			.orderBy(asc(phrases.group), asc(phrases.code))
	);
}

/** Id of the person's phrase with this code, or null. */
function* takenBy(q: Query, personId: string, code: string): Work<string | null> {
	const [row] = yield* step(
		q
			.select({ id: phrases.id })
			.from(phrases)
			.where(and(eq(phrases.personId, personId), eq(phrases.code, code)))
	);
	return row?.id ?? null;
}

function readPhrase({ code, group, text }: PhraseWish): Omit<OwnPhrase, 'id'> | Failure {
	const codeRead = v.safeParse(Code, code);
	if (!codeRead.success) return badCode();
	const textRead = v.safeParse(Text, text);
	if (!textRead.success) return badText();
	const groupRead = v.safeParse(Group, group);
	return groupRead.success
		? { code: codeRead.output, group: groupRead.output, text: textRead.output }
		: badGroup();
}

const badCode = (): Failure =>
	failure(
		'phrase/code',
		400,
		{
			zh: '代码要有 1 到 12 个字，只能用字母、数字和汉字，例如 fh。',
			en: 'A code has 1 to 12 letters, digits or Chinese characters, for example fh.'
		},
		'code'
	);

const codeTaken = (code: string): Failure =>
	failure(
		'phrase/code-taken',
		409,
		{
			zh: `您已经有一条代码是“${code}”的短语了，请换一个代码。`,
			en: `You already have a phrase with the code “${code}”. Please choose another.`
		},
		'code'
	);

const badText = (): Failure =>
	failure(
		'phrase/text',
		400,
		{
			zh: `短语要有 1 到 ${LONGEST_TEXT} 个字。`,
			en: `A phrase needs 1 to ${LONGEST_TEXT} characters.`
		},
		'text'
	);

const badGroup = (): Failure =>
	failure(
		'phrase/group',
		400,
		{
			zh: `分组最多 ${LONGEST_GROUP} 个字，写在一行里。`,
			en: `A group has at most ${LONGEST_GROUP} characters on one line.`
		},
		'group'
	);

const tooMany = (): Failure =>
	failure('phrase/too-many', 409, {
		zh: `自己的短语最多 ${MOST_PHRASES} 条，请先删掉几条不用的。`,
		en: `You can keep ${MOST_PHRASES} phrases of your own. Please delete some first.`
	});

const phraseNotFound = (): Failure =>
	failure('phrase/not-found', 404, {
		zh: '没有这条短语，可能已经删掉了。请刷新页面看看。',
		en: 'There is no such phrase; it may have been deleted. Please reload the page.'
	});
