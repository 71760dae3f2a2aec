import { expect, it } from 'vitest';
import { suggestModel } from '../../electron/models/namespace.ts';

const listed = ['openai/gpt-5.5', 'anthropic/claude-opus-4-8', 'glm/glm-5.2', 'a/twin', 'b/twin'];

it.each([
  ['claude-opus-4-8', 'anthropic/claude-opus-4-8'],
  ['claude-opus-4.8', 'anthropic/claude-opus-4-8'],
  ['Claude Opus 4.8', 'anthropic/claude-opus-4-8'],
  ['GPT-5.5', 'openai/gpt-5.5'],
  ['openrouter/gpt-5.5', 'openai/gpt-5.5'],
  ['openai/gpt-5.5', null],
  ['gpt-5.4', null],
  ['twin', null],
  ['', null],
])('%s: %s', (model, suggestion) => {
  expect(suggestModel(model, listed)).toBe(suggestion);
});
