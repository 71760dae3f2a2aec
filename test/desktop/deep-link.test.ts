import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { importRoute, linkAmong, listenForLinks } from '../../electron/desktop/deep-link.ts';
import { isOnlyInstance } from '../../electron/desktop/single-instance.ts';
import { parseHash } from '../../renderer/app/route.ts';

const link = 'switchboard://provider?id=acme&base_url=https%3A%2F%2Facme.example%2Fv1';

/** As much of Electron's app as these modules use; what it was asked is kept. */
function standInApp(isPackaged = true, only = true) {
  const events = new EventEmitter();
  const registered: string[] = [];
  const app = {
    isPackaged,
    on: events.on.bind(events),
    requestSingleInstanceLock: () => only,
    setAsDefaultProtocolClient: (scheme: string) => registered.push(scheme) > 0,
  } as Pick<App, 'isPackaged' | 'on' | 'requestSingleInstanceLock' | 'setAsDefaultProtocolClient'>;
  return { app, events, registered };
}

test('a link leads to the page that confirms it, whole, and to nothing else', () => {
  expect(parseHash(importRoute(link))).toEqual({ screen: 'providers', rest: ['import', link], fresh: false });
  const hostile = `${link}&name=</script>#/../settings`;
  expect(parseHash(importRoute(hostile)).rest).toEqual(['import', hostile]);
});

test.each([
  [['/opt/switchboard', '--flag', link], link],
  [['/opt/switchboard', '--home=/x'], null],
  [['switchboard://other?id=x'], null],
  [[`${link}&x=${'a'.repeat(9000)}`], null],
])('linkAmong(%j)', (args, found) => expect(linkAmong(args)).toBe(found));

test('macOS gives links by an event; only ours are taken', () => {
  const { app, events, registered } = standInApp();
  const opened: string[] = [];
  listenForLinks(app, (route) => opened.push(route));
  const event = { preventDefault: () => undefined };
  for (const url of [link, 'switchboard://run?command=sh', 'https://example.com']) events.emit('open-url', event, url);
  expect([opened, registered]).toEqual([[importRoute(link)], ['switchboard']]);
});

test('out of a checkout nothing is registered with the system', () => {
  const { app, registered } = standInApp(false);
  listenForLinks(app, () => undefined);
  expect(registered).toEqual([]);
});

test('a second start brings the first to the front, with its link where it had one', () => {
  const { app, events } = standInApp();
  const shown: (string | undefined)[] = [];
  expect(isOnlyInstance(app, (route) => shown.push(route))).toBe(true);
  events.emit('second-instance', {}, ['/opt/switchboard']);
  events.emit('second-instance', {}, ['/opt/switchboard', link]);
  expect(shown).toEqual([undefined, importRoute(link)]);
  expect(isOnlyInstance(standInApp(true, false).app, () => undefined)).toBe(false);
});
