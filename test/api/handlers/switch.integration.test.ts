import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askBuiltInModels } from '../../../electron/codex/codex-models.ts';
import { runCodex } from '../../../electron/codex/run-codex.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { practiceGateway } from '../../support/practice.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { coreOver } from '../../support/services.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const table = (id: string, baseUrl: string) =>
  `\n[model_providers.${id}]\nname = "Gateway ${id}"\nbase_url = "${baseUrl}"\nexperimental_bearer_token = "k"\n`;

/** A home with two providers at one practice gateway, and threads that the real Codex left there. */
async function homeWithThreads(threads: string[]) {
  const gateway = await practiceGateway('k');
  onTestFinished(() => gateway.close());
  const home = tempDir();
  const config = join(home, 'config.toml');
  const text = `model = "openai/gpt-5.5"\nmodel_provider = "one"\n${table('one', gateway.baseUrl)}${table('two', gateway.baseUrl)}`;
  writeFileSync(config, text);
  for (const said of threads) {
    const args = ['exec', '--skip-git-repo-check', '-s', 'read-only', '--json', said];
    const run = await runCodex(realCodex, { args, env: codexEnv(home), timeoutMs: 30_000 });
    expect(run.exitCode).toBe(0);
  }
  return { call: await coreOver(home, memoryKeychain()), home, config, text };
}

const resume = (home: string, thread: string, more: string[]) =>
  runCodex(realCodex, {
    args: ['exec', ...more, '--skip-git-repo-check', '--json', 'resume', thread, 'Say pong'],
    ...{ env: codexEnv(home), timeoutMs: 30_000 },
  });

it('counts the threads that are left, with the way that still opens them', { timeout: 180_000 }, async () => {
  const { call, home, config } = await homeWithThreads(['First thread', 'Second thread']);
  const { warnings } = valueOf(await call('switch.preview', { provider: 'two' }));
  const left = warnings.find(({ id }) => id === 'threads-left');
  expect(left).toEqual({
    ...{ id: 'threads-left', text: '2 earlier threads of Gateway one will not be listed until it is chosen again.' },
    command: `codex resume --all -c 'model_provider="one"'`,
  });
  expect(valueOf(await call('switch.preview', { model: 'glm/glm-5.2' })).warnings).toEqual([]);

  // What the warning says is so: under the other provider Codex refuses, with the option of the command it goes on.
  let thread = '';
  await runCodex(realCodex, {
    onEvent: (event) => (thread ||= String(event['thread_id'] ?? '')),
    args: ['exec', '--skip-git-repo-check', '-s', 'read-only', '--json', 'Third thread'],
    ...{ env: codexEnv(home), timeoutMs: 30_000 },
  });
  valueOf(await call('model.use', { provider: 'two', model: 'glm/glm-5.2' }));
  expect(readFileSync(config, 'utf8')).toContain('model_provider = "two"');
  expect((await resume(home, thread, [])).stderr).toContain('Cannot change this thread');
  expect((await resume(home, thread, ['-c', 'model_provider="one"'])).message?.trim()).toBe('pong');

  // The provider that was left has its model back when it is chosen again without one.
  valueOf(await call('model.use', { provider: 'one' }));
  expect(readFileSync(config, 'utf8')).toMatch(/^model = "openai\/gpt-5.5"\nmodel_provider = "one"/);
});

it('a provider that threads need is removed only when confirmed', { timeout: 120_000 }, async () => {
  const { call, config, text } = await homeWithThreads(['First thread']);
  const refused = faultOf(await call('provider.remove', { provider: 'one' }));
  expect(refused).toMatchObject({
    id: 'threads-orphaned',
    title: '1 earlier thread belongs to it',
    evidence: 'First thread',
  });
  expect(valueOf(await call('provider.remove', { provider: 'one', dryRun: true })).changed).toBe(true);
  expect(readFileSync(config, 'utf8')).toBe(text);
  valueOf(await call('provider.remove', { provider: 'two' }));
  valueOf(await call('provider.remove', { provider: 'one', confirmed: true }));
  expect(readFileSync(config, 'utf8')).not.toContain('[model_providers.one]');
});

it('corrects a bare name before it is written, and warns of a reduced one', { timeout: 60_000 }, async () => {
  const { call, config } = await homeWithThreads([]);
  const preview = valueOf(await call('switch.preview', { model: 'claude-opus-4-8' }));
  expect(preview.corrected).toEqual({ asked: 'claude-opus-4-8', written: 'anthropic/claude-opus-4-8' });
  valueOf(await call('model.use', { model: 'claude-opus-4-8' }));
  expect(readFileSync(config, 'utf8')).toContain('model = "anthropic/claude-opus-4-8"');
  const { entries } = valueOf(await askBuiltInModels(realCodex, codexEnv(tempDir())));
  const name = `openai/${entries.find((entry) => entry.use_responses_lite)?.slug ?? 'none'}`;
  const reduced = valueOf(await call('switch.preview', { model: name }));
  expect(reduced.warnings.map(({ id }) => id)).toEqual(['model-unlisted', 'reduced-protocol']);
});

it('says that a model is not in the list that is known, and writes it all the same', { timeout: 60_000 }, async () => {
  const { call, config } = await homeWithThreads([]);
  const said = async (model: string) => valueOf(await call('switch.preview', { model })).warnings;
  // Nothing is asked over the network for it: without a list nothing is said.
  expect(await said('glm/glm-5.3')).toEqual([]);
  const { models } = valueOf(await call('model.list', { provider: 'one', refresh: true }));
  for (const { id } of models.slice(0, 3)) expect(await said(id)).toEqual([]);
  expect(await said('glm/glm-5.3')).toEqual([
    {
      ...{ id: 'model-unlisted', text: 'Gateway one does not list glm/glm-5.3. Did you mean glm/glm-5.2?' },
      command: 'switchboard model glm/glm-5.2',
    },
  ]);
  valueOf(await call('model.use', { model: 'glm/glm-5.3' }));
  expect(readFileSync(config, 'utf8')).toContain('model = "glm/glm-5.3"');
});

it(
  'says what will decide in spite of the switch, that the key is missing, and that the model failed',
  { timeout: 60_000 },
  async () => {
    const { call, config, text } = await homeWithThreads([]);
    const work = tempDir();
    mkdirSync(join(work, '.codex'));
    writeFileSync(join(work, '.codex', 'config.toml'), 'model = "kimi/kimi-k2.7-code"\n');
    const other =
      '[model_providers.other]\nname = "Other"\nbase_url = "http://127.0.0.1:9/v1"\nenv_key = "NO_SUCH_KEY_HERE"\n';
    writeFileSync(config, `${text}\n${other}\n[projects."${work}"]\ntrust_level = "trusted"\n`);
    await call('pong.run', { runId: 'r', provider: 'one', model: 'no/such', timeoutMs: 20_000 });

    const said = async (input: { provider?: string; model: string; cwd?: string }) =>
      valueOf(await call('switch.preview', input)).warnings.map(({ id, text: words }) => [id, words]);
    expect(await said({ model: 'glm/glm-5.2', cwd: work })).toEqual([['overridden', expect.stringContaining(work)]]);
    expect(await said({ model: 'kimi/kimi-k2.7-code', cwd: work })).toEqual([]);
    expect(await said({ model: 'glm/glm-5.2', cwd: tempDir() })).toEqual([]);
    expect(await said({ model: 'no/such' })).toEqual([
      ['check-failed', expect.stringMatching(/^no\/such gave no pong on/)],
    ]);
    expect(await said({ provider: 'other', model: 'a/b' })).toEqual([
      ['key-missing', 'NO_SUCH_KEY_HERE is not set here, so Codex has no key for Other.'],
    ]);
  },
);
