import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askBuiltInModels, entryFor } from '../../electron/codex/codex-models.ts';
import { createCodexModels } from '../../electron/codex/known-codex-models.ts';
import { runCodex } from '../../electron/codex/run-codex.ts';
import { failed, ok } from '../../electron/faults/fault.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { practiceHandler } from '../../electron/practice/handler.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

/** The header by which Codex tells that it sends the reduced protocol, by the model that it was asked for. */
async function sentFor(model: string): Promise<boolean> {
  const home = tempDir();
  const practice = practiceHandler('k');
  let reduced: boolean | null = null;
  const server = createServer((request, response) => {
    if (request.method === 'POST') reduced = request.headers['x-openai-internal-codex-responses-lite'] === 'true';
    practice(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  writeFileSync(
    join(home, 'config.toml'),
    `model_provider = "gw"\n[model_providers.gw]\nname = "G"\nbase_url = "http://127.0.0.1:${String(port)}/v1"\nenv_key = "GW_KEY"\n`,
  );
  const args = ['exec', '--skip-git-repo-check', '--ephemeral', '-s', 'read-only', '--json', '-m', model, 'pong'];
  await runCodex(realCodex, { args, env: { ...codexEnv(home), GW_KEY: 'k' }, timeoutMs: 30_000 });
  if (reduced === null) throw new Error('Codex sent nothing');
  return reduced;
}

it('tells for which names Codex sends the reduced protocol, as Codex does it', { timeout: 120_000 }, async () => {
  const { entries } = valueOf(await askBuiltInModels(realCodex, codexEnv(tempDir())));
  const slug = entries.find((entry) => entry.use_responses_lite)?.slug ?? 'none';
  const full = entries.find((entry) => entry.use_responses_lite === false)?.slug ?? 'none';
  for (const name of [slug, `openai/${slug}`, `${slug}-later`, `a/b/${slug}`, full, `openai/${full}`, 'my/own']) {
    expect([name, entryFor(name, entries)?.use_responses_lite ?? false]).toEqual([name, await sentFor(name)]);
  }
});

it('keeps what it needs for the next start, and says no where there is no Codex', { timeout: 60_000 }, async () => {
  const stateDir = tempDir();
  const env = codexEnv(tempDir());
  const asked = createCodexModels({ findCodex: async () => ok(realCodex), env, stateDir });
  const slug = valueOf(await asked.read()).entries.find((entry) => entry.use_responses_lite)?.slug ?? '';
  const none = async () => failed(makeFault('codex-not-found'));
  const later = createCodexModels({ findCodex: none, env, stateDir });
  expect((await later.readKnown())(slug)).toMatchObject({ slug, reduced: true, context: expect.any(Number) });
  expect((await createCodexModels({ findCodex: none, env, stateDir: tempDir() }).readKnown())(slug)).toBeNull();
});
