import { expect, test } from 'vitest';
import { onUnhandled } from '../../electron/crash/unhandled.ts';

test('the last to take over is given what nobody caught, until it stops', () => {
  const before = ['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event));
  const seen: string[] = [];
  const throwUncaught = (error: string) =>
    process.listeners('uncaughtException').at(-1)?.(error as unknown as Error, 'uncaughtException');
  const endEntry = onUnhandled((error) => seen.push(`entry ${String(error)}`));
  throwUncaught('one');
  const endCommand = onUnhandled((error) => seen.push(`command ${String(error)}`));
  throwUncaught('two');
  endCommand();
  throwUncaught('three');
  endEntry();
  endEntry();
  expect(seen).toEqual(['entry one', 'command two', 'entry three']);
  expect(['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event))).toEqual(before);
});
