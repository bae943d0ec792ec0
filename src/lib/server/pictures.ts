/**
 * Pictures of the content folder, as a browser gets them. They are looked up among what was read, by the whole name:
 * no path is ever made of what a browser asks for. A drawing opened by itself may run and load nothing.
 */
import { hash } from 'node:crypto';
import type { Content } from './content.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The picture of that name, `304` for who has it already, or `404`. */
export function answerPicture(content: Content, name: string, request: Request): Response {
	const text = content.drawing(name.normalize('NFC'));
	if (text === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
	const etag = `"${hash('sha256', text, 'base64url')}"`;
	const headers = {
		'cache-control': 'private, no-cache',
		'content-security-policy': POLICY,
		'x-content-type-options': 'nosniff',
		etag
	};
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(text, { headers: { ...headers, 'content-type': 'image/svg+xml' } });
}
