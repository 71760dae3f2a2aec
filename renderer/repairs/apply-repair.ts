import type { Fault, Repair } from '../../electron/api/contract.ts';
import { runPong } from '../app/pong-session.ts';
import { presentSubject } from '../app/present-subject.ts';
import { write } from '../app/writes.ts';

/**
 * Writes the repair as it was shown, and runs the pong again where Codex can be asked now.
 * @param hash of config.toml as the person saw it
 * @returns why it was not written, or null
 */
export async function applyRepair(repair: Repair, choice: string | null, hash: string): Promise<Fault | null> {
  const picked = choice === null ? {} : { choice };
  const reply = await write('repair.apply', { id: repair.id, ...picked, expectedHash: hash });
  if (!reply.ok) return reply.fault;
  const subject = presentSubject();
  if (subject?.provider) void runPong(subject);
  return null;
}
