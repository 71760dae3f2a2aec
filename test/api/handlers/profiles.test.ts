import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { coreOver } from '../../support/services.ts';
import { faultOf, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const gateway = '[model_providers.gw]\nname = "Gateway"\nbase_url = "http://127.0.0.1:9/v1"\n';

async function home(files: Record<string, string>) {
  const path = tempDir();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return coreOver(path, memoryKeychain());
}

it('a profile that names a missing provider is shown as broken; one of its own, of config.toml or of Codex is not', async () => {
  const call = await home({
    'config.toml': gateway,
    'gone.config.toml': 'model_provider = "gone"\n',
    'theirs.config.toml': 'model_provider = "gw"\n',
    'own.config.toml': 'model_provider = "mine"\n[model_providers.mine]\nname = "Mine"\n',
    'local.config.toml': 'model_provider = "ollama"\n',
    'plain.config.toml': 'model = "m"\n',
  });
  const list = valueOf(await call('profile.list', {}));
  expect(list.map(({ name, fault }) => [name, fault?.id ?? null])).toEqual([
    ...[['gone', 'provider-missing'] as const, ['local', null], ['own', null], ['plain', null], ['theirs', null]],
  ]);
});

it('shows a profile’s keys for the form, secrets masked', async () => {
  const key = 'sk-canary-0a1b2c3d4e5f6789';
  const call = await home({
    'config.toml': gateway,
    'work.config.toml': `model = "m"\nmodel_reasoning_effort = "high"\n[model_providers.gw]\nexperimental_bearer_token = "${key}"\n`,
  });
  const shown = valueOf(await call('profile.show', { name: 'work' }));
  expect(shown).toMatchObject({
    ...{ name: 'work', model: 'm', command: 'codex --profile work', fault: null },
    fields: { model: 'm', model_reasoning_effort: 'high' },
  });
  expect(shown.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(shown)).not.toContain(key);
  expect(faultOf(await call('profile.show', { name: 'none' })).id).toBe('profile-missing');
  expect(faultOf(await call('profile.show', { name: 'a/b' })).id).toBe('value-invalid');
});

it('suggests the guide’s split for the selected provider, each written as it is', async () => {
  const call = await home({
    'config.toml': `model = "openai/gpt-5.5"\nmodel_provider = "practice"\n[model_providers.practice]\nname = "Practice"\nbase_url = "http://127.0.0.1:9/v1"\n`,
  });
  const [hard, routine] = valueOf(await call('profile.templates', {}));
  expect([hard?.fields, routine?.fields]).toEqual([
    { model: 'anthropic/claude-opus-4-8', model_provider: 'practice' },
    { model: 'kimi/kimi-k2.7-code', model_provider: 'practice' },
  ]);
  if (!hard) throw new Error('there is no template');
  valueOf(await call('profile.save', { name: hard.name, fields: hard.fields }));
  expect(valueOf(await call('profile.list', {}))).toMatchObject([
    { name: 'hard', model: 'anthropic/claude-opus-4-8', modelProvider: 'practice', fault: null },
  ]);
});

it.each([
  ['notify', ['/bin/sh', '-c', 'id']],
  ['"notify"', '/bin/sh'],
  ['mcp_servers.x.command', '/bin/sh'],
  ['mcp_servers', { x: { command: '/bin/sh' } }],
  ['model_providers.gw.auth', { command: '/bin/sh' }],
  ['model_providers', { gw: { auth: { command: '/bin/sh' } } }],
  ['model_providers.gw.base_url', 'https://elsewhere.example/v1'],
  ['hooks', { stop: [{ command: '/bin/sh' }] }],
  ['zsh_path', '/tmp/zsh'],
])('a page cannot say by a profile what Codex is to run: %s', async (name, value) => {
  const path = tempDir();
  writeFileSync(join(path, 'config.toml'), gateway);
  const call = await coreOver(path, memoryKeychain(), 'browser');
  const fault = faultOf(await call('profile.save', { name: 'work', fields: { model: 'm', [name]: value } }));
  expect([fault.id, existsSync(join(path, 'work.config.toml'))]).toEqual(['value-invalid', false]);
  valueOf(await call('profile.save', { name: 'work', fields: { model: 'm', model_reasoning_effort: 'high' } }));
  const terminal = await coreOver(tempDir(), memoryKeychain());
  valueOf(await terminal('profile.save', { name: 'work', fields: { [name]: value }, dryRun: true }));
});
