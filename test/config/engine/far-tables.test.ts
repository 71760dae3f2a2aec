import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { ConfigEdit } from '../../../electron/config/document/edit.ts';
import { withoutFarTables } from '../../../electron/config/engine/far-tables.ts';
import { planEdits } from '../../../electron/config/engine/plan-edits.ts';
import { configDocument, configEdit, configEdits } from '../../support/config-documents.ts';

const project = (index: number) => `\n[projects."/home/me/${String(index)}"]\ntrust_level = "trusted"\n`;
const projects = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => project(from + at)).join('');

test('what is planned is the same whether the tables far from it are looked at or not', () => {
  const check = (document: { text: string; lineBreak: string }, asked: ConfigEdit[]) => {
    const written = (text: string) => text.replaceAll('\n', document.lineBreak);
    const start = written(`${document.text.replaceAll('\r\n', '\n')}\n${projects(0, 2)}`);
    const [middle, end] = [written(projects(2, 30)), written(projects(30, 32))];
    const few = planEdits(start + end, asked);
    const many = planEdits(start + middle + end, asked);
    if (!few.ok || !many.ok) throw new Error('a document out of the generator parses');
    const shifted = few.value.map((edit) => ({
      ...edit,
      offset: edit.offset >= start.length ? edit.offset + middle.length : edit.offset,
    }));
    expect(many.value).toEqual(shifted);
  };
  const elsewhere = configEdit.filter((edit) => !('path' in edit && edit.path[0] === 'projects'));
  fc.assert(fc.property(configDocument({ airy: false }), configEdits(elsewhere), check), { numRuns: 100 });
});

it('leaves out the tables between, and nothing else moves', () => {
  const text = `model = "a"\n${projects(0, 9)}`;
  const left = withoutFarTables(text, ['model']);
  expect(left).toHaveLength(text.length);
  expect(left.match(/^\[.*\]$/gm)).toEqual([0, 1, 7, 8].map((at) => `[projects."/home/me/${String(at)}"]`));
  expect(withoutFarTables(text, ['projects'])).toBe(text);
});

it.each([
  ['a string of several lines', `x = """\n${projects(0, 9)}"""\n`],
  ['an array', `x = [\n${'[1],\n'.repeat(9)}[2]\n]\n`],
  ['tables with more than plain pairs', '[a]\nb = [\n]\n'.repeat(9)],
])('leaves %s alone', (_what, text) => {
  expect(withoutFarTables(text, ['model'])).toBe(text);
});
