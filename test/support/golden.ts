import { readFileSync, readdirSync } from 'node:fs';
import type { ConfigEdit } from '../../electron/config/document/edit.ts';

/** One folder of test/golden/config: `in.toml`, `edit.json`, `out.toml`. */
export interface GoldenCase {
  name: string;
  /** What the case shows. */
  note: string;
  edits: ConfigEdit[];
  before: string;
  after: string;
  /** The fault that refuses the edits; the text then stays. */
  fault?: string;
  /** Why ours may change more lines than Codex's edit, or what Codex’s edit loses. */
  betterThanCodex?: string;
  /** Why Codex cannot make this edit. */
  codexCannot?: string;
}

const folder = new URL('../golden/config/', import.meta.url);

/** Every case there is, by the name of its folder. */
export function goldenCases(): GoldenCase[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
      return { name, ...JSON.parse(read('edit.json')), before: read('in.toml'), after: read('out.toml') };
    });
}
