import { execFile } from 'node:child_process';
import { z } from 'zod';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import type { CodexProgram } from './codex.types.ts';
import { inEmptyHome, withoutPlugins } from './question.ts';

/** One entry of `codex debug models`, with all its fields: another version may have others. */
const entryShape = z.looseObject({
  slug: z.string(),
  display_name: z.string(),
  visibility: z.string().optional(),
  context_window: z.number().nullish(),
  supported_reasoning_levels: z.array(z.looseObject({ effort: z.string() })).nullish(),
  use_responses_lite: z.boolean().optional(),
});
export const catalogFileShape = z.object({ models: z.array(entryShape) });
export type CatalogEntry = z.output<typeof entryShape>;

/** The built-in models of one version of Codex. */
export interface BuiltInModels {
  version: string;
  entries: CatalogEntry[];
}

const deadlineMs = 15_000;
/** Each entry brings its instructions with it: 0.75 MB with Codex 0.169.0. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Asks this Codex for the models that it was built with, whatever any configuration says.
 * Faults: codex-will-not-run.
 */
export async function askBuiltInModels(program: CodexProgram, env: NodeJS.ProcessEnv): Promise<Outcome<BuiltInModels>> {
  const said = await inEmptyHome((home) => run(program, { ...env, CODEX_HOME: home }));
  const read = said === null ? null : catalogFileShape.safeParse(parseJson(said));
  if (read?.success) return ok({ version: program.version, entries: read.data.models });
  return failed(makeFault('codex-will-not-run', { words: words().reasons.noModelList }));
}

function run({ command, args }: CodexProgram, env: NodeJS.ProcessEnv): Promise<string | null> {
  const options = { env, timeout: deadlineMs, killSignal: 'SIGKILL', windowsHide: true, maxBuffer: mostBytes } as const;
  return new Promise((resolve) => {
    const child = execFile(
      command,
      [...args, ...withoutPlugins, 'debug', 'models', '--bundled'],
      options,
      (error, stdout) => resolve(error ? null : stdout),
    );
    child.stdin?.end();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no list, and said so by the caller
  }
}

/**
 * The entry that Codex uses for a name: the longest slug that the name begins with, and the same after one leading
 * namespace (`openai/gpt-5.5`). As Codex 0.169.0 does; seen by what it sends.
 */
export function entryFor<T extends { slug: string }>(model: string, entries: readonly T[]): T | null {
  const longest = (name: string) =>
    entries
      .filter(({ slug }) => name.startsWith(slug))
      .reduce<T | null>((best, entry) => (best && best.slug.length >= entry.slug.length ? best : entry), null);
  const [, bare] = /^[A-Za-z0-9_]+\/([^/]+)$/.exec(model) ?? [];
  return longest(model) ?? (bare === undefined ? null : longest(bare));
}
