/** A value that is made when it is first asked for. */
export function once<T extends object | string | number>(make: () => T): () => T {
	let made: T | null = null;
	return () => (made ??= make());
}
