import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyTextEdits, type ConfigEdit } from '../../../electron/config/document/edit.ts';
import { planEdits } from '../../../electron/config/engine/plan-edits.ts';
import { verifyEdits } from '../../../electron/config/engine/verify-edits.ts';
import { verifyPart } from '../../../electron/config/engine/verify-part.ts';
import { configDocument, configEdits } from '../../support/config-documents.ts';

const set = (path: string[], value: string): ConfigEdit[] => [{ kind: 'set', path, value }];
const text = 'model = "a"\n[tui]\nx = 1\n[model_providers.p]\nname = "P"\n[last]\n';

test('what the engine plans is in order, as it is to the check of the whole', () => {
  const check = ({ text: before }: { text: string }, asked: ConfigEdit[]) => {
    const plan = planEdits(before, asked);
    if (!plan.ok) throw new Error(plan.fault.evidence);
    const after = applyTextEdits(before, plan.value);
    expect(verifyPart(before, after, asked)).toEqual(verifyEdits(before, after, asked));
  };
  fc.assert(fc.property(configDocument({ airy: false }), configEdits(), check), { numRuns: 200 });
});

describe('what the edits do not mean is refused', () => {
  it.each([
    ['another value', text.replace('"a"', '"c"'), set(['model'], 'b')],
    ['a neighbour changed', text.replace('"a"\n', '"b"\nmore = 1\n'), set(['model'], 'b')],
    ['another table changed', text.replace('x = 1', 'x = 2'), set(['model_providers', 'p', 'name'], 'Q')],
    ['a table lost', text.replace('[last]\n', ''), set(['model'], 'a')],
    ['no TOML', text.replace('"a"', '"b'), set(['model'], 'b')],
  ])('%s', (_what, after, edits) => {
    expect(() => verifyPart(text, after, edits)).toThrow('the edit would');
  });
});

it('names the fault of a text that does not parse, wherever that is', () => {
  const broken = `${text}x = \n`;
  expect(verifyPart(broken, broken.replace('"a"', '"b"'), set(['model'], 'b'))).toMatchObject({
    ok: false,
    fault: { id: 'config-invalid-toml' },
  });
});
