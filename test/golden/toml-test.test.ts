import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { applyTextEdits, type ConfigEdit } from '../../electron/config/document/edit.ts';
import { planEdits } from '../../electron/config/engine/plan-edits.ts';
import { verifyEdits } from '../../electron/config/engine/verify-edits.ts';

const folder = fileURLToPath(new URL('toml-test', import.meta.url));
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.toml'))
  .sort();

test('the documents are there', () => {
  expect(documents.length).toBeGreaterThanOrEqual(100);
});

/** A root key added is one insertion of its line, and taken out again it leaves the bytes as they were. */
test.each(documents)('%s', (name) => {
  const before = readFileSync(join(folder, name), 'utf8');
  const set: ConfigEdit = { kind: 'set', path: ['zz-model'], value: 'added' };
  const planned = planEdits(before, [set]);
  if (!planned.ok) throw new Error(planned.fault.evidence);
  expect(planned.value).toHaveLength(1);
  expect(planned.value[0]).toMatchObject({ length: 0, content: expect.stringMatching(/^\s*zz-model *= *"added"\s*$/) });
  const after = applyTextEdits(before, planned.value);
  expect(verifyEdits(before, after, [set]).ok).toBe(true);

  const unset: ConfigEdit = { kind: 'unset', path: ['zz-model'] };
  const back = planEdits(after, [unset]);
  expect(back.ok && applyTextEdits(after, back.value)).toBe(before);
  expect(verifyEdits(after, before, [unset]).ok).toBe(true);
});
