import type { Input, Output, Reply, Verb, WriteView } from '../../electron/api/contract.ts';
import { ask } from './ask.ts';
import { lastSwitch, letGo, type Switched } from './last-switch.ts';
import { keyChanged } from './pong-session.ts';
import { refreshAfterWrite } from './queries.ts';
import { writing } from './writing.ts';

const keyVerbs: readonly Verb[] = ['key.set', 'key.delete', 'key.allowOrigin', 'stray.move'];
const ownHashes = new Set<string>();
let inFlight: Promise<unknown> = Promise.resolve();

/** What the notice shows of something that was done; null: it stays as it is. */
type NoticeOf<V extends Verb> = (value: Output<V>) => Switched | null;

/** A write shows with its diff, beside Undo. */
const wrote = (value: unknown): Switched | null => (isWrite(value) ? { kind: 'wrote', written: value } : null);

/**
 * Asks for something that changes what is there; every read is made again after it. The hash that a write leaves is
 * remembered, so that the watcher's echo of our own write is not told as news.
 */
export function write<V extends Verb>(verb: V, input: Input<V>, notice: NoticeOf<V> = wrote): Promise<Reply<V>> {
  const written = writeAndRead(verb, input, notice);
  writing(written);
  return written;
}

async function writeAndRead<V extends Verb>(verb: V, input: Input<V>, notice: NoticeOf<V>): Promise<Reply<V>> {
  const asked = ask(verb, input);
  inFlight = Promise.allSettled([inFlight, asked]);
  const reply = await asked;
  if (reply.ok && isWrite(reply.value)) ownHashes.add(reply.value.hash);
  // The file, by which it is known otherwise what a pong spoke for, is as it was.
  if (reply.ok && keyVerbs.includes(verb)) keyChanged('provider' in input ? (input.provider ?? null) : null);
  await refreshAfterWrite();
  letGo();
  const shown = reply.ok ? notice(reply.value) : null;
  if (shown) lastSwitch.set(shown);
  return reply;
}

const isWrite = (value: unknown): value is WriteView =>
  typeof value === 'object' && value !== null && 'historyId' in value;

/** Whether a file's present content is what a write from here left; waits for writes that are under way. */
export async function isOwnWrite(hash: string): Promise<boolean> {
  await inFlight;
  return ownHashes.has(hash);
}
