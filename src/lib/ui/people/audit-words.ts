/** What an entry of the audit log says, in words. Its code stands beside it on the page in any case. */
import { m } from '$lib/paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
	'session/started': m.audit_did_session_started,
	'person/created': m.audit_did_person_created,
	'person/role-changed': m.audit_did_person_role_changed,
	'person/activated': m.audit_did_person_activated,
	'person/deactivated': m.audit_did_person_deactivated,
	'person/password-reset': m.audit_did_person_password_reset,
	'person/password-changed': m.audit_did_person_password_changed,
	'attempt/started': m.audit_did_attempt_started,
	'attempt/reply': m.audit_did_attempt_reply,
	'attempt/action': m.audit_did_attempt_action,
	'attempt/undo': m.audit_did_attempt_undo,
	'attempt/finished': m.audit_did_attempt_finished,
	'review/overruled': m.audit_did_review_overruled,
	'review/signed': m.audit_did_review_signed,
	'review/returned': m.audit_did_review_returned,
	'review/reopened': m.audit_did_review_reopened,
	'proposal/made': m.audit_did_proposal_made,
	'proposal/accepted': m.audit_did_proposal_accepted,
	'proposal/rejected': m.audit_did_proposal_rejected,
	'pledge/signed': m.audit_did_pledge_signed,
	'rush/started': m.rush_audit_started,
	'rush/finished': m.rush_audit_finished,
	'rush/reported': m.rush_audit_reported,
	'drill/started': m.drill_audit_started,
	'drill/finished': m.drill_audit_finished
};

/** `新建了账号`; empty for an action without words. */
export const actionName = (action: string): string => WORDS[action]?.() ?? '';
