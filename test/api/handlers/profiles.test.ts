import { writeFileSync } from 'node:fs';
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

it('a page names no program in a profile, by whatever key; a terminal may', async () => {
  const fields = [
    { notify: ['/bin/evil'] },
    { 'mcp_servers.x.command': '/bin/evil' },
    { mcp_servers: { x: { command: '/bin/evil' } } },
    { '"model_providers".gw.auth': { command: '/bin/evil' } },
  ];
  const page = await coreOver(tempDir(), memoryKeychain(), 'browser');
  for (const one of fields) {
    expect(faultOf(await page('profile.save', { name: 'work', fields: { model: 'm', ...one } })).id).toBe(
      'value-invalid',
    );
  }
  expect(valueOf(await page('profile.list', {}))).toEqual([]);
  valueOf(await page('profile.save', { name: 'work', fields: { model: 'm', model_reasoning_effort: null } }));
  const terminal = await coreOver(tempDir(), memoryKeychain());
  for (const one of fields) valueOf(await terminal('profile.save', { name: 'work', fields: one, dryRun: true }));
});
