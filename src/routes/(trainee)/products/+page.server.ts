import { app } from '$lib/server/app.ts';
import { productList } from '$lib/server/cards.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ products: productList(app(), locals.locale) });
