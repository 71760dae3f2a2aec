import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findCodex } from '../../electron/codex/find-codex.ts';
import { systemForCodex } from '../../electron/codex/system.ts';
import { configProblems } from '../../electron/config/repairs/config-problems.ts';
import { editEngine } from '../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../electron/config/store/store.ts';
import type { Home } from '../../electron/config/store/store.types.ts';
import { runPong } from '../../electron/connection/pong.ts';
import type { PongDeps, PongRequest, PongResult, StationReport } from '../../electron/connection/pong.types.ts';
import { wirePong, type ConnectionParts } from '../../electron/connection/wire.ts';
import type { Keychain } from '../../electron/keys/keychain.types.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { tempDir } from './temp.ts';

export const checkout = resolve(import.meta.dirname, '../..');

/** An environment without the proxies and roots of the machine that runs the tests. */
export const plainEnv = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...more,
});

export interface Setup {
  home: string;
  keychain: Keychain;
  parts: ConnectionParts;
  deps: PongDeps;
  pong(request?: PongRequest, signal?: AbortSignal): Promise<PongResult & { told: StationReport[] }>;
}

interface Over {
  home: Home;
  env: NodeJS.ProcessEnv;
  keychain?: () => Promise<Keychain>;
  findCodex?: ConnectionParts['findCodex'];
  /** Where the history of the home is kept; a fresh folder where none is named. */
  stateDir?: string;
}

/** The line over a home, with the Codex of this checkout and everything else as the product has it. */
export function setupOver({
  home,
  env,
  keychain,
  findCodex: find,
  stateDir = tempDir(),
}: Over): Omit<Setup, 'home' | 'keychain'> {
  const inMemory = memoryKeychain();
  const parts: ConnectionParts = {
    store: createConfigStore({ home, stateDir, engine: editEngine }),
    keychain: keychain ?? (() => Promise.resolve(inMemory)),
    env,
    findCodex: find ?? (() => findCodex(systemForCodex(plainEnv({ PATH: '', HOME: home.path }), checkout))),
    problems: configProblems,
  };
  const deps = wirePong(parts);
  return {
    parts,
    deps,
    async pong(request = {}, signal = new AbortController().signal) {
      const told: StationReport[] = [];
      const result = await runPong(deps, { timeoutMs: 20_000, ...request }, (report) => told.push(report), signal);
      return { ...result, told };
    },
  };
}

/** A home with this config.toml. */
export async function pongSetup(
  config: string,
  env: NodeJS.ProcessEnv = {},
  files: Record<string, string> = {},
): Promise<Setup> {
  const home = tempDir();
  await writeFile(join(home, 'config.toml'), config);
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text);
  const keychain = memoryKeychain();
  const over = { home: { path: home, source: 'flag' }, env: plainEnv(env), keychain: async () => keychain } as const;
  return { home, keychain, ...setupOver(over) };
}

/** The guide's configuration, pointed at another address. */
export const guideConfig = (
  baseUrl: string,
  model = 'openai/gpt-5.5',
  more = 'env_key = "TEST_GATEWAY_KEY"',
) => `model = "${model}"
model_provider = "test_gateway"

[model_providers.test_gateway]
name = "Test Gateway"
base_url = "${baseUrl}"
wire_api = "responses"
${more}
`;
