import { expect, it } from 'vitest';
import type { Model } from '../../../electron/api/contract.ts';
import { rowsInView, stretches } from '../../../renderer/models/rows-in-view.ts';
import { ownModelId, searchModels } from '../../../renderer/models/search.ts';
import { steadyOrder } from '../../../renderer/models/steady-order.ts';
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
  model('team/best', { route: { label: 'Nightly', policy: 'other', note: 'asks Mia' } }),
];

it('finds models by every word, in ID, provider, use and route', () => {
  expect(searchModels(all, 'station cheap').map(({ id }) => id)).toEqual(['kimi/kimi-k2.7-code']);
  expect(searchModels(all, 'NIGHTLY mia').map(({ id }) => id)).toEqual(['team/best']);
  expect(searchModels(all, ' ')).toHaveLength(4);
});

it('takes typed text for an own model only where it is an ID that no model has', () => {
  expect(ownModelId(all, 'foo/bar')).toBe('foo/bar');
  expect(ownModelId(all, 'openai/gpt-5.5')).toBeNull();
  expect(ownModelId(all, 'two words')).toBeNull();
});

it('moves no row of the short list when another model is selected', () => {
  const before = shortList(all, 2).map(({ id }) => id);
  expect(before).toEqual(['openai/gpt-5.5', 'qwen/qwen4']);
  const many = [...all, ...Array.from({ length: 9 }, (_, index) => model(`m/${String(index)}`))];
  const order = (list: Model[]) => shortList(list).map(({ id }) => many.findIndex((one) => one.id === id));
  expect(order(many)).toEqual([...order(many)].sort((a, b) => a - b));
});

const heights = (parts: ReturnType<typeof stretches>) =>
  parts.reduce((rows, part) => rows + (part.kind === 'gap' ? part.rows : 1), 0);
const drawn = (parts: ReturnType<typeof stretches>) =>
  parts.flatMap((part) => (part.kind === 'row' ? [part.index] : []));

it('draws the rows that are seen and some around them, never all of a long list', () => {
  const [first, end] = rowsInView(48_000, 600, 48, 5000);
  expect(first).toBeLessThanOrEqual(1000);
  expect(end).toBeGreaterThanOrEqual(1013);
  expect(end - first).toBeLessThan(60);
  expect(rowsInView(-300, 600, 48, 3)).toEqual([0, 3]);
  expect(rowsInView(240_000, 600, 48, 100)).toEqual([100, 100]);
});

it('keeps the whole height, and the row that has the focus, wherever the list is scrolled', () => {
  for (const [view, keep] of [
    [[0, 20], -1],
    [[0, 20], 4999],
    [[2000, 2040], 3],
    [[4980, 5000], 2000],
  ] as [[number, number], number][]) {
    const parts = stretches(view, keep, 5000);
    expect(heights(parts)).toBe(5000);
    if (keep >= 0) expect(drawn(parts)).toContain(keep);
    expect(drawn(parts)).toEqual([...drawn(parts)].sort((a, b) => a - b));
  }
});

it('moves no row when another model is selected and the core lists that one first', () => {
  const ids = (models: Model[]) => steadyOrder(models).map(({ id }) => id);
  const [first, second, ...others] = all;
  if (!first || !second) throw new Error('two are needed');
  const before = ids(all);
  expect(ids([{ ...second, selected: true }, { ...first, selected: false }, ...others, model('new/one')])).toEqual([
    ...before,
    'new/one',
  ]);
});
