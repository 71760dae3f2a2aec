import { expect, it } from 'vitest';
import { emptyMemory, entryOf } from '../../electron/models/memory.types.ts';
import { mergeModels } from '../../electron/models/model-list.ts';
import type { OfferedModel } from '../../electron/models/offered-models.ts';
import { profileTemplates } from '../../electron/models/profile-templates.ts';

const practice = { id: 'practice', name: 'Practice', baseUrl: 'http://127.0.0.1:1/v1' };
const other = { id: 'other', name: 'Other', baseUrl: 'https://other.example/v1' };
const offer = (id: string, output: number, reasoning: string[] | null = null): OfferedModel => ({
  ...{ id, context: null, price: { input: 1, output }, reasoning },
});
const choices = (templates: ReturnType<typeof profileTemplates>) =>
  templates.map(({ name, fields }) => [name, fields['model'], fields['model_reasoning_effort']]);

it('takes the guide’s own split where the provider has its models', () => {
  const rows = mergeModels({
    ...{ providers: [practice], selected: { provider: 'practice', model: 'openai/gpt-5.5' }, offered: new Map() },
    ...{ memory: emptyMemory(), codexKnows: () => null },
  });
  const [hard, routine] = profileTemplates(rows, 'practice');
  expect(hard).toMatchObject({
    ...{ id: 'hard', label: 'Hard task' },
    fields: { model: 'anthropic/claude-opus-4-8', model_provider: 'practice' },
  });
  expect(routine).toMatchObject({ id: 'routine', fields: { model: 'kimi/kimi-k2.7-code' } });
});

it('else goes by price among the person’s own models, never among all that are listed', () => {
  const memory = emptyMemory();
  entryOf(memory, 'other', 'dear').favourite = true;
  entryOf(memory, 'other', 'cheap').favourite = true;
  const offered = new Map([['other', [offer('dear', 30, ['low', 'high']), offer('cheap', 1), offer('dearest', 900)]]]);
  const merge = (model: string) =>
    mergeModels({
      ...{ providers: [other], selected: { provider: 'other', model }, offered, memory, codexKnows: () => null },
    });
  expect(choices(profileTemplates(merge('cheap'), 'other'))).toEqual([
    ['hard', 'dear', 'high'],
    ['routine', 'cheap', undefined],
  ]);
  entryOf(memory, 'other', 'route/cheapest').own = {
    ...{ note: '', route: { label: 'Cheapest', policy: 'cheapest-above-floor' as const } },
  };
  expect(choices(profileTemplates(merge('cheap'), 'other'))[1]).toEqual(['routine', 'route/cheapest', undefined]);
});

it('offers nothing where no model is known', () => {
  expect(profileTemplates([], 'other')).toEqual([]);
});
