import { expect, it } from 'vitest';
import { reasoningLevels } from '../../../electron/models/offered-models.ts';
import { keptKeys, knownLevels, saveInput, textsOf } from '../../../renderer/profiles/profile-fields.ts';

const file = { model: 'openai/gpt-5.5', hide_agent_reasoning: true, tui: { theme: 'dark' } };

it('offers every level that Codex knows, where a model’s own are not known', () => {
  expect(knownLevels).toEqual(reasoningLevels);
});

it('asks only for what differs from the file, in the kind that stood there', () => {
  const texts = { ...textsOf(file), model: 'glm/glm-5.2', hide_agent_reasoning: 'false' };
  expect(saveInput('deep', texts, file)).toEqual({
    name: 'deep',
    fields: { model: 'glm/glm-5.2', hide_agent_reasoning: false },
  });
});

it('removes a key whose field was emptied, and asks nothing where nothing changed or there is no name', () => {
  expect(saveInput('deep', { ...textsOf(file), model: ' ' }, file)?.fields).toEqual({ model: null });
  expect(saveInput('deep', textsOf(file), file)).toBeNull();
  expect(saveInput(' ', { ...textsOf(file), model: 'x' }, file)).toBeNull();
});

it('writes everything that a template says into a new file, and leaves tables of an old one alone', () => {
  const template = { model: 'kimi/kimi-k2.7-code', model_reasoning_effort: 'low', web_search: false };
  expect(saveInput('routine', textsOf(template), {}, template)?.fields).toEqual(template);
  expect(keptKeys(file)).toEqual(['tui']);
  expect(textsOf(file)).not.toHaveProperty('tui');
});
