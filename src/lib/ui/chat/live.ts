/**
 * Hears from the server that something has changed, so that two tabs or two devices show the same. A browser opens only
 * six connections to one place: a tab that nobody looks at gives its own back, and asks once when it is looked at again.
 * Without the stream the page goes on as it did: it asks when a deadline has passed.
 */
export interface News {
	readonly attemptId: string;
	readonly seq: number;
	/** Whether it still goes on: giving up is no turn. */
	readonly open: boolean;
}

interface Listener {
	/** Something has changed. */
	news(news: News): void;
	/** The line is there (again): whatever happened meanwhile has not been told. */
	back(): void;
}

/** A browser asks again when the line broke, but not when it was refused (too many pages, a server starting). ms */
const AGAIN = 30_000;

/** Listens until what it returns is called. */
export function listen(url: string, listener: Listener): () => void {
	let source: EventSource | null = null;
	let missed = false;
	let again: ReturnType<typeof setTimeout> | undefined;
	const close = (): void => {
		clearTimeout(again);
		source?.close();
		source = null;
		missed = true;
	};
	const open = (): void => {
		if (source !== null || document.hidden) return;
		source = new EventSource(url);
		source.onmessage = ({ data }) => {
			const news = newsOf(data);
			if (news !== null) listener.news(news);
		};
		source.onopen = () => {
			if (missed) listener.back();
			missed = false;
		};
		source.onerror = () => {
			missed = true;
			if (source?.readyState !== EventSource.CLOSED) return;
			close();
			again = setTimeout(open, AGAIN);
		};
	};
	const look = (): void => (document.hidden ? close() : open());
	document.addEventListener('visibilitychange', look);
	addEventListener('pagehide', close);
	addEventListener('pageshow', look);
	open();
	return () => {
		document.removeEventListener('visibilitychange', look);
		removeEventListener('pagehide', close);
		removeEventListener('pageshow', look);
		close();
	};
}

function newsOf(data: unknown): News | null {
	try {
		const news: unknown = JSON.parse(String(data));
		if (typeof news !== 'object' || news === null) return null;
		const { attemptId, seq, open = true } = news as Partial<News>;
		return typeof attemptId === 'string' && typeof seq === 'number' ? { attemptId, seq, open } : null;
	} catch {
		return null;
	}
}
