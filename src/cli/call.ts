/** Reads what stands behind a command: positions and options. Anything unknown is a wrong call. */
import { nearest } from '../lib/core/suggest.ts';
import { CallError, words } from './words.ts';

export interface Call {
	readonly positions: readonly string[];
	/** Value of an option, or null. */
	option(name: string): string | null;
	flag(name: string): boolean;
}

/** Options every command takes. */
const EVERYWHERE = ['--lang', '--content'];

/** `options` take a value, `flags` do not; `call` is shown when the call is wrong. */
export function readCall(
	args: readonly string[],
	call: string,
	options: readonly string[] = [],
	flags: readonly string[] = []
): Call {
	const positions: string[] = [];
	const given = new Map<string, string>();
	for (let index = 0; index < args.length; index++) {
		const arg = args[index] ?? '';
		const [name = '', inline] = arg.startsWith('--') ? splitOnce(arg) : [arg];
		if (!arg.startsWith('--')) positions.push(arg);
		else if (flags.includes(name)) given.set(name, '');
		else if ([...options, ...EVERYWHERE].includes(name)) {
			const value = inline ?? args[++index];
			if (value === undefined) throw new CallError(words().missing(`${name} …`, call));
			given.set(name, value);
		} else
			throw new CallError(
				words().unknownOption(arg, nearest(name, [...options, ...flags, ...EVERYWHERE]), call)
			);
	}
	return { positions, option: (name) => given.get(name) ?? null, flag: (name) => given.has(name) };
}

const splitOnce = (arg: string): readonly [string, string?] => {
	const at = arg.indexOf('=');
	return at === -1 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
};
