import type { Outcome } from '../faults/fault.ts';
import { startAppServer, type AppServer } from './app-server.ts';
import type { CodexProgram } from './codex.types.ts';

/**
 * Finds Codex, starts its app-server, asks, and ends it. Gives what was asked for.
 * Faults: those of finding and starting Codex, and those of what is asked.
 */
export function askCodex(deps: {
  findCodex: () => Promise<Outcome<CodexProgram>>;
  /** The whole environment of Codex; CODEX_HOME among it. */
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}) {
  return async <T>(ask: (server: AppServer) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const program = await deps.findCodex();
    if (!program.ok) return program;
    const server = await startAppServer({ program: program.value, env: deps.env, signal: deps.signal });
    if (!server.ok) return server;
    try {
      return await ask(server.value);
    } finally {
      await server.value.close();
    }
  };
}
