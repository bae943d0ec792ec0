/**
 * Named wordings of a line: `> - 我那件小的呢 {#小码}`. Which name is drawn holds for a whole attempt, and lines that bear
 * the same names are drawn together.
 */
import type { Line } from './machine.ts';
import { mixedVariants, namelessVariant } from './problems-scene.ts';
import type { Report } from './report.ts';
import { fillLine, type Facts } from './resolve.ts';
import { namesOf } from './run.ts';
import type { SceneSyntax, VariantSyntax } from './syntax.ts';

/** By name: the names among which it is drawn, itself included. */
export type Variants = ReadonlyMap<string, readonly string[]>;

/** The names of all variants of a file; complains about those of which it cannot be said when they are drawn. */
export function gatherVariants(scenes: readonly SceneSyntax[], report: Report): Variants {
	const known = new Map<string, readonly string[]>();
	for (const { variants } of scenes.flatMap((scene) => scene.lines)) {
		const among = namesOf(variants.flatMap((one) => one.name?.text ?? []));
		for (const { name, says } of among.length > 0 ? variants : []) {
			if (!name) report.add(namelessVariant, says.at, says.text);
			else if ((known.get(name.text) ?? among).join('|') !== among.join('|'))
				report.add(mixedVariants, name.at, name.text);
		}
		for (const name of among) if (!known.has(name)) known.set(name, among);
	}
	return known;
}

/** A message of the buyer with its wordings. */
export function compileLine(variants: readonly VariantSyntax[], facts: Facts, report: Report): Line {
	const says = variants.map((one) => fillLine(one.says, facts, report));
	const names = variants.flatMap((one) => one.name?.text ?? []);
	return names.length < says.length ? { variants: says } : { variants: says, names };
}
