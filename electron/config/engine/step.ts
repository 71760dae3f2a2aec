import type { ConfigEdit, KeyPath, TextEdit } from '../document/edit.ts';
import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { formatPath } from '../document/format-toml.ts';
import { words } from '../../words/words.ts';

/** What one edit comes to: changes to the text, simpler edits to be made one after the other, or a refusal. */
export type Step = TextStep | { instead: ConfigEdit[] } | { refused: Fault };

/** `inPlace`: nothing but the value at the edit's own path is replaced. */
export interface TextStep {
  text: TextEdit[];
  inPlace?: true;
}

export const nothing: Step = { text: [] };

/** Something that is no table stands where the path needs one. Codex refuses this too. */
export function notATable(path: KeyPath): Step {
  const field = formatPath(path);
  return { refused: makeFault('value-invalid', { field, words: words().files.notATable(field) }) };
}
