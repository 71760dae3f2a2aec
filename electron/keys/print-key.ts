import { readFile, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'smol-toml';
import { isTable } from '../config/document/table.ts';
import { oneLine } from '../printable.ts';
import { withDeadline } from './deadline.ts';
import { KeychainError, type Keychain } from './keychain.types.ts';
import { originOf } from './origin.ts';
import { parseKeyPrint } from './parse-key-print.ts';
import { printKeychain } from './print-keychain.ts';

/** Codex gives its auth command 5 s (`timeout_ms`); ours is over before, so that the reason is said. */
const deadlineMs = 4000;
/** For one question to the keychain: opening and finding are one each, and both fit into the whole. */
const questionMs = 1500;

/** Why no key is printed, in words that never hold one. */
class NoKey extends Error {}
/** The keychain still holds a native thread, and Node waits for its threads before it exits. */
class Late extends NoKey {}

/** The providers’ tables in a configuration file’s text. Throws where it cannot be parsed. */
function tablesIn(text: string): Map<string, Record<string, unknown>> {
  const data: unknown = parse(text, { integersAsBigInt: 'asNeeded' });
  const providers = isTable(data) && isTable(data['model_providers']) ? data['model_providers'] : {};
  return new Map(Object.entries(providers).flatMap(([id, table]) => (isTable(table) ? [[id, table]] : [])));
}

const addressOf = ({ base_url: baseUrl }: Record<string, unknown>): string | null =>
  typeof baseUrl === 'string' ? baseUrl : null;

/** Whether this table’s command is `key print` of that provider. */
function asksFor({ auth }: Record<string, unknown>, provider: string): boolean {
  const args: unknown[] = isTable(auth) && Array.isArray(auth['args']) ? auth['args'] : [];
  return args.some((word, at) => word === 'print' && args.slice(at + 1).find((next) => next !== '--') === provider);
}

/** The provider in a file that would have this one’s key at another address: itself, or one whose table was copied. */
function elsewhereIn(tables: Map<string, Record<string, unknown>>, provider: string, origin: string): string | null {
  for (const [id, table] of tables) {
    const address = addressOf(table);
    if (address === null || originOf(address) === origin) continue;
    if (id === provider || asksFor(table, provider)) return id;
  }
  return null;
}

async function readOrigin(home: string, provider: string): Promise<string> {
  const path = join(home, 'config.toml');
  const tables = await readText(path)
    .then(tablesIn)
    .catch((error: unknown) => {
      // A TOML parser quotes the line, and a line can hold a key: only what kind of failure it was is told.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'it is not valid TOML';
      throw new NoKey(`${path} cannot be read (${code})`);
    });
  const table = tables.get(provider);
  if (!table) throw new NoKey(`${path} has no provider “${provider}”`);
  const baseUrl = addressOf(table) ?? '';
  if (baseUrl === '') throw new NoKey(`the provider “${provider}” has no base_url`);
  const origin = originOf(baseUrl);
  if (origin === null) throw new NoKey(`the base_url of “${provider}” is not an http or https address`);
  const copied = elsewhereIn(tables, provider, origin);
  if (copied !== null)
    throw new NoKey(`“${copied}” asks for the key of “${provider}” at another address; let it ask for its own`);
  const moved = await profileWithOtherOrigin(home, provider, origin);
  if (moved !== null)
    throw new NoKey(`${moved} gives “${provider}” another address, and Codex does not say which it uses`);
  return origin;
}

/** A file’s text. What is no file is not opened: a FIFO would wait for a writer. */
async function readText(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('no file'), { code: 'no file' });
  return readFile(path, 'utf8');
}

/** A profile file under which Codex would send this provider's key elsewhere, or null. */
async function profileWithOtherOrigin(home: string, provider: string, origin: string): Promise<string | null> {
  // Where a file system tells no case apart, neither does `--profile`.
  const names = (await readdir(home)).filter((name) => name.toLowerCase().endsWith('.config.toml'));
  for (const name of names) {
    // One that cannot be read stops Codex too, and so sends no key anywhere.
    const text = await readText(join(home, name)).catch(() => null);
    if (text !== null && movesKey(text, provider, origin)) return name;
  }
  return null;
}

/** Codex’s parser may take what ours does not: of a text that is not understood, any address is another. */
function movesKey(text: string, provider: string, origin: string): boolean {
  try {
    return elsewhereIn(tablesIn(text), provider, origin) !== null;
  } catch {
    return /base_url|\\[uxU]/.test(text);
  }
}

async function findKey(provider: string, home: string, open: () => Promise<Keychain>): Promise<string> {
  const origin = await readOrigin(home, provider);
  const keychain = await open();
  if (keychain.place === 'memory') {
    const state = await keychain.state();
    throw new NoKey(state.state === 'available' ? 'there is no keychain here' : state.reason);
  }
  const stored = await keychain.get(provider, origin);
  if (stored) return stored.key;
  const [other] = await keychain.origins(provider);
  throw new NoKey(
    other === undefined
      ? `no key is stored for “${provider}” at ${origin}`
      : `the key of “${provider}” was stored for ${other}, and its base_url is now at ${origin}; allow it in Switchboard`,
  );
}

/** As much of a stream as is used. */
export interface Out {
  write(text: string, done: (error?: Error | null) => void): unknown;
}

const say = (out: Out, text: string): Promise<void> =>
  new Promise((resolve, reject) => out.write(text, (error) => (error ? reject(error) : resolve())));

export interface PrintKey {
  provider: string;
  /** The Codex home, absolute. */
  home: string;
  openKeychain: () => Promise<Keychain>;
  stdout: Out;
  stderr: Out;
  /** Called when the reason has been said and the keychain still does not answer. */
  abandon: () => void;
  deadlineMs?: number;
}

/**
 * Prints the provider’s key and a newline, and resolves to 0; or nothing, with the reason on stderr, and resolves to 1.
 * The key is the one that was stored for this provider at the origin of its present base_url, no other.
 */
export async function printKey(options: PrintKey): Promise<0 | 1> {
  const { provider, home, stdout, stderr } = options;
  const late = (): Error => new Late('the keychain did not answer in time; it may be locked');
  try {
    const found = findKey(provider, home, options.openKeychain);
    await say(stdout, `${await withDeadline(found, options.deadlineMs ?? deadlineMs, late)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NoKey || error instanceof KeychainError)) throw error;
    await say(stderr, `switchboard: ${oneLine(error.message)}\n`);
    if (error instanceof Late) options.abandon();
    return 1;
  }
}

export interface PrintProcess {
  env: NodeJS.ProcessEnv;
  pid: number;
  kill(pid: number, signal: 'SIGKILL'): unknown;
  stdout: Out;
  stderr: Out;
}

/**
 * The whole of `key print`: reads the arguments after the script’s name, prints, and resolves to the exit code
 * (0 printed, 1 no key, 2 wrong usage). A keychain that never answers has the process end itself by a signal.
 */
export async function runKeyPrint(argv: readonly string[], process: PrintProcess): Promise<number> {
  const asked = parseKeyPrint(argv);
  if (!asked) {
    await say(process.stderr, 'usage: switchboard [--home DIR] key print PROVIDER\n');
    return 2;
  }
  const home = asked.home ?? (process.env['CODEX_HOME'] || join(homedir(), '.codex'));
  return printKey({
    provider: asked.provider,
    home: resolve(home),
    openKeychain: () => printKeychain(process.env, questionMs),
    stdout: process.stdout,
    stderr: process.stderr,
    abandon: () => process.kill(process.pid, 'SIGKILL'),
  });
}
