import { expect, it } from 'vitest';
import type { Model } from '../../../electron/api/contract.ts';
import { launchCommand, ownModelId, searchModels } from '../../../renderer/models/search.ts';
import { shortList } from '../../../renderer/models/short-list.ts';

const model = (id: string, more: Partial<Model> = {}): Model => ({
  id,
  provider: 'token_station',
  providerName: 'Token Station',
  selected: false,
  goodFor: null,
  context: null,
  sources: ['guide'],
  favourite: false,
  firstTokenMs: null,
  lastPong: null,
  lastCheck: null,
  ...{ reasoning: null, price: null, route: null, answered: [], reduced: false },
  launch: '',
  ...more,
});
const all = [
  model('openai/gpt-5.5', { selected: true }),
  model('kimi/kimi-k2.7-code', { goodFor: 'Cheap, for routine work' }),
  model('qwen/qwen4', { provider: 'openrouter', providerName: 'OpenRouter', favourite: true }),
];

it('finds models by every word, in ID, provider and use', () => {
  expect(searchModels(all, 'station cheap').map(({ id }) => id)).toEqual(['kimi/kimi-k2.7-code']);
  expect(searchModels(all, ' ')).toHaveLength(3);
});

it('takes typed text for an own model only where it is an ID that no model has', () => {
  expect(ownModelId(all, 'foo/bar')).toBe('foo/bar');
  expect(ownModelId(all, 'openai/gpt-5.5')).toBeNull();
  expect(ownModelId(all, 'two words')).toBeNull();
});

it('names the provider in the launch command where it is not the selected one', () => {
  expect(launchCommand(all[0] ?? model(''), 'token_station')).toBe('codex --model openai/gpt-5.5 exec "…"');
  expect(launchCommand(all[2] ?? model(''), 'token_station')).toContain('-c model_provider=openrouter');
});

it('moves no row of the short list when another model is selected', () => {
  const before = shortList(all, 2).map(({ id }) => id);
  expect(before).toEqual(['openai/gpt-5.5', 'qwen/qwen4']);
  const many = [...all, ...Array.from({ length: 9 }, (_, index) => model(`m/${String(index)}`))];
  const order = (list: Model[]) => shortList(list).map(({ id }) => many.findIndex((one) => one.id === id));
  expect(order(many)).toEqual([...order(many)].sort((a, b) => a - b));
});
