import { describe, expect, it } from 'vitest';
import { providerProblems } from '../../../electron/config/providers/provider-rules.ts';
import { readProviders } from '../../../electron/config/providers/providers.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { valueOf } from '../../support/store.ts';

const read = (text: string) => readProviders(valueOf(editEngine.parse(text)));
const gateway = (more: string) =>
  `[model_providers.gw]\nname = "GW"\nbase_url = "https://gw.example:8443/v1"\n${more}\n`;

describe('readProviders', () => {
  it('gives what the file defines, in its order', () => {
    const [first, second] = read(
      `model_provider = "gw"\n${gateway('env_key = "GW_KEY"')}[model_providers.b]\nname = "B"\n`,
    ).filter((provider) => !provider.builtIn);
    expect(first).toEqual({
      id: 'gw',
      name: 'GW',
      builtIn: false,
      selected: true,
      baseUrl: 'https://gw.example:8443/v1',
      origin: 'https://gw.example:8443',
      envKey: 'GW_KEY',
      wireApi: null,
      delivery: 'env',
      fields: { name: 'GW', base_url: 'https://gw.example:8443/v1', env_key: 'GW_KEY' },
      problems: [],
    });
    expect(second).toMatchObject({ id: 'b', selected: false, baseUrl: null, origin: null });
  });

  it('has the built-in ones only where they are selected or adjusted', () => {
    expect(read('')).toMatchObject([{ id: 'openai', builtIn: true, selected: true, delivery: 'codex-login' }]);
    expect(read(`model_provider = "gw"\n${gateway('')}`).map(({ id }) => id)).toEqual(['gw']);
    expect(read('model_provider = "ollama"\n')).toMatchObject([{ id: 'ollama', delivery: 'none' }]);
    const moved = read(`openai_base_url = "https://proxy.example/v1"\nmodel_provider = "gw"\n${gateway('')}`);
    expect(moved[0]).toMatchObject({ id: 'openai', selected: false, origin: 'https://proxy.example' });
    expect(read('[model_providers.amazon-bedrock.aws]\nregion = "eu"\n').map(({ id }) => id)).toContain(
      'amazon-bedrock',
    );
  });

  it.each([
    ['auth = { command = "/bin/sb", args = ["--home", "/h", "key", "print", "gw"] }', 'command'],
    ['auth = { command = "/bin/sb", args = ["key", "print", "other"] }', 'other-command'],
    ['auth = { command = "pass" }', 'other-command'],
    ['env_key = "A"', 'env'],
    ['experimental_bearer_token = "abc"', 'bearer'],
    ['env_key = "A"\nexperimental_bearer_token = "abc"', 'env'],
    ['requires_openai_auth = true', 'codex-login'],
    ['http_headers = { api-key = "abc" }', 'bearer'],
    ['env_http_headers = { "X-Api-Key" = "A" }', 'env'],
    ['http_headers = { X-Title = "abc" }', 'none'],
  ])('works out of %s that the key comes by %s', (more, delivery) => {
    expect(read(gateway(more)).find(({ id }) => id === 'gw')?.delivery).toBe(delivery);
  });

  it('masks keys in fields and problems', () => {
    const key = 'sk-canary-4f1e0a9b7c6d5e8f';
    const all = read(
      gateway(
        `experimental_bearer_token = "${key}"\nenv_key = "${key}"\nhttp_headers = { Authorization = "Bearer ${key}" }`,
      ),
    );
    expect(JSON.stringify(all)).not.toContain('canary');
    expect(all.flatMap(({ problems }) => problems.map(({ id }) => id))).toEqual(['env-key-holds-key']);
  });

  it('keeps an address that can be dialled, without the password in it', () => {
    const [, found] = read(
      '[model_providers.gw]\nname = "GW"\nbase_url = "https://me:hunter2hunter2@pk-gateway-production-1.example/v1"\n',
    );
    expect(found?.baseUrl).toBe('https://me:…@pk-gateway-production-1.example/v1');
    expect(found?.origin).toBe('https://pk-gateway-production-1.example');
  });

  it('warns of an address without encryption, and suggests none that lacks its password', () => {
    const [, found] = read('[model_providers.gw]\nname = "GW"\nbase_url = "http://me:hunter2hunter2@gw.example/v1"\n');
    const [warning] = found?.problems ?? [];
    expect(warning?.id).toBe('address-not-encrypted');
    expect(warning?.fixes.filter(({ automatic }) => automatic)).toEqual([]);
    expect(JSON.stringify(warning)).not.toContain("@gw.example/v1'");
  });

  it('survives what is no table', () => {
    expect(read('model_providers = "x"\n')).toHaveLength(1);
    expect(read('[model_providers]\ngw = "x"\n').find(({ id }) => id === 'gw')?.problems[0]?.id).toBe(
      'provider-name-missing',
    );
  });
});

describe('providerProblems', () => {
  const base = { name: 'X', base_url: 'https://x.example' };
  it.each([
    ['ollama', base, ['reserved-provider-id']],
    ['x', { base_url: 'https://x.example' }, ['provider-name-missing']],
    ['x', { name: 'X' }, ['base-url-missing']],
    ['x', { name: 'X', base_url: 'ftp://x.example' }, ['base-url-malformed']],
    ['x', { name: 'X', base_url: 'https://' }, ['base-url-malformed']],
    ['x', { ...base, wire_api: 'chat' }, ['wire-api-chat']],
    ['x', { ...base, wire_api: 'responses' }, []],
    ['x', { ...base, wire_api: 'other' }, ['value-invalid']],
    ['x', { ...base, env_key: '1A' }, ['value-invalid']],
    ['x', { ...base, env_key: '' }, ['value-invalid']],
    ['x', { ...base, env_key: 'AIzaSyA0123456789abcdefghijk' }, ['env-key-holds-key']],
    [
      'x',
      { ...base, auth: { command: 'c' }, env_key: 'A', experimental_bearer_token: 'b' },
      ['auth-conflict', 'auth-conflict'],
    ],
    ['x', { ...base, auth: { command: 'c' }, requires_openai_auth: true }, ['auth-conflict']],
    ['x', { ...base, auth: { command: 'c' }, requires_openai_auth: false }, []],
    ['x', { ...base, auth: { args: [] } }, ['value-invalid']],
    ['amazon-bedrock', { aws: { region: 'eu' } }, []],
    ['amazon-bedrock', { name: 'Mine' }, ['config-rejected-by-codex']],
  ])('of %s %j are %j', (id, table, expected) => {
    expect(providerProblems(id, table).map((fault) => fault.id)).toEqual(expected);
  });
});
