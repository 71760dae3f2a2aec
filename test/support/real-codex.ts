import { fileURLToPath } from 'node:url';
import type { CodexProgram } from '../../electron/codex/codex.types.ts';

/** The real Codex of this checkout's development dependencies. */
export const realCodex: CodexProgram = {
  command: process.execPath,
  args: [fileURLToPath(new URL('../../node_modules/@openai/codex/bin/codex.js', import.meta.url))],
  version: '0.169.0',
  foundBy: 'this checkout',
};

/** An environment for a Codex that must know nothing of the person who runs the tests. */
export function codexEnv(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, CODEX_HOME: home };
}
