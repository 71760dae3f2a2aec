import { expect, it } from 'vitest';
import { parseModelList } from '../../electron/models/offered-models.ts';

it('reads context and price where a list says them', () => {
  const openRouter = { id: 'a/b', context_length: 200_000, pricing: { prompt: '0.000003', completion: '0.000015' } };
  const vllm = { id: 'local', max_model_len: 32_768 };
  expect(parseModelList({ data: [openRouter, vllm] })).toEqual([
    { id: 'a/b', context: 200_000, price: { input: expect.closeTo(3), output: expect.closeTo(15) } },
    { id: 'local', context: 32_768, price: null },
  ]);
});

it('reads Codex’s own form and a bare list', () => {
  expect(parseModelList({ models: [{ slug: 'x', context_window: 5 }] })).toEqual([
    { id: 'x', context: 5, price: null },
  ]);
  expect(parseModelList([{ id: 'x' }])).toEqual([{ id: 'x', context: null, price: null }]);
});

it('keeps what is sound and drops the rest', () => {
  const odd = [null, 5, {}, { id: '' }, { id: 'x'.repeat(300) }, { id: 'bell\u0007' }, { id: 7 }];
  const fine = [{ id: 'a', context_length: 'much', pricing: { prompt: 'x' } }, { id: 'a' }, { id: '__proto__' }];
  expect(parseModelList({ data: [...odd, ...fine] })).toEqual([
    { id: 'a', context: null, price: null },
    { id: '__proto__', context: null, price: null },
  ]);
});

it.each([undefined, null, 'text', 5, {}, { data: 'x' }, { data: [{ title: 'x' }] }])('%j is no list', (body) => {
  expect(parseModelList(body)).toBeNull();
});
