import { redirect } from '@sveltejs/kit';
import { isFailure } from '$lib/core/failure.ts';
import type { RunShown } from '$lib/core/rush/shown.ts';
import { app } from '$lib/server/app.ts';
import { chat } from '$lib/server/attempts.ts';
import { deskData } from '$lib/server/desk.ts';
import { closeRun, run } from '$lib/server/rushes.ts';
import { orError, present, refuse } from '../../../../answer';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const person = present(locals);
	const shown = orError(await run(app(), { person, runId: params.id }), locals.locale);
	const wanted = url.searchParams.get('c');
	if (shown.status === 'finished' && wanted === null) redirect(303, `/rushes/runs/${params.id}/result`);
	const attemptId = chosen(shown, wanted);
	return {
		run: shown,
		chat: attemptId === null ? null : orError(await chat(app(), { person, attemptId }), locals.locale),
		...(await deskData(app(), person)),
		/** For forms that are sent without JavaScript: one page, one turn. */
		turnId: app().newId(),
		asked: url.searchParams.get('do')
	};
};

/** The conversation asked for, else whoever has waited longest, else one that is open, else the last. */
function chosen({ conversations }: RunShown, wanted: string | null): string | null {
	const open = conversations
		.filter(({ state }) => state === 'open')
		.sort((a, b) => (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity));
	const row = conversations.find(({ attemptId }) => attemptId === wanted) ?? open[0] ?? conversations.at(-1);
	return row?.attemptId ?? null;
}

async function close({ params, locals }: RequestEvent, giveUp: boolean) {
	const closed = await closeRun(app(), { person: present(locals), runId: params.id, giveUp });
	if (isFailure(closed)) return refuse(closed, 'close');
	redirect(303, `/rushes/runs/${params.id}/result`);
}

export const actions: Actions = {
	close: (event) => close(event, false),
	giveUp: (event) => close(event, true)
};
