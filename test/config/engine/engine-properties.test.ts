import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits, type ConfigEdit, type KeyPath } from '../../../electron/config/document/edit.ts';
import { planEdits } from '../../../electron/config/engine/plan-edits.ts';
import { parseToml, valueAt } from '../../../electron/config/document/toml.ts';
import { verifyEdits } from '../../../electron/config/engine/verify-edits.ts';
import { configDocument, configEdits, text, type ConfigDocument, type Line } from '../../support/config-documents.ts';

const edits = configEdits();
const runs = { numRuns: 200 };

function planned(before: string, asked: readonly ConfigEdit[]) {
  const plan = planEdits(before, asked);
  if (!plan.ok) throw new Error(`${plan.fault.id}: ${plan.fault.evidence}`);
  return plan.value;
}

const made = (before: string, ...asked: ConfigEdit[]) => applyTextEdits(before, planned(before, asked));

test('the result says what was meant, and the same edits then find nothing to change', () => {
  const check = ({ text: before }: ConfigDocument, asked: ConfigEdit[]) => {
    const after = made(before, ...asked);
    expect(verifyEdits(before, after, asked)).toEqual({ ok: true, value: undefined });
    const last = asked.at(-1);
    if (last) expect(planned(after, [last])).toEqual([]);
  };
  fc.assert(fc.property(configDocument({ airy: false }), edits, check), runs);
});

test('every line that no edit names is still there, byte for byte and in order', () => {
  const check = (document: ConfigDocument, asked: ConfigEdit[]) => {
    const after = made(document.text, ...asked)
      .replace('\uFEFF', '')
      .split(document.lineBreak);
    let from = 0;
    for (const line of document.lines) {
      const kept = line.text;
      if (kept === '' || asked.some((edit) => names(edit, line))) continue;
      const found = after.indexOf(kept, from);
      expect(found, `lost: ${kept}`).toBeGreaterThanOrEqual(from);
      from = found + 1;
    }
  };
  fc.assert(fc.property(configDocument({ airy: false }), edits, check), runs);
});

test('byte order mark, line breaks and the end of the file stay as they are', () => {
  const check = ({ text: before, lineBreak }: ConfigDocument, asked: ConfigEdit[]) => {
    const after = made(before, ...asked);
    expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
    const body = after.replace('\uFEFF', '');
    if (before.includes(lineBreak) && body !== '') {
      expect(body.replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/);
      expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
    }
  };
  fc.assert(fc.property(configDocument({ airy: false }), edits, check), runs);
});

test('the edits are those of the text as given: in order, not overlapping, none without effect', () => {
  const check = ({ text: before }: ConfigDocument, asked: ConfigEdit[]) => {
    let end = -1;
    for (const edit of planned(before, asked)) {
      expect(edit.offset).toBeGreaterThan(end);
      expect(before.slice(edit.offset, edit.offset + edit.length)).not.toBe(edit.content);
      end = edit.offset + edit.length;
    }
    expect(end).toBeLessThanOrEqual(before.length);
  };
  fc.assert(fc.property(configDocument({ airy: false }), edits, check), runs);
});

/**
 * What can be taken back by an edit: a plain value set over one that is written plainly, a key added, a table added
 * where blank lines part the tables, a provider renamed. (What is removed takes its comments and place along: that is
 * taken back by the history, which keeps the bytes. A name that needed quotes keeps them.)
 */
test('an edit and its reverse give the original bytes', () => {
  const reversible = fc.oneof(
    text.map((value): ConfigEdit => ({ kind: 'set', path: ['model'], value })),
    fc.boolean().map((value): ConfigEdit => ({ kind: 'set', path: ['hide_agent_reasoning'], value })),
    text.map((value): ConfigEdit => ({ kind: 'set', path: ['model_providers', 'alpha', 'name'], value })),
    text.map((value): ConfigEdit => ({ kind: 'set', path: ['model_providers', 'beta_2', 'env_key'], value })),
    text.map((name): ConfigEdit => ({ kind: 'add-table', path: ['model_providers', 'new one'], values: { name } })),
    text.map((name): ConfigEdit => {
      return { kind: 'add-table', path: ['mcp_servers', 'x'], values: { command: name, env: { A: '1' } } };
    }),
    fc.constantFrom('z', 'alpha_2', '7').map((to): ConfigEdit => ({ kind: 'rename-provider', from: 'alpha', to })),
  );
  const check = ({ text: before }: ConfigDocument, edit: ConfigEdit) => {
    const there = made(before, edit);
    expect(made(there, reverse(before, edit))).toBe(before);
  };
  fc.assert(fc.property(configDocument({ airy: true }), reversible, check), runs);
});

function reverse(before: string, edit: ConfigEdit): ConfigEdit {
  if (edit.kind === 'rename-provider') return { kind: 'rename-provider', from: edit.to, to: edit.from };
  const parsed = parseToml(before);
  const data = parsed.ok ? parsed.value : {};
  const old = valueAt(data, edit.path);
  if (edit.kind === 'set' && old !== undefined) return { kind: 'set', path: edit.path, value: old };
  const table = edit.kind === 'set' ? edit.path.slice(0, -1) : edit.path;
  const created = table.length > 0 && valueAt(data, table) === undefined;
  return created ? { kind: 'remove-table', path: table } : { kind: 'unset', path: edit.path };
}

/** Whether an edit names a line: the edit's path leads to, or through, the line's. */
function names(edit: ConfigEdit, { path, inline }: Line): boolean {
  if (!path) return false;
  const named: KeyPath[] =
    edit.kind === 'rename-provider' ? [['model_providers', edit.from], ['model_provider']] : [edit.path];
  return named.some((each) => {
    const shorter = Math.min(each.length, path.length);
    const through = path.slice(0, shorter).every((key, index) => key === each[index]);
    // A table's header and comments change only where the table itself goes or gets another name.
    return through && (each.length <= path.length || inline === true);
  });
}
