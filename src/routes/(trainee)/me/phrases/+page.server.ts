import { isFailure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { addPhrase, changePhrase, deletePhrase, myPhrases } from '$lib/server/phrases.ts';
import { fieldsOf, present, refuse } from '../../../answer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	own: await myPhrases(app(), present(locals)),
	shop: app().content.library().shop.phrases,
	/** Which phrase is being changed, without JavaScript. */
	changing: url.searchParams.get('change')
});

type Fields = Readonly<Record<string, string>>;

const wishOf = (locals: App.Locals, { code = '', group = '', text = '' }: Fields) => ({
	person: present(locals),
	code,
	group,
	text
});

export const actions: Actions = {
	add: async ({ request, locals }) => {
		const fields = await fieldsOf(request);
		const added = await addPhrase(app(), wishOf(locals, fields));
		return isFailure(added) ? refuse(added, 'add', fields) : { where: 'add', done: 'added' as const };
	},
	change: async ({ request, locals }) => {
		const fields = await fieldsOf(request);
		const { id = '' } = fields;
		const changed = await changePhrase(app(), { id, ...wishOf(locals, fields) });
		return isFailure(changed) ? refuse(changed, id, fields) : { where: id, done: 'changed' as const };
	},
	remove: async ({ request, locals }) => {
		const { id = '' } = await fieldsOf(request);
		const removed = await deletePhrase(app(), { person: present(locals), id });
		return isFailure(removed)
			? refuse(removed, 'remove')
			: { where: 'remove', done: 'removed' as const, removed };
	},
	/** Takes a deletion back. */
	restore: async ({ request, locals }) => {
		const fields = await fieldsOf(request);
		const added = await addPhrase(app(), wishOf(locals, fields));
		return isFailure(added) ? refuse(added, 'add', fields) : { where: 'add', done: 'restored' as const };
	}
};
