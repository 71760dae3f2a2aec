import { spawn } from 'node:child_process';
import type { App } from 'electron';
import { envOutside, ownAppImage } from '../app-image.ts';
import { isProviderLink } from '../sharing/from-link.ts';
import { hiddenFlag } from './login.ts';

/** The arguments for a start that a person asked for: with a window, and without what a link offered the first time. */
export const argsAgain = (args: readonly string[]): string[] =>
  args.filter((word) => word !== hiddenFlag && !isProviderLink(word));

/** What is asked of this process. */
export type RestartProcess = Pick<NodeJS.Process, 'argv' | 'env' | 'execPath'>;

/** Ends the app at once, and starts it again. */
export function restart(
  app: Pick<App, 'relaunch' | 'releaseSingleInstanceLock' | 'exit'>,
  { argv, env, execPath }: RestartProcess,
): void {
  const args = argsAgain(argv.slice(1));
  const image = ownAppImage(env, execPath);
  if (image === undefined) app.relaunch({ args });
  else {
    // Electron would start the executable in the mount, which goes when this process ends. The image brings its own.
    app.releaseSingleInstanceLock();
    spawn(image, args, { env: envOutside(env, execPath), detached: true, stdio: 'ignore' }).unref();
  }
  app.exit(1);
}
