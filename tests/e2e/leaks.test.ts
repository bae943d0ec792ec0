/**
 * What a trainee's browser receives during a whole exam: no example, no pattern, no scene before its turn, no hint, no
 * debrief before the end, nobody else. Every body is read: pages, data of the client's own navigation, JSON, scripts.
 */
import { sitExam } from './attempts.ts';
import { composer, follow } from './chat.ts';
import { expect, test as base } from './people.ts';
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

/** Text without markup, escapes and punctuation: however it is wrapped, the words are the same. */
const bare = (text: string): string =>
	text
		.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/<[^>]*>|&[a-z#0-9]+;/gi, '')
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** Shorter pieces may stand anywhere by chance. Characters. */
const TELLING = 7;

/** Clauses that are long enough to be recognised. */
const clauses = (text: string): readonly string[] =>
	text
		.split(/[。！？!?：；，,\n“”]/)
		.map(bare)
		.filter((clause) => clause.length >= TELLING);

/** What a person may see anyway: what was typed, and what stands in the briefing. */
const known = bare(
	[...repliesOf(plan), script.briefing, ...Object.entries(script.meta.facts).flat()].join('\n')
);
const secret = (texts: readonly string[]): readonly string[] =>
	texts.map(bare).filter((text) => text.length >= TELLING && !known.includes(text));

const criteria = [...script.scenes.flatMap((scene) => scene.criteria), ...script.rubric, ...library.shopwide];
const examples = secret(
	criteria.flatMap((one) => ('examples' in one ? [...one.examples, ...one.counterexamples] : []))
);
const nodes = Object.values(script.machine.nodes);
const hints = secret(nodes.flatMap((node) => clauses(node.hint ?? '')));
const debriefs = secret(nodes.flatMap((node) => clauses(node.debrief ?? '')));
/** What other posts answer when they are asked; nobody has been asked at the start. */
const answers = secret((script.meta.desk?.colleagues ?? []).flatMap(({ says }) => clauses(says)));
const descriptions = secret(criteria.flatMap((one) => clauses(one.description)));

/** What the buyer says in a scene, in every wording, also into a silence. */
const linesOf = (id: string): readonly string[] => {
	const node = present(script.machine.nodes[id], `scene ${id}`);
	const spoken = node.lines.flatMap((line) => line.variants);
	return secret([...spoken, ...node.silences.flatMap(({ says }) => (says === null ? [] : [says]))]);
};

/** Which of the secrets came over the wire so far. */
function found({ heard }: Wire, secrets: readonly string[]): readonly string[] {
	const words = bare(heard());
	return secrets.filter((one) => words.includes(one));
}

test('the content has secrets to look for', () => {
	for (const list of [examples, hints, debriefs, descriptions]) expect(list.length).toBeGreaterThan(5);
	expect(nodes.flatMap((node) => linesOf(node.id)).length).toBeGreaterThan(5);
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

	const visited = new Set([script.machine.start]);
	const unseen = () => nodes.filter((node) => !visited.has(node.id)).flatMap((node) => linesOf(node.id));
	const withheld = () => [...examples, ...hints, ...debriefs, ...descriptions, ...unseen()];
	expect(found(wire, linesOf(script.machine.start)).length, 'the wire hears the buyer').toBeGreaterThan(0);
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
	const unvisited = nodes.filter((node) => !visited.has(node.id));
	expect(found(wire, secret(unvisited.flatMap((node) => clauses(node.debrief ?? ''))))).toEqual([]);
	expect(found(wire, [other.name, other.login, supervisor.name, supervisor.login].map(bare))).toEqual([]);
	expect(found(wire, debriefs).length, 'the debrief is there after the end').toBeGreaterThan(0);
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
	const unseen = nodes.filter((node) => ![script.machine.start, ...goes].includes(node.id));
	expect(found(wire, [...examples, ...unseen.flatMap((node) => linesOf(node.id))])).toEqual([]);
});
