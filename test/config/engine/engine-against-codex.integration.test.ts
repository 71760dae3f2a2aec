import { diffLines } from 'diff';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAppServer, type AppServer } from '../../../electron/codex/app-server.ts';
import type { Json } from '../../../electron/codex/app-server.types.ts';
import { applyTextEdits, type ConfigEdit, type TomlTable } from '../../../electron/config/document/edit.ts';
import { planEdits } from '../../../electron/config/engine/plan-edits.ts';
import { isTable } from '../../../electron/config/document/table.ts';
import { formatKey, parseToml, valueAt } from '../../../electron/config/document/toml.ts';
import { sameAfterEdits } from '../../../electron/config/engine/verify-edits.ts';
import { configDocument, configEdit, configEdits } from '../../support/config-documents.ts';
import { goldenCases, type GoldenCase } from '../../support/golden.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { makeTempDir } from '../../support/temp.ts';

/** One server for all cases: it reads the file anew for every write. */
let server: AppServer;
let file: string;
const home = makeTempDir();

const strictCodex = { ...realCodex, args: [...realCodex.args, '--strict-config'] };

beforeAll(async () => {
  file = join(home.path, 'config.toml');
  writeFileSync(file, '');
  const started = await startAppServer({ program: realCodex, env: codexEnv(home.path) });
  if (!started.ok) throw new Error(started.fault.evidence);
  server = started.value;
});

afterAll(async () => {
  await server.close();
  home.remove();
});

test.each(goldenCases())('$name', async (golden) => {
  const codex = await writeByCodex(golden);
  if (golden.codexCannot) {
    expect(codex).toBeNull();
    return;
  }
  if (codex === null) throw new Error('Codex refused the edit');
  const [meant, written] = [meaning(golden.after), meaning(codex)];
  if (!sameAfterEdits(meant, written, golden.edits)) expect(meant).toEqual(written);
  const [ours, theirs] = [golden.after, codex].map((after) => changedLines(golden.before, after));
  if (golden.betterThanCodex) expect(golden.after).not.toBe(codex);
  else expect(ours).toBeLessThanOrEqual(theirs ?? 0);
});

/** The text after the same edits by `config/batchWrite`, or null where Codex has no such edit or refuses it. */
async function writeByCodex({ before, edits }: GoldenCase): Promise<string | null> {
  if (edits.some((edit) => edit.kind === 'rename-provider')) return null;
  writeFileSync(file, before);
  const old = parseToml(before);
  const batch = edits.flatMap((edit) => asCodexEdits(edit, old.ok ? old.value : {}));
  const written = await server.call('config/batchWrite', { edits: batch });
  return written.ok ? readFileSync(file, 'utf8') : null;
}

function asCodexEdits(edit: ConfigEdit, data: TomlTable) {
  const replace = (path: readonly string[], value: unknown) => ({
    keyPath: path.map(formatKey).join('.'),
    value: value as Json,
    mergeStrategy: 'replace' as const,
  });
  switch (edit.kind) {
    case 'set':
      return [replace(edit.path, edit.value)];
    case 'unset':
    case 'remove-table':
      return [replace(edit.path, null)];
    case 'add-table':
      return isTable(valueAt(data, edit.path))
        ? Object.entries(edit.values).map(([key, value]) => replace([...edit.path, key], value))
        : [replace(edit.path, edit.values)];
    case 'rename-provider':
      return [];
  }
}

function meaning(text: string): TomlTable {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.fault.evidence);
  return parsed.value;
}

function changedLines(before: string, after: string): number {
  const changed = diffLines(before, after).filter((part) => part.added || part.removed);
  return changed.reduce((lines, part) => lines + part.count, 0);
}

test('what the engine leaves is loaded by Codex with --strict-config', async () => {
  // Headers alone would make a provider without a name, which Codex refuses.
  const known = configEdit.filter((edit) => edit.kind !== 'set' || edit.path.length < 3);
  const sample = fc.sample(fc.tuple(configDocument({ airy: false }), configEdits(known)), 12);
  for (const [{ text }, edits] of sample) {
    const planned = planEdits(text, edits);
    if (!planned.ok) throw new Error(planned.fault.evidence);
    writeFileSync(file, applyTextEdits(text, planned.value));
    const started = await startAppServer({ program: strictCodex, env: codexEnv(home.path) });
    if (!started.ok) throw new Error(`${started.fault.evidence}\n${readFileSync(file, 'utf8')}`);
    await started.value.close();
  }
});

test('with --strict-config Codex does refuse a key that it does not know', async () => {
  writeFileSync(file, 'model = "a"\nmodle = "b"\n');
  const started = await startAppServer({ program: strictCodex, env: codexEnv(home.path) });
  expect(started.ok ? '' : started.fault.evidence).toContain('modle');
});

test.each([
  ['model = openai\n'],
  ['a = 1\nmodel = "x\nb = 2\n'],
  ['[a]\nb = 1\n[a]\n'],
  ['a = 1\na = 2\n'],
  ['[a\nb = 1\n'],
  ['a =\nb = 1\n'],
  ['a\nb = 1\n'],
  ['a = [1, 2\nb = 1\n'],
  ['a = { b = 1\nc = 2 }\n'],
  ['ä = 1\n'],
  ['a = "\\q"\n'],
  ['a.b = 1\n[a]\nc = 1\n'],
  ['a = 012\n'],
  ['a = 1\n\n   = 2\n'],
  ['model = "a"\r\nb = x\r\n'],
])('a broken file is marked where Codex marks it: %j', async (text) => {
  writeFileSync(file, text);
  const started = await startAppServer({ program: strictCodex, env: codexEnv(home.path) });
  const words = started.ok ? 'loads' : started.fault.evidence;
  if (started.ok) await started.value.close();
  const planned = planEdits(text, []);
  const codex = /config\.toml:(\d+):(\d+)/.exec(words)?.slice(1).join(':') ?? words;
  const ours = planned.ok ? 'loads' : planned.fault.evidence.split(': ')[0];
  expect(ours).toBe(codex);
});
