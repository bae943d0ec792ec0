/** A person as the pages of the admin show one. */
import type { Role } from '../frame/sections.ts';

export const ROLES = ['trainee', 'supervisor', 'trainer', 'admin'] as const satisfies readonly Role[];

export interface PersonShown {
	readonly id: string;
	readonly name: string;
	readonly login: string;
	readonly role: Role;
	readonly active: boolean;
}
