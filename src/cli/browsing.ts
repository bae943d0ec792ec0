/** A person's browser without a window: signs in, begins attempts and replies, as the pages' own scripts do. */
export interface Browsing {
	/** Who is signed in, as every request says it. */
	readonly cookie: string;
	/** Text of a page or file, and the scripts that its headers tell the browser to load. */
	page(path: string): Promise<{ readonly text: string; readonly preloads: readonly string[] }>;
	/** Begins a practice attempt and gives its id. */
	begin(scenario: string): Promise<string>;
	/** Begins a practice run of a rush and gives its id. */
	beginRush(rush: string): Promise<string>;
	/** Posts a reply and gives the number of turns after it. */
	reply(attempt: string, seq: number, turnId: string, text: string): Promise<number>;
}

/** Signs in with a form, as a browser without JavaScript does. Throws when it is refused. */
export async function signedIn(url: string, login: string, password: string): Promise<Browsing> {
	const post = (path: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
		fetch(url + path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { cookie, origin: url, accept: 'text/html' },
			redirect: 'manual'
		});
	const answer = await post('/login', { login, password });
	const cookie = answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	if (answer.status !== 303) throw new Error(`could not sign in as ${login}: ${answer.status}`);
	return {
		cookie,
		async page(path) {
			const found = await fetch(url + path, { headers: { cookie } });
			if (!found.ok) throw new Error(`could not open ${path}: ${found.status}`);
			const links = (found.headers.get('link') ?? '').matchAll(/<([^>]+\.js)>/g);
			return { text: await found.text(), preloads: [...links].map(([, file]) => file ?? '') };
		},
		async begin(scenario) {
			const begun = await post(`/scenarios/${scenario}?/start`, { mode: 'practice' }, cookie);
			const id = /\/attempts\/([^/?]+)/.exec(begun.headers.get('location') ?? '')?.[1];
			if (id === undefined) throw new Error(`could not begin ${scenario}: ${begun.status}`);
			return id;
		},
		async beginRush(rush) {
			const begun = await post(`/rushes/${rush}?/start`, { mode: 'practice' }, cookie);
			const id = /\/rushes\/runs\/([^/?]+)/.exec(begun.headers.get('location') ?? '')?.[1];
			if (id === undefined) throw new Error(`could not begin ${rush}: ${begun.status}`);
			return id;
		},
		async reply(attempt, seq, turnId, text) {
			const replied = await fetch(`${url}/attempts/${attempt}/reply`, {
				method: 'POST',
				body: JSON.stringify({ seq, turnId, text }),
				headers: { cookie, origin: url, 'content-type': 'application/json' }
			});
			if (!replied.ok) throw new Error(`reply refused: ${replied.status} ${await replied.text()}`);
			return ((await replied.json()) as { seq: number }).seq;
		}
	};
}
