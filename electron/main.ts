import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { describeError } from './api/log.ts';

// The desktop entry. What follows is the boot order, and nothing else.
const args = process.argv.slice(process.defaultApp ? 2 : 1);
const out = join(import.meta.dirname, '..');
const { values } = parseArgs({ args, options: { home: { type: 'string' } }, strict: false });
const homeFlag = typeof values.home === 'string' ? values.home : undefined;
const log = (line: string) => process.stderr.write(`${line}\n`);

/** `[--home DIR] key print PROVIDER`, as Codex runs it before its requests: a key and a newline, and no window. */
const words = args.slice(args[0] === '--home' ? 2 : args[0]?.startsWith('--home=') ? 1 : 0);
const printsKey = words[0] === 'key' && words[1] === 'print';

async function printKey(): Promise<never> {
  const { runKeyPrint } = await import('./keys/print-key.ts');
  process.exit(await runKeyPrint(args, process));
}

async function openDesktop(): Promise<void> {
  const { isOnlyInstance } = await import('./desktop/single-instance.ts');
  if (!isOnlyInstance(app)) return app.quit();

  // Before `ready`, which waits for this module.
  const { registerAppScheme, serveAppScheme } = await import('./desktop/app-scheme.ts');
  const { confineNavigation } = await import('./desktop/navigation.ts');
  registerAppScheme();
  app.enableSandbox();
  confineNavigation(app, shell);

  const start = async () => {
    const { denyPermissions } = await import('./desktop/permissions.ts');
    const { connectServices } = await import('./desktop/connect-services.ts');
    const { setUpMenu } = await import('./desktop/menu.ts');
    const { openWindow } = await import('./desktop/window.ts');
    const { createServices } = await import('./services.ts');
    const open = () => openWindow(join(out, 'preload/preload.cjs'));
    serveAppScheme(join(out, 'renderer'));
    denyPermissions(session.defaultSession);
    await connectServices({ createServices, homeFlag, log });
    setUpMenu(process.platform);
    await open();
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) void open();
    });
  };
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited: `ready` comes only after this module has been evaluated.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log(describeError(error, null));
      dialog.showErrorBox('Switchboard could not start', describeError(error, null));
      app.exit(1);
    });
}

await (printsKey ? printKey() : openDesktop());
