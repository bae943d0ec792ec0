/** Which sections of the site a role sees in its navigation. Rights are checked on the server; this only avoids dead ends. */
import { m } from '$lib/paraglide/messages.js';

export type Role = 'trainee' | 'supervisor' | 'trainer' | 'admin';

const LEARNING = ['/tracks', '/lessons', '/scenarios', '/rushes', '/drills', '/products', '/rules'] as const;

const PATHS = {
	trainee: ['/home', ...LEARNING],
	supervisor: ['/reviews', '/standings', '/content', ...LEARNING],
	trainer: ['/content', ...LEARNING],
	admin: ['/people', '/reviews', '/standings', '/content', '/audit', ...LEARNING]
} as const;

export type SectionPath = (typeof PATHS)[Role][number];

/** Paths of the sections, in order; the first one is where the role arrives. */
export const sectionsOf = (role: Role): readonly SectionPath[] => PATHS[role];

const NAMES: Record<SectionPath, () => string> = {
	'/home': m.nav_home,
	'/tracks': m.nav_tracks,
	'/lessons': m.nav_lessons,
	'/scenarios': m.nav_scenarios,
	'/rushes': m.rush_nav,
	'/drills': m.drill_nav,
	'/products': m.nav_products,
	'/rules': m.nav_rules,
	'/reviews': m.nav_reviews,
	'/standings': m.signoff_nav,
	'/content': m.nav_content,
	'/people': m.nav_people,
	'/audit': m.nav_audit
};

/** The section's name in the reader's language. */
export const sectionName = (path: SectionPath): string => NAMES[path]();

const ROLES: Record<Role, () => string> = {
	trainee: m.role_trainee,
	supervisor: m.role_supervisor,
	trainer: m.role_trainer,
	admin: m.role_admin
};

/** The role's name in the reader's language. */
export const roleName = (role: Role): string => ROLES[role]();
