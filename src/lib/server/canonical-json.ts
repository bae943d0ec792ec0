/** JSON with one spelling for one value: keys sorted, no spaces. What is hashed is written this way. */
import { hash } from 'node:crypto';

/** The one spelling. Fields that are `undefined` are left out, as in ordinary JSON. */
function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
	return `{${fields.join(',')}}`;
}

/** sha256 in hex of the canonical JSON. */
export const hashOf = (value: unknown): string => hash('sha256', canonicalJson(value), 'hex');
