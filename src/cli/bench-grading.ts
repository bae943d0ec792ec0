/** Speed of the core: grading one reply, starting the grader, compiling one scenario and a thousand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLibrary, surroundingsOf } from '../lib/core/content/read.ts';
import type { Criterion } from '../lib/core/criterion.ts';
import { gradeReply } from '../lib/core/grading/grade.ts';
import { prepare } from '../lib/core/grading/rubric.ts';
import { compileScenario } from '../lib/core/scenario/compile.ts';
import { parseScenario } from '../lib/core/scenario/parse.ts';
import { figure, quantile, type Figure } from './figure.ts';

const RUNS = 20_000;

/** 60 characters, as an agent would type them. */
const REPLY =
	'您好，实在抱歉让您久等了，这件大衣今天下午六点前就能发出，券后一共三百一十九元，包邮，您看这样安排可以吗？咱们随时都在的哦';

const says = (name: string, examples: readonly string[]): Criterion => ({
	kind: 'says',
	id: name,
	name,
	points: 10,
	required: false,
	redline: false,
	bonus: false,
	description: name,
	from: null,
	examples,
	counterexamples: []
});

/** Eight criteria with four examples each. */
const CRITERIA: readonly Criterion[] = [
	says('致歉', [
		'让您等了这么久，真对不起',
		'给您添麻烦了，抱歉',
		'这事是我们没做好，不好意思',
		'耽误您时间了，很抱歉'
	]),
	says('给时间', ['今晚八点前给您发走', '明天中午之前一定寄出', '三小时内给您答复', '下午五点前安排发货']),
	says('征求同意', ['这样处理您看行吗', '您觉得这个办法可以吗', '这么安排合适不', '您同意的话我就去办']),
	says('问候', ['您好，很高兴为您服务', '您好呀，欢迎光临', '在的，您请说', '您好，我是客服小满']),
	says('问身材', ['您身高体重多少呢', '方便说下平时穿什么码吗', '您胸围大概是多少', '平时裤子穿几码']),
	says('道别', ['有问题随时找我', '祝您生活愉快', '谢谢光临，下次再来', '感谢支持，再见']),
	{
		...says('报价', ['到手三百一十九', '一共 319 元', '算下来是 319', '您付 319 就可以']),
		kind: 'states',
		value: '319 元',
		fact: null,
		others: []
	} as Criterion,
	{
		...says('乱许诺', ['保证明天一定到', '肯定给您全额赔', '百分百不掉色', '我保证没有任何问题']),
		kind: 'avoids',
		detector: null
	} as Criterion
];

/** One reply of 60 characters against 8 criteria, prepared before; and the slowest of some long ones made to hurt. */
export function benchGrading(): readonly Figure[] {
	const rubric = prepare(CRITERIA);
	const context = { actions: [], elapsedMs: 4000, buyerSaid: ['怎么还不发货呀'], met: [] };
	const timed = (reply: string): number => {
		const began = performance.now();
		gradeReply(rubric, reply, context);
		return performance.now() - began;
	};
	for (let i = 0; i < RUNS / 2; i++) timed(`${REPLY}${i % 10}`);
	const times = Array.from({ length: RUNS }, (_, i) => timed(`${REPLY}${i % 100}`));
	const slowest = HOSTILE.map((text) => {
		const long = text.repeat(Math.ceil(4000 / text.length)).slice(0, 4000);
		return quantile(
			Array.from({ length: 30 }, () => timed(long)),
			0.5
		);
	});
	return [
		figure('replies-per-second', 1000 / quantile(times, 0.5), '1/s', 10_000, 'least'),
		figure('grade-p99', quantile(times, 0.99), 'ms', 0.4),
		figure('grade-4000-hostile', Math.max(...slowest), 'ms', 5)
	];
}

/** What repeats in long replies: words that deny, values, disguises, promises, quotations, and the examples themselves. */
const HOSTILE = [
	'不能',
	'299元',
	'薇❤',
	'保证明天一定到，',
	'您说“',
	'1,',
	'今天下午六点',
	'138 0013 ',
	'让您等了这么久，真对不起，'
];

/** From starting the process to its first verdict, and what it holds then. */
export function benchStart(): readonly Figure[] {
	const pair = join(mkdtempSync(join(tmpdir(), 'peilian-bench-')), 'pair.jsonl');
	writeFileSync(pair, JSON.stringify({ id: 1, examples: ['今天给您发走'], reply: '今天就能发出' }));
	const cli = join(import.meta.dirname, '../cli.ts');
	const tell = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
	const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
	const runs = Array.from({ length: 5 }, () => {
		const began = performance.now();
		const { stderr } = spawnSync(process.execPath, ['--import', preload, cli, 'match', '--pairs', pair], {
			encoding: 'utf8'
		});
		return { ms: performance.now() - began, mib: Number(stderr) / 1024 };
	});
	rmSync(dirname(pair), { recursive: true });
	return [
		figure(
			'grader-start',
			quantile(
				runs.map((one) => one.ms),
				0.5
			),
			'ms',
			500
		),
		figure(
			'grader-memory',
			quantile(
				runs.map((one) => one.mib),
				0.5
			),
			'MiB',
			120
		)
	];
}

/**
 * Milliseconds to parse and compile a scenario of the size of the language's own example (1,700 characters, two plans),
 * a thousand of them, and the largest one that ships. Everything around them is read once.
 */
export function benchCompiling(files: ReadonlyMap<string, string>, example: string): readonly Figure[] {
	const around = new Map([...files].filter(([name]) => !name.startsWith('scenarios/')));
	const options = { today: '2026-01-01' };
	const { library } = readLibrary(around, options);
	const surroundings = surroundingsOf(library, new Set(library.lessons.keys()), options.today);
	const compile = (text: string): number => {
		const began = performance.now();
		compileScenario(parseScenario({ file: 'scenarios/bench.md', text }).value, surroundings);
		return performance.now() - began;
	};
	const median = (text: string): number => {
		for (let n = 0; n < 500; n++) compile(text);
		return quantile(
			Array.from({ length: 200 }, () => compile(text)),
			0.5
		);
	};
	const largest = [...files]
		.filter(([path]) => path.startsWith('scenarios/'))
		.reduce((long, [, text]) => (text.length > long.length ? text : long), '');
	const many = Array.from({ length: 1000 }, (_, n) => example.replace('title:', `title: ${n}`));
	return [
		figure('compile-median', median(example), 'ms', 2),
		figure(
			'compile-1000',
			many.reduce((sum, text) => sum + compile(text), 0),
			'ms',
			2000
		),
		figure('compile-largest-shipped', median(largest), 'ms')
	];
}
