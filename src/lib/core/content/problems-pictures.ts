/** Faults of pictures, and of what shows them. */
import type { Diagnostic } from '../diagnostic.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

/** A picture that says nothing to those who do not see it. */
export const silentPicture = (source: Source, at: number): Diagnostic =>
	problemAt(
		source,
		at,
		'picture/without-words',
		'warning',
		{
			zh: '这张图没有说明，看不见图的人不知道它画了什么。',
			en: 'This picture has no words, so whoever does not see it learns nothing from it.'
		},
		{
			zh: '方括号里写一两句，把图讲一遍：![包的高、宽、底厚在哪里量](pictures/bag.svg)',
			en: 'Say in the brackets what it shows: ![where a bag’s height and width are measured](pictures/bag.svg)'
		}
	);

/** A picture whose file is not there. */
export const noPicture = (source: Source, at: number, path: string, known: readonly string[]): Diagnostic =>
	problemAt(
		source,
		at,
		'picture/not-found',
		'error',
		{ zh: `没有“${quoted(path)}”这张图。`, en: `There is no picture “${quoted(path)}”.` },
		didYouMean(nearest(path, known), {
			zh: '把 SVG 文件放进课件文件夹的 pictures 里，名字一字不差。',
			en: 'Put the SVG file into the folder pictures, under exactly this name.'
		})
	);

/** A picture that is not one of the folder's own drawings. */
export const pictureElsewhere = (source: Source, at: number, href: string): Diagnostic =>
	problemAt(
		source,
		at,
		'picture/elsewhere',
		'error',
		{
			zh: `“${quoted(href)}”不是 pictures 里的 SVG 图，我不显示它。`,
			en: `“${quoted(href)}” is not an SVG picture of the folder pictures, so it is not shown.`
		},
		{
			zh: '写成 pictures/名字.svg；名字只用文字、数字、- 和 _，不带空格。',
			en: 'Write pictures/name.svg; the name has letters, digits, - and _ only, and no spaces.'
		}
	);

/** A file among the pictures that no browser would draw. */
export const noDrawing = (source: Source): Diagnostic =>
	problemAt(
		source,
		0,
		'picture/not-svg',
		'error',
		{
			zh: '这个文件不是完整的 SVG，或者名字里有空格、符号，我不显示它。',
			en: 'This file is not a whole SVG, or its name has spaces or signs, so it is not shown.'
		},
		{
			zh: '开头要有 <svg xmlns="http://www.w3.org/2000/svg" …>，每个标签都要关上，& 写成 &amp;，不超过 256 KB。',
			en: 'Begin with <svg xmlns="http://www.w3.org/2000/svg" …>, close every tag, write & as &amp;, at most 256 KB.'
		}
	);
