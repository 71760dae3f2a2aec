import { expect, it } from 'vitest';
import { resolveTarget, type TargetSources } from '../../electron/models/switch-target.ts';

const resolve = (asked: { provider?: string; model?: string }, more: Partial<TargetSources> = {}) =>
  resolveTarget(asked, {
    ...{ data: { model: 'm', model_provider: 'gw' }, memory: { choices: [] }, presets: [], listed: null },
    ...{ offersGuide: false, ...more },
  });

it.each([
  ['one listed ID ends with it', 'gpt-5.5', ['openai/gpt-5.5', 'a/b'], false, 'openai/gpt-5.5'],
  ['a route of several parts ends with it', 'cheap', ['team/routes/cheap'], false, 'team/routes/cheap'],
  ['the guide names it for this provider', 'glm-5.2', null, true, 'glm/glm-5.2'],
  ['the guide and the list say the same', 'glm-5.2', ['glm/glm-5.2'], true, 'glm/glm-5.2'],
])('corrects a bare name where %s', (_why, model, listed, offersGuide, written) => {
  expect(resolve({ model }, { listed, offersGuide })).toEqual({
    ...{ provider: 'gw', model: written, corrected: { asked: model, written } },
  });
});

it.each([
  ['the provider lists the bare name itself', 'gpt-5.5', ['gpt-5.5', 'openai/gpt-5.5'], true],
  ['several fit', 'gpt-5.5', ['openai/gpt-5.5', 'azure/gpt-5.5'], false],
  ['it only resembles one', 'gpt-5', ['openai/gpt-5.5'], false],
  ['it has a namespace', 'other/gpt-5.5', ['openai/gpt-5.5'], true],
  ['nothing is known of the provider', 'gpt-5.5', null, false],
])('leaves a name as it is where %s', (_why, model, listed, offersGuide) => {
  expect(resolve({ model }, { listed, offersGuide })).toEqual({ provider: 'gw', model, corrected: null });
});

it('takes the model that a provider had last, else its preset’s, else the guide’s first', () => {
  const memory = { choices: [{ provider: 'p', model: 'last' }] };
  const presets = [{ providerId: 'p', model: 'preset' }];
  const to = (more: Partial<TargetSources>) => resolve({ provider: 'p' }, more).model;
  expect(to({ memory, presets, offersGuide: true })).toBe('last');
  expect(to({ presets, offersGuide: true })).toBe('preset');
  expect(to({ offersGuide: true })).toBe('openai/gpt-5.5');
  expect(to({})).toBeNull();
  expect(resolve({ provider: 'gw' }, { memory: { choices: [{ provider: 'gw', model: 'old' }] } }).model).toBeNull();
});
