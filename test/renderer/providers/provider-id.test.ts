import { expect, it } from 'vitest';
import { isProviderId } from '../../../electron/config/providers/built-in-providers.ts';
import { formOfPreset, typedOver } from '../../../renderer/providers/form-state.ts';
import { hasIdForm, idFromName } from '../../../renderer/providers/provider-id.ts';
import { tokenStation } from '../../support/preset.ts';

it('takes for an ID what the core takes', () => {
  for (const id of ['lab', 'my lab', 'my-lab_2', '_lab', '-lab', '9lives', 'a.b', 'é', '', ' lab']) {
    expect(hasIdForm(id), id).toBe(isProviderId(id));
  }
});

it.each([
  ['Token Station', 'token_station'],
  ['  Café, Lab (work)  ', 'cafe_lab_work'],
  ['vLLM 0.9', 'vllm_0_9'],
  ['灵石', ''],
])('makes of the name %s the ID “%s”', (name, id) => {
  expect(idFromName(name)).toBe(id);
  expect(id === '' || hasIdForm(id)).toBe(true);
});

it('keeps a preset’s ID until another name was typed, and what was typed as an ID for good', () => {
  const start = formOfPreset(tokenStation, true);
  expect(typedOver(start, {}).id).toBe('token_station');
  expect(typedOver(start, { name: 'Token Station' }).id).toBe('token_station');
  expect(typedOver(start, { name: 'Station at work' }).id).toBe('station_at_work');
  expect(typedOver(start, { name: '灵石' }).id).toBe('token_station');
  expect(typedOver(start, { name: 'Station at work', id: 'mine' }).id).toBe('mine');
});
