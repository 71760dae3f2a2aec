import { expect, test } from 'vitest';
import type { EventPayload } from '../../electron/api/contract.ts';
import { createEventHub } from '../../electron/api/event-hub.ts';

const change = { path: '/home/.codex/config.toml', hash: 'abc', fault: null };

function hubWithLog() {
  const log: string[] = [];
  return { hub: createEventHub({ log: (line) => log.push(line) }), log };
}

test('every subscriber is told, of its own event alone', () => {
  const { hub } = hubWithLog();
  const heard: string[] = [];
  hub.on('config.changed', ({ path }) => heard.push(`first ${path}`));
  hub.on('config.changed', ({ path }) => heard.push(`second ${path}`));
  hub.on('pong.progress', () => heard.push('pong'));
  hub.emit('config.changed', change);
  expect(heard).toEqual([`first ${change.path}`, `second ${change.path}`]);
});

test('after unsubscribing nothing comes any more; twice does no harm, and the same listener subscribed again stays', () => {
  const { hub } = hubWithLog();
  const heard: string[] = [];
  const listener = ({ hash }: EventPayload<'config.changed'>) => heard.push(hash);
  const endFirst = hub.on('config.changed', listener);
  hub.on('config.changed', listener);
  endFirst();
  endFirst();
  hub.emit('config.changed', change);
  expect(heard).toEqual(['abc']);
  expect(hub.listenerCount('config.changed')).toBe(1);
});

test('a listener that throws does not hurt the others, and is logged', () => {
  const { hub, log } = hubWithLog();
  const heard: string[] = [];
  hub.on('config.changed', () => {
    throw new Error('a broken screen');
  });
  hub.on('config.changed', ({ hash }) => heard.push(hash));
  hub.emit('config.changed', change);
  expect(heard).toEqual(['abc']);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('a broken screen');
});

test('a listener may unsubscribe while the event goes round', () => {
  const { hub } = hubWithLog();
  const heard: string[] = [];
  const end = hub.on('config.changed', () => {
    heard.push('once');
    end();
  });
  hub.on('config.changed', () => heard.push('always'));
  hub.emit('config.changed', change);
  hub.emit('config.changed', change);
  expect(heard).toEqual(['once', 'always', 'always']);
});

test('a payload is checked: one that does not fit reaches nobody, and what is not planned is left out', () => {
  const { hub, log } = hubWithLog();
  const heard: unknown[] = [];
  hub.on('config.changed', (payload) => heard.push(payload));
  hub.emit('config.changed', JSON.parse('{"path":7,"hash":"sk-secret-in-payload","fault":null}'));
  const more = { ...change, secret: 'x' };
  hub.emit('config.changed', more);
  expect(heard).toEqual([change]);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('path');
  expect(log[0]).not.toContain('sk-secret');
});

test('who waits for a listener is told at once where there is one, else when it comes', async () => {
  const { hub } = hubWithLog();
  const heard: string[] = [];
  const waiting = hub.whenHeard('menu.chosen').then(() => hub.emit('menu.chosen', { command: 'search' }));
  hub.on('config.changed', () => undefined);
  hub.on('menu.chosen', ({ command }) => heard.push(command));
  await waiting;
  await hub.whenHeard('menu.chosen');
  expect(heard).toEqual(['search']);
});
