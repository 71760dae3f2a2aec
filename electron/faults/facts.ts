/** Where the key that is sent comes from. Never the key itself. */
export interface KeySource {
  from: 'keychain' | 'memory' | 'environment' | 'env-file' | 'config' | 'auth-command' | 'codex-login' | 'none';
  /** The variable that holds it. */
  variable?: string | undefined;
  /** The files, and the lines, that set it, as far as they are known. */
  setIn?: readonly { path: string; line?: number | undefined }[] | undefined;
  /** The person's own command that prints it, as it is typed. */
  command?: string | undefined;
  /** It goes in a header of its own, into which no other way of delivery puts a key. */
  header?: boolean | undefined;
  /** What looks wrong about it, in words; Codex sends it all the same. */
  doubt?: string | undefined;
}

/** What a fault's words may mention. Every one is already masked: no key ever comes here. */
export interface Facts {
  provider?: string | undefined; // the provider's ID
  providerName?: string | undefined;
  model?: string | undefined;
  variable?: string | undefined; // an environment variable's name
  url?: string | undefined;
  baseUrl?: string | undefined; // the provider's address, where `url` is another
  host?: string | undefined;
  path?: string | undefined; // a file or folder
  line?: number | undefined;
  column?: number | undefined;
  status?: number | undefined; // an HTTP status
  field?: string | undefined; // a key of config.toml, dotted
  value?: string | undefined; // the offending value, masked where it might be a key
  suggestion?: string | undefined;
  key?: KeySource | undefined;
  /** Switchboard holds the key whose variable is not set: the run was given it, or Codex does not see it. */
  stored?: 'injected' | 'unseen' | undefined;
  /** The ID that a provider would get which is not there yet. */
  newProvider?: string | undefined;
  /** Where Switchboard keeps keys here: what is in memory cannot be asked for by Codex. */
  keychain?: 'keychain' | 'memory' | undefined;
  /** Whether Switchboard has the environment of the terminal in which Codex is started. */
  inTerminal?: boolean | undefined;
  /** What does the same when it is typed in a terminal. */
  command?: string | undefined;
  words?: string | undefined; // what Codex, the gateway or the system said, or a sentence of the catalogue
  seconds?: number | undefined;
  count?: number | undefined; // how many threads
}

/** The name of a file without its folders. */
export const fileName = ({ path }: Facts): string => path?.split(/[\\/]/).at(-1) ?? 'config.toml';

/** A folder, a pipe or a circle of links stands where the file should be: no permission would help. */
export const notAFile = ({ value, words }: Facts): boolean =>
  value === 'no file' || value === 'ELOOP' || /EISDIR|ENOTDIR/.test(words ?? '');

/** The fields that Codex, in its own words, refuses beside `auth`: “env_key, experimental_bearer_token and …”. */
export const besideAuth = ({ value }: Facts): string[] => value?.split(/, and |, | and /) ?? [];
