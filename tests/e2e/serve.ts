/** The server under test: the built app on an empty database. Leaves its process id for the test that weighs it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, PASSWORD, PID_FILE, PORT } from './place.ts';

const data = join(OUTPUT, 'data');
rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
writeFileSync(PID_FILE, String(process.pid));
Object.assign(process.env, {
	PORT: String(PORT),
	DATABASE_URL: join(data, 'peilian.db'),
	PEILIAN_DEMO_PASSWORD: PASSWORD,
	PEILIAN_LANG: 'zh'
});
await import('../../src/server.ts');
