import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startAppServer } from '../../../electron/codex/app-server.ts';
import { runCodex } from '../../../electron/codex/run-codex.ts';
import { gateway, json } from '../../models/gateway.ts';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { practiceGateway } from '../../support/practice.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { coreOver } from '../../support/services.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const route = { label: 'Cheap and good', policy: 'cheapest-above-floor' } as const;

/** A home whose provider lists a context and levels for the one model that is a favourite. */
async function setup() {
  const practice = await practiceGateway('k');
  onTestFinished(() => practice.close());
  const list = await gateway(
    json({
      data: [{ id: 'my/own', context_length: 131_072, reasoning: { supported_efforts: ['high', 'low', 'odd'] } }],
    }),
  );
  const home = tempDir();
  const config = join(home, 'config.toml');
  const table = (id: string, url: string) =>
    `\n[model_providers.${id}]\nname = "${id}"\nbase_url = "${url}"\nexperimental_bearer_token = "k"\n`;
  const text = `# mine\nmodel = "practice/cheapest-good"\nmodel_provider = "one"\n${table('one', practice.baseUrl)}${table('two', list.baseUrl)}`;
  writeFileSync(config, text);
  const call = await coreOver(home, memoryKeychain());
  valueOf(await call('model.list', { provider: 'two' }));
  valueOf(await call('model.favourite', { provider: 'two', model: 'my/own', favourite: true }));
  valueOf(await call('model.save', { provider: 'one', model: 'practice/cheapest-good', note: '', route }));
  const file = join(home, 'switchboard-models.json');
  /** Runs Codex as the person would, and gives what it complained of. */
  const exec = async () => {
    const args = ['exec', '--skip-git-repo-check', '--ephemeral', '-s', 'read-only', '--json', 'Say pong'];
    const run = await runCodex(realCodex, { args, env: codexEnv(home), timeoutMs: 30_000 });
    return { answer: run.message?.trim(), words: [...run.notices, run.stderr].join('\n') };
  };
  const inPicker = async () => {
    const server = valueOf(await startAppServer({ program: realCodex, env: codexEnv(home) }));
    const list = valueOf(await server.call('model/list', { limit: 100 }));
    await server.close();
    return list.data;
  };
  return { call, home, config, text, file, exec, inPicker };
}

it(
  'puts the person’s models into Codex’s own picker, beside its own, and takes them out cleanly',
  { timeout: 180_000 },
  async () => {
    const { call, config, text, file, exec, inPicker } = await setup();
    const builtIn = (await inPicker()).map(({ id }) => id);
    expect((await exec()).words).toContain('Model metadata for `practice/cheapest-good` not found');
    const planned = valueOf(await call('catalog.read', {}));
    expect(planned).toMatchObject({ state: 'absent', path: null });

    const dry = valueOf(await call('catalog.write', { dryRun: true }));
    expect(dry.diff).toContain('+model_catalog_json = ');
    expect(dry.diff).toContain('+      "slug": "practice/cheapest-good"');
    expect(Math.max(...dry.diff.split('\n').map((line) => line.length))).toBeLessThan(300);
    expect([existsSync(file), readFileSync(config, 'utf8')]).toEqual([false, text]);

    valueOf(await call('catalog.write', {}));
    const { answer, words } = await exec();
    expect(answer).toBe('pong');
    expect(words).not.toContain('Model metadata');
    const picker = await inPicker();
    expect(picker.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...builtIn, 'practice/cheapest-good', 'my/own']),
    );
    expect(picker.find(({ id }) => id === 'practice/cheapest-good')?.displayName).toBe('Cheap and good');
    const levels = picker.find(({ id }) => id === 'my/own')?.supportedReasoningEfforts;
    expect(levels?.map(({ reasoningEffort }) => reasoningEffort)).toEqual(['low', 'high']);
    const read = valueOf(await call('catalog.read', {}));
    expect(read).toMatchObject({ state: 'ours', path: file, reason: null });
    expect(read.entries.find(({ slug }) => slug === 'my/own')).toMatchObject({ context: 131_072, builtIn: false });
    expect(read.entries.filter((entry) => entry.builtIn).map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(builtIn),
    );
    expect(valueOf(await call('catalog.write', {})).changed).toBe(false);

    // Undo takes back both; so does the undo of a removal.
    valueOf(await call('history.undo', {}));
    expect([existsSync(file), readFileSync(config, 'utf8')]).toEqual([false, text]);
    valueOf(await call('catalog.write', {}));
    const written = readFileSync(file, 'utf8');
    valueOf(await call('catalog.remove', {}));
    expect([existsSync(file), readFileSync(config, 'utf8')]).toEqual([false, text]);
    valueOf(await call('history.undo', {}));
    expect(readFileSync(file, 'utf8')).toBe(written);
    expect(valueOf(await call('catalog.read', {})).state).toBe('ours');
  },
);

it('is out of date when the models changed, and is renewed only when asked', { timeout: 60_000 }, async () => {
  const { call, file } = await setup();
  valueOf(await call('catalog.write', {}));
  const before = readFileSync(file, 'utf8');
  valueOf(await call('model.save', { provider: 'one', model: 'new/one', note: '', route: null }));
  expect(valueOf(await call('catalog.read', {}))).toMatchObject({
    state: 'outdated',
    reason: expect.stringContaining('models changed'),
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
  valueOf(await call('catalog.write', {}));
  expect(valueOf(await call('catalog.read', {})).state).toBe('ours');
  writeFileSync(file, before.replace(/"codex": "[^"]+"/, '"codex": "0.1.0"'));
  expect(valueOf(await call('catalog.read', {}))).toMatchObject({
    state: 'outdated',
    reason: expect.stringContaining('written for Codex 0.1.0'),
  });
  writeFileSync(file, '{');
  expect(valueOf(await call('catalog.read', {})).state).toBe('broken');
});

it('leaves somebody else’s catalog alone', { timeout: 60_000 }, async () => {
  const { call, home, config, text, file } = await setup();
  const theirs = `model_catalog_json = "${join(home, 'theirs.json')}"\n${text}`;
  writeFileSync(config, theirs);
  expect(valueOf(await call('catalog.read', {}))).toMatchObject({ state: 'foreign', path: join(home, 'theirs.json') });
  for (const verb of ['catalog.write', 'catalog.remove'] as const) {
    expect(faultOf(await call(verb, {})).cause).toContain('names another catalog already');
  }
  expect([existsSync(file), readFileSync(config, 'utf8')]).toEqual([false, theirs]);
});
