import { describe, expect, it } from 'vitest';
import { usualVariable } from '../../../electron/config/providers/variable-name.ts';
import type { Provider } from '../../../electron/api/contract.ts';
import {
  addInput,
  badNumbers,
  fieldOf,
  formOfPreset,
  formOfProvider,
  setInput,
  variableFor,
} from '../../../renderer/providers/form-state.ts';
import { tokenStation as preset } from '../../support/preset.ts';

const provider: Provider = {
  id: 'lab',
  name: 'Lab',
  builtIn: false,
  selected: true,
  baseUrl: 'https://lab.example/v1',
  origin: 'https://lab.example',
  envKey: null,
  wireApi: 'responses',
  delivery: 'command',
  fields: { request_max_retries: 2 },
  problems: [],
};

describe('adding', () => {
  it('delivers by command where there is a keychain and by variable where there is none', () => {
    expect(addInput(formOfPreset(preset, true), preset.id)).toEqual({
      provider: 'token_station',
      preset: 'token-station',
      name: 'Token Station',
      baseUrl: 'https://models.bytefuture.ai/v1',
      auth: { kind: 'keychain' },
      select: { model: 'openai/gpt-5.5' },
    });
    expect(addInput(formOfPreset(preset, false), preset.id)?.auth).toEqual({
      kind: 'env',
      variable: 'TOKEN_STATION_API_KEY',
    });
  });

  it('asks for nothing while the address is missing or a number is none', () => {
    const form = formOfPreset(null, true);
    expect(addInput({ ...form, id: 'lab' }, null)).toBeNull();
    const typed = { ...form, id: 'lab', baseUrl: 'https://lab.example', requestMaxRetries: 'four' };
    expect(badNumbers(typed)).toEqual(['requestMaxRetries']);
    expect(addInput(typed, null)).toBeNull();
    expect(addInput({ ...typed, requestMaxRetries: '3' }, null)?.fields).toEqual({ request_max_retries: 3 });
  });

  it('derives the name of a variable from the ID', () => {
    expect(variableFor('my-gateway')).toBe('MY_GATEWAY_API_KEY');
    for (const id of ['my-gateway', '9-lives', 'a.b', 'é', 'token_station']) {
      expect(variableFor(id)).toBe(usualVariable(id, []));
    }
  });
});

describe('editing', () => {
  it('asks only for the fields that differ, and removes an emptied one', () => {
    const form = formOfProvider(provider);
    expect(setInput(form, provider)).toBeNull();
    expect(setInput({ ...form, baseUrl: 'https://eu.lab.example/v1', requestMaxRetries: '' }, provider)).toEqual({
      provider: 'lab',
      fields: { base_url: 'https://eu.lab.example/v1', request_max_retries: null },
    });
  });
});

it('shows a fault at the field that it speaks of', () => {
  const fault = { title: '', cause: '', evidence: '', fixes: [] };
  expect(fieldOf({ ...fault, id: 'base-url-malformed' })).toBe('baseUrl');
  expect(fieldOf({ ...fault, id: 'value-invalid', cause: 'stream_max_retries is at most 100' })).toBe(
    'streamMaxRetries',
  );
  expect(fieldOf({ ...fault, id: 'write-failed' })).toBeNull();
});
