import { shellWord } from '../../shell-word.ts';
import {
  addProvider,
  byItself,
  chooseProvider,
  editProvider,
  mend,
  moveKey,
  openFile,
  other,
  setField,
  unsetField,
} from './fixes.ts';
import { inShell } from './shells.ts';
import { at, said, table, Who, type Facts, type WordsOf } from './words.types.ts';

const file = ({ path }: Facts) => path ?? 'config.toml';
const base = (facts: Facts) => file(facts).split(/[\\/]/).at(-1) ?? 'config.toml';
/** A folder, a pipe or a circle of links where the file should be: no permission would help. */
const notAFile = ({ value, words }: Facts) =>
  value === 'no file' || value === 'ELOOP' || /EISDIR|ENOTDIR/.test(words ?? '');

export const configWords: WordsOf<'config'> = {
  'home-missing': {
    title: () => 'The Codex folder is not there',
    cause: ({ path, variable, value }) =>
      `${variable ?? 'CODEX_HOME, or --home,'} names ${path ?? 'a folder'}, ${value ? `which is ${value} and no folder` : 'and there is no such folder'}: Codex stops at once.`,
    fixes: ({ path, variable, value }) => [
      ...(value ? [] : [other('create-home', 'Create the folder', path && `mkdir -p ${shellWord(path)}`)]),
      variable === '--home'
        ? other('unset-home', 'Leave --home away, for ~/.codex', 'switchboard status')
        : other('unset-home', 'Use ~/.codex instead', inShell().unset('CODEX_HOME')),
    ],
  },
  'config-unreadable': {
    title: () => 'config.toml cannot be read',
    cause: (facts) =>
      `${notAFile(facts) ? `In the place of ${file(facts)} stands something that Codex cannot read` : `The system does not let Switchboard read ${file(facts)}`}. ${said(facts)}`.trim(),
    fixes: (facts) => {
      const path = facts.path && shellWord(facts.path);
      return notAFile(facts)
        ? [other('move-away', 'Move it out of the way', path && `mv ${path} ${path}.old`)]
        : [other('allow-reading', 'Allow reading it', path && `chmod u+rw ${path}`)];
    },
  },
  'config-not-utf8': {
    title: () => 'config.toml is not plain UTF-8 text',
    cause: (facts) =>
      `${file(facts)} was saved in another encoding, often UTF-16 by a Windows editor, and Codex reads UTF-8 only.`,
    fixes: (facts) => [
      mend('config-not-utf8', 'Save it as UTF-8'),
      openFile(facts, `Open ${base(facts)} and save it as UTF-8`),
    ],
  },
  'config-invalid-toml': {
    title: (facts) => `${base(facts)} has a mistake${facts.line === undefined ? '' : ` in line ${String(facts.line)}`}`,
    cause: (facts) =>
      `Codex cannot read ${file(facts)}${at(facts) ? ` past ${at(facts)}` : ''}, so nothing in it counts. ${said(facts)}`.trim(),
    fixes: (facts) => [openFile(facts)],
  },
  'config-rejected-by-codex': {
    title: () => 'Codex does not accept this configuration',
    cause: (facts) =>
      `Codex refuses ${facts.field ? `${facts.field} in ` : ''}${file(facts)}${at(facts) ? `, ${at(facts)}` : ''}. ${said(facts)}`.trim(),
    fixes: (facts) => [openFile(facts)],
  },
  'wire-api-chat': {
    title: ({ provider }) => `${provider ? `Provider ${provider}` : 'A provider'} still says wire_api = "chat"`,
    cause: (facts) =>
      `Codex speaks only the Responses API since February 2026, and stops at ${facts.provider ? table(facts) : 'any provider table'} while it says "chat", even if it is not in use.`,
    fixes: (facts) => [
      ...(facts.provider ? [setField(facts, 'wire_api', 'responses', 'Change it to "responses"')] : [openFile(facts)]),
    ],
  },
  'reserved-provider-id': {
    title: ({ provider, value }) => `The ID ${provider ?? value ?? 'of a provider'} belongs to Codex itself`,
    cause: ({ provider, value }) =>
      `Codex has its own ${provider ?? value ?? 'provider'} and does not let config.toml define another by that ID; any other ID will do.`,
    fixes: ({ provider, value }) => [
      mend(`reserved-provider-id:${provider ?? value ?? 'ID'}`, 'Give it an ID of its own', 'rename'),
      addProvider(),
    ],
  },
  'provider-name-missing': {
    title: ({ provider }) => `${provider ? `Provider ${provider}` : 'A provider'} has no name`,
    cause: (facts) => `${table(facts)} needs a name for people to read; Codex stops where it is missing or empty.`,
    fixes: (facts) =>
      facts.provider ? [setField(facts, 'name', facts.provider, `Name it ${facts.provider}`)] : [openFile(facts)],
  },
  'provider-missing': {
    title: ({ provider }) => `There is no provider ${provider ? `called ${provider}` : 'of that name'}`,
    cause: ({ provider }) =>
      `model_provider = "${provider ?? ''}" selects a provider that config.toml does not define: there is no [model_providers.${provider ?? 'ID'}].`,
    fixes: ({ suggestion }) => [
      ...(suggestion
        ? [byItself('use-provider', `Select ${suggestion}`, `switchboard use ${shellWord(suggestion)}`)]
        : []),
      chooseProvider(),
      addProvider(),
    ],
  },
  'auth-conflict': {
    title: (facts) => `${Who(facts)} is told twice where its key is`,
    cause: (facts) =>
      `${table(facts)} has both auth and ${facts.value ?? 'another way to give a key'}; Codex accepts only one of them.`,
    fixes: (facts) => [
      ...(/experimental_bearer_token/.test(facts.value ?? '') ? [moveKey(facts, 'experimental_bearer_token')] : []),
      unsetField(facts, facts.value?.replace(/,| and /g, ' ') ?? 'env_key', `Remove ${facts.value ?? 'env_key'}`),
      editProvider(facts),
    ],
  },
  'legacy-profile': {
    title: () => 'A profile in the old form stops Codex',
    cause: ({ value }) =>
      `profile = "${value ?? '…'}" and [profiles.…] in config.toml are no longer supported; each profile is now a file of its own, ${value ?? 'NAME'}.config.toml.`,
    fixes: () => [mend('legacy-profile', 'Bring it into the new form')],
  },
  'root-key-in-table': {
    title: ({ field }) => `${field ?? 'A setting'} stands in the wrong place`,
    cause: (facts) =>
      `${facts.field ?? 'A setting'} comes after the header ${facts.path ?? 'of a table'}, so it belongs to that table and Codex does not see it${facts.value ? `: ${facts.value}` : ''}.`,
    fixes: () => [mend('root-key-in-table', 'Move it above the first [table]', 'move')],
  },
};
