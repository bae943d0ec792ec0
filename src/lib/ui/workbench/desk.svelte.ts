/**
 * The right side of the workbench, one for each conversation: which form is open, what has been typed into it, how the
 * last action went. It is kept while the page lives, so that changing to another buyer loses nothing.
 */
import { page } from '$app/state';
import type { ActionSpec } from '$lib/core/action.ts';
import type { OfficeShown } from '$lib/core/desk/shown.ts';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Conversation } from '../chat/conversation.svelte';
import type { DeskAnswer, DeskData } from './desk-data';

export type Values = Readonly<Record<string, string>>;

/** Where a form stands: `orders:D1`, `coupons`. */
interface Doing {
	readonly action: string;
	readonly place: string;
}

interface Refused extends Doing {
	readonly message: string;
	readonly field: string | null;
}

const ARGUMENT = 'arg.';

/** Arguments of an action as a form has them. */
export const valuesOf = (form: HTMLFormElement): Values =>
	Object.fromEntries(
		[...new FormData(form)].flatMap(([name, value]) =>
			name.startsWith(ARGUMENT) && typeof value === 'string' ? [[name.slice(ARGUMENT.length), value]] : []
		)
	);

export class Desk {
	readonly conversation: Conversation;
	/** The form that is open. */
	doing = $state.raw<Doing | null>(null);
	refused = $state.raw<Refused | null>(null);
	done = $state.raw<(Doing & { readonly said: string; readonly n: number }) | null>(null);
	busy = $state(false);
	/** What has been asked for and is on its way. */
	#asked: readonly string[] = [];
	/** Searches and the calculator's fields, by name. */
	noted = $state<Record<string, string>>({});
	/** Answers of colleagues that have been looked at. */
	seen = $state(0);
	/** What was typed, by place and action. */
	#typed: Record<string, Values> = {};
	#data = $state.raw() as DeskData;

	#answer: DeskAnswer | null = null;

	constructor(conversation: Conversation, data: DeskData) {
		this.conversation = conversation;
		this.#data = data;
		this.seen = this.answers;
		if (data.asked !== null)
			this.doing = { action: data.asked, place: page.url.searchParams.get('at') ?? 'all' };
	}

	get data(): DeskData {
		return this.#data;
	}

	get office(): OfficeShown {
		return this.conversation.shown.office;
	}

	get open(): boolean {
		return this.conversation.open;
	}

	/** How many answers of colleagues there are. */
	get answers(): number {
		return this.office.messages.filter((message) => message.from !== 'agent').length;
	}

	/** Takes up what the page has loaded anew, and what became of a form that was sent without JavaScript. */
	receive(data: DeskData, answer: DeskAnswer | null): void {
		this.#data = data;
		if (answer === this.#answer) return;
		this.#answer = answer;
		const { action, place = 'all', ...fields } = answer?.values ?? {};
		if (answer?.where !== 'action' || !answer.refused || action === undefined) return;
		const typed = Object.entries(fields).flatMap(([name, value]) =>
			name.startsWith(ARGUMENT) ? [[name.slice(ARGUMENT.length), value]] : []
		);
		this.#typed[`${place}/${action}`] = Object.fromEntries(typed);
		this.doing = { action, place };
		const { message, field } = answer.refused;
		this.refused = { action, place, message: message[getLocale()], field };
	}

	/** The action's row of the table; actions that this server does not know are null. */
	spec(action: string): ActionSpec | null {
		return this.#data.actions.find((one) => one.name === action) ?? null;
	}

	/** Which action's form is open at a place. */
	doingAt(place: string): string | null {
		return this.doing?.place === place ? this.doing.action : null;
	}

	/** Opens a form, or closes it when it is open. */
	toggle(place: string, action: string): void {
		this.doing = this.doingAt(place) === action ? null : { action, place };
		this.refused = null;
		this.done = null;
	}

	/** What was typed into a form before, or nothing. */
	typed(place: string, action: string): Values {
		return this.#typed[`${place}/${action}`] ?? {};
	}

	keep(place: string, action: string, values: Values): void {
		this.#typed[`${place}/${action}`] = values;
	}

	/** A product card's title for its id; any other item is called what the order calls it. */
	itemName(item: string): string {
		return this.#data.products.find((product) => product.id === item)?.title ?? item;
	}

	/** Whether the conversation is about a product: by its scenario, or because it has been ordered. */
	isNear(product: string): boolean {
		const { products, office } = this.conversation.shown;
		return products.includes(product) || office.orders.some(({ item }) => item === product);
	}

	/**
	 * Does an action, after those that are on their way; true when it is done. What was refused is told at its field and
	 * stays typed. The same once more while it is on its way is a double click.
	 */
	async act(place: string, action: string, values: Values): Promise<boolean> {
		const filled = Object.entries(values).filter(([, value]) => value.trim() !== '');
		const wish = JSON.stringify([place, action, filled]);
		if (this.#asked.includes(wish)) return false;
		this.#asked = [...this.#asked, wish];
		this.busy = true;
		this.refused = null;
		const acted = await this.conversation.act(action, Object.fromEntries(filled));
		this.#asked = this.#asked.filter((one) => one !== wish);
		this.busy = this.#asked.length > 0;
		if (acted.kind === 'ok') {
			delete this.#typed[`${place}/${action}`];
			if (this.doingAt(place) === action) this.doing = null;
			this.done = { action, place, said: this.#saidLast(action), n: (this.done?.n ?? 0) + 1 };
			return true;
		}
		this.done = null;
		const [message, field] =
			acted.kind === 'lost' ? [m.workbench_lost(), null] : [acted.message[getLocale()], acted.field];
		this.refused = { action, place, message, field };
		return false;
	}

	/** Opens the form whose action was refused, whichever has been opened meanwhile. */
	showRefused(): void {
		if (this.refused) this.doing = { action: this.refused.action, place: this.refused.place };
	}

	/** What the transcript says of the action that was done just now: the rules may have made something else of it. */
	#saidLast(action: string): string {
		const last = this.conversation.shown.bubbles.findLast((bubble) => bubble.said !== null);
		const label = this.spec(action)?.label[getLocale()] ?? action;
		return last?.said?.[getLocale()] ?? m.workbench_done({ label });
	}
}

const desks = new WeakMap<Conversation, Desk>();

/** The conversation's desk. */
export function deskOf(conversation: Conversation, data: DeskData): Desk {
	const known = desks.get(conversation) ?? new Desk(conversation, data);
	desks.set(conversation, known);
	return known;
}
