/** Buyers and colleagues: cards, calls, visits, tags, questions between posts, handing over. */
import type { Colleague } from '../backdrop.ts';
import { askDecider } from './authority.ts';
import { DEFAULT_AFTER, DEFAULTS, foldWords, GROUP_AFTER, lineFor } from './answers.ts';
import { carried, say, textOf, withSent, type Rule } from './deed.ts';
import { missingFields } from './handover.ts';
import type { OfficeMessage } from './office.ts';
import { alreadyTagged, alreadyTransferred, wrongState } from './refusals.ts';

/** What goes out and changes nothing else: cards, evidence, visits to come. */
export const sendOut: Rule = (deed) => carried(deed.done, withSent(deed));

/** 邀评: after the buyer has the goods. */
export const inviteReview: Rule = (deed) =>
	deed.order !== null && deed.order.state !== 'signed'
		? wrongState(
				deed.order,
				say('还不能邀评，等买家签收以后再邀。', 'a review can be asked for once it has been signed for.')
			)
		: sendOut(deed);

/** 电话: it is made in any case; whether somebody answers depends on the hour. A desk without a telephone says nothing. */
export const call: Rule = (deed) => {
	const { office, done } = deed;
	const { phone } = office;
	const called = withSent(deed);
	if (phone === null) return carried(done, called);
	const hour = done.arguments['hour'] === undefined ? office.hour : Number(done.arguments['hour']);
	const within = hour === null || (hour >= phone.from && hour < phone.to);
	return carried(
		done,
		called,
		within && phone.says !== null
			? say(`接通了，对方说：“${phone.says}”`, `Answered: “${phone.says}”`)
			: say('没有接通。', 'Nobody answered.')
	);
};

/** 客户标签 */
export const tag: Rule = ({ office, done }) => {
	const text = textOf(done, 'text') ?? '';
	const { buyer } = office;
	if (buyer.tags.some((one) => foldWords(one) === foldWords(text))) return alreadyTagged(text);
	return carried(done, { ...office, buyer: { ...buyer, tags: [...buyer.tags, text] } });
};

const isColleague = (name: string): name is Colleague => Object.hasOwn(DEFAULTS, name);

function colleagueNamed(name: string): Colleague {
	if (!isColleague(name)) throw new Error(`a post that no table knows: ${name}`);
	return name;
}

/** 问同事 */
export const askColleague: Rule = ({ office, done, at }) => {
	const who = colleagueNamed(textOf(done, 'to') ?? 'supervisor');
	const text = textOf(done, 'text') ?? '';
	const line = lineFor(office, who, text);
	if (line !== null && Object.keys(line.grants).length > 0)
		return carried(done, askDecider(office, who, done, at));
	const answer: OfficeMessage = {
		at: at + (line?.after ?? DEFAULT_AFTER),
		from: who,
		to: 'agent',
		text: line === null ? DEFAULTS[who] : say(line.says, line.says)
	};
	const question: OfficeMessage = { at, from: 'agent', to: who, text: say(text, text) };
	return carried(done, {
		...office,
		messages: [...office.messages, question, answer],
		colleagues: office.colleagues.filter((one) => one !== line)
	});
};

/** 转接: once. Whoever takes over names what the note leaves out, and waits for a complete one before going on. */
export const transfer: Rule = (deed) => {
	const { office, done, at } = deed;
	if (office.transferred !== null) return alreadyTransferred();
	const to = textOf(done, 'to') ?? '';
	const who: Colleague = to === 'supervisor' ? 'supervisor' : 'group';
	const missing = missingFields(done, office.orders.length > 0);
	const answer: OfficeMessage = {
		at: at + GROUP_AFTER,
		from: who,
		to: 'agent',
		text:
			missing.length === 0
				? say(
						'收到，交接清楚，谢谢。我接着跟，不让买家再说一遍。',
						'Got it, a clear hand-over, thank you. I will go on from here; the buyer need not tell it again.'
					)
				: say(
						`交接单还缺：${missing.map(({ zh }) => zh).join('、')}。请补上，不然我只能再问买家一遍。`,
						`The hand-over does not say: ${missing.map(({ en }) => en.toLowerCase()).join(', ')}. Please add it, or I shall have to ask the buyer again.`
					)
	};
	const question: OfficeMessage = { at, from: 'agent', to: who, text: carried(done, office).said };
	const messages = [...office.messages, question, answer];
	return carried(done, { ...withSent(deed), messages, transferred: missing.length === 0 ? to : null });
};
