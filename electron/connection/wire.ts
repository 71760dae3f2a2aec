import type { CodexProgram } from '../codex/codex.types.ts';
import type { TomlTable } from '../config/document/edit.ts';
import type { ConfigStore } from '../config/store/store.types.ts';
import type { Fault, Outcome } from '../faults/fault.ts';
import type { Keychain } from '../keys/keychain.types.ts';
import type { LineFile } from '../keys/stray/find-stray.ts';
import { readEnvFile } from '../keys/environment.ts';
import { keyForCodex } from './key-for.ts';
import type { PongDeps } from './pong.types.ts';
import { undoFirst } from './undo-first.ts';

/** What the composition root has at hand for this room. */
export interface ConnectionParts {
  store: Pick<ConfigStore, 'home' | 'read' | 'undo'>;
  keychain: () => Promise<Keychain>;
  /** The environment in which Codex will run. */
  env: NodeJS.ProcessEnv;
  findCodex(): Promise<Outcome<CodexProgram>>;
  /** What Codex would refuse, or trip over, in this configuration when it uses this provider. */
  problems(data: TomlTable, provider: string): Fault[];
  /** The command by which Codex gets a provider’s key from this installation. */
  keyCommand?: ((provider: string) => { command: string; args: string[] }) | undefined;
  /** The files in which a variable may be set. Absent: not looked at. */
  readLineFiles?: (() => Promise<LineFile[]>) | undefined;
  /** Whether `env` is that of the terminal in which the person starts Codex. */
  inTerminal?: boolean | undefined;
}

/** The dependencies of a pong, out of those parts. */
export function wirePong(parts: ConnectionParts): PongDeps {
  const { store, keychain, env, findCodex, problems, keyCommand, readLineFiles, inTerminal } = parts;
  const envFile = () => readEnvFile(store.home.path, env);
  return {
    findCodex,
    home: store.home,
    readConfig: (file) => store.read(file),
    problems,
    undoFirst: (fault) => undoFirst(fault, () => store.undo({ door: 'cli', dryRun: true })),
    keyFor: keyForCodex({
      keychain,
      env,
      readEnvFile: envFile,
      home: store.home.path,
      keyCommand,
      readLineFiles,
      inTerminal,
    }),
    env,
    readEnvFile: envFile,
  };
}
