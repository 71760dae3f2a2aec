import type { CodexProgram } from '../../codex/codex.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import type { Handlers } from '../handlers.types.ts';

export interface CodexHandlerDeps {
  findCodex(): Promise<Outcome<CodexProgram>>;
}

/** `codex.find`: null where there is none; a fault where there is one that will not do. */
export function codexHandlers({ findCodex }: CodexHandlerDeps): Pick<Handlers, 'codex.find'> {
  return {
    'codex.find': async () => {
      const found = await findCodex();
      if (!found.ok) return found.fault.id === 'codex-not-found' ? ok(null) : found;
      const { command, args, version, foundBy } = found.value;
      return ok({ path: args[0] ?? command, version, foundBy });
    },
  };
}
