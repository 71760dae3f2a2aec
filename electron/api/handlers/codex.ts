import type { CodexProgram } from '../../codex/codex.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import { installWays } from '../../codex/install-ways.ts';
import type { Handlers } from '../handlers.types.ts';

export interface CodexHandlerDeps {
  findCodex(): Promise<Outcome<CodexProgram>>;
  platform: NodeJS.Platform;
  /** Where a program lies on PATH; null where it does not. */
  findOnPath(program: string): Promise<string | null>;
}

/**
 * `codex.find`: null where there is none; a fault where there is one that will not do. `codex.ways`: how to get it.
 */
export function codexHandlers({
  findCodex,
  platform,
  findOnPath,
}: CodexHandlerDeps): Pick<Handlers, 'codex.find' | 'codex.ways'> {
  return {
    'codex.ways': async () => ok(await installWays(platform, findOnPath)),
    'codex.find': async () => {
      const found = await findCodex();
      if (!found.ok) return found.fault.id === 'codex-not-found' ? ok(null) : found;
      const { command, args, version, foundBy } = found.value;
      return ok({ path: args[0] ?? command, version, foundBy });
    },
  };
}
