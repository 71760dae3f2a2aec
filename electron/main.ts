import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, session, shell } from 'electron';
import { endWithReason, onUnhandled } from './crash/unhandled.ts';

// The desktop entry. What follows is the boot order, and nothing else.
const given = process.argv.slice(process.defaultApp ? 2 : 1);
// An AppImage’s own start script puts this first where the system lets no program make a sandbox: it is not ours to read.
const args = given[0] === '--no-sandbox' ? given.slice(1) : given;
const out = join(import.meta.dirname, '..');
const { values } = parseArgs({ args, options: { home: { type: 'string' } }, strict: false });
const homeFlag = typeof values.home === 'string' ? values.home : undefined;
const log = (line: string) => process.stderr.write(`${line}\n`);
// The terminal it was started from may be closed. Unheard, each line would be an exception, whose report is the next line.
process.stderr.on('error', () => undefined);

/** `[--home DIR] key print PROVIDER`, as Codex runs it before its requests: a key and a newline, and no window. */
const words = args.slice(args[0] === '--home' ? 2 : args[0]?.startsWith('--home=') ? 1 : 0);
const printsKey = words[0] === 'key' && words[1] === 'print';

async function printKey(): Promise<void> {
  onUnhandled((error) => void endWithReason(error));
  const { runKeyPrint } = await import('./keys/print-key.ts');
  await runKeyPrint(args, process).then((code) => process.exit(code), endWithReason);
}

async function openDesktop(): Promise<void> {
  const { isOnlyInstance } = await import('./desktop/single-instance.ts');
  const { importRoute, linkAmong, listenForLinks } = await import('./desktop/deep-link.ts');
  // A link, or a second start, may come before a window can be answered: the last place asked for is kept until then.
  const link = linkAmong(args);
  let waiting = link === null ? undefined : importRoute(link);
  let show = (route?: string) => void (waiting = route ?? waiting ?? '');
  if (!isOnlyInstance(app, (route) => show(route))) return app.quit();

  const { giveUp, watchForCrashes } = await import('./desktop/crashes.ts');
  const failed = watchForCrashes(log);

  // Before `ready`, which waits for this module.
  const { nameToSystem } = await import('./desktop/app-id.ts');
  const { registerAppScheme, serveAppScheme } = await import('./desktop/app-scheme.ts');
  const { confineNavigation } = await import('./desktop/navigation.ts');
  nameToSystem(app, process.platform);
  registerAppScheme();
  app.enableSandbox();
  confineNavigation(app, shell);
  listenForLinks(app, (route) => show(route));

  const start = async () => {
    const { denyPermissions } = await import('./desktop/permissions.ts');
    const { connectServices } = await import('./desktop/connect-services.ts');
    const { openDesktopParts } = await import('./desktop/desktop-parts.ts');
    const { endings } = await import('./desktop/endings.ts');
    const { isHiddenStart } = await import('./desktop/login.ts');
    const { setUpAbout } = await import('./desktop/about.ts');
    const { setUpMenu } = await import('./desktop/menu.ts');
    const { showWindow } = await import('./desktop/window.ts');
    const { setUpTray } = await import('./desktop/tray.ts');
    const { actOnSettings } = await import('./desktop/act-on-settings.ts');
    const { createServices } = await import('./services.ts');
    const { openKeptPlace } = await import('./window/keep-place.ts');
    const { systemClock } = await import('./background/clock.ts');
    const { usualStateDir } = await import('./state/state-dir.ts');
    const stateDir = usualStateDir(process.env);
    const atEnd = endings(app, log);
    const place = openKeptPlace({ stateDir, clock: systemClock, log });
    atEnd(() => place.settled());
    const open = (route?: string) => showWindow({ preload: join(out, 'preload/preload.cjs'), place }, route);

    serveAppScheme(join(out, 'renderer'));
    denyPermissions(session.defaultSession);
    const desktop = await openDesktopParts(log);
    const { bridge, hub } = await connectServices({ createServices, homeFlag, stateDir, desktop, atEnd, log });
    setUpAbout(join(out, '../assets/icons/256x256.png'));
    atEnd(await setUpMenu({ bridge, hub, show: open, failed }));
    setUpTray({ bridge, assets: join(out, '../assets'), open: () => show() });
    const staysOpen = await actOnSettings({ bridge, open: (route) => show(route), log });
    // Before the window opens: it may be closed, or asked for again, while it loads.
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) show();
    });
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin' && !staysOpen()) app.quit();
    });
    show = (route) => void open(route).catch(failed);
    if (waiting !== undefined || !isHiddenStart(args, process.platform, app)) await open(waiting);
  };
  // Not awaited: `ready` comes only after this module has been evaluated.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => giveUp(error, log));
}

await (printsKey ? printKey() : openDesktop());
