import { spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { envOutside } from '../app-image.ts';
import { words } from '../words/words.ts';
import { replaceFile } from '../state/replace-file.ts';
import type { TerminalPlan } from './terminals.ts';

/** A terminal that cannot open ends within this time; one that hands its window to another process ends too, with 0. */
const soonMs = 1500;

/**
 * Opens a terminal and leaves it to itself: it outlives Switchboard.
 * @returns null, or why it did not open, in words
 */
export async function openTerminal(plan: TerminalPlan, env: NodeJS.ProcessEnv): Promise<string | null> {
  if (plan.script) {
    await replaceFile(plan.script.path, plan.script.text);
    await chmod(plan.script.path, 0o700);
  }
  const outside = envOutside(env, process.execPath);
  // `detached` lets it outlive Switchboard; on Windows it takes the console from it, so there the plan brings one.
  const child = spawn(plan.program, plan.args, { cwd: plan.cwd, env: outside, detached: true, stdio: 'ignore' });
  child.unref();
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? null : words().desktop.endedAtOnce(plan.name, signal, code)),
    );
  });
  return Promise.race([ended, wait(soonMs, null)]);
}
