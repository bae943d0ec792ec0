/**
 * How a route answers: a page that may not be shown is an error page, a form that was refused comes back with the
 * sentence, the field it belongs to and everything that was typed. `where` names the form on a page with several.
 */
import { error, fail } from '@sveltejs/kit';
import { isFailure, type Failure } from '$lib/core/failure.ts';

/** The value, or the error page that its failure stands for. */
export function orError<T>(value: T | Failure, locale: 'zh' | 'en'): T {
	if (isFailure(value)) error(value.status, value.message[locale]);
	return value as T;
}

/** A refused form: status, sentence in both languages, and what was typed (never a password). */
export const refuse = (refused: Failure, where: string, values: Readonly<Record<string, string>> = {}) =>
	fail(refused.status, { where, refused, values });

/** Every text field of a form. Files are left out. */
export async function fieldsOf(request: Request): Promise<Readonly<Record<string, string>>> {
	const fields: Record<string, string> = {};
	for (const [name, value] of await request.formData()) if (typeof value === 'string') fields[name] = value;
	return fields;
}

/** The person who is signed in. Hooks let nobody else in; should they ever fail to, this does not. */
export const present = (locals: App.Locals): NonNullable<App.Locals['person']> => locals.person ?? error(401);
