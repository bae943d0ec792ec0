/** What happens once, before the first request: database and content are opened, the demo shop is seeded. */
import { isFailure } from '../core/failure.ts';
import { app } from './app.ts';
import { readOpinionSettings } from './opinion.ts';
import { seedDemo, type DemoAccount } from './seed.ts';

/**
 * Opens everything and says each step. Demo accounts are created on the first run, and their passwords told this once;
 * `PEILIAN_DEMO_PASSWORD` sets them. `version` names the build.
 */
export async function begin(environment: NodeJS.ProcessEnv, version: string): Promise<void> {
	const english = /^en/i.test(environment.PEILIAN_LANG ?? environment.LANG ?? '');
	const say = (zh: string, en: string): string => (english ? en : zh);
	const model = readOpinionSettings(environment);
	if (isFailure(model)) {
		process.stderr.write(`${say(model.message.zh, model.message.en)}\n`);
		process.exit(1);
	}
	const opened = await timed(say('打开数据库和课件', 'opening database and content'), () => app(version));
	const accounts = await timed(say('检查演示账号', 'checking demo accounts'), () =>
		seedDemo(opened, { password: environment.PEILIAN_DEMO_PASSWORD || undefined })
	);
	if (accounts.length === 0) return;
	tell(say('\n演示账号（密码只显示这一次）：', '\nDemo accounts (passwords are shown this once):'));
	accounts.forEach((account) => tell(lineOf(account)));
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const lineOf = ({ login, name, role, password }: DemoAccount): string =>
	`  ${login.padEnd(12)} ${password.padEnd(18)} ${role.padEnd(11)} ${name}`;

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	const began = performance.now();
	const value = await work();
	tell(`  ✓ ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
	return value;
}
