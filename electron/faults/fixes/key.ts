import type { FixesOf } from './fixes.types.ts';
import {
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
    if (facts.suggestion && facts.variable) return [...deliverByCommand(facts), exportVariable(facts)];
    if (facts.provider === 'openai') return [codexLogin()];
    if (facts.key?.from === 'none') return anotherKey(facts);
    if (facts.key?.header) return [exportVariable(facts)];
    const like = facts.value ? [useVariable(facts, facts.value)] : [];
    return [...like, ...(facts.variable ? [exportVariable(facts)] : []), setKey(facts)];
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
