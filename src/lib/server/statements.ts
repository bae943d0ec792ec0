/** What people say for their own early confirmation. Nothing is taken back; the latest holds. */
import { desc, eq } from 'drizzle-orm';
import type { Failure } from '../core/failure.ts';
import { isBlank } from '../core/text.ts';
import type { App } from './app.ts';
import { append } from './audit.ts';
import { emptyStatement, reasonTooLong } from './certification-failures.ts';
import { step, type Query, type Work } from './db.ts';
import type { Person } from './person.ts';
import { statements } from './schema.ts';

const STATEMENT_LIMIT = 2000;

export interface Statement {
	readonly text: string;
	readonly at: number;
}

/** A person's latest statement, or null. */
export function* statementOf(q: Query, personId: string): Work<Statement | null> {
	const [said] = yield* step(
		q
			.select({ text: statements.text, at: statements.at })
			.from(statements)
			.where(eq(statements.personId, personId))
			.orderBy(desc(statements.at))
			.limit(1)
	);
	return said ?? null;
}

/** What a person says for their own confirmation. The latest holds. */
export async function makeStatement(
	app: App,
	{ person, text }: { readonly person: Person; readonly text: string }
): Promise<true | Failure> {
	const said = text.trim();
	if (isBlank(said)) return emptyStatement();
	if (said.length > STATEMENT_LIMIT) return reasonTooLong(STATEMENT_LIMIT, 'text');
	return app.store.write(function* (q): Work<true> {
		const at = app.now();
		yield* step(
			q.insert(statements).values({ id: app.newId(), personId: person.id, by: person.id, text: said, at })
		);
		yield* append(q, {
			at,
			actor: person.id,
			action: 'sign-off/statement',
			subject: person.id,
			data: { length: said.length }
		});
		return true;
	});
}

/** One's own latest statement, or null. */
export const ownStatement = (app: App, person: Person): Promise<Statement | null> =>
	app.store.read((q) => statementOf(q, person.id));
