/**
 * A Chinese input method in the composer: while letters are being composed, Enter picks a candidate and must not send.
 * Once as Chromium composes (through its debugging protocol), and twice with events as other browsers order them.
 */
import type { CDPSession, Page } from 'playwright/test';
import { begin, stateOf } from './attempts.ts';
import { composer, expectSaid } from './chat.ts';
import { expect, test, type Person } from './people.ts';
import { HAGGLER } from './shop.ts';

const COMPOSING_KEY = 229;
const WORDS = '您好';

async function open(
	trainee: Person,
	visit: (person: Person) => Promise<Page>
): Promise<{ page: Page; attempt: string }> {
	const attempt = await begin(trainee, HAGGLER, 'practice');
	const page = await visit(trainee);
	await page.goto(`/attempts/${attempt}`);
	await composer(page).focus();
	// The page is alive once the server has heard of a draft.
	const kept = page.waitForResponse((one) => one.url().endsWith('/draft'));
	await composer(page).pressSequentially('x');
	await kept;
	await composer(page).fill('');
	return { page, attempt };
}

/** Enter as an input method lets it through: a key code of its own, and no character. */
async function enterInMethod(cdp: CDPSession): Promise<void> {
	const key = {
		key: 'Enter',
		code: 'Enter',
		windowsVirtualKeyCode: COMPOSING_KEY,
		nativeVirtualKeyCode: COMPOSING_KEY
	};
	await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
	await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

test('sends nothing with the Enter that picks a candidate, and sends with the next one', async ({
	hire,
	visit
}) => {
	const trainee = await hire();
	const { page, attempt } = await open(trainee, visit);
	const before = (await stateOf(trainee, attempt)).seq;
	const cdp = await page.context().newCDPSession(page);
	for (const letters of ['n', 'ni', 'nin', 'nin’h', 'nin’hao'])
		await cdp.send('Input.imeSetComposition', {
			text: letters,
			selectionStart: letters.length,
			selectionEnd: letters.length
		});
	await expect(composer(page)).toHaveValue('nin’hao');
	await enterInMethod(cdp);
	await cdp.send('Input.insertText', { text: WORDS });
	await expect(composer(page)).toHaveValue(WORDS);
	expect((await stateOf(trainee, attempt)).seq).toBe(before);

	await composer(page).press('Enter');
	await expectSaid(page, WORDS);
	await expect(composer(page)).toHaveValue('');
	await expect.poll(async () => (await stateOf(trainee, attempt)).seq).toBe(before + 1);
});

/** Which events a browser fires for an Enter that picks a candidate, and in which order. */
const ORDERS = {
	'the key first, composing (Chromium, Firefox)': ['key', 'end'],
	'the end of the composition first (Safari)': ['end', 'key']
} as const;

for (const [name, order] of Object.entries(ORDERS))
	test(`sends nothing when a browser reports ${name}`, async ({ hire, visit }) => {
		const trainee = await hire();
		const { page, attempt } = await open(trainee, visit);
		const before = (await stateOf(trainee, attempt)).seq;
		await composer(page).evaluate(
			(area: HTMLTextAreaElement, { events, words, keyCode }) => {
				area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
				area.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'ninhao' }));
				area.value = words;
				area.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
				for (const event of events) {
					const isComposing = event === 'key' && events[0] === 'key';
					const key = { key: 'Enter', code: 'Enter', keyCode, isComposing, bubbles: true, cancelable: true };
					if (event === 'key') area.dispatchEvent(new KeyboardEvent('keydown', key));
					else area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: words }));
				}
			},
			// Without a key code of its own, so that nothing but the order gives it away.
			{ events: [...order], words: WORDS, keyCode: order[0] === 'key' ? COMPOSING_KEY : 13 }
		);
		await expect(composer(page)).toHaveValue(WORDS);
		expect((await stateOf(trainee, attempt)).seq).toBe(before);
		await composer(page).press('Enter');
		await expectSaid(page, WORDS);
		await expect.poll(async () => (await stateOf(trainee, attempt)).seq).toBe(before + 1);
	});

test('begins a new line with Shift and Enter', async ({ hire, visit }) => {
	const trainee = await hire();
	const { page } = await open(trainee, visit);
	await composer(page).pressSequentially('第一行');
	await composer(page).press('Shift+Enter');
	await composer(page).pressSequentially('第二行');
	await expect(composer(page)).toHaveValue('第一行\n第二行');
});
