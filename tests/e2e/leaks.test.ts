/**
 * What a trainee's browser receives during a whole exam: no example, no pattern, no scene before its turn, no hint, no
 * debrief before the end, nobody else; and in a rush nothing of a buyer who has not come. Every body is read: pages,
 * data of the client's own navigation, JSON, scripts.
 */
import { sitExam } from './attempts.ts';
import { composer, follow, say } from './chat.ts';
import { expect, test as base } from './people.ts';
import { list } from './rush.ts';
import { bare, found, secretsOf } from './secrets.ts';
import { firstPlan, HAGGLER, library, present, repliesOf, scenario } from './shop.ts';
import { startWire, type Wire } from './wire.ts';

const test = base.extend<{ wire: Wire }>({
	// eslint-disable-next-line no-empty-pattern -- the runner wants to see which fixtures are used
	wire: async ({}, use) => {
		const wire = await startWire();
		await use(wire);
		wire.close();
	}
});

const plan = firstPlan(HAGGLER);
const script = scenario(HAGGLER);
const { start } = script.machine;
const secrets = secretsOf(script, repliesOf(plan));
const { examples, hints, descriptions, answers } = secrets;

test('the content has secrets to look for', () => {
	for (const list of [examples, hints, secrets.debriefs(), descriptions])
		expect(list.length).toBeGreaterThan(5);
	expect(secrets.lines(secrets.others([])).length).toBeGreaterThan(5);
});

test('a whole exam gives away no example, no later scene, no hint, no debrief and no other person', async ({
	hire,
	visit,
	wire
}) => {
	const other = await hire();
	await sitExam(other, HAGGLER, plan);
	const supervisor = await hire('supervisor');
	const page = await visit(await hire(), { proxy: { server: wire.server } });

	await page.goto('/home');
	await page.getByRole('link', { name: '剧本', exact: true }).click();
	await page.getByRole('heading', { name: script.meta.title }).getByRole('link').click();
	await page.getByRole('button', { name: '开始考试' }).click();
	await expect(composer(page)).toBeVisible();

	const visited = new Set([start]);
	const unseen = () => secrets.lines(secrets.others(visited));
	const withheld = () => [...examples, ...hints, ...secrets.debriefs(), ...descriptions, ...unseen()];
	expect(found(wire, secrets.lines([start])).length, 'the wire hears the buyer').toBeGreaterThan(0);
	expect(found(wire, [...withheld(), ...answers])).toEqual([]);
	for (const step of plan.steps) {
		await follow(page, [step]);
		if (step.kind === 'reply')
			for (const expected of step.expects) if (expected.kind === 'goes') visited.add(expected.scene);
		expect(found(wire, withheld())).toEqual([]);
	}

	await page.getByRole('link', { name: '查看结果' }).click();
	await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();
	await page.goto(`/scenarios/${HAGGLER}`);
	await page.goto('/home');
	expect(found(wire, [...examples, ...hints, ...unseen()])).toEqual([]);
	expect(found(wire, secrets.debriefs(secrets.others(visited)))).toEqual([]);
	expect(found(wire, [other.name, other.login, supervisor.name, supervisor.login].map(bare))).toEqual([]);
	expect(found(wire, secrets.debriefs()).length, 'the debrief is there after the end').toBeGreaterThan(0);
});

test('practice gives away no example and no later scene', async ({ hire, visit, wire }) => {
	const page = await visit(await hire(), { proxy: { server: wire.server } });
	await page.goto(`/scenarios/${HAGGLER}`);
	await page.getByRole('button', { name: '开始练习' }).click();
	await page.getByRole('button', { name: '看提示' }).click();
	const [first] = plan.steps;
	await follow(page, first ? [first] : []);
	const goes =
		first?.kind === 'reply' ? first.expects.flatMap((one) => (one.kind === 'goes' ? [one.scene] : [])) : [];
	expect(found(wire, [...examples, ...secrets.lines(secrets.others([start, ...goes]))])).toEqual([]);
});

test('the exam of a rush gives away nothing of who has not come, and of who has no more than has been said', async ({
	hire,
	visit,
	wire
}) => {
	const rush = present(library.rushes.get('c54-peak-hour'), 'peak hour');
	const greeting = '在的，您请讲';
	const buyers = rush.arrivals.map((arrival) => scenario(arrival.scenario));
	// What stands on the desk beside one buyer may be an answer to another.
	const onDesk = buyers.flatMap(({ meta }) => [
		...Object.values(meta.facts),
		...(meta.desk?.orders ?? []).map((order) => order.promised ?? '')
	]);
	const phrases = library.shop.phrases.map(({ text }) => text);
	const seen = [rush.briefing, greeting, ...onDesk, ...phrases];
	const all = buyers.map((one) => secretsOf(one, seen));
	const page = await visit(await hire(), { proxy: { server: wire.server } });
	await page.goto(`/rushes/${rush.id}`);
	await page.getByRole('button', { name: '开始考试' }).click();
	await expect(list(page).getByRole('link')).toHaveCount(2, { timeout: 20_000 });
	await say(page, greeting);

	const later = buyers.slice(rush.atMost);
	const ofLater = all.slice(rush.atMost);
	const names = later.map(({ meta }) => `买家“${meta.persona.name}”`);
	expect(found(wire, names.map(bare))).toEqual([]);
	for (const one of ofLater) expect(found(wire, one.lines(one.others([])))).toEqual([]);
	for (const one of all)
		expect(
			found(wire, [...one.examples, ...one.hints, ...one.descriptions, ...one.answers, ...one.debriefs()])
		).toEqual([]);
	all.slice(0, rush.atMost).forEach((one, index) => {
		const from = present(buyers[index], 'buyer').machine.start;
		expect(found(wire, one.lines(one.others([from])))).toEqual([]);
	});
});
