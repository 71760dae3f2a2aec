import { failed, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { startAppServer, type AppServer } from './app-server.ts';
import type { CodexProgram } from './codex.types.ts';
import { hasRunIn } from './question.ts';

/**
 * Finds Codex, starts its app-server, asks, and ends it. Gives what was asked for.
 * Faults: those of finding and starting Codex, those of what is asked, and unsupported-here where Codex never ran in this
 * home: then it is not started.
 */
export function askCodex(deps: {
  findCodex: () => Promise<Outcome<CodexProgram>>;
  home: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}) {
  return async <T>(ask: (server: AppServer) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (!(await hasRunIn(deps.home))) {
      return failed(makeFault('unsupported-here', { words: words().reasons.codexNeverRan(deps.home) }));
    }
    const program = await deps.findCodex();
    if (!program.ok) return program;
    const env = { ...deps.env, CODEX_HOME: deps.home };
    const server = await startAppServer({ program: program.value, env, signal: deps.signal });
    if (!server.ok) return server;
    try {
      return await ask(server.value);
    } finally {
      await server.value.close();
    }
  };
}
