import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodexProgram } from '../../../electron/codex/codex.types.ts';
import { runCodex, type CodexRun } from '../../../electron/codex/run-codex.ts';
import { configProblems } from '../../../electron/config/repairs/config-problems.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import { PONG_PROMPT } from '../../../electron/connection/pong-arguments.ts';
import type { PongDeps } from '../../../electron/connection/pong.types.ts';
import { wirePong } from '../../../electron/connection/wire.ts';
import { ok } from '../../../electron/faults/fault.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { PRACTICE_KEY } from '../../../electron/practice/practice-gateway.ts';
import { makeTempDir } from '../../support/folder.ts';
import { checkoutCodex, codexEnv } from './codex.ts';

export interface BenchHome {
  program: CodexProgram;
  env: NodeJS.ProcessEnv;
  deps: PongDeps;
  /** `codex exec` as a person types it, with default settings, ended after so many milliseconds. */
  bareCodex(timeoutMs: number): Promise<CodexRun>;
  remove(): void;
}

/** A home with the guide’s configuration for a gateway; all else is as the product has it. */
export async function benchHome(
  baseUrl: string,
  model = 'openai/gpt-5.5',
  more: NodeJS.ProcessEnv = {},
): Promise<BenchHome> {
  const folder = makeTempDir();
  const home = { path: folder.path, source: 'flag' } as const;
  const config = `model = "${model}"
model_provider = "bench"

[model_providers.bench]
name = "Bench"
base_url = "${baseUrl}"
env_key = "BENCH_KEY"
wire_api = "responses"
`;
  writeFileSync(join(home.path, 'config.toml'), config);
  const env = codexEnv(home.path, { BENCH_KEY: PRACTICE_KEY, ...more });
  const program = await checkoutCodex(home.path);
  const keychain = memoryKeychain({ state: 'unavailable', reason: 'a bench' });
  const deps = wirePong({
    store: createConfigStore({ home, stateDir: join(home.path, 'state'), engine: editEngine }),
    keychain: async () => keychain,
    env,
    findCodex: async () => ok(program),
    problems: configProblems,
  });
  const args = ['exec', '--skip-git-repo-check', '--json', PONG_PROMPT];
  return {
    program,
    env,
    deps,
    bareCodex: (timeoutMs) => runCodex(program, { args, env, timeoutMs }),
    remove: folder.remove,
  };
}
