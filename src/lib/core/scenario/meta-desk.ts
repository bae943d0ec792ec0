/**
 * `desk:` in the header of a scenario → what stands on the desk (`backdrop.ts` shows how it is written). Facts may stand
 * anywhere in it, so it is read when they are known. Every fault is told with its place; what can be read is kept.
 */
import type { Backdrop } from '../backdrop.ts';
import { fillFacts } from '../facts.ts';
import { badItem } from '../field-problem.ts';
import { duration, flag, group, list, number, oneOf, or, readFields, required, text } from '../fields.ts';
import type { Field } from '../fields.ts';
import type { Header, HeaderEntry, HeaderValue } from '../header.ts';
import { LIMIT_NAMES, limitName } from '../limit.ts';
import { parseValue } from '../value.ts';
import { clashingHours, deskDuplicate, idleGrants, unknownDeskOrder, unknownLimit } from './problems-desk.ts';
import { unknownFact } from './problems-name.ts';
import { unknownScene } from './problems-scene.ts';
import type { Report } from './report.ts';

/** An amount in yuan from 0 on; a bare number counts. */
const money = (example: string): Field<number | null> => ({
	absent: null,
	required: false,
	expected: { zh: '一个金额', en: 'an amount' },
	example,
	read: (value) => {
		const found = value.kind === 'text' ? parseValue(value.text) : null;
		if (found?.kind === 'amount') return found.yuan;
		return found?.kind === 'number' && found.unit === null && found.number >= 0 ? found.number : undefined;
	}
});

/** Names of limits, each with an amount. */
const amounts = (example: string): Field<Readonly<Record<string, number>>> => ({
	absent: {},
	required: false,
	expected: { zh: '一组“权限: 金额”', en: 'a group of “limit: amount”' },
	example,
	read: (value, into) => {
		if (value.kind !== 'map') return undefined;
		const amount = money('10 元');
		const pairs = value.entries.flatMap((entry) => {
			const yuan = amount.read(entry.value, into);
			if (typeof yuan === 'number') return [[entry.key, yuan] as const];
			into.diagnostics.push(badItem(into.source, entry.value, amount));
			return [];
		});
		return Object.fromEntries(pairs);
	}
});

/** A month or a day. */
const month = (example: string): Field<string | null> => ({
	...text(example, 10),
	expected: { zh: '一个年月', en: 'a month' },
	read: (value) =>
		value.kind === 'text' && /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/.test(value.text)
			? value.text
			: undefined
});

const BUYER = {
	returning: flag(),
	since: month('2025-03'),
	bought: or(number(0, 9999, '3'), 0),
	tags: list(text('老客', 20)),
	note: text('皮肤容易过敏', 500),
	history: list(text('2025-03 买过一条围巾'))
};

const ORDER = {
	id: required(text('D1', 60), ''),
	item: required(text('silk-scarf', 100), ''),
	sku: text('墨绿', 100),
	quantity: or(number(1, 999, '1'), 1),
	price: required(money('169 元'), 0),
	state: required(oneOf('unpaid', 'paid', 'shipped', 'signed', 'refused', 'closed'), 'paid'),
	cod: flag(),
	fee: or(money('8 元'), 0),
	placed: text('昨天 21:40', 60),
	promised: text('48 小时内发货', 60),
	address: text('某省某市某区***'),
	phone: text('138****0000', 40),
	remark: text('请用纸盒包', 500),
	note: text('先发', 500),
	flag: oneOf('red', 'yellow', 'green', 'blue', 'purple'),
	scene: text('核对', 100)
};

const PARCEL = {
	id: required(text('SF1001', 60), ''),
	order: required(text('D1', 60), ''),
	courier: required(text('顺丰', 60), ''),
	weight: text('0.2 公斤', 40),
	track: list(text('昨天 18:20 已揽收'))
};

const COLLEAGUE = {
	who: required(
		oneOf('supervisor', 'owner', 'warehouse', 'courier', 'dispatcher', 'purchasing'),
		'supervisor'
	),
	about: list(text('重量', 40)),
	after: or(duration('40s'), 30_000),
	says: required(text('出库称重 0.2 公斤', 500), ''),
	grants: amounts('{ coupon: 10 元 }')
};

const HANDOVER = {
	from: required(text('小满', 40), ''),
	buyer: required(text('小鹿', 60), ''),
	order: text('D1', 60),
	problem: required(text('少发一件', 500), ''),
	promised: text('今天给答复', 500),
	next: text('向仓库核对重量', 500),
	deadline: text('今天 18 点', 60)
};

const PHONE = {
	from: or(number(0, 24, '9'), 9),
	to: or(number(0, 24, '21'), 21),
	says: text('喂，你好', 500)
};

const CHANGE = {
	scene: required(text('门口', 100), ''),
	order: text('D1', 60),
	state: oneOf('unpaid', 'paid', 'shipped', 'signed', 'refused', 'closed'),
	parcel: text('SF1001', 60),
	courier: text('顺丰', 60),
	weight: text('0.2 公斤', 40),
	track: list(text('10:20 派送中'))
};

const DESK = {
	hour: number(0, 23, '10'),
	buyer: group(BUYER, '{ returning: true, bought: 3 }'),
	orders: list(group(ORDER, '{ id: D1, item: silk-scarf, price: 169 元, state: paid }')),
	parcels: list(group(PARCEL, '{ id: SF1001, order: D1, courier: 顺丰 }')),
	colleagues: list(group(COLLEAGUE, '{ who: warehouse, says: 出库称重 0.2 公斤 }')),
	handover: group(HANDOVER, '{ from: 小满, buyer: 小鹿, problem: 少发一件 }'),
	phone: group(PHONE, '{ from: 9, to: 21, says: 喂 }'),
	changes: list(group(CHANGE, '{ scene: 门口, order: D1, state: shipped }'))
};

const EXAMPLE = '{ hour: 10, orders: [{ id: D1, item: silk-scarf, price: 169 元, state: paid }] }';

/** The field for the header's schema: whatever stands in it is read by `readDesk`. */
export const deskField = (): Field<true | null> => ({
	absent: null,
	required: false,
	expected: { zh: '一组“名称: 值”', en: 'a group of “name: value”' },
	example: EXAMPLE,
	read: (value) => (value.kind === 'map' ? true : undefined)
});

/** The desk of a scenario, with facts filled in; null when its header has none. `scenes`: ids by name. */
export function readDesk(
	header: Header,
	facts: ReadonlyMap<string, string>,
	scenes: ReadonlyMap<string, string>,
	report: Report
): Backdrop | null {
	const written = header.fields.find((entry) => entry.key === 'desk')?.value;
	if (written?.kind !== 'map') return null;
	const entries = written.entries.map((entry) => filled(entry, facts, report));
	const read = readFields({ ...header, fields: entries }, DESK);
	report.diagnostics.push(...read.diagnostics);
	const { buyer, hour, orders, parcels, colleagues, handover, phone, changes } = read.value;
	const desk: Backdrop = {
		hour,
		buyer: buyer ?? { returning: false, since: null, bought: 0, tags: [], note: null, history: [] },
		orders: orders.map((one) => ({
			...one,
			scene: one.scene === null ? null : (scenes.get(one.scene) ?? null)
		})),
		parcels,
		colleagues,
		handover,
		phone,
		changes: changes.flatMap((one) => {
			const scene = scenes.get(one.scene);
			return scene === undefined ? [] : [{ ...one, scene }];
		})
	};
	for (const named of textsOf(entries, 'changes', 'scene').concat(textsOf(entries, 'orders', 'scene')))
		if (!scenes.has(named.text)) report.add(unknownScene, named.at, named.text, [...scenes.keys()]);
	checkDesk(desk, entries, report);
	return desk;
}

function filled(entry: HeaderEntry, facts: ReadonlyMap<string, string>, report: Report): HeaderEntry {
	const fill = (value: HeaderValue): HeaderValue => {
		if (value.kind === 'list') return { ...value, items: value.items.map(fill) };
		if (value.kind === 'map') return { ...value, entries: value.entries.map(within) };
		const { text: whole, unknown } = fillFacts(value.text, (name) => facts.get(name) ?? null);
		for (const use of unknown) report.add(unknownFact, value.at, use.name, [...facts.keys()]);
		return { ...value, text: whole };
	};
	const within = (one: HeaderEntry): HeaderEntry => ({ ...one, value: fill(one.value) });
	return within(entry);
}

/** What no field can say of itself: numbers used twice, parcels of no order, hours that leave no hour. */
function checkDesk(desk: Backdrop, entries: readonly HeaderEntry[], report: Report): void {
	const ids = new Set<string>();
	for (const value of textsOf(entries, 'orders', 'id').concat(textsOf(entries, 'parcels', 'id'))) {
		if (ids.has(value.text)) report.add(deskDuplicate, value.at, value.text);
		ids.add(value.text);
	}
	const orders = desk.orders.map(({ id }) => id);
	const naming = ['parcels', 'handover', 'changes'].flatMap((field) => textsOf(entries, field, 'order'));
	for (const value of naming)
		if (!orders.includes(value.text)) report.add(unknownDeskOrder, value.at, value.text, orders);
	for (const map of mapsOf(entries, 'colleagues')) {
		const who = fieldOf(map, 'who');
		const grants = fieldOf(map, 'grants');
		if (grants && who?.kind === 'text' && !['supervisor', 'owner', ''].includes(who.text))
			report.add(idleGrants, grants.at, who.text);
		if (grants?.kind === 'map')
			for (const { key, keyAt } of grants.entries)
				if (!LIMIT_NAMES.includes(limitName(key))) report.add(unknownLimit, keyAt, key);
	}
	const [phone] = mapsOf(entries, 'phone');
	if (phone && desk.phone && desk.phone.from >= desk.phone.to)
		report.add(clashingHours, phone.at, desk.phone.from, desk.phone.to);
}

type MapValue = Extract<HeaderValue, { kind: 'map' }>;

function mapsOf(entries: readonly HeaderEntry[], field: string): readonly MapValue[] {
	const value = entries.find((entry) => entry.key === field)?.value;
	const all = value?.kind === 'list' ? value.items : value ? [value] : [];
	return all.filter((one) => one.kind === 'map');
}

const fieldOf = (map: MapValue, name: string): HeaderValue | undefined =>
	map.entries.find((entry) => entry.key === name)?.value;

const textsOf = (
	entries: readonly HeaderEntry[],
	field: string,
	name: string
): Extract<HeaderValue, { kind: 'text' }>[] =>
	mapsOf(entries, field).flatMap((map) => {
		const value = fieldOf(map, name);
		return value?.kind === 'text' && value.text !== '' ? [value] : [];
	});
