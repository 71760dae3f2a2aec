import { reasonOf } from '../reason-of.ts';
import { wholeNumber } from '../usage.ts';
import { example, type Registry } from './action.ts';

/** `serve`: the same app in the browser, on 127.0.0.1, until Ctrl+C. */
export function addServe({ program, session, finish }: Registry): void {
  const command = program
    .command('serve')
    .description('the same app in the browser, on this machine alone')
    .option('--port <n>', 'this port instead of a free one')
    .option('--no-open', 'print the address and open no browser');
  example(command, 'serve', 'serve --port 4870 --no-open').action(async (flags: { port?: string; open: boolean }) => {
    const port = flags.port === undefined ? undefined : wholeNumber(flags.port, 0, 65_535);
    if (port === null)
      return finish(session.usage('--port takes a number from 0 to 65535', 'switchboard serve --help'));
    const started = await session.deps.startServe({ home: session.home, port, open: flags.open });
    if (!started.ok) return finish(session.fail(started.fault));
    const serving = started.value;
    session.result({ ok: true, url: serving.url }, ({ url }) => `Switchboard is at ${url}\nCtrl+C ends it.\n`);
    // One request that breaks something takes the page from nobody.
    const endUnhandled = session.deps.io.onUnhandled((error) =>
      session.err(`! Something in Switchboard went wrong: ${reasonOf(session, error)}. The page is still served.\n`),
    );
    const stop = () => void serving.close();
    if (session.signal.aborted) stop();
    session.signal.addEventListener('abort', stop, { once: true });
    await serving.closed.finally(endUnhandled);
    finish(0);
  });
}
