/**
 * Passwords: argon2id digests (19 MiB, two passes: OWASP's minimum) and readable random passwords.
 * At most two are worked on at a time, so that a crowd signing in cannot take all the memory and every core.
 */
import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';
import { failure, type Failure } from '../core/failure.ts';

/** `Algorithm.Argon2id`; the package declares it as a const enum, which cannot be imported when types are stripped. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const SHORTEST = 8;
/** Hashing a longer text would only cost time. */
const LONGEST = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next !== undefined) next();
		else running--;
	}
}

/** The digest to store. */
export const digestOf = (password: string): Promise<string> => inTurn(() => hash(password, COST));

let dummy: Promise<string> | null = null;

/**
 * Whether the password is right. Without a digest (nobody has that login) it takes the same time and is wrong.
 */
export async function isRight(password: string, digest: string | null): Promise<boolean> {
	dummy ??= digestOf(randomPassword());
	const nobody = await dummy;
	const right = await inTurn(() => verify(digest ?? nobody, password.slice(0, LONGEST)));
	return right && digest !== null && password.length <= LONGEST;
}

/** Refuses a password that is too short or too long; null when it will do. */
export function passwordFault(password: string, field: string): Failure | null {
	if (password.length >= SHORTEST && password.length <= LONGEST) return null;
	return failure(
		'password/length',
		400,
		{
			zh: `密码要有 ${SHORTEST} 到 ${LONGEST} 个字符。`,
			en: `A password needs ${SHORTEST} to ${LONGEST} characters.`
		},
		field
	);
}

const CONSONANTS = 'bdfghjkmnprstvwz';
const VOWELS = 'aeiou';

/** A random password that can be read out and typed: `kofami-bezuta-4719`, about 51 bits. */
export function randomPassword(): string {
	const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
	const word = (): string => Array.from({ length: 3 }, () => pick(CONSONANTS) + pick(VOWELS)).join('');
	return `${word()}-${word()}-${String(randomInt(10_000)).padStart(4, '0')}`;
}
