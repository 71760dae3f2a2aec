import { makeFault } from '../faults/words.ts';
import { shellWord } from '../shell-word.ts';
import type { Session } from './session.ts';

/** Says, before a key is stored or sent, which addresses would carry it unencrypted; of one provider, or of every one. */
export async function warnOfPlainHttp(session: Session, provider?: string): Promise<void> {
  const reply = await session.call('provider.list', {});
  // A list that cannot be read is told by the command itself.
  if (!reply.ok) return;
  const asked = reply.value.filter(({ id }) => provider === undefined || id === provider);
  const warnings = asked.flatMap(({ problems }) => problems.filter(({ id }) => id === 'address-not-encrypted'));
  session.notes(null, warnings);
}

/** Says that there is no keychain from which Codex could get the key in the way that was just written down. */
export async function warnOfNoKeychain(session: Session, provider: string): Promise<void> {
  const reply = await session.call('keychain.state', {});
  if (!reply.ok || reply.value.place === 'keychain') return;
  const words = `${reply.value.reason ?? ''} Until there is one, Codex gets no key for ${provider}: ${session.typed(`switchboard key deliver ${shellWord(provider)} env`)}`;
  session.notes(null, [makeFault('keychain-unavailable', { provider, words: words.trim() })]);
}
