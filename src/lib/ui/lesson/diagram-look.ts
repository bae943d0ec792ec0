/** The page's own colours and font, in the form that mermaid reads: it knows `#rrggbb`, not `oklch(…)`. */

export interface Look {
	readonly font: string;
	readonly dark: boolean;
	/** Variables of mermaid's theme `base`. */
	readonly colours: Readonly<Record<string, string>>;
}

type Colour = readonly [red: number, green: number, blue: number];

/** How things look where this element stands. */
export function lookOf(element: HTMLElement): Look {
	const style = getComputedStyle(element);
	const paint = painter();
	const of = (name: string): Colour => paint(style.getPropertyValue(`--color-${name}`));
	const paper = of('base-100');
	const ink = of('base-content');
	const primary = of('primary');
	const accent = of('accent');
	const node = hex(mix(primary, paper, 0.12));
	const line = hex(mix(ink, paper, 0.62));
	const text = hex(ink);
	return {
		font: style.fontFamily,
		dark: (paper[0] + paper[1] + paper[2]) / 3 < 128,
		colours: {
			background: hex(paper),
			primaryColor: node,
			primaryBorderColor: hex(primary),
			primaryTextColor: text,
			secondaryColor: hex(mix(accent, paper, 0.2)),
			secondaryTextColor: text,
			tertiaryColor: hex(mix(ink, paper, 0.05)),
			tertiaryTextColor: text,
			lineColor: line,
			textColor: text,
			titleColor: text,
			edgeLabelBackground: hex(paper),
			clusterBkg: hex(mix(ink, paper, 0.04)),
			clusterBorder: line,
			actorBkg: node,
			actorBorder: hex(primary),
			actorTextColor: text,
			actorLineColor: line,
			signalColor: line,
			signalTextColor: text,
			labelBoxBkgColor: node,
			labelBoxBorderColor: hex(primary),
			labelTextColor: text,
			loopTextColor: text,
			noteBkgColor: hex(mix(accent, paper, 0.2)),
			noteBorderColor: hex(accent),
			noteTextColor: text
		}
	};
}

/** Any colour of CSS as red, green and blue, by painting one pixel. */
function painter(): (colour: string) => Colour {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (colour) => {
		if (!context) return [128, 128, 128];
		context.fillStyle = colour;
		context.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
		return [red, green, blue];
	};
}

/** So much of the first, the rest of the second. */
const mix = (one: Colour, other: Colour, share: number): Colour => [
	one[0] * share + other[0] * (1 - share),
	one[1] * share + other[1] * (1 - share),
	one[2] * share + other[2] * (1 - share)
];

const hex = (colour: Colour): string =>
	`#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
