import { app, BrowserWindow, clipboard, dialog, type WebContents } from 'electron';
import { describeError, type Log } from '../api/log.ts';
import { crashReport, type Crash } from '../crash/crash-report.ts';
import { onUnhandled } from '../crash/unhandled.ts';
import { tellCrash, type Broken, type CrashView } from '../crash/tell-crash.ts';
import { restart } from './restart.ts';
import { showBox } from './show-box.ts';

const versions = () => [
  { name: 'Switchboard', version: app.getVersion() },
  ...(['electron', 'chrome', 'node'] as const).map((name) => ({ name, version: process.versions[name] ?? '' })),
  { name: process.platform, version: process.getSystemVersion() },
];

/** Pages that were ended to be loaded again: their end is no news. */
const ending = new WeakSet<WebContents>();

/** The one box that is open: what breaks meanwhile is in the log. */
let telling = false;

/** Tells what broke, with a report to copy and the ways out. Where no box can be shown yet, says it in the log and in the system's own box. */
async function tell(broken: Broken, crash: Omit<Crash, 'at'>, log: Log, page?: WebContents, signal?: AbortSignal) {
  const report = crashReport({ ...crash, at: new Date() }, { versions: versions(), env: process.env });
  log(report);
  if (telling) return;
  if (!app.isReady()) return dialog.showErrorBox(crash.what, report);
  telling = true;
  const view: CrashView = {
    async ask(box) {
      const over = page ? BrowserWindow.fromWebContents(page) : null;
      const { response } = await showBox(over, { type: 'error', noLink: true, ...box, ...(signal && { signal }) });
      return response;
    },
    copy: (text) => clipboard.writeText(text),
    reload() {
      if (page && broken === 'silent') {
        ending.add(page);
        page.forcefullyCrashRenderer();
      }
      page?.reload();
    },
    restart: () => restart(app, process),
    quit: () => app.exit(1),
  };
  await tellCrash(broken, report, view).finally(() => (telling = false));
}

/**
 * From now on a page that ends or no longer answers, and an exception in this process, are told to the person.
 * @returns the way to tell of an exception that was caught
 */
export function watchForCrashes(log: Log): (error: unknown) => void {
  const failed = (error: unknown) => log(`while telling of a crash: ${describeError(error, null)}`);
  const ofMain = (error: unknown) =>
    void tell('main', { what: 'An exception in the main process', error }, log).catch(failed);
  onUnhandled(ofMain);
  app.on('render-process-gone', (_event, page, { reason, exitCode }) => {
    if (reason === 'clean-exit' || ending.delete(page)) return;
    void tell('page', { what: `The page ended: ${reason}, exit code ${String(exitCode)}` }, log, page).catch(failed);
  });
  app.on('web-contents-created', (_event, page) => {
    let answering = new AbortController();
    page.on('unresponsive', () => {
      answering = new AbortController();
      void tell('silent', { what: 'The page does not answer' }, log, page, answering.signal).catch(failed);
    });
    page.on('responsive', () => answering.abort());
  });
  return ofMain;
}

/** A start that failed: says so, and ends unless the person starts it again. */
export async function giveUp(error: unknown, log: Log): Promise<void> {
  await tell('start', { what: 'Switchboard could not start', error }, log);
  app.exit(1);
}
