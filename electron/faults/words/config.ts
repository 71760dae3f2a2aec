import { addProvider, chooseProvider, editProvider, openFile, other, setField, unsetField, moveKey } from './fixes.ts';
import { inShell } from './shells.ts';
import { at, said, table, Who, type Facts, type WordsOf } from './words.types.ts';

const file = ({ path }: Facts) => path ?? 'config.toml';

export const configWords: WordsOf<'config'> = {
  'home-missing': {
    title: () => 'The Codex folder is not there',
    cause: ({ path }) =>
      `CODEX_HOME, or --home, names ${path ?? 'a folder'}, and there is no such folder: Codex stops at once.`,
    fixes: ({ path }) => [
      other('create-home', 'Create the folder', path && `mkdir -p '${path}'`),
      other('unset-home', 'Use ~/.codex instead', inShell().unset('CODEX_HOME')),
    ],
  },
  'config-unreadable': {
    title: () => 'config.toml cannot be read',
    cause: (facts) => `The system does not let Switchboard read ${file(facts)}. ${said(facts)}`.trim(),
    fixes: ({ path }) => [other('allow-reading', 'Allow reading it', path && `chmod u+rw '${path}'`)],
  },
  'config-not-utf8': {
    title: () => 'config.toml is not plain UTF-8 text',
    cause: (facts) =>
      `${file(facts)} was saved in another encoding, often UTF-16 by a Windows editor, and Codex reads UTF-8 only.`,
    fixes: (facts) => [openFile(facts, 'Open it and save it as UTF-8')],
  },
  'config-invalid-toml': {
    title: (facts) => `config.toml has a mistake${facts.line === undefined ? '' : ` in line ${String(facts.line)}`}`,
    cause: (facts) =>
      `Codex cannot read ${file(facts)}${at(facts) ? ` past ${at(facts)}` : ''}, so nothing in it counts. ${said(facts)}`.trim(),
    fixes: (facts) => [openFile(facts, at(facts) ? `Open it at ${at(facts)}` : 'Open the file')],
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
    fixes: (facts) => [addProvider(), openFile(facts)],
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
    fixes: () => [chooseProvider(), addProvider()],
  },
  'auth-conflict': {
    title: (facts) => `${Who(facts)} is told twice where its key is`,
    cause: (facts) =>
      `${table(facts)} has both auth and ${facts.value ?? facts.field ?? 'another way to give a key'}; Codex accepts only one of them.`,
    fixes: (facts) => [
      ...(/experimental_bearer_token/.test(`${facts.field ?? ''} ${facts.value ?? ''}`)
        ? [moveKey(facts, 'experimental_bearer_token')]
        : []),
      unsetField(facts, facts.field ?? facts.value ?? 'env_key', `Remove ${facts.field ?? facts.value ?? 'env_key'}`),
      editProvider(facts),
    ],
  },
  'legacy-profile': {
    title: () => 'A profile in the old form stops Codex',
    cause: ({ value }) =>
      `profile = "${value ?? '…'}" and [profiles.…] in config.toml are no longer supported; each profile is now a file of its own, ${value ?? 'NAME'}.config.toml.`,
    fixes: (facts) => [openFile(facts)],
  },
  'root-key-in-table': {
    title: ({ field }) => `${field ?? 'A setting'} stands in the wrong place`,
    cause: (facts) =>
      `${facts.field ?? 'A setting'}${at(facts) ? ` in ${at(facts)}` : ''} comes after a [table] header, so it belongs to that table and Codex does not see it${facts.value ? `: ${facts.value}` : ''}.`,
    fixes: (facts) => [openFile(facts, 'Move it above the first [table]')],
  },
};
