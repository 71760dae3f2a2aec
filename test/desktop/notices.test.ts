import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { noticeShower } from '../../electron/desktop/notices.ts';

/** As much of Electron's notification as is used; the system may refuse it. */
function standIn() {
  const did: string[] = [];
  const made: EventEmitter[] = [];
  const make = ({ title }: NotificationConstructorOptions) => {
    const events = new EventEmitter();
    made.push(events);
    const note = (what: string) => () => void did.push(`${what} ${title ?? ''}`);
    return Object.assign(events, { show: note('show'), close: note('close') });
  };
  return {
    did,
    made,
    show: noticeShower(
      make,
      () => did.push('clicked'),
      (line) => did.push(line),
    ),
  };
}

test('one notification at a time; a click on it is heard', () => {
  const { did, made, show } = standIn();
  show('First', 'cause');
  show('Second', 'cause');
  made[1]?.emit('click');
  expect(did).toEqual(['show First', 'close First', 'show Second', 'clicked']);
});

test('one that the system refuses is logged, with the system’s reason', () => {
  const { did, made, show } = standIn();
  show('First', 'cause');
  made[0]?.emit('failed', {}, 'UNErrorDomain error 1');
  expect(did).toEqual(['show First', 'a notification was not shown: UNErrorDomain error 1']);
});
