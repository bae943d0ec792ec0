/**
 * The server under test: the built app on an empty database. Leaves its process id for the test that weighs it. Plain
 * JavaScript, because Node would keep its TypeScript compiler in the process that is weighed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const output = join(import.meta.dirname, '.output');
const data = join(output, 'data');
rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
writeFileSync(join(output, 'server.pid'), String(process.pid));
process.env.DATABASE_URL = join(data, 'peilian.db');
await import('../../src/server.js');
