/** Talks to the JSON endpoints of an attempt. Never throws: a lost connection is an answer too. */
import type { ChatShown } from '$lib/core/attempt/shown.ts';
import type { Said } from '$lib/core/text.ts';

export type Answer =
	| { readonly kind: 'chat'; readonly chat: ChatShown }
	| { readonly kind: 'refused'; readonly status: number; readonly message: Said }
	/** No answer, or none that can be understood: whether it was stored is not known. */
	| { readonly kind: 'lost' };

const PATIENCE = 20_000;

/** Posts JSON. */
export const post = (url: string, body: unknown): Promise<Answer> =>
	ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Reads the present state. */
export const read = (url: string): Promise<Answer> => ask(url, {});

async function ask(url: string, init: RequestInit): Promise<Answer> {
	try {
		const headers = { accept: 'application/json', ...init.headers };
		const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(PATIENCE) });
		if (response.redirected || response.status >= 500) return { kind: 'lost' };
		const body = await response.json();
		return response.ok
			? { kind: 'chat', chat: body }
			: { kind: 'refused', status: response.status, message: saidOf(body) };
	} catch {
		return { kind: 'lost' };
	}
}

/** The sentence of a refusal: a `Failure` carries both languages, SvelteKit's own errors one string. */
function saidOf(body: { message?: Said | string }): Said {
	const { message = '' } = body;
	return typeof message === 'string' ? { zh: message, en: message } : message;
}
