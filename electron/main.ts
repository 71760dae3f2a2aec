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
  const { importRoute, linkAmong, listenForLinks } = await import('./desktop/deep-link.ts');
  // A link may come before there is a window to show it: the last one is kept until then.
  const link = linkAmong(args);
  let waiting = link === null ? undefined : importRoute(link);
  let show = (route?: string) => void (waiting = route ?? waiting);
  if (!isOnlyInstance(app, (route) => show(route))) return app.quit();

  // Before `ready`, which waits for this module.
  const { registerAppScheme, serveAppScheme } = await import('./desktop/app-scheme.ts');
  const { confineNavigation } = await import('./desktop/navigation.ts');
  registerAppScheme();
  app.enableSandbox();
  confineNavigation(app, shell);
  listenForLinks(app, (route) => show(route));

  const start = async () => {
    const { denyPermissions } = await import('./desktop/permissions.ts');
    const { connectServices } = await import('./desktop/connect-services.ts');
    const { setUpMenu } = await import('./desktop/menu.ts');
    const { showWindow } = await import('./desktop/window.ts');
    const { setUpTray } = await import('./desktop/tray.ts');
    const { actOnSettings } = await import('./desktop/act-on-settings.ts');
    const { createServices } = await import('./services.ts');
    show = (route) => void showWindow(join(out, 'preload/preload.cjs'), route).catch(giveUp);
    serveAppScheme(join(out, 'renderer'));
    denyPermissions(session.defaultSession);
    const bridge = await connectServices({ createServices, homeFlag, log });
    setUpMenu(process.platform);
    setUpTray({ bridge, assets: join(out, '../assets'), open: () => show() });
    const staysOpen = await actOnSettings({ bridge, open: () => show(), log });
    if (waiting !== undefined || !args.includes('--hidden')) show(waiting);
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) show();
    });
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin' && !staysOpen()) app.quit();
    });
  };
  // Not awaited: `ready` comes only after this module has been evaluated.
  void app.whenReady().then(start).catch(giveUp);
}

function giveUp(error: unknown): void {
  log(describeError(error, null));
  dialog.showErrorBox('Switchboard could not start', describeError(error, null));
  app.exit(1);
}

await (printsKey ? printKey() : openDesktop());
