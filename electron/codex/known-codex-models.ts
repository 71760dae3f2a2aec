import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hasCode } from '../config/home.ts';
import { type Outcome } from '../faults/fault.ts';
import { replaceFile } from '../state/replace-file.ts';
import { askBuiltInModels, entryFor, type BuiltInModels, type CatalogEntry } from './codex-models.ts';
import type { CodexProgram } from './codex.types.ts';

const factsShape = z.object({
  slug: z.string(),
  /** Whether Codex sends its reduced protocol for it. */
  reduced: z.boolean(),
  /** Whether Codex's own picker shows it. */
  listed: z.boolean(),
  context: z.number().nullable(),
  reasoning: z.array(z.string()).nullable(),
});
const keptShape = z.object({ version: z.string(), models: z.array(factsShape) });
type Kept = z.output<typeof keptShape>;

/** What Codex knows of a model by itself, without any catalog. */
export type CodexFacts = z.output<typeof factsShape>;

const factsOf = (entry: CatalogEntry): CodexFacts => ({
  slug: entry.slug,
  reduced: entry.use_responses_lite ?? false,
  listed: entry.visibility === 'list',
  context: entry.context_window ?? null,
  reasoning: entry.supported_reasoning_levels?.map(({ effort }) => effort) ?? null,
});

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
      kept = { version, models: outcome.value.entries.map(factsOf) };
      await replaceFile(path, `${JSON.stringify(kept)}\n`).catch(unlessSystem);
    }
    return outcome;
  }

  /** Empty where there is no Codex to know it from. */
  async function facts(): Promise<CodexFacts[]> {
    kept ??= await readKept(path);
    if (!kept) await read();
    return kept?.models ?? [];
  }

  return {
    read,
    facts,
    /** What Codex knows of a name; null where it falls back to cautious defaults. */
    async readKnown(): Promise<(model: string) => CodexFacts | null> {
      const models = await facts();
      return (model) => entryFor(model, models);
    },
  };
}

export type CodexModels = ReturnType<typeof createCodexModels>;

async function readKept(path: string): Promise<Kept | null> {
  try {
    return keptShape.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error)) return null;
    throw error;
  }
}

/** Where it cannot be written, Codex is asked again by the next process. */
function unlessSystem(error: unknown): void {
  if (!hasCode(error)) throw error;
}
