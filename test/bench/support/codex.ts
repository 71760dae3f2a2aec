import { join, resolve } from 'node:path';
import { findCodex } from '../../../electron/codex/find-codex.ts';
import { systemForCodex } from '../../../electron/codex/system.ts';
import { startAppServer, type AppServer } from '../../../electron/codex/app-server.ts';

/** The checkout; benches run from it. */
export const checkout = resolve('.');

/** As a person types it: npm’s launcher of the checkout’s Codex. */
export const launcher = join(checkout, 'node_modules/@openai/codex/bin/codex.js');

/** An environment for a Codex that knows nothing of whoever runs the bench. */
export const codexEnv = (home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  CODEX_HOME: home,
  ...more,
});

/** Codex as the product finds it in this checkout. */
export async function checkoutCodex(home: string) {
  const found = await findCodex(systemForCodex({ PATH: '', HOME: home }, checkout));
  if (!found.ok) throw new Error(found.fault.evidence);
  return found.value;
}

/** A running `codex app-server` on a home. */
export async function appServerOn(home: string): Promise<AppServer> {
  const started = await startAppServer({ program: await checkoutCodex(home), env: codexEnv(home) });
  if (!started.ok) throw new Error(started.fault.evidence);
  return started.value;
}
