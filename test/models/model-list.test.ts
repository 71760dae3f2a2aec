import { expect, it } from 'vitest';
import { guideModels } from '../../electron/models/known-models.ts';
import { emptyMemory, entryOf } from '../../electron/models/memory.types.ts';
import { mergeModels, type ModelSources } from '../../electron/models/model-list.ts';

const tokenStation = { id: 'ts', name: 'Token Station', baseUrl: 'https://models.bytefuture.ai/v1' };
const other = { id: 'other', name: 'Other', baseUrl: 'https://other.example/v1' };

const merge = (more: Partial<ModelSources> = {}) =>
  mergeModels({
    ...{ providers: [tokenStation, other], selected: { provider: 'ts', model: 'glm/glm-5.2' } },
    ...{ offered: new Map(), memory: emptyMemory(), codexKnows: () => null, ...more },
  });

it('offers the guide’s models with its words where they are: Token Station and the practice gateway', () => {
  const rows = merge();
  expect(rows.map((row) => row.provider)).toEqual(Array(5).fill('ts'));
  expect(new Set(rows.map((row) => row.id))).toEqual(new Set(guideModels.map((model) => model.id)));
  expect(rows[0]).toMatchObject({
    id: 'glm/glm-5.2',
    selected: true,
    context: 1_000_000,
    sources: ['config', 'guide'],
  });
  expect(rows.filter((row) => row.context !== null).length).toBe(1);
  const practice = { id: 'practice', name: 'Practice gateway', baseUrl: 'http://127.0.0.1:1/v1' };
  expect(merge({ providers: [practice], selected: { provider: null, model: null } }).length).toBe(5);
  const lookalike = { ...other, baseUrl: 'https://models.bytefuture.ai.example/v1' };
  expect(merge({ providers: [lookalike], selected: { provider: null, model: null } })).toEqual([]);
});

it('makes one row of what several sources tell, and keeps providers apart', () => {
  const offered = new Map([
    [
      'ts',
      [
        { id: 'openai/gpt-5.5', context: 400_000, price: { input: 1, output: 2 }, reasoning: ['low', 'high'] },
        { id: 'new/one', context: null, price: null, reasoning: null },
      ],
    ],
    ['other', [{ id: 'openai/gpt-5.5', context: null, price: null, reasoning: null }]],
  ]);
  const rows = merge({ offered });
  const gpt = rows.filter((row) => row.id === 'openai/gpt-5.5');
  expect(gpt).toMatchObject([
    {
      provider: 'ts',
      sources: ['guide', 'provider'],
      context: 400_000,
      price: { input: 1, output: 2 },
      reasoning: ['low', 'high'],
      goodFor: 'OpenAI’s flagship; the native Codex default.',
    },
    { provider: 'other', providerName: 'Other', sources: ['provider'], goodFor: null },
  ]);
  expect(rows.filter((row) => row.selected).length).toBe(1);
});

it('puts the selected one first, then favourites, routes, the guide’s, the rest', () => {
  const memory = emptyMemory();
  const route = {
    note: 'cheapest above 80 points',
    route: { label: 'Cheap', policy: 'cheapest-above-floor' as const },
  };
  entryOf(memory, 'ts', 'xai/grok-build-0.1').favourite = true;
  entryOf(memory, 'other', 'liked').favourite = true;
  entryOf(memory, 'other', 'cheap').own = route;
  const offered = new Map([['other', [{ id: 'plain', context: null, price: null, reasoning: null }]]]);
  const rows = merge({ memory, offered });
  expect(rows.map((row) => row.id)).toEqual([
    ...['glm/glm-5.2', 'xai/grok-build-0.1', 'liked', 'cheap'],
    ...['openai/gpt-5.5', 'anthropic/claude-opus-4-8', 'kimi/kimi-k2.7-code', 'plain'],
  ]);
  expect(rows[2]?.sources).toEqual(['user']);
  expect(rows[3]).toMatchObject({
    ...{ sources: ['route'], goodFor: null },
    route: { label: 'Cheap', policy: 'cheapest-above-floor', note: 'cheapest above 80 points' },
  });
});

it('adds what was measured, and lists nothing of a provider that is gone', () => {
  const memory = emptyMemory();
  const lastPong = { ok: true, at: '2026-03-01T10:00:00Z', answeredBy: 'glm/glm-5.2' };
  Object.assign(entryOf(memory, 'ts', 'glm/glm-5.2'), { firstTokenMs: 500, lastPong });
  entryOf(memory, 'ts', 'glm/glm-5.2').answered = [
    { by: 'seldom', times: 1 },
    { by: 'often', times: 3 },
  ];
  entryOf(memory, 'ts', 'never/listed').firstTokenMs = 500;
  entryOf(memory, 'gone', 'm').favourite = true;
  const rows = merge({ memory });
  expect(rows[0]).toMatchObject({ firstTokenMs: 500, lastPong });
  expect(rows[0]?.answered.map(({ by }) => by)).toEqual(['often', 'seldom']);
  expect(rows.length).toBe(5);
});

it('shows what config.toml selects even where nothing else knows of it', () => {
  const rows = merge({ providers: [], selected: { provider: 'missing', model: 'm' } });
  expect(rows).toMatchObject([{ id: 'm', provider: 'missing', providerName: 'missing', sources: ['config'] }]);
});

it('takes from Codex what the provider does not tell, and which names it sends in the reduced form', () => {
  const known = { reduced: true, context: 272_000, reasoning: ['low', 'high'] };
  const offered = new Map([['other', [{ id: 'openai/gpt-5.5', context: 5, price: null, reasoning: ['max'] }]]]);
  const rows = merge({ offered, codexKnows: (model) => (model === 'openai/gpt-5.5' ? known : null) });
  const gpt = rows.filter((row) => row.id === 'openai/gpt-5.5');
  expect(gpt).toMatchObject([
    { provider: 'ts', ...known },
    { provider: 'other', reduced: true, context: 5, reasoning: ['max'] },
  ]);
  expect(rows.filter((row) => row.reduced).length).toBe(2);
});
