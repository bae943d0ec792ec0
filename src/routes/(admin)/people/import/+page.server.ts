/** Import from a table: preview, then the import itself. A chosen file goes before pasted text; Excel's GBK is read too. */
import { failure, isFailure, type Failure } from '$lib/core/failure.ts';
import { app } from '$lib/server/app.ts';
import { importPeople, previewImport } from '$lib/server/users.ts';
import { present, refuse } from '../../../answer';
import type { Actions } from './$types';

/** Bytes of a file. What a table may hold is for the use case to say. */
const LIMIT = 256 * 1024;

export const actions: Actions = {
	preview: async ({ request }) => {
		const data = await request.formData();
		const csv = await tableOf(data);
		if (isFailure(csv)) return refuse(csv, 'preview', { csv: typedIn(data) });
		const preview = await previewImport(app(), csv);
		return isFailure(preview)
			? refuse(preview, 'preview', { csv })
			: { where: 'preview', preview, values: { csv } };
	},
	import: async ({ request, locals }) => {
		const csv = typedIn(await request.formData());
		const done = await importPeople(app(), { by: present(locals), csvText: csv });
		return isFailure(done) ? refuse(done, 'import', { csv }) : { where: 'import', created: done.created };
	}
};

const typedIn = (data: FormData): string => {
	const typed = data.get('csv');
	return typeof typed === 'string' ? typed : '';
};

async function tableOf(data: FormData): Promise<string | Failure> {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0)
		return typedIn(data).trim() === '' ? nothing() : typedIn(data);
	return file.size > LIMIT ? tooBig() : decode(await file.arrayBuffer());
}

/** UTF-8 when it is that, else what Excel in China writes. */
function decode(bytes: ArrayBuffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

const nothing = (): Failure =>
	failure(
		'import/nothing',
		400,
		{ zh: '请先粘贴内容或选择文件。', en: 'Paste something or choose a file first.' },
		'csv'
	);

const tooBig = (): Failure =>
	failure(
		'import/too-big',
		400,
		{
			zh: '文件太大了，最大 256 KB，请分几次导入。',
			en: 'The file is over 256 KB; please import it in parts.'
		},
		'csv'
	);
