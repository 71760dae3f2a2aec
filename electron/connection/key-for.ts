import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeychainError, type Keychain, type StoredKey } from '../keys/keychain.types.ts';
import type { KeySource } from '../faults/facts.ts';
import { doubtOf } from '../keys/key-value.ts';
import type { LineFile } from '../keys/stray/find-stray.ts';
import { linesThatSet } from '../keys/stray/line-files.ts';
import { maskPlain, maskSecret } from '../config/secrets/secrets.ts';
import { shellWord } from '../shell-word.ts';
import { failed, ok, type Fault, type Outcome } from '../faults/fault.ts';
import { isVariableName } from '../config/providers/variable-name.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { authCommandOf, isOwnCommand, runAuthCommand } from './auth-command.ts';
import { canBeHeader } from './header-value.ts';
import { missingPart, otherInstallation, type KeyCommandLine } from './moved-command.ts';
import type { KeyFor, KeyInHand } from './key-in-hand.ts';
import { stringOf, stringsOf, type Choice } from './provider-choice.ts';
import { variableLike } from './variable-like.ts';

export interface KeyForDeps {
  keychain: () => Promise<Keychain>;
  /** The environment in which Codex will run, before CODEX_HOME/.env. */
  env: NodeJS.ProcessEnv;
  /** CODEX_HOME/.env, which overrides the environment. Empty where there is none. */
  readEnvFile(): Promise<Readonly<Record<string, string>>>;
  /** The Codex home’s path, for the words of a fault. */
  home?: string | undefined;
  /** The files in which a variable may be set. Absent: not looked at. */
  readLineFiles?: (() => Promise<LineFile[]>) | undefined;
  /** Whether `env` is that of the terminal in which the person starts Codex. */
  inTerminal?: boolean | undefined;
  /** The command of this installation, to tell a command of ours that was left behind. Absent: not looked at. */
  keyCommand?: ((provider: string) => KeyCommandLine) | undefined;
}

const carriesKey = (header: string) => /^(authorization|api-key|x-api-key)$/i.test(header);

const facts = (choice: Choice) => ({ provider: choice.id, providerName: choice.name });

/** A key that no header can carry is a fault: Codex leaves the header out. What else looks wrong is sent, with a warning. */
function checked(choice: Choice, found: KeyInHand & { key: string }): Outcome<KeyInHand> {
  const of = { ...facts(choice), ...found.here, variable: found.variable ?? undefined };
  if (!canBeHeader(['authorization', found.key])) {
    const { lineBreak, controlCharacter } = words().keyFound;
    const why = /[\r\n]/.test(found.key) ? lineBreak : controlCharacter;
    return failed(makeFault('key-malformed', { ...of, key: found.source, words: why }));
  }
  const doubt = doubtOf(found.key);
  if (doubt === null) return ok(found);
  const source = { ...found.source, doubt };
  const warning = makeFault('key-malformed', { ...of, key: source });
  return ok({ ...found, source, warnings: [...found.warnings, warning] });
}

type Stored = { state: 'found'; stored: StoredKey } | { state: 'absent' } | { state: 'failed'; fault: Fault };

/** Asks the keychain for this provider's key at its present origin. */
async function fromKeychain(choice: Choice, keychain: Keychain): Promise<Stored> {
  if (!choice.baseUrl || !URL.canParse(choice.baseUrl)) return { state: 'absent' };
  const { origin } = new URL(choice.baseUrl);
  try {
    const stored = await keychain.get(choice.id, origin);
    if (stored) return { state: 'found', stored };
    const [other] = await keychain.origins(choice.id);
    if (other === undefined) return { state: 'absent' };
    return { state: 'failed', fault: makeFault('origin-changed', { ...facts(choice), url: origin, value: other }) };
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    const id = error.code === 'locked' ? 'keychain-locked' : 'keychain-unavailable';
    return { state: 'failed', fault: makeFault(id, { ...facts(choice), words: error.message }) };
  }
}

/** Codex asks a process of ours, which has no memory of what this one was told: without a keychain it gets nothing. */
async function noKeychain(choice: Choice, keychain: Keychain): Promise<Fault> {
  const state = await keychain.state();
  const why = state.state === 'available' ? undefined : state.reason;
  return makeFault('keychain-unavailable', { ...facts(choice), words: why });
}

async function byCommand(
  choice: Choice,
  here: KeyInHand['here'],
  deps: KeyForDeps,
  signal: AbortSignal,
): Promise<Outcome<KeyInHand>> {
  const command = authCommandOf(choice.table);
  const of = { ...facts(choice), ...here };
  if (!command) return failed(makeFault('auth-command-failed', { ...of, words: words().reasons.noCommand }));
  const found = { variable: null, visible: true, warnings: [] as Fault[], here };
  if (isOwnCommand(command, choice.id)) {
    // The key is asked of the keychain here, so whether Codex could start the command is looked at by itself.
    const gone = missingPart(command, existsSync);
    if (gone !== null) {
      const told = { value: command.command, words: words().reasons.commandGone(gone) };
      return failed(makeFault('auth-command-failed', { ...of, ...told }));
    }
    const ours = deps.keyCommand?.(choice.id);
    const other = ours ? otherInstallation(command, ours) : null;
    if (other) found.warnings.push(makeFault('auth-command-failed', { ...of, ...other }));
    const keychain = await deps.keychain();
    const answer = await fromKeychain(choice, keychain);
    if (answer.state === 'failed') return failed(answer.fault);
    if (answer.state === 'found') {
      return checked(choice, { ...found, key: answer.stored.key, source: { from: keychain.place } });
    }
    if (keychain.place === 'memory') return failed(await noKeychain(choice, keychain));
    // Our own command would look in the same keychain and say the same, in less plain words.
    if (!other) return failed(makeFault('key-missing', of));
  }
  const answer = await runAuthCommand(command, deps.env, signal);
  const typed = [command.command, ...command.args].map((word) => shellWord(maskPlain(word))).join(' ');
  if ('failure' in answer) {
    const shown = { ...of, value: command.command, command: typed, words: answer.failure };
    return failed(makeFault('auth-command-failed', shown));
  }
  return checked(choice, { ...found, key: answer.key, source: { from: 'auth-command', command: typed } });
}

async function byVariable(
  choice: Choice,
  variable: string,
  here: KeyInHand['here'],
  deps: KeyForDeps,
): Promise<Outcome<KeyInHand>> {
  if (!isVariableName(variable)) {
    return failed(makeFault('env-key-holds-key', { ...facts(choice), ...here }, `env_key = "${maskSecret(variable)}"`));
  }
  const file = await deps.readEnvFile();
  const [inFile, inEnvironment] = [file[variable]?.trim() ? file[variable] : null, deps.env[variable]];
  const of = { ...facts(choice), ...here, variable };
  const path = deps.home && envFileOf(deps.home);
  const found = { variable, visible: true, warnings: [] as Fault[], here };
  if (inFile) {
    const shadows = inEnvironment !== undefined && inEnvironment !== inFile;
    const warnings = shadows ? [makeFault('env-file-shadows', { ...of, path })] : [];
    return checked(choice, {
      ...found,
      key: inFile,
      source: await variableSource(variable, inFile, true, deps),
      warnings,
    });
  }
  if (inEnvironment?.trim() && Object.hasOwn(file, variable)) {
    return failed(makeFault('env-file-shadows', { ...of, path, value: 'nothing' }));
  }
  if (inEnvironment?.trim()) {
    const source = await variableSource(variable, inEnvironment, false, deps);
    return checked(choice, { ...found, key: inEnvironment, source });
  }
  const keychain = await deps.keychain();
  const answer = await fromKeychain(choice, keychain);
  if (answer.state === 'found') {
    const warnings = [makeFault('key-missing', { ...of, stored: here.inTerminal ? 'unseen' : 'injected' })];
    const stored = { key: answer.stored.key, source: { from: keychain.place } };
    return checked(choice, { ...found, ...stored, visible: false, warnings });
  }
  // A keychain that fails is not the cause: with env_key, Codex looks for the variable and nowhere else.
  const why = answer.state === 'failed' ? answer.fault.cause : '';
  const seen = [words().keyFound.notSetHere(variable), why].filter(Boolean);
  // A terminal's Codex would not get the stored key at its own address either.
  const isOtherOrigin = answer.state === 'failed' && answer.fault.id === 'origin-changed';
  if (isOtherOrigin && !here.inTerminal) return failed(answer.fault);
  const value = variableLike(variable, Object.keys({ ...deps.env, ...file })) ?? undefined;
  return failed(makeFault('key-missing', { ...of, value }, seen.join('\n')));
}

const envFileOf = (home: string) => join(home, '.env');

/** A variable as the source of a key, with the files that set it to that key, as far as they are known. */
async function variableSource(
  variable: string,
  key: string,
  inFile: boolean,
  { home, readLineFiles }: KeyForDeps,
): Promise<KeySource> {
  const envFile = home === undefined ? undefined : envFileOf(home);
  const files = (await readLineFiles?.()) ?? [];
  const lines = linesThatSet(files, variable, key).filter(({ path }) => (path === envFile) === inFile);
  // The line may have a form that is not read here; the file is known all the same.
  const known = inFile && lines.length === 0 && envFile !== undefined ? [{ path: envFile }] : lines;
  return { from: inFile ? 'env-file' : 'environment', variable, setIn: known };
}

/** Finds the key in the order in which Codex looks: auth command, env_key, bearer token, what `codex login` stored. */
export function keyForCodex(deps: KeyForDeps): KeyFor {
  return async (choice, signal) => {
    const { table } = choice;
    const { place } = await deps.keychain();
    const here = { keychain: place, inTerminal: deps.inTerminal };
    if (table.auth !== undefined) return byCommand(choice, here, deps, signal);
    const variable = stringOf(table.env_key);
    if (variable) return byVariable(choice, variable, here, deps);
    const found = { variable: null, visible: true, warnings: [], here };
    const setIn = deps.home === undefined ? [] : [{ path: join(deps.home, 'config.toml') }];
    const bearer = stringOf(table.experimental_bearer_token);
    if (bearer) return checked(choice, { ...found, key: bearer, source: { from: 'config', setIn } });
    const ownHeader = Object.keys(stringsOf(table.http_headers)).some(carriesKey);
    if (ownHeader) return ok({ ...found, key: null, source: { from: 'config', setIn, header: true } });
    const [header] = Object.entries(stringsOf(table.env_http_headers)).filter(([name]) => carriesKey(name));
    if (header) {
      const variable = header[1];
      const file = await deps.readEnvFile();
      const inFile = Object.hasOwn(file, variable);
      const set = { ...deps.env, ...file }[variable]?.trim();
      const source = { ...(await variableSource(variable, set ?? '', inFile, deps)), header: true };
      if (set) return ok({ ...found, key: null, source });
      const of = { ...facts(choice), ...here, variable, key: source };
      return failed(makeFault('key-missing', of, words().keyFound.notSet(variable)));
    }
    const login = table.requires_openai_auth === true || choice.id === 'openai';
    return ok({ ...found, key: null, source: { from: login ? 'codex-login' : 'none' } });
  };
}
