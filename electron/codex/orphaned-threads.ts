import type { Fault, Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import type { Facts } from '../faults/facts.ts';
import { words } from '../words/words.ts';
import type { ProviderThreads } from './threads.ts';

/** The earlier threads of a provider, as Codex tells them. */
export type ThreadsOf = (provider: string) => Promise<Outcome<ProviderThreads>>;

/**
 * Earlier threads that could not go on, as `threads-orphaned`. Where Codex cannot be asked, their number is not known:
 * that stops nobody.
 * @param suggestion the ID that the provider gets; absent where it goes for good
 */
export async function orphanedThreads(
  threadsOf: ThreadsOf,
  { provider, suggestion }: Pick<Facts, 'suggestion'> & { provider: string },
): Promise<Fault | null> {
  const threads = await threadsOf(provider);
  if (!threads.ok || threads.value.count === 0) return null;
  const { count, titles } = threads.value;
  const more = count > titles.length ? [words().evidence.moreThreads(count - titles.length)] : [];
  return makeFault('threads-orphaned', { provider, suggestion, count }, [...titles, ...more].join('\n'));
}
