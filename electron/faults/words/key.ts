import {
  deliverByCommand,
  deliverByVariable,
  exportVariable,
  moveKey,
  openFile,
  other,
  replaceKey,
  setKey,
  useVariable,
} from './fixes.ts';
import { said, table, who, Who, type WordsOf } from './words.types.ts';

export const keyWords: WordsOf<'key'> = {
  'key-missing': {
    // With a suggestion, Switchboard holds the key and lent it to the pong: a warning and no failure.
    title: (facts) =>
      facts.suggestion && facts.variable
        ? `A terminal will not see ${facts.variable}`
        : `There is no key for ${who(facts)}`,
    cause: (facts) => {
      if (facts.suggestion && facts.variable) {
        return `Codex takes the key of ${who(facts)} from ${facts.variable}, which is not set here: in a terminal Codex will stop. This run used the key that Switchboard holds${facts.keychain === 'memory' ? ' in memory until it closes' : ''}.`;
      }
      if (facts.variable) {
        return `Codex takes the key of ${who(facts)} from the environment variable ${facts.variable}, and it is not set where Codex runs; ${facts.value ? `${facts.value} is, but ` : ''}the name must match env_key exactly.`;
      }
      return `${Who(facts)} asks for a key, and Codex has none to send.`;
    },
    fixes: (facts) => {
      if (facts.suggestion && facts.variable) return [...deliverByCommand(facts), exportVariable(facts)];
      if (facts.provider === 'openai') return [other('codex-login', 'Log in to OpenAI', 'codex login')];
      const like = facts.value ? [useVariable(facts, facts.value)] : [];
      return [...like, ...(facts.variable ? [exportVariable(facts)] : []), setKey(facts)];
    },
  },
  'key-malformed': {
    title: (facts) => `The key for ${who(facts)} is damaged`,
    cause: (facts) =>
      `The key of ${who(facts)}${facts.variable ? ` in ${facts.variable}` : ''} cannot be sent as it stands${facts.words ? `: ${facts.words}` : ''}. Codex would leave it out without a word.`,
    fixes: (facts) => [replaceKey(facts)],
  },
  'env-key-holds-key': {
    title: () => 'env_key holds the key itself',
    cause: (facts) =>
      `env_key of ${table(facts)} must be the name of an environment variable, such as TOKEN_STATION_API_KEY; a key was put there instead.`,
    fixes: (facts) => [moveKey(facts, 'env_key'), setKey(facts), ...deliverByCommand(facts)],
  },
  'env-file-shadows': {
    title: ({ variable }) => `.env overrides ${variable ?? 'a variable'}`,
    cause: (facts) =>
      `The file .env in the Codex folder sets ${facts.variable ?? 'the variable'} to ${facts.value ?? 'another key'} ${facts.value ? 'and' : 'than'} your environment${facts.value ? ' to a key' : ''}, and Codex takes what the file says.`,
    fixes: (facts) => [openFile(facts, 'Open .env'), ...deliverByCommand(facts)],
  },
  'auth-command-failed': {
    // With a suggestion, the command works and is another Switchboard's: a warning and no failure.
    title: (facts) =>
      facts.suggestion
        ? `Codex asks another Switchboard for the key of ${who(facts)}`
        : `The command for the key of ${who(facts)} failed`,
    cause: (facts) =>
      facts.suggestion
        ? `Codex runs ${facts.value ?? 'a command'} to get the key of ${who(facts)}, and this Switchboard is ${facts.suggestion}; should the other one go, Codex has no key.`
        : `Codex runs ${facts.value ?? 'a command'} to get the key of ${who(facts)}, and it gave none; Codex then sends the request without any key. ${said(facts)}`.trim(),
    fixes: (facts) => [...deliverByCommand(facts), setKey(facts)],
  },
  'keychain-locked': {
    title: () => 'The keychain is locked',
    cause: (facts) =>
      `The key of ${who(facts)} is in the keychain, which is locked, so nothing can read it now. ${said(facts)}`.trim(),
    fixes: () => [other('unlock-keychain', 'Unlock the keychain, then run again')],
  },
  'keychain-unavailable': {
    title: () => 'There is no keychain here',
    cause: (facts) =>
      `Switchboard cannot reach the system’s keychain, so Codex cannot get the key of ${who(facts)} out of it, and one that is entered stays in memory until Switchboard closes. ${said(facts)}`.trim(),
    fixes: (facts) => [
      other('install-keychain', 'Install a keychain', 'sudo apt-get install gnome-keyring libsecret-1-0'),
      deliverByVariable(facts),
    ],
  },
};
