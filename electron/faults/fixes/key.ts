import type { FixesOf } from './fixes.types.ts';
import {
  byHand,
  changeAddress,
  deliverByCommand,
  deliverByVariable,
  exportVariable,
  labels,
  moveKey,
  openFile,
  replaceKey,
  setKey,
  useVariable,
} from './ways.ts';

export const keyFixes: FixesOf<'key'> = {
  'key-missing': (facts) => {
    if (facts.suggestion && facts.variable) return [...deliverByCommand(facts), exportVariable(facts)];
    if (facts.provider === 'openai') return [byHand('codex-login', labels().codexLogin, 'codex login')];
    const like = facts.value ? [useVariable(facts, facts.value)] : [];
    return [...like, ...(facts.variable ? [exportVariable(facts)] : []), setKey(facts)];
  },
  'key-malformed': (facts) => [replaceKey(facts)],
  'env-key-holds-key': (facts) => [moveKey(facts, 'env_key'), setKey(facts), ...deliverByCommand(facts)],
  'base-url-holds-key': changeAddress,
  'env-file-shadows': (facts) => [openFile(facts, labels().openEnvFile), ...deliverByCommand(facts)],
  'auth-command-failed': (facts) => [...deliverByCommand(facts), setKey(facts)],
  'keychain-locked': () => [byHand('unlock-keychain', labels().unlockKeychain)],
  'keychain-unavailable': (facts) => [
    byHand('install-keychain', labels().installKeychain, 'sudo apt-get install gnome-keyring libsecret-1-0'),
    deliverByVariable(facts),
  ],
};
