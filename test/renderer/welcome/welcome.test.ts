import { expect, it } from 'vitest';
import type { Config, Practice } from '../../../electron/api/contract.ts';
import { isFirstRun } from '../../../renderer/app/first-run.ts';
import { isPractice } from '../../../renderer/parts/practice.ts';
import { addOf, draftOf, modelsFor, moveOf, selectOf } from '../../../renderer/welcome/draft.ts';
import { draftPlaceOf, partsOf } from '../../../renderer/welcome/draft-place.ts';
import { stepStates } from '../../../renderer/welcome/steps.ts';
import { tokenStation as preset } from '../../support/preset.ts';

const config: Config = {
  home: { path: '/home/ada/.codex', source: 'default', exists: false },
  path: '/home/ada/.codex/config.toml',
  exists: false,
  hash: 'e',
  model: null,
  modelProvider: null,
  providers: [],
  fault: null,
};
const practice: Practice = { running: true, baseUrl: 'http://127.0.0.1:4517/v1', key: 'practice-key', models: ['a/b'] };
const known = { config, presets: [preset], practice };
const there = {
  id: 'token_station',
  name: 'Mine',
  builtIn: false,
  selected: false,
  baseUrl: 'https://models.bytefuture.ai/v1',
  origin: 'https://models.bytefuture.ai',
  envKey: 'K',
  wireApi: 'responses',
  delivery: 'env' as const,
  fields: {},
  problems: [],
};

it('knows a first run from a broken file', () => {
  expect(isFirstRun(config)).toBe(true);
  const fault = { id: 'config-invalid-toml' as const, title: '', cause: '', evidence: '', fixes: [] };
  expect(isFirstRun({ ...config, fault })).toBe(false);
  expect(isFirstRun({ ...config, model: 'gpt-5.5' })).toBe(false);
});

it('sets a new provider up and selects it in one write', () => {
  const draft = draftOf('token-station', known);
  if (!draft) throw new Error('no draft');
  expect(addOf(draft, 'openai/gpt-5.5', 'command', 'X')).toEqual({
    provider: 'token_station',
    preset: 'token-station',
    auth: { kind: 'keychain' },
    select: { model: 'openai/gpt-5.5' },
  });
  expect(addOf(draft, 'openai/gpt-5.5', 'env', 'X')?.auth).toEqual({ kind: 'env', variable: 'X' });
  expect(selectOf(draft, 'openai/gpt-5.5')).toBeNull();
});

it('offers the practice gateway only while it runs, with its key and models', () => {
  expect(draftOf('practice', { ...known, practice: { ...practice, running: false } })).toBeNull();
  expect(draftOf('practice', known)).toMatchObject({ practiceKey: 'practice-key', model: 'a/b', present: false });
});

it('gives the practice gateway that is there its new address, before it is selected', () => {
  const before = { ...there, id: 'practice', baseUrl: 'http://127.0.0.1:4999/v1', envKey: null };
  const draft = draftOf('practice', { ...known, config: { ...config, providers: [before] } });
  if (!draft) throw new Error('no draft');
  expect(moveOf(draft)).toEqual({ provider: 'practice', fields: { base_url: 'http://127.0.0.1:4517/v1' } });
  expect([addOf(draft, 'a/b', 'env', 'K'), selectOf(draft, 'a/b')]).toEqual([null, null]);
  const now = { ...before, baseUrl: 'http://127.0.0.1:4517/v1' };
  const moved = draftOf('practice', { ...known, config: { ...config, providers: [now] } });
  if (!moved) throw new Error('no draft');
  expect(moveOf(moved)).toBeNull();
  expect(selectOf(moved, 'a/b')).toEqual({ provider: 'practice', model: 'a/b' });
});

it('takes nobody else’s provider for the practice gateway', () => {
  expect(isPractice({ id: 'practice', baseUrl: 'http://127.0.0.1:4517/v1' })).toBe(true);
  expect(isPractice({ id: 'practice', baseUrl: 'https://practice.example/v1' })).toBe(false);
  expect(isPractice({ id: 'practice', baseUrl: 'http://127.0.0.1.example/v1' })).toBe(false);
  expect(isPractice({ id: 'mine', baseUrl: 'http://127.0.0.1:4517/v1' })).toBe(false);
});

it('keeps a provider that is there and only selects it', () => {
  const draft = draftOf('token-station', { ...known, config: { ...config, providers: [there] } });
  if (!draft) throw new Error('no draft');
  expect(draft).toMatchObject({ name: 'Mine', present: true, needsKey: true });
  expect(addOf(draft, 'm/n', 'env', 'K')).toBeNull();
  expect(selectOf(draft, 'm/n')).toEqual({ provider: 'token_station', model: 'm/n' });
});

it('offers the guide’s models where the provider hosts one of them', () => {
  const draft = draftOf('token-station', known);
  if (!draft) throw new Error('no draft');
  expect(modelsFor(draft, [], ['openai/gpt-5.5', 'glm/glm-5.2'])).toEqual(['openai/gpt-5.5', 'glm/glm-5.2']);
});

it('continues at the first step that the machine has not settled', () => {
  const settled = { codex: true, provider: true, key: false, model: true, delivery: true, write: true, pong: false };
  const states = stepStates(settled);
  expect(states.key).toBe('now');
  expect(states.write).toBe('done');
  expect(states.pong).toBe('later');
});

it('keeps a choice in the address and finds it there', () => {
  const place = { choice: 'have:work', way: 'env' as const, model: 'openai/gpt-5.5' };
  expect(draftPlaceOf(partsOf(place))).toEqual(place);
  expect(draftPlaceOf(partsOf({ ...place, model: 'claude-sonnet-4-20250514' }))?.model).toBe(
    'claude-sonnet-4-20250514',
  );
});

it.each([
  'sk-proj-4711canary4711',
  'gsk_4711canary4711canary4711canary47',
  'AIzaSy4711-canary_4711',
  '8b4c1e0a-4711-4b3f-9f00-0c4711ca9a4e',
  '0f4711ca9a4e0f4711ca9a4e0f4711ca',
  'a/sk-4711canary',
])('never puts into the address what looks like a key: %s', (key) => {
  expect(partsOf({ choice: 'token-station', way: null, model: key })).toEqual(['token-station', 'auto']);
});
