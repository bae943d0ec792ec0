/** The JSON endpoints' way in and out: what comes in is checked against a schema, failures go out as they are. */
import * as v from 'valibot';
import { failure, isFailure, type Failure } from '../core/failure.ts';

/** Routes without a word of interface: they answer JSON or a picture, or redirect. The language middleware would halve their speed. */
const WORDLESS =
	/^\/(healthz|locale|logout)$|^\/\(trainee\)\/pictures\/\[name\]$|^\/\(trainee\)\/(attempts|rushes\/runs|drills\/runs)\/\[id\]\/(reply|action|recall|revoke|silence|draft|state|events|typed)$/;

/** Its answers are in the reader's language. */
const SEARCH = '/(trainee)/desk/search';

/** Whether what a route answers, by its id, is the same in every language. */
export const isWordless = (routeId: string | null): boolean => routeId !== null && WORDLESS.test(routeId);

/** Whether a route, by its id, is no page: who is signed out is told so in JSON, and not led to one. */
export const isEndpoint = (routeId: string | null): boolean => routeId === SEARCH || isWordless(routeId);

/** The body as JSON of the right shape, or a failure. Only `application/json` is read: no form of another site sends that. */
export async function readJson<T>(
	request: Request,
	schema: v.GenericSchema<unknown, T>
): Promise<T | Failure> {
	if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return misshapen();
	const body: unknown = await request.json().catch(() => null);
	const read = v.safeParse(schema, body);
	return read.success ? read.output : misshapen();
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** The answer: a value, or a failure under its own status. Never kept by a browser. */
export function answerJson(value: unknown, status?: number): Response {
	const code = status ?? (isFailure(value) ? value.status : 200);
	return Response.json(value, { status: code, headers: { 'cache-control': 'no-store' } });
}

/** A stream of events, which ends with the request; or the refusal to open one more. */
export function answerEvents(stream: ReadableStream<Uint8Array> | Failure): Response {
	if (isFailure(stream)) return answerJson(stream);
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		}
	});
}

const misshapen = (): Failure =>
	failure('request/misshapen', 400, {
		zh: '请求的格式不对，请刷新页面再试。',
		en: 'The request has the wrong shape. Please reload the page and try again.'
	});

/** Turns seen so far, and the browser's id for the turn it asks for. */
const Seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const TurnId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** Texts are bounded here only so that nobody sends a book; the use case says what is too long. */
const Text = v.pipe(v.string(), v.maxLength(100_000));

/** Figures of typing decide nothing: what no hand can have typed is left out, and the message taken. */
const Keys = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Keyed = v.object({
	ms: v.pipe(Keys, v.maxValue(3_600_000)),
	typed: v.pipe(Keys, v.maxValue(4000)),
	pasted: v.pipe(Keys, v.maxValue(4000))
});

export const ReplyBody = v.object({
	seq: Seq,
	turnId: TurnId,
	text: Text,
	more: v.optional(v.boolean(), false),
	keyed: v.fallback(v.optional(Keyed), undefined)
});
export const DraftBody = v.object({ text: Text });
export const ActionBody = v.object({
	seq: Seq,
	turnId: TurnId,
	action: v.pipe(v.string(), v.maxLength(60)),
	values: v.record(v.pipe(v.string(), v.maxLength(60)), Text)
});
export const TargetBody = v.object({ seq: Seq, turnId: TurnId, target: Seq });

/** Lines of a typing drill. The use case says what is too long or too fast. */
const Line = v.object({
	line: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	text: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
	ms: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(86_400_000)),
	corrections: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))
});
export const TypedBody = v.object({
	typed: v.pipe(v.array(Line), v.maxLength(1000)),
	done: v.optional(v.boolean(), false)
});
