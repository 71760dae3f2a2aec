import type {
  Catalog,
  HomeChoice,
  ImportView,
  KeyView,
  Model,
  Output,
  Pong,
  Preset,
  Provider,
  Repair,
  Status,
  WriteView,
} from '../../electron/api/contract.ts';
import { makeFault } from '../../electron/faults/words.ts';
import type { Answers } from './stand-in.ts';

/** Answers of a core in good order: Token Station selected, its key in the keychain. */
export const written: WriteView = {
  ...{ changed: true, dryRun: false, path: '/home/ada/.codex/config.toml', hash: 'ab', historyId: 7 },
  diff: '--- config.toml\n+++ config.toml\n@@ -1 +1 @@\n-model = "a"\n+model = "b"\n',
};

export const tokenStation: Provider = {
  ...{ id: 'token_station', name: 'Token Station', builtIn: false, selected: true, wireApi: 'responses' },
  ...{ baseUrl: 'https://models.bytefuture.ai/v1', origin: 'https://models.bytefuture.ai' },
  ...{ envKey: 'TOKEN_STATION_API_KEY', delivery: 'env', problems: [] },
  fields: { name: 'Token Station', base_url: 'https://models.bytefuture.ai/v1', wire_api: 'responses' },
};

export const presets: Preset[] = [
  {
    ...{ id: 'token-station', providerId: 'token_station', name: 'Token Station', builtIn: false, note: '' },
    ...{ baseUrl: 'https://models.bytefuture.ai/v1', envKey: 'TOKEN_STATION_API_KEY', model: 'openai/gpt-5.5' },
    ...{ fields: { wire_api: 'responses' }, signUpUrl: 'https://models.bytefuture.ai' },
  },
  {
    ...{ id: 'practice', providerId: 'practice', name: 'Practice gateway', builtIn: false, note: '' },
    ...{ baseUrl: '', envKey: 'PRACTICE_KEY', model: 'openai/gpt-5.5', fields: {}, signUpUrl: null },
  },
  {
    ...{ id: 'ollama', providerId: 'ollama', name: 'Ollama', builtIn: true, note: '' },
    ...{ baseUrl: '', envKey: null, model: null, fields: {}, signUpUrl: null },
  },
  {
    ...{ id: 'blank', providerId: 'my_gateway', name: '', builtIn: false, note: '' },
    ...{ baseUrl: '', envKey: null, model: null, fields: {}, signUpUrl: null },
  },
];

export const keyView: KeyView = {
  ...{ provider: 'token_station', providerName: 'Token Station', origin: 'https://models.bytefuture.ai' },
  ...{ delivery: 'command', stored: true, place: 'keychain', storedAt: '2026-03-01T10:00:00Z', hint: 'sk-…7be2' },
  ...{ storedForOrigin: null, variable: null, variableVisible: false },
};

export const status: Status = {
  home: { path: '/home/ada/.codex', source: 'default', exists: true },
  codex: { path: '/usr/bin/codex', version: '0.169.0', foundBy: 'PATH' },
  provider: { value: 'token_station', by: 'user', where: '/home/ada/.codex/config.toml', name: 'Token Station' },
  model: { value: 'openai/gpt-5.5', by: 'project', where: '/home/ada/work/.codex/config.toml' },
  key: keyView,
  keychain: { place: 'keychain', state: 'available', reason: null },
  ...{ fault: null, layers: [], warnings: [] },
};

const repair: Repair = {
  ...{ id: 'wire-api-chat:p', fault: 'wire-api-chat', title: 'Provider p speaks the old protocol' },
  ...{ does: 'Changes wire_api.', diff: '+wire_api', files: ['config.toml'] },
  choices: [
    { id: 'responses', label: 'Change it', diff: '+wire_api' },
    { id: 'remove', label: 'Remove it', diff: '-[model_providers.p]' },
  ],
};

export const model: Model = {
  ...{ id: 'openai/gpt-5.5', provider: 'token_station', providerName: 'Token Station', selected: true },
  ...{ goodFor: 'The flagship.', context: 400_000, sources: ['guide'], favourite: true, firstTokenMs: 812 },
  lastPong: { ok: true, at: '2026-03-01T10:00:00Z', answeredBy: 'openai/gpt-5.5' },
  lastCheck: { ok: true, verdict: 'fits', at: '2026-03-01T10:05:00Z', failed: ['web-search'] },
  ...{ reasoning: null, price: null, route: null, answered: [], reduced: false },
  launch: 'codex --model openai/gpt-5.5 exec "…"',
};

export const pong: Pong = {
  ...{ ok: true, answer: 'pong', provider: 'token_station', model: 'openai/gpt-5.5', answeredBy: 'glm/glm-5.2' },
  ...{ durationMs: 1240, firstTokenMs: 812, codexVersion: '0.169.0', keyFrom: 'keychain', fault: null },
  ...{ warnings: [], stations: [] },
};

export const doctor: Output<'doctor.run'> = {
  ...{ ok: true, fault: null, warnings: [], durationMs: 900 },
  steps: [{ id: 'codex', status: 'ok', detail: '0.169.0', durationMs: 40 }],
};

export const check: Output<'check.run'> = {
  verdict: 'fits',
  ...{ ok: true, provider: 'token_station', model: 'openai/gpt-5.5', inputTokens: 40, outputTokens: 2, fault: null },
  items: [{ id: 'tools', title: 'Calls a tool', status: 'pass', meaning: 'Codex can edit files', durationMs: 300 }],
};

const home: HomeChoice = {
  ...{ path: '/home/ada/.codex', source: 'default', distribution: null, exists: true, chosen: true },
  ...{ provider: 'token_station', model: 'openai/gpt-5.5', fault: null },
};

export const imported: ImportView = {
  providers: [
    {
      ...{ id: 'acme', name: 'Acme', baseUrl: 'https://acme.example/v1', envKey: 'ACME_API_KEY', models: [] },
      ...{ here: 'nothing', hasKey: false, problems: [], diff: written.diff },
    },
  ],
  dropped: [{ what: 'auth of acme', why: 'an imported provider never names a program to run' }],
  digest: 'd1',
};

const item = {
  id: 7,
  at: '2026-03-01T10:00:00Z',
  door: 'cli',
  asked: 'use token_station',
  path: '/c',
  undone: false,
} as const;
const practice = { running: true, baseUrl: 'http://127.0.0.1:9/v1', key: 'practice-key', models: ['openai/gpt-5.5'] };
const write = ({ dryRun }: { dryRun?: boolean | undefined }) =>
  ({ ok: true, value: { ...written, dryRun: dryRun ?? false } }) as const;

const entry = { slug: 'my/own', displayName: 'Mine', context: 131_072, reasoning: ['low', 'high'], builtIn: false };
const catalog: Catalog = { state: 'absent', path: null, reason: null, entries: [entry] };

export const goodOrder: Answers = {
  'status.read': () => ({ ok: true, value: status }),
  'codex.find': () => ({ ok: true, value: status.codex }),
  'keychain.state': () => ({ ok: true, value: status.keychain }),
  'preset.list': () => ({ ok: true, value: presets }),
  'provider.list': () => ({ ok: true, value: [tokenStation] }),
  'provider.show': () => ({ ok: true, value: tokenStation }),
  'provider.add': write,
  'provider.set': write,
  'provider.remove': write,
  'provider.copy': write,
  'provider.rename': write,
  'home.list': () => ({ ok: true, value: [home] }),
  'import.read': () => ({ ok: true, value: imported }),
  'import.apply': write,
  'export.read': ({ form }) => ({ ok: true, value: { text: `as ${form}\n`, fileName: 'x' } }),
  'model.list': () => ({ ok: true, value: { models: [model], lists: [], faults: {} } }),
  'model.use': write,
  'catalog.read': () => ({ ok: true, value: catalog }),
  'catalog.write': write,
  'catalog.remove': write,
  'key.status': () => ({ ok: true, value: [keyView] }),
  'key.set': () => ({ ok: true, value: keyView }),
  'key.delete': () => ({ ok: true, value: { deleted: true } }),
  'key.deliver': write,
  'pong.run': () => ({ ok: true, value: pong }),
  'home.create': () => ({ ok: true, value: { path: '/home/ada/.codex', source: 'variable', exists: true } }),
  'pong.follow': () => ({ ok: true, value: null }),
  'pong.cancel': () => ({ ok: true, value: { cancelled: true } }),
  'doctor.run': () => ({ ok: true, value: doctor }),
  'check.run': () => ({ ok: true, value: check }),
  'profile.list': () => ({ ok: true, value: [] }),
  'profile.save': write,
  'profile.remove': write,
  'history.list': () => ({ ok: true, value: [item] }),
  'history.show': () => ({ ok: true, value: { ...item, diff: written.diff } }),
  'history.restore': ({ dryRun }) => ({ ok: true, value: { ...written, dryRun: dryRun ?? false } }),
  'repair.list': () => ({ ok: true, value: [repair] }),
  'repair.apply': ({ dryRun }) => ({ ok: true, value: { ...written, dryRun: dryRun ?? false } }),
  'history.undo': ({ dryRun }) => ({ ok: true, value: { ...written, dryRun: dryRun ?? false, undid: 7 } }),
  'practice.start': () => ({ ok: true, value: practice }),
  'practice.stop': () => ({ ok: true, value: { ...practice, running: false } }),
};

export const keyRejected = {
  ...makeFault('key-rejected', { provider: 'token_station', status: 401 }, 'HTTP 401\nInvalid key sk-…7be2'),
  ...{ title: 'Token Station refuses the key', cause: 'It answered 401.' },
  fixes: [
    { id: 'set-key', label: 'Store another key', automatic: false, command: 'switchboard key set token_station' },
  ],
};
