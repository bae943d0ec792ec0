/** What can be wrong with a scenario's desk beyond its single fields. See `problems-criterion.ts`. */
import type { Diagnostic } from '../diagnostic.ts';
import { LIMIT_NAMES } from '../limit.ts';
import { didYouMean, problemAt, quoted } from '../problem.ts';
import type { Source } from '../source.ts';
import { nearest } from '../suggest.ts';

/** Two orders or parcels with one number. */
export const deskDuplicate = (source: Source, at: number, id: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/desk-duplicate',
		'error',
		{
			zh: `编号“${quoted(id)}”在 desk 里用了两次。`,
			en: `The number “${quoted(id)}” is used twice on the desk.`
		},
		{ zh: '每个订单、每个包裹各用一个编号。', en: 'Give every order and every parcel a number of its own.' }
	);

/** A parcel or a hand-over that names no order of the desk. */
export const unknownDeskOrder = (
	source: Source,
	at: number,
	id: string,
	known: readonly string[]
): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/desk-unknown-order',
		'error',
		{
			zh: `desk 里没有编号是“${quoted(id)}”的订单。`,
			en: `There is no order “${quoted(id)}” on the desk.`
		},
		didYouMean(
			nearest(id, known),
			known.length > 0
				? { zh: `订单有：${known.join('、')}。`, en: `Orders: ${known.join(', ')}.` }
				: { zh: '先在 orders 下面写上这个订单。', en: 'Write the order under orders first.' }
		)
	);

/** Grants of somebody who cannot grant anything. */
export const idleGrants = (source: Source, at: number, who: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/desk-idle-grants',
		'error',
		{
			zh: `“${quoted(who)}”不能授权，grants 用不上。`,
			en: `A ${quoted(who)} cannot allow anything, so these grants are of no use.`
		},
		{
			zh: '授权写在 supervisor 或 owner 的那一行。',
			en: 'Put them on a line of the supervisor or the owner.'
		}
	);

/** A grant of something that no rule limits: whoever asks would be told yes and be refused all the same. */
export const unknownLimit = (source: Source, at: number, name: string): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/desk-unknown-limit',
		'error',
		{
			zh: `没有叫“${quoted(name)}”的权限，给了也用不上。`,
			en: `There is no limit called “${quoted(name)}”, so granting it changes nothing.`
		},
		didYouMean(nearest(name, LIMIT_NAMES), {
			zh: `权限有：${LIMIT_NAMES.join('、')}。`,
			en: `Limits: ${LIMIT_NAMES.join(', ')}.`
		})
	);

/** A telephone that rings in no hour. */
export const clashingHours = (source: Source, at: number, from: number, to: number): Diagnostic =>
	problemAt(
		source,
		at,
		'scenario/desk-hours',
		'error',
		{
			zh: `电话从 ${from} 点到 ${to} 点，中间没有时间能接。`,
			en: `From ${from} to ${to} o’clock there is no hour in which the phone is answered.`
		},
		{
			zh: 'from 要早于 to，例如：{ from: 9, to: 21, says: 喂 }；从来不接的话，不写 says。',
			en: 'Let from be before to, for example { from: 9, to: 21, says: Hello }; leave out says if nobody ever answers.'
		}
	);
