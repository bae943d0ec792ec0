/** The trainers' guide in a reader's language; Chinese when there is no other. */
import type { Guide, Library } from '$lib/core/content/library.ts';
import type { Locale } from '$lib/core/text.ts';

/** Null when the content folder has none. */
export function guideIn(
	{ guides, guidesEn }: Pick<Library, 'guides' | 'guidesEn'>,
	locale: Locale
): (Guide & { readonly language: Locale }) | null {
	const english = locale === 'en' ? guidesEn.get('guide') : undefined;
	const guide = english ?? guides.get('guide');
	return guide === undefined ? null : { ...guide, language: english === undefined ? 'zh' : 'en' };
}
