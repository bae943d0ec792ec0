/** The panels over the composer. They are fetched when the composer is first used, not with the page. */
import type { Component } from 'svelte';
import type { DeskPhrase } from '$lib/core/desk/shown.ts';

type Panel = Component<{
	phrases: readonly DeskPhrase[];
	onpick: (text: string) => void;
	onclose: () => void;
}>;

export type PanelName = 'emoji' | 'phrases';

const PANELS: Readonly<Record<PanelName, () => Promise<{ default: Panel }>>> = {
	emoji: () => import('./EmojiPanel.svelte'),
	phrases: () => import('../workbench/PhrasePalette.svelte')
};

/** A panel; throws when the server cannot be reached. */
export const fetchPanel = async (name: PanelName): Promise<Panel> => (await PANELS[name]()).default;

/** Has all panels here before they are asked for. */
export const fetchPanels = (): void => void Promise.allSettled([fetchPanel('emoji'), fetchPanel('phrases')]);
