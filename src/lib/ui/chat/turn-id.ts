/**
 * A new turn id. Not `crypto.randomUUID`: that is missing where a shop opens the site by plain http on its own network.
 */
export function newTurnId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
