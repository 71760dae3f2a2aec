import type { FixesOf } from './fixes.types.ts';
import {
  addStartup,
  anotherKey,
  byHand,
  changeAddress,
  codexLogin,
  correctCommand,
  deliverByCommand,
  deliverByVariable,
  deliverHere,
  exportVariable,
  labels,
  moveKey,
  openFile,
  setKey,
  useVariable,
} from './ways.ts';

export const keyFixes: FixesOf<'key'> = {
  'key-missing': (facts) => {
    if (facts.provider === 'openai') return [codexLogin()];
    if (facts.key?.from === 'none') return anotherKey(facts);
    if (facts.key?.header) return [exportVariable(facts)];
    if (facts.stored) {
      const atStart = facts.stored === 'unseen' ? [addStartup(facts)] : [];
      return [...deliverByCommand(facts), ...atStart, exportVariable(facts)];
    }
    const like = facts.value ? [useVariable(facts, facts.value)] : [];
    if (!facts.variable) return [...like, setKey(facts)];
    // In a terminal a stored key alone would change nothing; elsewhere a run is given it.
    return [...like, exportVariable(facts), ...(facts.inTerminal ? deliverByCommand(facts) : [setKey(facts)])];
  },
  'key-malformed': anotherKey,
  'env-key-holds-key': (facts) => [moveKey(facts, 'env_key'), ...deliverByCommand(facts)],
  'base-url-holds-key': changeAddress,
  'env-file-shadows': (facts) => [openFile(facts, labels().openEnvFile), ...deliverByCommand(facts)],
  'auth-command-failed': (facts) => [...deliverHere(facts), ...(facts.command ? [correctCommand(facts.command)] : [])],
  'keychain-locked': () => [byHand('unlock-keychain', labels().unlockKeychain)],
  'keychain-unavailable': (facts) => [
    byHand('install-keychain', labels().installKeychain, 'sudo apt-get install gnome-keyring libsecret-1-0'),
    deliverByVariable(facts),
  ],
};
