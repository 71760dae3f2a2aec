import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../electron/api/contract.ts';
import type { Input, Output, Verb } from '../../../electron/api/contract.ts';
import { configHandlers } from '../../../electron/api/handlers/config.ts';
import { historyHandlers } from '../../../electron/api/handlers/history.ts';
import { profileHandlers } from '../../../electron/api/handlers/profiles.ts';
import { providerHandlers } from '../../../electron/api/handlers/providers.ts';
import { switchHandlers } from '../../../electron/api/handlers/switch.ts';
import { listPresets } from '../../../electron/config/providers/presets.ts';
import { readProviders } from '../../../electron/config/providers/providers.ts';
import { openModelMemory } from '../../../electron/models/model-memory.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { failed, ok, type Outcome } from '../../../electron/faults/fault.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const canary = 'sk-canary-4f1e0a9b7c6d5e8f';

/** Calls as the router does: the input is parsed, and so is the output. */
function core() {
  const made = testStore();
  const { store } = made;
  const handlers = {
    ...configHandlers({ store }),
    ...profileHandlers({ store, sources: { list: async () => ok({ models: [], lists: [], faults: {} }) } }),
    ...historyHandlers({ store }),
    ...providerHandlers({
      store,
      keyCommand: (id, home) => ({ command: '/bin/switchboard', args: ['--home', home.path, 'key', 'print', id] }),
      practiceUrl: () => 'http://127.0.0.1:4000/v1',
      threadsOf: async () => ok({ count: 0, more: false, titles: [] }),
    }),
    'model.use': switchHandlers({
      ...{ store, readProviders, presets: () => listPresets(null), memory: openModelMemory(made.stateDir) },
      ...{ sources: { listOf: async () => ok(null) } },
      ...{ readKnown: async () => () => null, countRunning: async () => null },
      askCodex: async () => failed(makeFault('codex-not-found')),
      keys: { 'key.status': async () => ok([]) },
    })['model.use'],
  };
  async function call<V extends Verb & keyof typeof handlers>(verb: V, input: Input<V>): Promise<Outcome<Output<V>>> {
    const handler: (input: never, context: { door: 'cli' }) => Promise<Outcome<unknown>> = handlers[verb];
    const outcome = await handler(contract[verb].input.parse(input) as never, { door: 'cli' });
    return outcome.ok ? { ok: true, value: contract[verb].output.parse(outcome.value) as Output<V> } : outcome;
  }
  return { ...made, call };
}

const tokenStation = { provider: 'token_station', preset: 'token-station', select: {} };

describe('config.read', () => {
  it('says what is there', async () => {
    const { call, config, homePath } = core();
    expect(valueOf(await call('config.read', {}))).toMatchObject({
      exists: false,
      model: null,
      modelProvider: null,
      fault: null,
    });
    valueOf(await call('provider.add', tokenStation));
    const read = valueOf(await call('config.read', {}));
    expect(read).toMatchObject({ path: config, exists: true, model: 'openai/gpt-5.5', modelProvider: 'token_station' });
    expect(read.home).toEqual({ path: homePath, source: 'flag', exists: true });
    expect(read.providers.map(({ id, delivery, selected }) => [id, delivery, selected])).toEqual([
      ['token_station', 'env', true],
    ]);
  });

  it('carries the fault of a file that cannot be used', async () => {
    const { call, config } = core();
    writeFileSync(config, 'model = \n');
    expect(valueOf(await call('config.read', {}))).toMatchObject({
      providers: [],
      fault: { id: 'config-invalid-toml' },
    });
    writeFileSync(config, Buffer.from('\uFEFFa', 'utf16le'));
    expect(valueOf(await call('config.read', {})).fault?.id).toBe('config-not-utf8');
  });
});

describe('providers', () => {
  it('are added, shown, changed, selected and removed', async () => {
    const { call, config } = core();
    expect(valueOf(await call('provider.add', tokenStation)).changed).toBe(true);
    expect(readFileSync(config, 'utf8')).toBe(
      readFileSync(new URL('../../config/guide-config.toml', import.meta.url), 'utf8'),
    );
    valueOf(
      await call('provider.add', {
        provider: 'gw',
        name: 'GW',
        baseUrl: 'https://gw.example',
        auth: { kind: 'keychain' },
      }),
    );
    expect(valueOf(await call('provider.show', { provider: 'gw' }))).toMatchObject({
      delivery: 'command',
      selected: false,
    });
    valueOf(await call('provider.set', { provider: 'gw', fields: { request_max_retries: 1, name: 'New' } }));
    valueOf(await call('model.use', { provider: 'gw', model: 'm' }));
    expect(valueOf(await call('provider.list', {})).map(({ name, selected }) => [name, selected])).toEqual([
      ['Token Station', false],
      ['New', true],
    ]);
    valueOf(await call('provider.remove', { provider: 'gw' }));
    expect(readFileSync(config, 'utf8')).not.toMatch(/model_provider =|model =|gw/);
    expect(valueOf(await call('history.list', {})).map(({ asked }) => asked)).toEqual([
      'remove provider gw',
      'use gw m',
      'set request_max_retries, name of provider gw',
      'add provider gw',
      'add provider token_station and select it',
    ]);
  });

  it('that are built in can be shown without being selected', async () => {
    const { call } = core();
    expect(valueOf(await call('provider.show', { provider: 'ollama' }))).toMatchObject({
      builtIn: true,
      selected: false,
    });
    expect(faultOf(await call('provider.show', { provider: 'gone' })).id).toBe('provider-unknown');
  });

  it('are written in a dry run nowhere', async () => {
    const { call, config } = core();
    const planned = valueOf(await call('provider.add', { ...tokenStation, dryRun: true }));
    expect(planned.diff).toContain('+[model_providers.token_station]');
    expect(existsSync(config)).toBe(false);
  });

  it('come with presets, the practice gateway’s with its address', async () => {
    const { call } = core();
    const presets = valueOf(await call('preset.list', {}));
    expect(presets.find(({ id }) => id === 'practice')?.baseUrl).toBe('http://127.0.0.1:4000/v1');
    expect(presets.filter(({ builtIn }) => builtIn).map(({ providerId }) => providerId)).toEqual([
      'ollama',
      'lmstudio',
    ]);
    expect(faultOf(await call('provider.add', { provider: 'x', preset: 'gone' })).id).toBe('value-invalid');
  });

  it('refuse a change to a file that is not as it was seen', async () => {
    const { call, config } = core();
    const { hash } = valueOf(await call('config.read', {}));
    writeFileSync(config, '# mine\n');
    const fault = faultOf(await call('provider.add', { ...tokenStation, expectedHash: hash }));
    expect(fault.id).toBe('config-changed');
    expect(fault.evidence).toContain('+[model_providers.token_station]');
  });

  it('give back a pasted key nowhere', async () => {
    const { call } = core();
    const gateway = { provider: 'gw', name: 'GW', baseUrl: 'https://gw.example' };
    const answers = [
      await call('provider.add', { ...gateway, auth: { kind: 'env', variable: canary } }),
      await call('provider.add', { ...gateway, fields: { experimental_bearer_token: canary } }),
      await call('provider.add', gateway),
      await call('provider.set', { provider: 'gw', fields: { 'http_headers.Authorization': `Bearer ${canary}` } }),
      await call('provider.set', { provider: 'gw', fields: { base_url: `https://me:${canary}@gw.example` } }),
      await call('provider.set', { provider: 'gw', fields: { base_url: canary } }),
      await call('model.use', { model: canary, dryRun: true }),
      await call('provider.list', {}),
      await call('history.list', {}),
      await call('history.show', { id: 1 }),
      await call('config.read', {}),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(JSON.stringify(answers)).not.toContain('canary');
  });
});

describe('profiles', () => {
  it('are saved, listed with their command, and removed', async () => {
    const { call, homePath } = core();
    valueOf(
      await call('profile.save', {
        name: 'work',
        fields: { model: 'm', model_provider: 'gw', 'tools.web_search': true },
      }),
    );
    valueOf(await call('profile.save', { name: 'work', fields: { model: 'n', model_provider: null } }));
    expect(readFileSync(join(homePath, 'work.config.toml'), 'utf8')).toContain('model = "n"\n');
    writeFileSync(join(homePath, 'broken.config.toml'), 'model = \n');
    expect(valueOf(await call('profile.list', {}))).toMatchObject([
      { name: 'broken', model: null, fault: { id: 'config-invalid-toml' } },
      { name: 'work', model: 'n', modelProvider: null, command: 'codex --profile work', fault: null },
    ]);
    valueOf(await call('profile.remove', { name: 'work' }));
    expect(existsSync(join(homePath, 'work.config.toml'))).toBe(false);
    expect(faultOf(await call('profile.remove', { name: 'work' })).id).toBe('profile-missing');
    valueOf(await call('history.undo', {}));
    expect(readFileSync(join(homePath, 'work.config.toml'), 'utf8')).toContain('model = "n"\n');
  });

  it.each(['a.b', '../x', 'a b', ''])('refuse the name %j', async (name) => {
    const { call } = core();
    const outcome = await call('profile.save', { name: name || ' ', fields: {} });
    expect(faultOf(outcome).id).toBe('value-invalid');
  });
});
