/**
 * One question to a language model behind an OpenAI-compatible address. Off unless `GRADER_LLM_URL` is set.
 * Invariant: `askModel` always comes back, within the time limit, and never throws; an answer that is late, too long or
 * not what was asked for is no answer.
 */
import * as v from 'valibot';
import { failure, type Failure } from '../core/failure.ts';
import { readCompletion, type Doubt, type Opinion } from './opinion-prompt.ts';

export interface OpinionSettings {
	/** Where completions are asked for. */
	readonly url: string;
	/** Sent as a bearer token; null for a model that wants none. */
	readonly key: string | null;
	readonly model: string;
	readonly timeoutMs: number;
}

/** Why there is no opinion. */
export type Why = 'timeout' | 'unreachable' | 'status' | 'too-long' | 'malformed';

export type Answered =
	{ readonly kind: 'opinion'; readonly opinion: Opinion } | { readonly kind: 'none'; readonly why: Why };

/** Bytes of a response that are read: many times what the answer needs. */
const BODY_LIMIT = 64 * 1024;
const COMPLETIONS = '/chat/completions';

const Settings = v.object({
	GRADER_LLM_URL: v.pipe(v.string(), v.check(isPlainAddress)),
	GRADER_LLM_KEY: v.nullable(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,4096}$/))),
	GRADER_LLM_MODEL: v.pipe(v.string(), v.regex(/^[^\p{Cc}\s]{1,200}$/u)),
	GRADER_LLM_TIMEOUT_MS: v.pipe(
		v.string(),
		v.regex(/^\d{1,6}$/),
		v.transform(Number),
		v.minValue(100),
		v.maxValue(300_000)
	)
});

type Variable = keyof v.InferOutput<typeof Settings>;

const DEFAULT_TIMEOUT = '20000';

const WANTED: Readonly<Record<Variable, readonly [zh: string, en: string]>> = {
	GRADER_LLM_URL: [
		'应当是 http 或 https 地址，里面不带用户名和密码，比如 https://llm.example.com/v1',
		'must be an http or https address without a name and password in it, such as https://llm.example.com/v1'
	],
	GRADER_LLM_KEY: ['只能是不带空格的 ASCII 字符', 'must be ASCII characters without spaces'],
	GRADER_LLM_MODEL: [
		'没有写或写得不对：要写模型的名字，不带空格',
		'is missing or wrong: the name of the model, without spaces'
	],
	GRADER_LLM_TIMEOUT_MS: ['应当是 100 到 300000 之间的毫秒数', 'must be milliseconds, from 100 to 300000']
};

/** What the environment says: null when it is off, a failure that names the variable when it is wrong. */
export function readOpinionSettings(environment: NodeJS.ProcessEnv): OpinionSettings | null | Failure {
	if (!environment.GRADER_LLM_URL) return null;
	const read = v.safeParse(Settings, {
		GRADER_LLM_URL: environment.GRADER_LLM_URL,
		GRADER_LLM_KEY: environment.GRADER_LLM_KEY || null,
		GRADER_LLM_MODEL: environment.GRADER_LLM_MODEL ?? '',
		GRADER_LLM_TIMEOUT_MS: environment.GRADER_LLM_TIMEOUT_MS || DEFAULT_TIMEOUT
	});
	if (!read.success) return badSettings(read.issues.map((issue) => v.getDotPath(issue) as Variable));
	const base = read.output.GRADER_LLM_URL.replace(/\/+$/, '');
	return {
		url: base.endsWith(COMPLETIONS) ? base : `${base}${COMPLETIONS}`,
		key: read.output.GRADER_LLM_KEY,
		model: read.output.GRADER_LLM_MODEL,
		timeoutMs: read.output.GRADER_LLM_TIMEOUT_MS
	};
}

function isPlainAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password, search, hash } = new URL(text);
	return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** Says what is wrong without repeating a value: one of them is a secret. */
function badSettings(variables: readonly Variable[]): Failure {
	const told = [...new Set(variables)];
	return failure('opinion/settings', 400, {
		zh: `第二意见的设置不对：${told.map((name) => `${name} ${WANTED[name][0]}`).join('；')}。不需要第二意见时，请去掉 GRADER_LLM_URL。`,
		en: `The settings of the second opinion are wrong: ${told.map((name) => `${name} ${WANTED[name][1]}`).join('; ')}. Without GRADER_LLM_URL there is no second opinion.`
	});
}

/** Asks once. Null when `closing` was raised meanwhile: then there is nobody to tell. */
export async function askModel(
	settings: OpinionSettings,
	{ messages }: Pick<Doubt, 'messages'>,
	closing: AbortSignal
): Promise<Answered | null> {
	const late = AbortSignal.timeout(settings.timeoutMs);
	try {
		const response = await fetch(settings.url, {
			method: 'POST',
			// A redirect would carry the key to an address that nobody has set.
			redirect: 'error',
			signal: AbortSignal.any([late, closing]),
			headers: {
				'content-type': 'application/json',
				accept: 'application/json',
				...(settings.key === null ? {} : { authorization: `Bearer ${settings.key}` })
			},
			body: JSON.stringify({
				model: settings.model,
				messages,
				temperature: 0,
				stream: false,
				response_format: { type: 'json_object' }
			})
		});
		if (!response.ok) {
			await response.body?.cancel();
			return none('status');
		}
		const body = await textOf(response);
		if (body === null) return none('too-long');
		const opinion = readCompletion(body);
		return opinion === null ? none('malformed') : { kind: 'opinion', opinion };
	} catch {
		if (closing.aborted) return null;
		return none(late.aborted ? 'timeout' : 'unreachable');
	}
}

const none = (why: Why): Answered => ({ kind: 'none', why });

/** The body, or null when it is longer than any answer. */
async function textOf(response: Response): Promise<string | null> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.byteLength;
		if (bytes > BODY_LIMIT) return null;
		text += decoder.decode(part, { stream: true });
	}
	return text + decoder.decode();
}
