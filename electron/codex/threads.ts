import { ok, type Outcome } from '../faults/fault.ts';
import { shellWord } from '../shell-word.ts';
import type { AppServer } from './app-server.ts';
import type { ThreadListParams, ThreadListResult } from './app-server.types.ts';

/** The earlier threads of a provider: how many, whether there are more than were counted, and the latest by their titles. */
export interface ProviderThreads {
  count: number;
  more: boolean;
  titles: string[];
}

const pageSize = 100;
const mostPages = 20;
const mostTitles = 5;

/** Every kind that a person begins; without it Codex tells only of those that began in its own window or an editor. */
const kinds = ['cli', 'vscode', 'exec', 'appServer', 'unknown'];

/** Counts the threads that were begun with a provider, up to 2,000. Faults: those of `thread/list`. */
export async function threadsOf(server: Pick<AppServer, 'call'>, provider: string): Promise<Outcome<ProviderThreads>> {
  const found: ProviderThreads = { count: 0, more: false, titles: [] };
  let cursor: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const asked: ThreadListParams = { modelProviders: [provider], sourceKinds: kinds, limit: pageSize, cursor };
    const page: Outcome<ThreadListResult> = await server.call('thread/list', asked);
    if (!page.ok) return page;
    const { data, nextCursor } = page.value;
    found.count += data.length;
    for (const { name, preview } of data.slice(0, mostTitles - found.titles.length)) {
      found.titles.push((name ?? preview).replace(/\s+/g, ' ').trim().slice(0, 120));
    }
    cursor = nextCursor;
    if (cursor === null || data.length === 0) return ok(found);
  }
  return ok({ ...found, more: true });
}

/**
 * Opens the list of earlier threads with their provider selected for this one run. Codex refuses to go on with a thread
 * under another provider (`Cannot change this thread's model provider`), so naming it is what works everywhere.
 */
export const resumeCommand = (provider: string): string =>
  `codex resume --all -c ${shellWord(`model_provider=${JSON.stringify(provider)}`)}`;
