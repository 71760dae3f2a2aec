import { describe, expect, test } from 'vitest';
import { applyTextEdits, type ConfigEdit } from '../../../electron/config/document/edit.ts';
import { planEdits } from '../../../electron/config/engine/plan-edits.ts';
import { verifyEdits } from '../../../electron/config/engine/verify-edits.ts';

function plan(text: string, ...edits: ConfigEdit[]) {
  const planned = planEdits(text, edits);
  if (!planned.ok) throw new Error(planned.fault.evidence);
  return planned.value;
}

const provider = 'model = "a" # the usual\n\n[model_providers.p]\nname = "P"\n';

describe('planEdits', () => {
  test('one value changed is one edit of that value alone', () => {
    const edits = plan(provider, { kind: 'set', path: ['model'], value: 'b' });
    expect(edits).toEqual([{ offset: provider.indexOf('a"'), length: 1, content: 'b' }]);
  });

  test('what the file already says gives no edits', () => {
    const edits = plan(
      provider,
      { kind: 'set', path: ['model'], value: 'a' },
      { kind: 'unset', path: ['model_provider'] },
      { kind: 'remove-table', path: ['model_providers', 'q'] },
      { kind: 'add-table', path: ['model_providers', 'p'], values: { name: 'P' } },
      { kind: 'rename-provider', from: 'q', to: 'r' },
    );
    expect(edits).toEqual([]);
  });

  test('edits that take each other back give no edits', () => {
    const edits = plan(
      provider,
      { kind: 'set', path: ['model_provider'], value: 'p' },
      { kind: 'set', path: ['model'], value: 'b' },
      { kind: 'unset', path: ['model_provider'] },
      { kind: 'set', path: ['model'], value: 'a' },
    );
    expect(edits).toEqual([]);
  });

  test('several edits in one call come in order, against the text as given, and do not overlap', () => {
    const asked: ConfigEdit[] = [
      { kind: 'add-table', path: ['model_providers', 'q'], values: { name: 'Q' } },
      { kind: 'set', path: ['model_providers', 'q', 'base_url'], value: 'http://127.0.0.1/v1' },
      { kind: 'set', path: ['model'], value: 'b' },
      { kind: 'rename-provider', from: 'p', to: 'p2' },
    ];
    const edits = plan(provider, ...asked);
    const ends = edits.map((edit) => edit.offset + edit.length);
    expect(edits.slice(1).every((edit, index) => edit.offset >= (ends[index] ?? Infinity))).toBe(true);
    const after = applyTextEdits(provider, edits);
    expect(after).toBe(
      'model = "b" # the usual\n\n[model_providers.p2]\nname = "P"\n\n' +
        '[model_providers.q]\nname = "Q"\nbase_url = "http://127.0.0.1/v1"\n',
    );
    expect(verifyEdits(provider, after, asked).ok).toBe(true);
  });

  test('a text that does not parse is a fault with its place, and is not quoted', () => {
    const planned = planEdits('model = "a"\n\nkey = sk-secret-1234567890\n', []);
    expect(planned.ok).toBe(false);
    if (planned.ok) return;
    expect(planned.fault.id).toBe('config-invalid-toml');
    expect(planned.fault.evidence).toMatch(/^3:7: /);
    expect(JSON.stringify(planned.fault)).not.toContain('secret');
  });

  test.each([['[profiles]\nmodel = 1\n'], ['[[profiles.model]]\nx = 1\n'], ['profiles = { model = [1] }\n']])(
    'a path through what is no table is refused: %j',
    (text) => {
      const planned = planEdits(text, [{ kind: 'set', path: ['profiles', 'model', 'x'], value: 1 }]);
      expect(planned).toMatchObject({ ok: false, fault: { id: 'value-invalid' } });
    },
  );

  test('a provider is not renamed onto another', () => {
    const text = `${provider}[model_providers.q]\nname = "Q"\n`;
    const planned = planEdits(text, [{ kind: 'rename-provider', from: 'p', to: 'q' }]);
    expect(planned).toMatchObject({ ok: false, fault: { id: 'provider-exists' } });
  });

  test('an array of tables that already says so stays, and another value takes its place', () => {
    const text = 'model = "a"\n\n[[skills.config]]\npath = "/one"\n\n[tui]\nnotifications = true\n';
    const set = (value: string): ConfigEdit => ({ kind: 'set', path: ['skills', 'config'], value: [{ path: value }] });
    expect(plan(text, set('/one'))).toEqual([]);
    const after = applyTextEdits(text, plan(text, set('/two')));
    expect(verifyEdits(text, after, [set('/two')]).ok).toBe(true);
    expect(after).toContain('model = "a"\n\n[tui]\nnotifications = true\n');
  });

  test('keys that JavaScript objects treat as their own are plain keys', () => {
    const asked: ConfigEdit[] = [
      { kind: 'set', path: ['__proto__', 'constructor'], value: 1 },
      { kind: 'add-table', path: ['model_providers', '__proto__'], values: { name: 'P' } },
    ];
    const after = applyTextEdits(provider, plan(provider, ...asked));
    expect(after).toContain('[__proto__]\nconstructor = 1\n');
    expect(verifyEdits(provider, after, asked).ok).toBe(true);
    expect(plan(after, ...asked)).toEqual([]);
  });

  test('an empty path is a mistake of the caller', () => {
    expect(() => planEdits('', [{ kind: 'set', path: [], value: 1 }])).toThrow(TypeError);
  });
});

describe('verifyEdits', () => {
  const asked: ConfigEdit[] = [{ kind: 'set', path: ['model'], value: 'b' }];

  test('throws where the new text says something else', () => {
    expect(() => verifyEdits(provider, provider, asked)).toThrow('set model');
    expect(() => verifyEdits(provider, 'model = "b"\n', asked)).toThrow('set model');
  });

  test('throws where the new text does not parse', () => {
    expect(() => verifyEdits(provider, 'model = ', asked)).toThrow('does not parse');
  });

  test('a text that did not parse before is a fault', () => {
    expect(verifyEdits('model = ', 'model = "b"', asked)).toMatchObject({ fault: { id: 'config-invalid-toml' } });
  });
});
