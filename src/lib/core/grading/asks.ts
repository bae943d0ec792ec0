/** Whether a clause asks something of the buyer: with a question's ending, a word that asks, or words that bid to tell. */
import type { Clause } from './clause.ts';

const ASKING =
	/多少|多大|多高|多长|多重|多久|几|哪|啥|什么|怎么|怎样|如何|了没|请问|告诉|说一声|说声|说一下|说下|报一下|报下|发我|给我|发来|发过来|提供|方便/u;

/** `身长多少说一声` asks as well as `身长是多少呢？` does. */
export const asksIn = (text: string, { start, end, question }: Clause): boolean =>
	question || ASKING.test(text.slice(start, end));
