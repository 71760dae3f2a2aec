import { besideAuth, fileName, notAFile, type Facts } from '../../../faults/facts.ts';
import type { FaultWordsOf } from '../../faults.types.ts';
import { capital, at, list, said, table, Who } from './phrases.ts';

const file = ({ path }: Facts) => path ?? 'config.toml';

export const config: FaultWordsOf<'config'> = {
  'home-missing': {
    title: () => 'The Codex folder is not there',
    // With a value, a file stands in its place.
    cause: ({ path, variable, value }) =>
      `${variable ?? 'CODEX_HOME, or --home,'} names ${path ?? 'a folder'}, ${value ? 'which is a file and no folder' : 'and there is no such folder'}: Codex stops at once.`,
  },
  'config-unreadable': {
    title: () => 'config.toml cannot be read',
    cause: (facts) =>
      `${notAFile(facts) ? `In the place of ${file(facts)} stands something that Codex cannot read` : `The system does not let Switchboard read ${file(facts)}`}. ${said(facts)}`.trim(),
  },
  'config-not-utf8': {
    title: () => 'config.toml is not plain UTF-8 text',
    cause: (facts) =>
      `${file(facts)} was saved in another encoding, often UTF-16 by a Windows editor, and Codex reads UTF-8 only.`,
  },
  'config-invalid-toml': {
    title: (facts) =>
      `${fileName(facts)} has a mistake${facts.line === undefined ? '' : ` in line ${String(facts.line)}`}`,
    cause: (facts) =>
      `Codex cannot read ${file(facts)}${at(facts) ? ` past ${at(facts)}` : ''}, so nothing in it counts. ${capital(said(facts))}`.trim(),
  },
  'config-rejected-by-codex': {
    title: () => 'Codex does not accept this configuration',
    cause: (facts) =>
      `Codex refuses ${facts.field ? `${facts.field} in ` : ''}${file(facts)}${at(facts) ? `, ${at(facts)}` : ''}. ${said(facts)}`.trim(),
  },
  'wire-api-chat': {
    title: ({ provider }) => `${provider ? `Provider ${provider}` : 'A provider'} still says wire_api = "chat"`,
    cause: (facts) =>
      `Codex speaks only the Responses API since February 2026, and stops at ${facts.provider ? table(facts) : 'any provider table'} while it says "chat", even if it is not in use.`,
  },
  'reserved-provider-id': {
    title: ({ provider, value }) => `The ID ${provider ?? value ?? 'of a provider'} belongs to Codex itself`,
    cause: ({ provider, value }) =>
      `Codex has its own ${provider ?? value ?? 'provider'} and does not let config.toml define another by that ID; any other ID will do.`,
  },
  'provider-name-missing': {
    title: ({ provider }) => `${provider ? `Provider ${provider}` : 'A provider'} has no name`,
    cause: (facts) => `${table(facts)} needs a name for people to read; Codex stops where it is missing or empty.`,
  },
  'provider-missing': {
    title: ({ provider }) => `There is no provider ${provider ? `called ${provider}` : 'of that name'}`,
    cause: ({ provider }) =>
      `model_provider = "${provider ?? ''}" selects a provider that config.toml does not define: there is no [model_providers.${provider ?? 'ID'}].`,
  },
  'auth-conflict': {
    title: (facts) => `${Who(facts)} is told twice where its key is`,
    cause: (facts) =>
      `${table(facts)} has both auth and ${list(besideAuth(facts)) || 'another way to give a key'}; Codex accepts only one of them.`,
  },
  'legacy-profile': {
    title: () => 'A profile in the old form stops Codex',
    cause: ({ value }) =>
      `profile = "${value ?? '…'}" and [profiles.…] in config.toml are no longer supported; each profile is now a file of its own, ${value ?? 'NAME'}.config.toml.`,
  },
  'root-key-in-table': {
    title: ({ field }) => `${field ?? 'A setting'} stands in the wrong place`,
    cause: (facts) =>
      `${facts.field ?? 'A setting'} comes after the header ${facts.path ?? 'of a table'}, so it belongs to that table and Codex does not see it${facts.value ? `: ${facts.value}` : ''}.`,
  },
};
