/** Where the browser tests find the app, and where they leave what they make. Nothing here is kept between runs. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Databases, copies of the content, screenshots of failures. */
export const OUTPUT = join(ROOT, 'tests', 'e2e', '.output');

export const CONTENT = join(ROOT, 'content');

export const PORT = Number(process.env.PEILIAN_E2E_PORT ?? 4317);

export const BASE_URL = `http://localhost:${PORT}`;

/** Of the four demo accounts. */
export const PASSWORD = 'e2e-gong-kai-de-mi-ma';

/** Process id of the server under test, written by `serve.js`. */
export const PID_FILE = join(OUTPUT, 'server.pid');
