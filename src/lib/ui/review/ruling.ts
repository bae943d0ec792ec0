/** How a ruling is sent: the button is busy meanwhile, and who was overtaken sees at once what there is now. */
import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

/** For `use:enhance` of a form that decides something; `setBusy` is told when it is on its way. */
export const asRuling =
	(setBusy: (busy: boolean) => void): SubmitFunction =>
	() => {
		setBusy(true);
		return async ({ result, update }) => {
			await update();
			if (result.type === 'failure' && result.status === 409) await invalidateAll();
			setBusy(false);
		};
	};
