import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Outcome } from '../faults/fault.ts';
import { askBuiltInModels, entryFor, type BuiltInModels } from './codex-models.ts';
import type { CodexProgram } from './codex.types.ts';

const keptShape = z.object({
  version: z.string(),
  /** The slugs for which Codex sends the reduced protocol, and all of them, because the longest that fits decides. */
  models: z.array(z.object({ slug: z.string(), reduced: z.boolean() })),
});
type Kept = z.output<typeof keptShape>;

/**
 * What Codex's built-in models are. The few facts that every list needs are kept in the state folder, so that a list
 * does not wait for Codex; whoever asks Codex itself renews them.
 */
export function createCodexModels(deps: {
  findCodex: () => Promise<Outcome<CodexProgram>>;
  env: NodeJS.ProcessEnv;
  stateDir: string;
}) {
  const path = join(deps.stateDir, 'codex-models.json');
  let asked: { version: string; outcome: Promise<Outcome<BuiltInModels>> } | null = null;
  let kept: Kept | null = null;

  /** The built-in models of the Codex that is there now. Faults: those of finding it; codex-will-not-run. */
  async function read(): Promise<Outcome<BuiltInModels>> {
    const program = await deps.findCodex();
    if (!program.ok) return program;
    const { version } = program.value;
    if (asked?.version !== version) asked = { version, outcome: askBuiltInModels(program.value, deps.env) };
    const outcome = await asked.outcome;
    if (!outcome.ok) asked = null;
    else if (kept?.version !== version) {
      const models = outcome.value.entries.map(({ slug, use_responses_lite: lite }) => ({
        slug,
        reduced: lite ?? false,
      }));
      kept = { version, models };
      await keep(deps.stateDir, path, kept);
    }
    return outcome;
  }

  return {
    read,
    /** Whether Codex sends its reduced protocol for a name; no where there is no Codex to know it from. */
    async readReduced(): Promise<(model: string) => boolean> {
      kept ??= await readKept(path);
      if (!kept) await read();
      const models = kept?.models ?? [];
      return (model) => entryFor(model, models)?.reduced ?? false;
    },
  };
}

export type CodexModels = ReturnType<typeof createCodexModels>;

async function readKept(path: string): Promise<Kept | null> {
  try {
    return keptShape.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Best effort: where it cannot be written, Codex is asked again by the next process. */
async function keep(stateDir: string, path: string, content: Kept): Promise<void> {
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    await writeFile(path, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}
