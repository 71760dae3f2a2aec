import { failed, ok, type Outcome } from '../../faults/fault.ts';
import type { ConfigEdit, TextEdit } from '../document/edit.ts';
import { readDocument, type Document } from './document.ts';
import { Draft } from './draft.ts';
import { planRemove } from './remove.ts';
import { planRename } from './rename.ts';
import { planAddTable, planSet } from './set.ts';
import type { Step } from './step.ts';
import { withoutMark } from '../document/toml.ts';

/**
 * What to change in a configuration's text, so that it says what the edits ask: the smallest changes, in order and
 * not overlapping, offsets in UTF-16 units of this text. Each edit is made on what the ones before it leave. Comments,
 * blank lines, order, indentation, quoting, line breaks and a byte order mark stay as they are. Nothing to change gives
 * an empty list. Faults: config-invalid-toml; value-invalid where a path leads through something that is no table;
 * provider-exists for a rename onto an ID that is taken.
 */
export function planEdits(text: string, edits: readonly ConfigEdit[]): Outcome<TextEdit[]> {
  const body = withoutMark(text);
  const shift = text.length - body.length;
  const names = [...new Set(edits.flatMap(namesIn))].join('\n');
  const first = readDocument(body, names);
  if (!first.ok) return first;
  const draft = new Draft(first.value, names);
  const queue = [...edits];
  for (let edit = queue.shift(); edit; edit = queue.shift()) {
    const step = planEdit(draft.documentFor(edit), edit);
    if ('refused' in step) return failed(step.refused);
    if ('instead' in step) queue.unshift(...step.instead);
    else draft.add(edit, step);
  }
  return ok(draft.edits().map((edit) => ({ ...edit, offset: edit.offset + shift })));
}

/** The first keys of what an edit looks at. */
const namesIn = (edit: ConfigEdit): string[] =>
  edit.kind === 'rename-provider' ? ['model_providers', 'profiles'] : edit.path.slice(0, 1);

function planEdit(doc: Document, edit: ConfigEdit): Step {
  if ('path' in edit && edit.path.length === 0) throw new TypeError('an edit needs a path');
  switch (edit.kind) {
    case 'set':
      return planSet(doc, edit.path, edit.value);
    case 'unset':
    case 'remove-table':
      return planRemove(doc, edit.path);
    case 'add-table':
      return planAddTable(doc, edit.path, edit.values);
    case 'rename-provider':
      return planRename(doc, edit.from, edit.to);
  }
}
