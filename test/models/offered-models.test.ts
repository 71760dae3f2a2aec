import { expect, it } from 'vitest';
import { parseModelList } from '../../electron/models/offered-models.ts';

const bare = { context: null, price: null, reasoning: null };

it.each([
  ['OpenAI', { data: [{ id: 'x', object: 'model', created: 1, owned_by: 'y' }] }, {}],
  [
    'OpenRouter',
    {
      data: [
        {
          ...{ id: 'x', name: 'X', context_length: 200_000, top_provider: { context_length: 100_000 } },
          ...{ pricing: { prompt: '0.0000012', completion: '0.000015', image: '0' } },
          ...{ supported_parameters: ['reasoning', 'tools'], reasoning: { supported_efforts: ['high', 'low', 'odd'] } },
        },
      ],
    },
    { context: 200_000, price: { input: 1.2, output: 15 }, reasoning: ['low', 'high'] },
  ],
  [
    'OpenRouter, a route whose price varies',
    { data: [{ id: 'x', context_length: null, pricing: { prompt: '-1', completion: '-1' }, reasoning: null }] },
    {},
  ],
  [
    'LiteLLM',
    {
      data: [
        {
          ...{ model_name: 'x', litellm_params: { model: 'openai/other' } },
          model_info: {
            ...{ id: '112f', max_tokens: 16_384, max_input_tokens: 128_000 },
            ...{ input_cost_per_token: 1.5e-7, output_cost_per_token: 6e-7 },
          },
        },
      ],
    },
    { context: 128_000, price: { input: 0.15, output: 0.6 } },
  ],
  [
    'LiteLLM, costs not known',
    { data: [{ id: 'x', max_input_tokens: null, input_cost_per_token: null, output_cost_per_token: null }] },
    {},
  ],
  ['vLLM', { data: [{ id: 'x', max_model_len: 32_768 }] }, { context: 32_768 }],
  ['Ollama', { models: [{ name: 'x', model: 'x', details: { family: 'llama' } }] }, {}],
  ['LM Studio', { data: [{ id: 'x', max_context_length: 4096, loaded_context_length: 2048 }] }, { context: 4096 }],
  [
    'Codex',
    { models: [{ slug: 'x', context_window: 5, supported_reasoning_levels: [{ effort: 'low' }, { effort: 'max' }] }] },
    { context: 5, reasoning: ['low', 'max'] },
  ],
  ['a bare list', [{ id: 'x' }], {}],
])('reads the form of %s', (_whose, body, facts) => {
  expect(parseModelList(body)).toEqual([{ id: 'x', ...bare, ...facts }]);
});

it('keeps what is sound and drops the rest', () => {
  const odd = [null, 5, {}, { id: '' }, { id: 'x'.repeat(300) }, { id: 'bell\u0007' }, { id: 7 }];
  const fine = [{ id: 'a', context_length: 'much', pricing: { prompt: 'x' } }, { id: 'a' }, { id: '__proto__' }];
  expect(parseModelList({ data: [...odd, ...fine] })).toEqual([
    { id: 'a', ...bare },
    { id: '__proto__', ...bare },
  ]);
});

it.each([undefined, null, 'text', 5, {}, { data: 'x' }, { data: [{ title: 'x' }] }])('%j is no list', (body) => {
  expect(parseModelList(body)).toBeNull();
});
