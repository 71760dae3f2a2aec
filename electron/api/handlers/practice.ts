import { failed, ok } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { practiceModelIds } from '../../practice/models.ts';
import { PRACTICE_KEY, startPracticeGateway, type PracticeGateway } from '../../practice/practice-gateway.ts';
import type { Practice } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface PracticeHandlerDeps {
  /** Where to listen; the usual port where absent. */
  port?: number | undefined;
}

type PracticeVerb = 'practice.state' | 'practice.start' | 'practice.stop';

/** The practice gateway: at most one, started on request; `close` ends it with the app. */
export function practiceHandlers({ port }: PracticeHandlerDeps = {}): Pick<Handlers, PracticeVerb> & {
  /** Its base_url while it runs. */
  baseUrl(): string | null;
  close(): Promise<void>;
} {
  let baseUrl: string | null = null;
  let gateway: Promise<PracticeGateway | null> | null = null;

  const state = (running: PracticeGateway | null): Practice => ({
    running: running !== null,
    baseUrl: running?.baseUrl ?? null,
    key: PRACTICE_KEY,
    models: [...practiceModelIds],
  });
  const stop = async () => {
    const running = gateway;
    gateway = null;
    baseUrl = null;
    await (await running)?.close();
  };
  const start = () => {
    // One start for all who ask at once; a failed one is forgotten, so that the next may succeed.
    gateway ??= startPracticeGateway({ ...(port === undefined ? {} : { port }) }).then((started) => {
      if (!started) gateway = null;
      return started;
    });
    return gateway;
  };

  return {
    'practice.state': async () => ok(state(await gateway)),
    'practice.start': async () => {
      const started = await start();
      if (!started) return failed(makeFault('busy', { words: words().requests.noPortLeft }));
      baseUrl = started.baseUrl;
      return ok(state(started));
    },
    'practice.stop': async () => {
      await stop();
      return ok(state(null));
    },
    baseUrl: () => baseUrl,
    close: stop,
  };
}
