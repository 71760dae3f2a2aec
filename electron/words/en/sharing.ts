import { list } from './faults/phrases.ts';

/** What an import cannot read. */
export const imports = {
  link: 'A link begins with switchboard://provider? and has at most 8192 characters.',
  neitherForm: 'It is neither JSON nor TOML that can be read.',
  noProvider: 'It defines no provider.',
  noProviderIn: (path: string) => `${path} defines no provider.`,
  noneOf: (paths: readonly string[]) => `There is no ${paths.join(', and no ')}.`,
  sqlExport: 'It is an SQL export. Import from CC Switch’s own database, cc-switch.db, instead.',
  notCcSwitch: 'It is neither CC Switch’s database nor its JSON file.',
  noneForCodex: 'It has no providers for Codex.',
  tooLarge: (path: string) => `${path} is no file of at most 64 MiB.`,
  unreadable: (path: string, code: string) => `${path} cannot be read (${code}).`,
  noTable: 'The database has no table of providers.',
  computed: 'The database computes its providers.',
  databaseLate: 'Reading the database takes too long. It seems to be damaged.',
  databaseLarge: 'Reading the database takes too much memory.',
  databaseUnreadable: (why: string) => `The database cannot be read: ${why}.`,
};

/** What an import leaves out. `leftOut` names it, `whyLeftOut` follows with the reason. */
export const leftOut = {
  of: (what: string, id: string) => `${what} of ${id}`,
  aProvider: 'a provider',
  anEntry: 'an entry',
  providers: (count: number) => `${String(count)} providers`,
  models: (count: number) => `${String(count)} models`,
  someModels: 'some models',
  name: 'the name',
  key: 'the key',
  ofLink: (name: string) => `${name} of the link`,
  query: 'the query',
  fragment: 'the fragment',
  ofBaseUrl: (parts: readonly string[]) => `${list(parts)} of base_url`,
  hostAsWritten: (host: string) => `the host as it was written, ${host}`,
};

export const whyLeftOut = {
  // An address
  noBaseUrl: 'it has no base_url',
  longBaseUrl: 'its base_url is longer than 2048 characters',
  strangeBaseUrl: 'its base_url has characters that belong to no address',
  notHttp: 'its base_url is no http or https address',
  holdsLogin: 'its base_url holds a name or a password',
  notEncrypted: 'its base_url is not encrypted; a link may only offer https',
  appendsResponses: 'Codex appends /responses to the address',
  looksAlike: (host: string) => `letters of other scripts can look alike; its real name is ${host}`,
  // A field
  wholeNumber: (most: number) => `it takes a whole number up to ${String(most)}`,
  noTable: 'it is no table',
  manyEntries: 'it has more than 20 entries',
  strangeName: 'a name in it has characters that do not belong there',
  strangeValue: 'a value in it is no plain text of at most 200 characters',
  mayHoldKey: 'it may hold a key; a key goes to the keychain',
  trueOrFalse: 'it takes true or false',
  auth: 'an imported provider never names a program to run',
  experimental_bearer_token: 'a key is never copied into a file; store it with key set',
  env_http_headers: 'it would send variables of this machine to the address',
  requires_openai_auth: 'it would send your OpenAI sign-in to the address',
  aws: 'it would use the AWS sign-in of this machine',
  noSetting: 'it is no setting that comes with a provider',
  // A provider, its name, its variable and its key
  id: 'an ID takes letters, digits, - and _, 64 at most, and starts with a letter or a digit',
  codexOwn: 'the ID belongs to Codex itself',
  noResponses: 'it does not speak the Responses API, the only one that Codex speaks',
  noText: 'it is no text',
  emptyName: 'it is empty',
  longName: 'it is longer than 80 characters',
  unseenLetters: 'it has characters that cannot be seen, or that turn the direction of writing',
  mixedScripts: 'it mixes letters of several scripts that look alike',
  isKey: 'it is a key itself, not the name of a variable',
  noVariableName: 'no variable can have that name',
  otherService: (variable: string) => `${variable} holds another service’s key, which Codex would send to this address`,
  otherOrigins: (variable: string, origins: readonly string[]) =>
    `${variable} holds the key for ${list(origins)}, which Codex would send to this address`,
  notNamedAfter: (variable: string, host: string, command: string) =>
    `${variable} is not named after ${host}, where Codex would send it. If it belongs there: ${command}`,
  strangeKey: 'it has characters that no key has',
  noKeychain: 'there is no keychain here that could keep it',
  strangeModels: 'they are no IDs that a model can have',
  tooMany: 'there are too many',
  // A source
  onlyProviders: 'only providers are imported',
  unreadable: 'its configuration cannot be read',
  openAiSignIn: 'it uses OpenAI’s own sign-in, which needs no provider',
  linkSays: 'a link says only id, name, base_url, env_key and model',
  keyStays: 'what may hold a key there stays as it is here',
  repeated: 'it is there more than once; the first counts',
};
