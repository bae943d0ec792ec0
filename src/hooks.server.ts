/**
 * Before every request: which language, who is signed in, whether they may go there; after it, the security headers.
 * Rights are checked here by route id, for a layout's load does not run before an action. Ownership is checked in the
 * use cases.
 */
import { version } from '$app/environment';
import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { failure } from '$lib/core/failure.ts';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { app } from '$lib/server/app.ts';
import { begin } from '$lib/server/begin.ts';
import { answerJson, isEndpoint, isWordless } from '$lib/server/endpoint.ts';
import { cookie, SESSION_COOKIE, validate } from '$lib/server/session.ts';
import type { Role } from '$lib/server/users.ts';

const LOCALE_COOKIE = 'peilian_locale';

const language: Handle = ({ event, resolve }) => {
	if (isWordless(event.route.id)) {
		event.locals.locale = event.cookies.get(LOCALE_COOKIE) === 'en' ? 'en' : 'zh';
		return resolve(event);
	}
	return paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.locale = locale === 'en' ? 'en' : 'zh';
		const lang = locale === 'en' ? 'en' : 'zh-CN';
		return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
	});
};

const session: Handle = async ({ event, resolve }) => {
	const token = event.cookies.get(SESSION_COOKIE) ?? '';
	const held = token === '' ? null : await validate(app(), token);
	event.locals.person = held?.person ?? null;
	event.locals.sessionId = held === null ? null : token;
	if (token !== '' && (held === null || held.renewed)) {
		const { name, value, attributes } = cookie(held === null ? null : token, event.url.protocol === 'https:');
		event.cookies.set(name, value, attributes);
	}
	return resolve(event);
};

/** Which roles may enter the groups of routes. */
const RIGHTS: Readonly<Record<string, readonly Role[]>> = {
	'(trainee)': ['trainee', 'supervisor', 'trainer', 'admin'],
	'(supervisor)': ['supervisor', 'admin'],
	'(trainer)': ['trainer', 'supervisor', 'admin'],
	'(admin)': ['admin']
};

/** Open to everybody. `/` sends on whoever comes. */
const OPEN = ['/', '/login', '/logout', '/locale', '/healthz', '/verify', '/verify/[serial]'];

const guard: Handle = ({ event, resolve }) => {
	const { route, locals, url, request } = event;
	if (route.id === null || OPEN.includes(route.id)) return resolve(event);
	if (locals.person === null) {
		if (isEndpoint(route.id)) return answerJson(signedOut(), 401);
		const to = request.method === 'GET' ? `?to=${encodeURIComponent(url.pathname + url.search)}` : '';
		redirect(303, `/login${to}`);
	}
	const group = route.id.split('/')[1] ?? '';
	if (!(RIGHTS[group] ?? []).includes(locals.person.role)) error(403, FORBIDDEN[locals.locale]);
	return resolve(event);
};

const FORBIDDEN = {
	zh: '您的角色不能打开这个页面。',
	en: 'Your role may not open this page.'
} as const;

const signedOut = () =>
	failure('session/none', 403, {
		zh: '登录已经失效，请重新登录。写好的内容还在。',
		en: 'You are no longer signed in. Please sign in again; what you wrote is still there.'
	});

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	response.headers.set('X-Frame-Options', 'DENY');
	response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
	if (!response.headers.has('Content-Security-Policy'))
		response.headers.set('Content-Security-Policy', "frame-ancestors 'none'");
	return response;
};

export const init: ServerInit = () => begin(process.env, version);

export const handle: Handle = sequence(headers, language, session, guard);

const UNEXPECTED = {
	zh: '服务器出了意外的错误，您的操作可能没有保存。请重试；如果还不行，请把编号告诉管理员：',
	en: 'Something unexpected went wrong on the server, and what you did may not be saved. Please try again, or tell an administrator this number: '
} as const;

const NOT_FOUND = { zh: '没有这个页面。', en: 'There is no such page.' } as const;

/** Bugs: a number for the log and a sentence for the person. */
export const handleError: HandleServerError = ({ error: reason, event, status }) => {
	const locale = event.locals.locale ?? 'zh';
	if (status === 404) return { message: NOT_FOUND[locale] };
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`error ${id} at ${event.request.method} ${event.url.pathname}`, reason);
	return { message: `${UNEXPECTED[locale]}${id}`, id };
};
