import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { nearest } from '../../nearest.ts';
import { words } from '../../words/words.ts';
import type { TomlTable } from '../document/edit.ts';

import { isTable, tableAt } from '../document/table.ts';
import { parseToml, sameMeaning } from '../document/toml.ts';
import { configFile, type Repairer } from './repair.types.ts';

const meant = 'model_providers';

/** The first name of a header that goes on: `[model_provider.acme]`. */
const firstName = /^([ \t]*\[[ \t]*["']?)([A-Za-z0-9_-]+)(?=["']?[ \t]*\.)/gm;

interface Misspelt {
  name: string;
  /** The text with the name put right in every header, and nothing else changed. */
  mended: string;
}

/**
 * `[model_provider.acme]`, or another slip for `[model_providers.acme]`. Codex stops at the first, which it knows as a
 * word; any other it does not look at, and finds no provider. Beside `model_provider = "acme"` it is not even TOML.
 */
export const misspeltTables: Repairer = ({ text, data, encoding }) => {
  if (encoding !== 'utf-8') return [];
  return misspeltIn(text, data).map(({ name }) => {
    const says = words().repairs.misspelt;
    return {
      id: `misspelt:${name}`,
      fault:
        data === null
          ? 'config-invalid-toml'
          : name === 'model_provider'
            ? 'config-rejected-by-codex'
            : 'provider-missing',
      title: says.title(name),
      does: says.does(name),
      pick: false,
      ways: [
        {
          id: 'rename',
          label: says.rename,
          changes: [{ file: configFile, kind: 'text', rewrite: (now) => mendedIn(now.text, name) }],
        },
      ],
    };
  });
};

/** The repair on the text as it is now, where the slip is still in it. */
function mendedIn(text: string, name: string): Outcome<string> {
  const data = parseToml(text);
  const found = misspeltIn(text, data.ok ? data.value : null).find((one) => one.name === name);
  if (found) return ok(found.mended);
  return failed(makeFault('config-changed', { path: configFile, words: words().repairs.misspelt.gone }));
}

/** @param data what the text means; null where it does not parse */
function misspeltIn(text: string, data: TomlTable | null): Misspelt[] {
  const names = new Set([...text.matchAll(firstName)].map(([, , name = '']) => name));
  return [...names].flatMap((name) => {
    if (name === meant || nearest(name, [meant], (one) => one, 3) === null) return [];
    const mended = text.replace(firstName, (whole, lead: string, found: string) =>
      found === name ? lead + meant : whole,
    );
    const after = parseToml(mended);
    return after.ok && isRenamed(data, after.value, name) ? [{ name, mended }] : [];
  });
}

/** Whether the one name is all that changed: what looks like a header may stand in a text of several lines. */
function isRenamed(before: TomlTable | null, after: TomlTable, name: string): boolean {
  if (before === null) return true;
  const { [name]: misspelt, ...rest } = before;
  if (!isTable(misspelt)) return false;
  return sameMeaning({ ...rest, [meant]: { ...tableAt(before, meant), ...misspelt } }, after);
}
