import TOML from '@iarna/toml';
import type { TomlTable, TomlValue } from '../config/document/edit.ts';
import { canBeHeader } from './header-value.ts';
import type { Prepared } from './pong.types.ts';
import { stringsOf, type Choice } from './provider-choice.ts';
import { PASS_HEADER, type TapDoor } from './tap.ts';

/** What Codex is asked. The guide's own check. */
export const PONG_PROMPT = 'Respond with exactly the word: pong';
export const KEY_VARIABLE = 'SWITCHBOARD_PONG_KEY';
const HEADER_VARIABLE = 'SWITCHBOARD_PONG_HEADER_';
const PASS_VARIABLE = 'SWITCHBOARD_PONG_PASS';

/** One way to run Codex: arguments, and what its environment gets beside what is there. Secrets only in the latter. */
export interface Invocation {
  args: string[];
  env: Record<string, string>;
}

const common = ['--ephemeral', '--skip-git-repo-check', '-s', 'read-only', '--json'];
/**
 * What a pong goes without: the feature by which Codex tries for ever, the one by which it starts a login shell, in a
 * session of its own, to learn the shell's functions, the one by which it has git fetch its list of plugins (git would
 * inherit the key), and the figures of the run that it sends to its makers: a pong asks the gateway and nobody else, and
 * where no name can be looked up these held it up for eight seconds. As `-c`, so that a version of Codex that does not
 * know one of them goes on.
 */
const without = [
  'features.unbounded_connection_retries',
  'features.shell_snapshot',
  'features.plugins',
  'analytics.enabled',
].flatMap((name) => ['-c', `${name}=false`]);
export type Retries = Readonly<Record<'request_max_retries' | 'stream_max_retries', number>>;
export const noRetries: Retries = { request_max_retries: 0, stream_max_retries: 0 };
/**
 * What gets past trouble that passes, such as a 502 that comes once: Codex itself waits as Retry-After says, without it
 * 0.2 s and then twice as long. Where the trouble stays, Codex gives up after about 1.5 s; by default it takes 25 s.
 */
export const fewRetries: Retries = { request_max_retries: 2, stream_max_retries: 1 };
/** Never more of them than the person's own Codex makes. */
const atMost = (retries: Retries, { table }: Choice): TomlTable =>
  Object.fromEntries(
    Object.entries(retries).map(([name, most]) => {
      const own = table[name];
      return [name, typeof own === 'number' ? Math.min(own, most) : most];
    }),
  );

/** Keys of the provider's table that carry a credential, or that the tap takes over. */
const REPLACED = new Set([
  'base_url',
  'env_key',
  'env_key_instructions',
  'experimental_bearer_token',
  'auth',
  'requires_openai_auth',
  'http_headers',
  'query_params',
  'supports_websockets',
  'model_catalog_url',
]);

const literal = (value: TomlValue): string => TOML.stringify.value(value as TOML.AnyJson);
const override = (key: string, value: TomlValue) => ['-c', `${key}=${literal(value)}`];

/**
 * A run that reads no user file: the provider's whole table on the command line, pointed at the tap, its credentials
 * and its headers (which may be credentials) in the environment instead.
 * @param key the key to send, or null for none
 * @param prompt what Codex is asked; it may begin with anything, a dash among it
 */
export function isolatedRun(
  choice: Choice,
  tap: TapDoor,
  key: string | null,
  codexLogin: boolean,
  prompt: string = PONG_PROMPT,
): Invocation {
  const kept = Object.entries(choice.table).filter(([name]) => !REPLACED.has(name));
  // A NUL, which no environment takes, is in none that Codex would send.
  const headers = Object.entries(stringsOf(choice.table.http_headers)).filter(canBeHeader);
  const envHeaders = {
    ...stringsOf(choice.table.env_http_headers),
    ...Object.fromEntries(headers.map(([name], index) => [name, HEADER_VARIABLE + String(index)])),
    [PASS_HEADER]: PASS_VARIABLE,
  };
  const table: TomlTable = {
    ...Object.fromEntries(kept),
    name: choice.name,
    base_url: tap.baseUrl,
    ...noRetries,
    ...(key === null ? {} : { env_key: KEY_VARIABLE }),
    ...(codexLogin ? { requires_openai_auth: true } : {}),
    env_http_headers: envHeaders,
  };
  return {
    args: [
      'exec',
      '--ignore-user-config',
      ...common,
      ...(choice.model === null ? [] : ['-m', choice.model]),
      ...override('model_provider', choice.id),
      ...override('model_providers', { [choice.id]: table }),
      ...without,
      '--',
      prompt,
    ],
    env: {
      [PASS_VARIABLE]: tap.pass,
      ...(key === null ? {} : { [KEY_VARIABLE]: key }),
      ...Object.fromEntries(headers.map(([, value], index) => [HEADER_VARIABLE + String(index), value])),
    },
  };
}

/**
 * The run as the person has it: their files, their environment. Only the retries are limited, so that it ends soon; a
 * provider or a model is named only where another than the selected one was asked for.
 * @param where the profile as in `codex --profile NAME`, and the folder: not as the process's own, by which another
 * Switchboard knows this run from a Codex of the person's
 * @param tap where one is to see what these settings make Codex send: its address and its header are all that changes
 */
export function realRun(
  choice: Choice,
  { profile, cwd }: Pick<Prepared, 'profile' | 'cwd'> = { profile: null, cwd: null },
  { tap = null, retries = noRetries }: { tap?: TapDoor | null; retries?: Retries } = {},
): Invocation {
  const throughTap = tap && { base_url: tap.baseUrl, env_http_headers: { [PASS_HEADER]: PASS_VARIABLE } };
  const table: TomlTable = { ...atMost(retries, choice), ...throughTap };
  return {
    args: [
      ...(profile === null ? [] : ['--profile', profile]),
      'exec',
      ...(cwd === null ? [] : [`--cd=${cwd}`]),
      ...common,
      ...(choice.modelAsked && choice.model !== null ? ['-m', choice.model] : []),
      ...(choice.providerAsked ? override('model_provider', choice.id) : []),
      // A built-in provider's table may not be touched: it keeps its retries, and the deadline ends them.
      ...(choice.builtIn ? [] : override('model_providers', { [choice.id]: table })),
      ...without,
      PONG_PROMPT,
    ],
    env: tap === null ? {} : { [PASS_VARIABLE]: tap.pass },
  };
}

/** Whether an answer is the word: upper case, quotes and one closing mark are forgiven, any further word is not. */
export const isPong = (answer: string): boolean => /^["'`“‘*]*pong["'`”’*]*[.!]?$/i.test(answer.trim());
