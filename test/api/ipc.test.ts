import fc from 'fast-check';
import { verbs } from '../../electron/api/contract.ts';
import { expect, test } from 'vitest';
import { callChannel, eventChannel, subscribeChannel, unsubscribeChannel } from '../../electron/api/channels.ts';
import { ipcDoor, ourFrame } from '../support/ipc.ts';

const change = { path: 'p', hash: 'h', fault: null };

test('only a window that subscribed is told, until it unsubscribes as often', async () => {
  const { hub, contents, send } = ipcDoor();
  hub.emit('config.changed', change);
  expect(contents.sent).toEqual([]);

  await send(subscribeChannel, ourFrame, 'config.changed');
  await send(subscribeChannel, ourFrame, 'config.changed');
  hub.emit('config.changed', change);
  expect(contents.sent).toEqual([[eventChannel('config.changed'), change]]);

  await send(unsubscribeChannel, ourFrame, 'config.changed');
  hub.emit('config.changed', change);
  expect(contents.sent).toHaveLength(2);

  await send(unsubscribeChannel, ourFrame, 'config.changed');
  await send(unsubscribeChannel, ourFrame, 'config.changed');
  hub.emit('config.changed', change);
  expect(contents.sent).toHaveLength(2);
  expect(hub.listenerCount('config.changed')).toBe(0);
});

test.each(['close', 'reload'] as const)('subscriptions end with the page: %s', async (how) => {
  const { hub, contents, send } = ipcDoor();
  await send(subscribeChannel, ourFrame, 'config.changed');
  await send(subscribeChannel, ourFrame, 'pong.progress');
  contents[how]();
  hub.emit('config.changed', change);
  expect(contents.sent).toEqual([]);
  expect(hub.listenerCount('config.changed') + hub.listenerCount('pong.progress')).toBe(0);
});

test('a reloaded page can subscribe again', async () => {
  const { hub, contents, send } = ipcDoor();
  await send(subscribeChannel, ourFrame, 'config.changed');
  contents.reload();
  await send(subscribeChannel, ourFrame, 'config.changed');
  hub.emit('config.changed', change);
  expect(contents.sent).toHaveLength(1);
});

test('a stranger cannot subscribe, and nobody to an event that does not exist', async () => {
  const { hub, send } = ipcDoor();
  const replies = await Promise.all([
    send(subscribeChannel, null, 'config.changed'),
    send(subscribeChannel, { url: 'https://example.com/', parent: null }, 'config.changed'),
    send(unsubscribeChannel, { url: ourFrame.url, parent: {} }, 'config.changed'),
    send(subscribeChannel, ourFrame, '__proto__'),
    send(unsubscribeChannel, ourFrame, 7),
  ]);
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, fault: { id: 'request-refused' } });
  expect(hub.listenerCount('config.changed')).toBe(0);
});

test('a verb that is no text is malformed', async () => {
  const { send, calls } = ipcDoor();
  expect(await send(callChannel, ourFrame, { verb: 'app.info' }, {})).toMatchObject({
    fault: { id: 'request-malformed' },
  });
  expect(calls).toEqual([]);
});

test('dispose takes back every handler and subscription', async () => {
  const { door, hub, channels, send } = ipcDoor();
  await send(subscribeChannel, ourFrame, 'config.changed');
  door.dispose();
  expect([...channels.keys()]).toEqual([]);
  expect(hub.listenerCount('config.changed')).toBe(0);
});

test('10,000 random messages: each is answered, none throws, and none of a stranger’s reaches a handler', async () => {
  const ours = ipcDoor();
  const strange = ipcDoor({ windowId: 2 });
  const channels = fc.constantFrom(...ours.channels.keys());
  const messages = fc.tuple(channels, fc.oneof(fc.constantFrom(...verbs), fc.anything()), fc.anything());
  for (const [channel, first, second] of fc.sample(messages, { numRuns: 10_000, seed: 5 })) {
    const reply = await ours.send(channel, ourFrame, first, second);
    expect(reply).toHaveProperty('ok');
    expect(await strange.send(channel, ourFrame, first, second)).toMatchObject({
      ok: false,
      fault: { id: 'request-refused' },
    });
  }
  expect(strange.calls).toEqual([]);
  expect([...ours.log, ...strange.log]).toEqual([]);
}, 60_000);
