/** A proposal for a trainer to look at, made with the requests that the pages send. */
import { sitExam, stateOf } from './attempts.ts';
import { expect, FROM_HERE, type Person, type Role } from './people.ts';
import { HAGGLER, present, redlinePlan, scenario } from './shop.ts';

/** Has an exam sat and one verdict overruled; gives the address of what the supervisor proposed. */
export async function proposeReply(trainer: Person, hire: (role?: Role) => Promise<Person>): Promise<string> {
	const trainee = await hire();
	const attempt = await sitExam(trainee, HAGGLER, redlinePlan(HAGGLER));
	const { bubbles } = await stateOf(trainee, attempt);
	const { seq } = present(
		bubbles.find((bubble) => bubble.from === 'agent'),
		'reply'
	);
	const criterion = present(
		scenario(HAGGLER).scenes[0]?.criteria.find((one) => one.kind === 'says' && one.from === null),
		'criterion of kind says'
	);
	const supervisor = await hire('supervisor');
	const form = { version: 0, criterion: criterion.id, seq, verdict: 'met', reason: '也算', propose: '1' };
	const ruled = await supervisor.request.post(`/reviews/${attempt}?/overrule`, { form, headers: FROM_HERE });
	expect(ruled.status()).toBe(200);
	const list = await (await trainer.request.get('/content/proposals')).text();
	return present(/\/content\/proposals\/[0-9a-f-]{36}/.exec(list)?.[0], 'proposal');
}
