import { list } from './faults/phrases.ts';

/** The planned repairs of config.toml and the profile files: what each is called, what it does, and its ways. */
export const repairs = {
  duplicate: {
    title: (name: string) => `${name} is there twice`,
    does: (first: number, second: number) =>
      `Keeps one of the two, in line ${String(first)} or in line ${String(second)}, and takes the other out.`,
    keep: (line: number, text: string) => `Keep line ${String(line)}: ${text}`,
    gone: 'That key is not there twice any more.',
  },
  misspelt: {
    title: (name: string) => `[${name}.…] is a slip for [model_providers.…]`,
    does: (name: string) => `Writes model_providers where ${name} stands, so that Codex finds the provider.`,
    rename: 'Write model_providers',
    gone: 'That slip is not there any more.',
  },
  dangling: {
    title: (provider: string) => `There is no provider called ${provider}`,
    does: (file: string) => `Points model_provider in ${file} at a provider that there is, or takes it out.`,
    select: (provider: string) => `Select ${provider}`,
    rename: (from: string, to: string) => `Rename ${from} to ${to}`,
    remove: 'Remove model_provider',
  },
  chat: {
    title: (id: string) => `Provider ${id} speaks the old protocol`,
    does: (id: string) =>
      `Changes wire_api of ${id} to "responses", the only one that Codex still speaks; or takes the dead table out.`,
    titleIn: (id: string, file: string) => `Provider ${id} speaks the old protocol in ${file}`,
    doesIn: (id: string, file: string) =>
      `Changes wire_api of ${id} in ${file} to "responses", the only one that Codex still speaks.`,
    change: 'Change it to "responses"',
  },
  nameless: {
    title: (id: string) => `Provider ${id} has no name`,
    does: (id: string) => `Gives ${id} its own ID as its name; Codex asks for one.`,
    name: (id: string) => `Name it ${id}`,
  },
  auth: {
    title: (id: string) => `Provider ${id} is told twice where its key is`,
    does: (id: string, others: readonly string[]) =>
      `Leaves ${id} one way to its key: the command in auth, or ${list(others)}.`,
    keepAuth: (others: readonly string[]) => `Keep auth, remove ${list(others)}`,
    keepOther: (others: readonly string[]) => `Keep ${list(others)}, remove auth`,
  },
  login: {
    title: (id: string) => `Provider ${id} asks for an OpenAI login that it does not need`,
    does: (id: string, own: string) => `Takes requires_openai_auth out of ${id}: its key comes from ${own}.`,
    remove: 'Remove requires_openai_auth',
  },
  reserved: {
    title: (id: string) => `The ID ${id} belongs to Codex itself`,
    does: (id: string, to: string) =>
      `Renames [model_providers.${id}] to ${to}, and with it whatever selects it; or takes the table out.`,
    rename: (to: string) => `Rename it to ${to}`,
    remove: (id: string) => `Remove it and use Codex’s own ${id}`,
  },
  removeTable: (id: string) => `Remove [model_providers.${id}]`,
  profiles: {
    title: 'Profiles in the old form',
    does: (files: string) =>
      files ? `Makes them files of their own: ${files}.` : 'Takes out profile, at which Codex stops.',
    keep: (name: string) => `Keep what ${name} selects as what config.toml says`,
    files: (chosen: string | undefined) => (chosen ? `Only as codex --profile ${chosen}` : 'Make them files'),
    titleIn: (file: string) => `${file} selects a profile in the old form`,
    doesIn: (file: string) => `Takes profile out of ${file}, at which Codex stops.`,
    takeOut: 'Take it out',
  },
  strays: {
    title: (names: readonly string[]) => `${names.join(', ')} ${names.length === 1 ? 'stands' : 'stand'} below a table`,
    does: (names: readonly string[]) =>
      `Moves ${names.join(', ')} above the first table, where Codex sees ${names.length === 1 ? 'it' : 'them'}.`,
    move: 'Move up',
  },
  environment: {
    title: 'OPENAI_BASE_URL has no effect on Codex',
    does: (address: string) =>
      `Makes ${address} a provider of its own and selects it, with the key from OPENAI_API_KEY.`,
    add: (id: string) => `Add and select the provider ${id}`,
    openai: 'Send Codex’s own openai provider there',
  },
  encoding: {
    title: 'config.toml is not plain UTF-8 text',
    does: 'Saves the same text as UTF-8, which is all that Codex reads.',
    save: 'Save as UTF-8',
  },

  /** Those that a run of the line has found. */
  mends: {
    use: (value: string) => `Use ${value}`,
    baseUrlFound: 'Sets base_url to where this server has the Responses API.',
    baseUrlCut: 'Cuts off what Codex adds by itself: base_url ends before /responses.',
    hostMeant: (name: string) => `Sets base_url to the address of ${name}, whose host is spelt nearly like this one.`,
    schemeAdded: 'Adds what a whole address begins with.',
    schemeSwapped: 'Changes the address to what the server there speaks.',
    select: (name: string) => `Select ${name}`,
    selects: (id: string, name: string) => `Sets model_provider to ${id}, so that Codex talks to ${name}.`,
    deliver: 'Let Codex ask the keychain',
    delivers: (provider: string) =>
      `Has Codex run Switchboard for the key of ${provider}, in every terminal, app and extension.`,
    readFrom: (variable: string) => `Read the key from ${variable}`,
    readsFrom: (variable: string) => `Sets env_key to ${variable}, the variable that is set.`,
    nearest: (model: string, provider: string) => `Selects ${model}, the nearest name that ${provider} lists.`,
    remove: (field: string) => `Remove ${field}`,
    removes: (field: string) => `Takes ${field} out of config.toml, so that Codex no longer sends it.`,
    webSearchOff: 'Turn web search off',
    webSearchOffDoes: 'Sets web_search to "disabled", so that Codex no longer offers that tool to any model.',
  },
};
