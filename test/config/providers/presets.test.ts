import { describe, expect, test } from 'vitest';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { applyTextEdits } from '../../../electron/config/document/edit.ts';
import { listPresets, placeholder } from '../../../electron/config/providers/presets.ts';
import { planAddProvider } from '../../../electron/config/providers/provider-edits.ts';
import { providerProblems } from '../../../electron/config/providers/provider-rules.ts';
import { providerTable } from '../../../electron/config/providers/providers.ts';
import { isVariableName } from '../../../electron/config/providers/variable-name.ts';
import { valueOf } from '../../support/store.ts';

const presets = listPresets('http://127.0.0.1:4000/v1');

describe.each(presets)('the preset $id', (preset) => {
  test('says when to choose it, and leads nowhere but to encrypted pages', () => {
    expect(preset.note).toMatch(/\.$/);
    if (preset.signUpUrl !== null) expect(preset.signUpUrl).toMatch(/^https:\/\//);
    if (preset.envKey !== null) expect(isVariableName(preset.envKey)).toBe(true);
  });

  test('makes a provider in which nothing is wrong', () => {
    const given = { name: preset.name || 'Mine', baseUrl: preset.baseUrl || 'https://gateway.example/v1' };
    const own = preset.builtIn ? {} : { ...given, baseUrl: given.baseUrl.replace(placeholder, 'mine') };
    const asked = { provider: preset.providerId, preset, ...own, select: { model: preset.model ?? 'm' } };
    const edits = valueOf(planAddProvider({}, asked));
    const data = valueOf(editEngine.parse(applyTextEdits('', valueOf(editEngine.plan('', edits)))));
    expect(data).toMatchObject({ model: preset.model ?? 'm', model_provider: preset.providerId });
    const table = providerTable(data, preset.providerId);
    expect(table === null).toBe(preset.builtIn);
    expect(table ? providerProblems(preset.providerId, table) : []).toEqual([]);
  });
});

test('no two presets have the same ID, or suggest the same provider', () => {
  for (const ids of [presets.map(({ id }) => id), presets.map(({ providerId }) => providerId)])
    expect(new Set(ids).size).toBe(ids.length);
});
