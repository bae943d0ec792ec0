/**
 * Pledges at the end of lessons, signed with one's own name. A signature holds for the words that were shown; where these
 * change, the page asks anew, and what was signed before stays in the record.
 */
import { and, desc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { PledgeShown } from '../core/certification/shown.ts';
import { inEdition } from '../core/content/library.ts';
import { failure, isFailure, type Failure } from '../core/failure.ts';
import { isBlank, type Locale } from '../core/text.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { step, type Query, type Work } from './db.ts';
import { wordingsOf } from './deeds.ts';
import type { Person } from './person.ts';
import { pledges } from './schema.ts';

/** The pledge of a lesson with the person's signatures, or null where nothing is to be signed. */
export async function pledgeOf(
	app: App,
	{
		person,
		lessonId,
		locale
	}: { readonly person: Person; readonly lessonId: string; readonly locale: Locale }
): Promise<PledgeShown | null> {
	const library = app.content.library();
	const text = inEdition(library.lessons, library.lessonsEn, lessonId, locale)?.pledge ?? null;
	if (text === null) return null;
	const rows = await app.store.read((q) => signaturesOf(q, person.id, lessonId));
	const holding = wordingsOf(library, lessonId);
	return {
		text,
		signed: rows.find((row) => holding.includes(row.text)) ?? null,
		earlier: rows.filter((row) => !holding.includes(row.text))
	};
}

/** The newest first. */
function* signaturesOf(q: Query, personId: string, lessonId: string): Work<PledgeShown['earlier']> {
	return yield* step(
		q
			.select({ text: pledges.text, at: pledges.at })
			.from(pledges)
			.where(and(eq(pledges.personId, personId), eq(pledges.lessonId, lessonId)))
			.orderBy(desc(pledges.at))
	);
}

/**
 * Signs a lesson's pledge. `text` is what the page showed: nobody signs words that they have not seen. Signing twice
 * under the same words leaves one signature.
 */
export async function signPledge(
	app: App,
	{
		person,
		lessonId,
		name,
		text
	}: { readonly person: Person; readonly lessonId: string; readonly name: string; readonly text: string }
): Promise<true | Failure> {
	const holding = wordingsOf(app.content.library(), lessonId);
	if (holding.length === 0) return noPledge();
	const written = readName(name, person);
	if (isFailure(written)) return written;
	if (!holding.includes(text)) return pledgeChanged();
	return app.store.write(function* (q): Work<true> {
		const rows = yield* signaturesOf(q, person.id, lessonId);
		if (rows.some((row) => holding.includes(row.text))) return true;
		const at = app.now();
		yield* step(q.insert(pledges).values({ id: app.newId(), personId: person.id, lessonId, text, at }));
		const data = { text };
		yield* append(q, { at, actor: person.id, action: 'pledge/signed', subject: lessonId, data });
		return true;
	});
}

/** Twice the longest name: room for spaces between characters. */
const Name = v.pipe(v.string(), v.maxLength(80), v.transform(plainName));

/** Without spaces, invisible signs, widths and capitals, which nobody means to differ by. */
function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
		.toLowerCase();
}

function readName(typed: string, person: Person): true | Failure {
	if (isBlank(typed)) return noName();
	const name = v.safeParse(Name, typed);
	return name.success && name.output === plainName(person.name) ? true : notOwnName(person.name);
}

const noPledge = (): Failure =>
	failure('pledge/none', 404, {
		zh: '这一课没有要签的约定。',
		en: 'There is nothing to be signed in this lesson.'
	});

const noName = (): Failure =>
	failure(
		'pledge/no-name',
		400,
		{ zh: '请写上您的名字再签。', en: 'Please write your name first, then sign.' },
		'name'
	);

const notOwnName = (name: string): Failure =>
	failure(
		'pledge/not-own-name',
		400,
		{
			zh: `请写您自己的名字：${name}。约定只能自己签，不能替别人签。`,
			en: `Please write your own name, ${name}. Nobody can sign for somebody else.`
		},
		'name'
	);

const pledgeChanged = (): Failure =>
	failure(
		'pledge/changed',
		409,
		{
			zh: '约定的文字刚刚改过，还没有签下。请看过现在的这一句再签。',
			en: 'The words have just been changed, so nothing is signed yet. Please read the sentence as it is now, then sign.'
		},
		'name'
	);
