/**
 * Draws the diagrams of a lesson in the browser, each when it comes into view, and again when the theme changes. What
 * draws them is loaded with the first one that is seen; until then, and when it fails, the words stand there.
 *
 * An entry of its own (vite.config.ts): a lesson is read without the scripts of the app, and one without diagrams
 * without any.
 */
import type { Look } from './diagram-look.ts';

watch(document.querySelectorAll<HTMLElement>('figure.diagram'));

function watch(figures: Iterable<HTMLElement>): void {
	const seen = new Set<HTMLElement>();
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				observer.unobserve(target);
				seen.add(target);
				void show(target);
			}
		},
		{ rootMargin: '400px' }
	);
	for (const figure of figures) observer.observe(figure);
	onTheme(() => seen.forEach((figure) => void show(figure)));
}

/** Calls back when the theme of the page changes, by a choice or with the device. */
function onTheme(changed: () => void): void {
	const frame = document.querySelector('.shell') ?? document.documentElement;
	new MutationObserver(changed).observe(frame, { attributeFilter: ['data-theme'] });
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}

/** Letters of 15 pixels are still read at this scale; what would have to be smaller scrolls. */
const SMALLEST = 0.8;

async function show(figure: HTMLElement): Promise<void> {
	const source = figure.querySelector('pre')?.textContent ?? '';
	const words = figure.querySelector('details');
	const canvas = figure.querySelector<HTMLElement>('.canvas') ?? document.createElement('div');
	const first = !canvas.isConnected;
	canvas.className = 'canvas';
	if (first) figure.insertBefore(canvas, words);
	const svg = await fitting(source, figure, canvas);
	if (svg === null) {
		canvas.remove();
		figure.dataset['state'] = 'failed';
		for (const fold of figure.querySelectorAll('details')) fold.open = true;
		return;
	}
	canvas.replaceChildren(svg);
	if (first && words) words.open = false;
	figure.dataset['state'] = 'drawn';
	// What scrolls must be reachable by keyboard.
	if (canvas.scrollWidth > canvas.clientWidth) canvas.tabIndex = 0;
}

/** As the author wrote it; where that is too wide and a flow chart in the other direction is not, that one. */
async function fitting(source: string, figure: HTMLElement, canvas: HTMLElement): Promise<SVGElement | null> {
	const svg = await draw(source, figure, canvas);
	if (svg === null || widthOf(svg) * SMALLEST <= canvas.clientWidth) return svg;
	const other = turned(source);
	const second = other === source ? null : await draw(other, figure, canvas);
	return second !== null && widthOf(second) < widthOf(svg) ? second : svg;
}

const turned = (source: string): string =>
	source.replace(/^(\s*(?:flowchart|graph)\s+)(LR|TD|TB)\b/m, (_, head: string, direction: string) =>
		direction === 'LR' ? `${head}TD` : `${head}LR`
	);

const widthOf = (svg: SVGElement): number => Number.parseFloat(svg.style.maxWidth) || 0;

let count = 0;

/** Null when the source is faulty, or when the drawing code could not be loaded. */
async function draw(source: string, figure: HTMLElement, canvas: HTMLElement): Promise<SVGElement | null> {
	const id = `diagram-${++count}`;
	try {
		const { default: mermaid } = await import('mermaid');
		const { lookOf } = await import('./diagram-look.ts');
		mermaid.initialize(settings(lookOf(figure), canvas.clientWidth < NARROW));
		const { svg } = await mermaid.render(id, source, canvas);
		return asImage(svg);
	} catch {
		return null;
	} finally {
		// Left behind by a drawing that failed.
		document.getElementById(`d${id}`)?.remove();
	}
}

/** Below this a phone is held upright: labels break earlier, things stand closer. */
const NARROW = 480;

const settings = ({ font, dark, colours }: Look, narrow: boolean) =>
	({
		startOnLoad: false,
		securityLevel: 'strict',
		suppressErrorRendering: true,
		look: 'classic',
		// What mermaid takes by itself, elk, is 460 kB more to load.
		layout: 'dagre',
		theme: 'base',
		darkMode: dark,
		fontFamily: font,
		themeVariables: { ...colours, darkMode: dark, fontFamily: font, fontSize: '15px' },
		flowchart: {
			padding: narrow ? 8 : 10,
			nodeSpacing: narrow ? 10 : 24,
			rankSpacing: 36,
			wrappingWidth: narrow ? 88 : 140,
			minNodeWidth: 60,
			diagramPadding: 4
		},
		sequence: {
			mirrorActors: false,
			width: narrow ? 60 : 84,
			height: 40,
			actorMargin: narrow ? 16 : 36,
			actorFontSize: narrow ? 13 : 14,
			messageFontSize: narrow ? 13 : 14,
			messageMargin: 28,
			diagramMarginX: 4,
			diagramMarginY: 4
		}
	}) as const;

/** Its title and description name it; both were written by the author. */
function asImage(markup: string): SVGElement | null {
	const holder = document.createElement('template');
	holder.innerHTML = markup;
	const svg = holder.content.querySelector('svg');
	if (svg === null) return null;
	svg.setAttribute('role', 'img');
	svg.removeAttribute('aria-roledescription');
	svg.style.minWidth = `${Math.floor(widthOf(svg) * SMALLEST)}px`;
	return svg;
}
