import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** What draws the diagrams of lessons: a script of its own, since lessons are pages without the app's scripts. */
const diagrams: Plugin = {
	name: 'diagrams',
	apply: 'build',
	buildStart() {
		if (this.environment.name === 'client')
			this.emitFile({ type: 'chunk', id: 'src/lib/ui/lesson/diagrams.ts', fileName: '_app/diagrams.js' });
	}
};

/** Small things that nearly every page needs: each in a file of its own would cost more in files than in words. */
const TOGETHER =
	/@lucide\/svelte|\/lib\/ui\/frame\/|paraglide\/messages\/(nav_|\w+_nav|app_name|search_title|change_password|theme|language|mode_|role_)/;

export default defineConfig({
	environments: {
		client: {
			build: {
				rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', test: TOGETHER }] } } }
			}
		}
	},
	plugins: [
		tailwindcss(),
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
			cookieName: 'peilian_locale'
		}),
		sveltekit(),
		diagrams
	]
});
