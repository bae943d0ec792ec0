/** Text folded for reading values, position for position: half width, lower case, simplified where it matters. */

const SIMPLE = new Map<string, string>(
	Object.entries({
		'￥': '¥',
		'：': ':',
		'〜': '~',
		'～': '~',
		'—': '-',
		'–': '-',
		'−': '-',
		兩: '两',
		萬: '万',
		塊: '块',
		點: '点',
		號: '号',
		時: '时',
		鐘: '钟',
		後: '后',
		貳: '贰',
		參: '叁',
		陸: '陆',
		個: '个',
		條: '条',
		雙: '双',
		張: '张',
		圓: '元',
		圆: '元',
		錢: '钱',
		億: '亿',
		週: '周',
		間: '间',
		裡: '里',
		裏: '里',
		禮: '礼',
		碼: '码',
		歲: '岁',
		層: '层',
		內: '内',
		無: '无',
		〇: '零',
		隻: '只',
		臺: '台'
	})
);

/** What a code unit becomes, 0 where it stays. */
const folds = new Uint16Array(0x10000);
for (const [from, to] of SIMPLE) folds[from.charCodeAt(0)] = to.charCodeAt(0);
for (let code = 65; code <= 90; code++) folds[code] = code + 32;
for (let code = 0xff01; code <= 0xff5e; code++) {
	const half = code - 0xfee0;
	folds[code] ||= half >= 65 && half <= 90 ? half + 32 : half;
}
folds[0x3000] = folds[0xa0] = 32;

/** Lower case, half width, simplified where values need it; one code unit for one, so that offsets stay. */
export function foldForValues(text: string): string {
	let out = '';
	let kept = 0;
	for (let at = 0; at < text.length; at++) {
		const fold = folds[text.charCodeAt(at)] ?? 0;
		if (fold === 0) continue;
		out += text.slice(kept, at) + String.fromCharCode(fold);
		kept = at + 1;
	}
	return kept === 0 ? text : out + text.slice(kept);
}
