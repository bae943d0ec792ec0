/** Generates the SQLite migrations from the schema: `npm run db:generate`. Migrations are append-only. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './src/lib/server/schema.ts',
	out: './drizzle/sqlite'
});
