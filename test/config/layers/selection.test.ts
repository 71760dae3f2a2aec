import { describe, expect, it } from 'vitest';
import { decide, selected } from '../../../electron/config/layers/selection.ts';
import type { Layer } from '../../../electron/config/layers/selection.ts';

const user: Layer = { by: 'user', where: '/h/config.toml', data: { model: 'm', model_provider: 'gw' }, ignored: null };

describe('selection', () => {
  it('reads what a document says, and nothing where it says nothing usable', () => {
    expect(selected({ model: 'm', model_provider: 'gw' })).toEqual({ model: 'm', modelProvider: 'gw' });
    expect(selected({ model: 3 })).toEqual({ model: null, modelProvider: null });
  });

  it('falls to what is built in', () => {
    expect(decide([])).toEqual({
      provider: { value: 'openai', by: 'built-in', where: null },
      model: { value: null, by: 'built-in', where: null },
    });
    expect(decide([user]).model).toEqual({ value: 'm', by: 'user', where: '/h/config.toml' });
  });

  it('lets the highest layer decide, but a project not the provider', () => {
    const project: Layer = {
      by: 'project',
      where: '/p/.codex/config.toml',
      data: { model: 'p', model_provider: 'p' },
      ignored: null,
    };
    const decided = decide([project, user]);
    expect(decided.model).toMatchObject({ value: 'p', by: 'project' });
    expect(decided.provider).toMatchObject({ value: 'gw', by: 'user' });
  });
});
