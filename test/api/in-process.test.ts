import { expect, test } from 'vitest';
import { createEventHub } from '../../electron/api/event-hub.ts';
import { createInProcessBridge } from '../../electron/api/in-process.ts';
import { createRouter } from '../../electron/api/router.ts';
import { contractHandlers } from '../support/handlers.ts';
import { sampleOutput } from '../support/samples.ts';

test('a caller in this process has the same verbs, the same checks and the same events', async () => {
  const log = () => undefined;
  const { handlers, calls } = contractHandlers();
  const hub = createEventHub({ log });
  const bridge = createInProcessBridge({ router: createRouter({ handlers, log }), hub, door: 'cli' });

  expect(await bridge.call('model.use', { provider: 'token_station' })).toEqual({
    ok: true,
    value: sampleOutput('model.use'),
  });
  expect(calls).toEqual([{ verb: 'model.use', input: { provider: 'token_station' }, door: 'cli' }]);
  expect(await bridge.call('model.use', {})).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });

  const heard: string[] = [];
  const end = bridge.on('config.changed', ({ hash }) => heard.push(hash));
  hub.emit('config.changed', { path: 'p', hash: 'one', fault: null });
  end();
  hub.emit('config.changed', { path: 'p', hash: 'two', fault: null });
  expect(heard).toEqual(['one']);
});
