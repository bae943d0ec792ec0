/** Questions: what a text asks after, and whether a clause asks anything of the buyer. */
import type { Clause } from './clause.ts';

/** What a question asks after, the first that fits. */
const QUESTIONS: readonly RegExp[] = [
	/为什么|为啥|为何|干嘛|怎么(?:不|没|无|总|老|又|还|这么|会)|咋(?:不|没)|什么原因|怎么回事|原因/u,
	/什么时候|什么时间|何时|啥时|几点|几号|哪天|哪年|几月/u,
	/多久|多长时间|几天|多少天|几个小时|几个月/u,
	/多少|几[个次张元块岁种位本条只]|多大|多高|多重|多远/u,
	/哪里|哪儿|什么地方|哪个地方|何处|哪有/u,
	/谁|什么人|哪位/u,
	/哪[个些种款家一]/u,
	/怎么|怎样|如何|咋/u,
	/什么|啥/u,
	/吗|么$|能不能|可不可以|是不是|会不会|有没有|要不要|行不行|好不好|能否|是否|可否/u
];

/** Without any of these nothing is asked. */
const MAY_ASK = /[么啥何嘛咋几哪谁怎吗多否因事]|[不没]/u;

/** What a text asks after (a reason, a time, a place, a person …), 0 for nothing. Two questions after different things are not alike. */
export const askedIn = (text: string): number =>
	MAY_ASK.test(text) ? QUESTIONS.findIndex((question) => question.test(text)) + 1 : 0;

/** Words that ask, or bid the buyer to tell. */
const ASKING =
	/多少|多大|多高|多长|多重|多久|几|哪|啥|什么|怎么|怎样|如何|了没|请问|告诉|说一声|说声|说一下|说下|报一下|报下|发我|给我|发来|发过来|提供|方便/u;

/** Whether a clause asks: `身长多少说一声` asks as well as `身长是多少呢？` does. */
export const asksIn = (text: string, { start, end, question }: Clause): boolean =>
	question || ASKING.test(text.slice(start, end));
