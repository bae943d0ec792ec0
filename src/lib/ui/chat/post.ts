/** Talks to the JSON endpoints of an attempt. Never throws: a lost connection is an answer too. */
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import type { Said } from '$lib/core/text.ts';

export type Answer<T = ChatShown> =
	| { readonly kind: 'ok'; readonly value: T }
	| {
			readonly kind: 'refused';
			readonly status: number;
			readonly message: Said;
			/** Name of the argument that is wrong, where one is. */
			readonly field: string | null;
	  }
	/** No answer, or none that can be understood: whether it was stored is not known. */
	| { readonly kind: 'lost' };

const PATIENCE = 20_000;

/** Posts JSON. */
export const post = (url: string, body: unknown): Promise<Answer> =>
	ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Reads the present state, of a conversation or of a whole run. */
export const read = <T = ChatShown>(url: string): Promise<Answer<T>> => ask<T>(url, {});

async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
	try {
		const headers = { accept: 'application/json', ...init.headers };
		const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) });
		if (response.redirected || response.status >= 500) return { kind: 'lost' };
		const body = await response.json();
		return response.ok
			? { kind: 'ok', value: body }
			: { kind: 'refused', status: response.status, message: saidOf(body), field: body.field ?? null };
	} catch {
		return { kind: 'lost' };
	}
}

/** The sentence of a refusal: a `Failure` carries both languages, SvelteKit's own errors one string. */
function saidOf(body: { message?: Said | string }): Said {
	const { message = '' } = body;
	return typeof message === 'string' ? { zh: message, en: message } : message;
}
