/** A person of the shop, as every use case sees one. Never with a password. */
import { alias } from 'drizzle-orm/sqlite-core';
import { people, type Role } from './schema.ts';

export type { Role } from './schema.ts';

export interface Person {
	readonly id: string;
	readonly name: string;
	readonly login: string;
	readonly role: Role;
	readonly active: boolean;
}

/** Who may look at the exams of others and judge them. */
export const mayReview = ({ role }: Person): boolean => role === 'supervisor' || role === 'admin';

/** What to select of `people` to get a `Person`. */
export const PERSON_COLUMNS = {
	id: people.id,
	name: people.name,
	login: people.login,
	role: people.role,
	active: people.active
};

/** The same table once more, for queries that name two people: a trainee and who decided. */
export const deciders = alias(people, 'deciders');

const ROLE_NAMES: Readonly<Record<string, Role>> = {
	新人: 'trainee',
	学员: 'trainee',
	trainee: 'trainee',
	主管: 'supervisor',
	supervisor: 'supervisor',
	培训师: 'trainer',
	trainer: 'trainer',
	管理员: 'admin',
	admin: 'admin'
};

/** The role that is called so, in Chinese or English, or null. */
export const roleNamed = (name: string): Role | null => {
	const plain = name.trim().toLowerCase();
	return Object.hasOwn(ROLE_NAMES, plain) ? (ROLE_NAMES[plain] ?? null) : null;
};
