import { expect, test } from 'vitest';
import { applyTextEdits } from '../../electron/config/document/edit.ts';
import { planEdits } from '../../electron/config/engine/plan-edits.ts';
import { verifyEdits } from '../../electron/config/engine/verify-edits.ts';
import { goldenCases } from '../support/golden.ts';

const cases = goldenCases();

test('there are cases, and no two ask the same of the same file', () => {
  const asked = cases.map(({ before, edits }) => JSON.stringify([before, edits]));
  expect(cases.length).toBeGreaterThanOrEqual(80);
  expect(new Set(asked).size).toBe(asked.length);
});

test.each(cases)('$name: $note', ({ before, after, edits, fault }) => {
  const planned = planEdits(before, edits);
  if (!planned.ok) {
    expect(planned.fault.id).toBe(fault);
    expect(after).toBe(before);
    return;
  }
  expect(applyTextEdits(before, planned.value)).toBe(after);
  expect(fault).toBeUndefined();
  expect(verifyEdits(before, after, edits).ok).toBe(true);
  const again = planEdits(after, edits);
  expect(again).toEqual({ ok: true, value: [] });
});
