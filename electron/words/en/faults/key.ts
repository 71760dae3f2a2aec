import type { FaultWordsOf } from '../../faults.types.ts';
import { keyIn, reason, said, table, who, Who } from './phrases.ts';

export const key: FaultWordsOf<'key'> = {
  'key-missing': {
    title: (facts) => {
      if (facts.stored === 'injected') return `A terminal will not see ${facts.variable ?? 'the variable'}`;
      if (facts.stored === 'unseen') return `${facts.variable ?? 'The variable'} is not set in this terminal`;
      return `There is no key for ${who(facts)}`;
    },
    cause: (facts) => {
      if (facts.stored === 'unseen') {
        return `Codex takes the key of ${who(facts)} from ${facts.variable ?? 'a variable'}, which is not set in this terminal, and stops at once. Switchboard holds the key, but Codex does not ask for it.`;
      }
      if (facts.stored === 'injected') {
        return `Codex takes the key of ${who(facts)} from ${facts.variable ?? 'a variable'}, which is not set here: in a terminal Codex will stop. This run used the key that Switchboard holds${facts.keychain === 'memory' ? ' in memory until it closes' : ''}.`;
      }
      if (facts.variable) {
        return `Codex takes the key of ${who(facts)} from the environment variable ${facts.variable}, and it is not set where Codex runs; ${facts.value ? `${facts.value} is, but ` : ''}the name must match env_key exactly.`;
      }
      return `${Who(facts)} asks for a key, and Codex has none to send.`;
    },
  },
  'key-malformed': {
    // With a doubt, Codex sends the key: a warning and no failure. Without a source, the key was given to be stored.
    title: (facts) => `The key for ${who(facts)} ${facts.key?.doubt ? 'looks wrong' : 'is damaged'}`,
    cause: (facts) => {
      if (!facts.key) return `The key for ${who(facts)} cannot be taken as it was given${reason(facts)}`;
      const { doubt } = facts.key;
      if (doubt) return `Look at ${keyIn(facts)}${reason({ words: doubt })} Codex sends it to ${who(facts)} as it is.`;
      return `Codex cannot send ${keyIn(facts)} to ${who(facts)}${reason(facts)} It leaves the key out without a word.`;
    },
  },
  'env-key-holds-key': {
    title: () => 'env_key holds the key itself',
    cause: (facts) =>
      `env_key of ${table(facts)} must be the name of an environment variable, such as TOKEN_STATION_API_KEY; a key was put there instead.`,
  },
  'base-url-holds-key': {
    title: (facts) => `The address of ${who(facts)} holds a key`,
    cause: (facts) =>
      `base_url is ${facts.url ?? 'an address with a key in it'}. A key there stands in the file for all to read, and in the log of every server on the way; Switchboard cannot keep it for you.`,
  },
  'env-file-shadows': {
    title: ({ variable }) => `.env overrides ${variable ?? 'a variable'}`,
    // With a value, .env sets the variable to nothing.
    cause: ({ variable, value }) =>
      `The file .env in the Codex folder sets ${variable ?? 'the variable'} to ${value ? 'nothing and your environment to a key' : 'another key than your environment'}, and Codex takes what the file says.`,
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
  },
  'keychain-locked': {
    title: () => 'The keychain is locked',
    cause: (facts) =>
      `The key of ${who(facts)} is in the keychain, which is locked, so nothing can read it now. ${said(facts)}`.trim(),
  },
  'keychain-unavailable': {
    title: () => 'There is no keychain here',
    cause: (facts) =>
      `Switchboard cannot reach the system’s keychain, so Codex cannot get the key of ${who(facts)} out of it, and one that is entered stays in memory until Switchboard closes. ${said(facts)}`.trim(),
  },
};
