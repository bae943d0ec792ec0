/** Names of what is proposed and of how it stands. */
import type { Detail } from '$lib/core/content/add-example.ts';
import type { ProposalStatus } from '$lib/core/content/proposal.ts';
import { m } from '$lib/paraglide/messages.js';

/** `例句` or `反例`. */
export const detailName = (detail: Detail): string =>
	detail === 'example' ? m.proposal_example() : m.proposal_counterexample();

const STATUS: Readonly<Record<ProposalStatus, () => string>> = {
	open: m.proposal_open,
	accepted: m.proposal_accepted,
	rejected: m.proposal_rejected,
	withdrawn: m.proposal_withdrawn
};

/** `已收下`, … */
export const statusName = (status: ProposalStatus): string => STATUS[status]();
