import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../../../electron/config/document/edit.ts';
import type { ConfigEdit } from '../../../electron/config/document/edit.ts';
import { listPresets } from '../../../electron/config/providers/presets.ts';
import {
  planAddProvider,
  planDeliver,
  planRemoveProvider,
  planSetFields,
  planUse,
} from '../../../electron/config/providers/provider-edits.ts';
import type { NewProvider } from '../../../electron/config/providers/provider-edits.ts';
import { providerProblems } from '../../../electron/config/providers/provider-rules.ts';
import type { Outcome } from '../../../electron/faults/fault.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { faultOf, valueOf } from '../../support/store.ts';

const command = { command: '/usr/bin/switchboard', args: ['key', 'print', 'gw'] };
const presetOf = (id: string) => listPresets('http://127.0.0.1:4000/v1').find((preset) => preset.id === id);
const dataOf = (text: string) => valueOf(editEngine.parse(text));
const carriedOut = (text: string, edits: Outcome<ConfigEdit[]>) =>
  applyTextEdits(text, valueOf(editEngine.plan(text, valueOf(edits))));
const added = (asked: NewProvider, text = '') => carriedOut(text, planAddProvider(dataOf(text), asked));

const gateway = `model = "m"
model_provider = "gw"

[model_providers.gw]
name = "GW"
base_url = "https://gw.example/v1"
env_key = "GW_KEY"
wire_api = "responses"
`;

describe('adding a provider', () => {
  it('writes the guide’s configuration from the Token Station preset', () => {
    const guide = readFileSync(new URL('../guide-config.toml', import.meta.url), 'utf8');
    const auth = { kind: 'env', variable: 'TOKEN_STATION_API_KEY' } as const;
    const text = added({ provider: 'token_station', preset: presetOf('token-station'), auth, select: {} });
    expect(text).toBe(guide);
  });

  it('selects only where that was asked', () => {
    expect(added({ provider: 'token_station', preset: presetOf('token-station') })).not.toContain('model = ');
    const text = added({ provider: 'ts', preset: presetOf('token-station'), select: { model: 'glm/glm-5.2' } });
    expect(text).toContain('model = "glm/glm-5.2"\nmodel_provider = "ts"\n');
  });

  it('selects a built-in provider and never redefines it', () => {
    expect(added({ provider: 'ollama', preset: presetOf('ollama'), select: {} })).toBe('model_provider = "ollama"\n');
    expect(added({ provider: 'ollama', preset: presetOf('ollama') })).toBe('');
    expect(faultOf(planAddProvider({}, { provider: 'mine', preset: presetOf('ollama') })).id).toBe('value-invalid');
  });

  it('takes an ID as Codex does, and blames nothing on Codex that is not of Codex', () => {
    expect(added({ provider: '_x', baseUrl: 'https://x.example/v1' })).toContain('[model_providers._x]\n');
    const refused = faultOf(planAddProvider({}, { provider: '-x', baseUrl: 'https://x.example/v1' }));
    expect(refused.cause).toBe(
      '“-x” cannot be used for provider. An ID has letters, digits, - and _, and does not start with -.',
    );
  });

  it('writes the auth table in the place of env_key', () => {
    const text = added({
      provider: 'gw',
      name: 'GW',
      baseUrl: 'https://gw.example/v1',
      auth: { kind: 'command', command },
    });
    expect(text).not.toContain('env_key');
    expect(text).toContain(
      '[model_providers.gw.auth]\ncommand = "/usr/bin/switchboard"\nargs = ["key", "print", "gw"]\n',
    );
  });

  it('takes the practice gateway’s address at run time, and further fields', () => {
    const text = added({ provider: 'practice', preset: presetOf('practice'), fields: { request_max_retries: 0 } });
    expect(text).toContain('base_url = "http://127.0.0.1:4000/v1"\nenv_key = "PRACTICE_API_KEY"\n');
    expect(text).toContain('request_max_retries = 0\n');
  });

  it.each<[string, NewProvider, string]>([
    ['a reserved ID', { provider: 'openai', baseUrl: 'https://x.example' }, 'reserved-provider-id'],
    ['an ID with a space', { provider: 'my gateway', baseUrl: 'https://x.example' }, 'value-invalid'],
    ['an ID that begins as an option', { provider: '-x', baseUrl: 'https://x.example' }, 'value-invalid'],
    ['an ID that is built in', { provider: 'gcp', baseUrl: 'https://x.example' }, 'config-rejected-by-codex'],
    ['an ID that is there', { provider: 'gw', baseUrl: 'https://x.example' }, 'provider-exists'],
    ['no address', { provider: 'new' }, 'base-url-missing'],
    ['an address without a scheme', { provider: 'new', baseUrl: 'x.example/v1' }, 'base-url-malformed'],
    ['an empty name', { provider: 'new', name: ' ', baseUrl: 'https://x.example' }, 'provider-name-missing'],
    ['the placeholder of Azure', { provider: 'azure', preset: presetOf('azure') }, 'value-invalid'],
    ['a field that is none', { provider: 'new', baseUrl: 'https://x.example', fields: { 'a b': 1 } }, 'value-invalid'],
    ['wire_api chat', { provider: 'new', baseUrl: 'https://x.example', fields: { wire_api: 'chat' } }, 'wire-api-chat'],
    [
      'a variable’s name with a hyphen',
      { provider: 'new', baseUrl: 'https://x.example', auth: { kind: 'env', variable: 'MY-KEY' } },
      'value-invalid',
    ],
    [
      'auth beside env_key',
      { provider: 'new', baseUrl: 'https://x.example', auth: { kind: 'command', command }, fields: { env_key: 'A' } },
      'auth-conflict',
    ],
  ])('refuses %s', (_what, asked, id) => {
    expect(faultOf(planAddProvider(dataOf(gateway), asked)).id).toBe(id);
  });

  it('refuses a key in the place of a variable, and does not repeat it', () => {
    const key = 'sk-canary0123456789abcdef';
    const fault = faultOf(
      planAddProvider({}, { provider: 'new', baseUrl: 'https://x.example', auth: { kind: 'env', variable: key } }),
    );
    expect(fault.id).toBe('env-key-holds-key');
    expect(JSON.stringify(fault)).not.toContain(key);
  });
});

describe('changing a provider', () => {
  it('sets and removes fields in one go, dotted names leading into tables', () => {
    const edits = planSetFields(dataOf(gateway), 'gw', {
      base_url: 'https://new.example',
      'http_headers."X-Title"': 'T',
      env_key: null,
    });
    expect(valueOf(edits)).toEqual([
      { kind: 'set', path: ['model_providers', 'gw', 'base_url'], value: 'https://new.example' },
      { kind: 'set', path: ['model_providers', 'gw', 'http_headers', 'X-Title'], value: 'T' },
      { kind: 'unset', path: ['model_providers', 'gw', 'env_key'] },
    ]);
  });

  it('refuses what Codex would refuse, but lets other faults of the table be mended one by one', () => {
    expect(faultOf(planSetFields(dataOf(gateway), 'gw', { name: '' })).id).toBe('provider-name-missing');
    const broken = dataOf('[model_providers.gw]\nwire_api = "chat"\n');
    expect(planSetFields(broken, 'gw', { wire_api: 'responses' }).ok).toBe(true);
  });

  it.each([
    ['request_max_retries', 'abc', 'whole number'],
    ['request_max_retries', -1, 'whole number'],
    ['stream_idle_timeout_ms', 1.5, 'whole number'],
    ['http_headers', 1, 'table'],
    ['http_headers', { 'X-Version': 1.1 }, 'text'],
    ['supports_websockets', 'yes', 'true or false'],
    ['requires_openai_auth', 'maybe', 'true or false'],
    ['auth.timeout_ms', 0, '1 or more'],
    ['capabilities.remote_compaction', 'v3', 'unsupported or v2'],
    ['project_id', 5, 'text'],
  ])('refuses %s = %j, at which all of Codex would stop, with what it takes', (field, value, takes) => {
    const others: Record<string, string> = field === 'auth.timeout_ms' ? { 'auth.command': 'c' } : {};
    const refused = [
      planSetFields(dataOf(gateway.replace('env_key = "GW_KEY"\n', '')), 'gw', { ...others, [field]: value }),
      planAddProvider({}, { provider: 'new', baseUrl: 'https://x.example', fields: { ...others, [field]: value } }),
    ].map(faultOf);
    for (const fault of refused) {
      expect(fault.id).toBe('value-invalid');
      expect(fault.title).toContain(field);
      expect(fault.cause).toContain(takes);
    }
  });

  it('writes a header and a parameter as text, whatever they were given as', () => {
    const fields = { 'http_headers.X-Version': 2, query_params: { beta: true, page: 1 } };
    const text = carriedOut(gateway, planSetFields(dataOf(gateway), 'gw', fields));
    expect(dataOf(text)['model_providers']).toMatchObject({
      gw: { http_headers: { 'X-Version': '2' }, query_params: { beta: 'true', page: '1' } },
    });
    expect(text).toContain('"2"');
  });

  it('lets a wrong type be mended, and other fields be set beside it', () => {
    const broken = dataOf(`${gateway}request_max_retries = "many"\n`);
    expect(planSetFields(broken, 'gw', { request_max_retries: null }).ok).toBe(true);
    expect(planSetFields(broken, 'gw', { name: 'Other' }).ok).toBe(true);
  });

  it('knows only providers that have a table', () => {
    expect(faultOf(planSetFields(dataOf(gateway), 'other', { name: 'x' })).id).toBe('provider-unknown');
    expect(faultOf(planSetFields(dataOf(gateway), 'openai', { name: 'x' })).id).toBe('reserved-provider-id');
    expect(planSetFields({}, 'amazon-bedrock', { 'aws.region': 'eu-central-1' }).ok).toBe(true);
  });
});

describe('what stands for a secret that is not shown', () => {
  it.each([
    [{ base_url: 'https://me:…@models.acme.example/v2' }, 'base-url-malformed'],
    [{ base_url: 'https://models.acme.example/v2?key=…' }, 'base-url-malformed'],
    [{ 'http_headers.X-Project': 'sk-…7be2' }, 'value-invalid'],
    [{ query_params: { deployment: '…' } }, 'value-invalid'],
  ])('is not written in its place: %j', (fields, id) => {
    const fault = faultOf(planSetFields(dataOf(gateway), 'gw', fields));
    expect(fault).toMatchObject({ id, cause: expect.stringContaining('stands for a key that is not shown') as string });
  });
});

describe('removing a provider', () => {
  it('takes the pointer along, and a model that OpenAI does not serve', () => {
    const text = gateway.replace('"m"', '"glm/glm-5.2"');
    expect(carriedOut(text, planRemoveProvider(dataOf(text), 'gw')).trim()).toBe('');
  });

  it('leaves a model that OpenAI serves, and the pointer to another provider', () => {
    const own = gateway.replace('"m"', '"gpt-5.5"');
    expect(carriedOut(own, planRemoveProvider(dataOf(own), 'gw')).trim()).toBe('model = "gpt-5.5"');
    const other = gateway.replace('model_provider = "gw"', 'model_provider = "openai"');
    expect(carriedOut(other, planRemoveProvider(dataOf(other), 'gw')).trim()).toBe(
      'model = "m"\nmodel_provider = "openai"',
    );
  });

  it('refuses one that is not there', () => {
    expect(faultOf(planRemoveProvider({}, 'gw')).id).toBe('provider-unknown');
  });
});

describe('selecting', () => {
  it('sets model, provider or both', () => {
    expect(carriedOut(gateway, planUse(dataOf(gateway), { model: 'n' }))).toBe(gateway.replace('"m"', '"n"'));
    expect(carriedOut('', planUse({}, { provider: 'ollama', model: 'n' }))).toBe(
      'model = "n"\nmodel_provider = "ollama"\n',
    );
  });

  it('refuses a provider that nobody knows', () => {
    expect(faultOf(planUse(dataOf(gateway), { provider: 'typo' })).id).toBe('provider-unknown');
  });
});

describe('delivery', () => {
  const deliver = (text: string, by: Parameters<typeof planDeliver>[2]) =>
    carriedOut(text, planDeliver(dataOf(text), 'gw', by));

  it('by command and by variable undo each other', () => {
    const byCommand = deliver(gateway, { by: 'command', command });
    expect(byCommand).not.toContain('env_key');
    expect(byCommand).toContain('[model_providers.gw.auth]\ncommand = "/usr/bin/switchboard"\n');
    const byVariable = dataOf(deliver(byCommand, { by: 'env', variable: 'GW_KEY' }));
    expect(byVariable).toEqual(dataOf(gateway));
  });

  it('by command replaces somebody else’s command as a whole, and what Codex does not take beside it', () => {
    const text = gateway.replace(
      'env_key = "GW_KEY"',
      'auth = { command = "theirs", cwd = "/" }\nrequires_openai_auth = true',
    );
    const table = dataOf(deliver(text, { by: 'command', command }))['model_providers'];
    expect(table).toMatchObject({ gw: { auth: command } });
    expect(JSON.stringify(table)).not.toMatch(/cwd|requires_openai_auth/);
  });

  it('by variable keeps the one in the file, else takes the preset’s, else one made of the ID', () => {
    expect(deliver(gateway, { by: 'env' })).toBe(gateway);
    const bare = gateway.replace('env_key = "GW_KEY"\n', '');
    expect(deliver(bare, { by: 'env' })).toContain('env_key = "GW_API_KEY"');
    const preset = dataOf(bare.replaceAll('gw', 'azure'));
    const edits = valueOf(planDeliver(preset, 'azure', { by: 'env' }));
    expect(edits).toContainEqual({
      kind: 'set',
      path: ['model_providers', 'azure', 'env_key'],
      value: 'AZURE_OPENAI_API_KEY',
    });
  });
});

it.each(['$GW_KEY', '${GW_KEY}', '%GW_KEY%', '$GW_KEY '])('env_key = "%s" is told the name alone', (written) => {
  const [fault] = providerProblems('gw', { name: 'G', base_url: 'https://gw.example/v1', env_key: written });
  expect(fault?.id).toBe('value-invalid');
  expect(fault?.fixes[0]?.command).toBe('switchboard provider set gw env_key=GW_KEY');
});
