/** What waits in the browser for the network. */
import { expect, test } from 'vitest';
import { unseen, type Outgoing } from '../../src/lib/ui/chat/outbox.ts';

const waiting = (turnId: string): Outgoing => ({ turnId, seq: 1, text: turnId, more: false });

test('a message that the stream has brought already is not drawn a second time', () => {
	const items = [waiting('a'), waiting('b')];
	expect(unseen(items, [{ turnId: null }, { turnId: 'a' }]).map(({ turnId }) => turnId)).toEqual(['b']);
	expect(unseen(items, [{ turnId: null }])).toEqual(items);
});
