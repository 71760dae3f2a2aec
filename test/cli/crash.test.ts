import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ok } from '../../electron/faults/fault.ts';
import { goodOrder, pong } from './answers.ts';
import { document, run, standInBridge, type RunOptions } from './stand-in.ts';

const canary = 'sk-canary-7f3a9c1e5b8d2046';
const thrown = new Error(`boom\nAuthorization: Bearer ${canary}`);

/** Throws what nobody catches as soon as the command has begun. */
const soon: RunOptions['crash'] = (throwUncaught) => setTimeout(() => throwUncaught(thrown), 20);

/** A pong that goes on until it is cancelled. */
function runningPong() {
  let end = () => {};
  return standInBridge({
    'pong.run': () => new Promise((resolve) => (end = () => resolve({ ok: true, value: pong }))),
    'pong.cancel': () => {
      end();
      return { ok: true, value: { cancelled: true } };
    },
  });
}

it('what nobody caught ends a command with its reason in a sentence, and takes down what it started', async () => {
  const result = await run(['pong'], { stand: runningPong(), crash: soon });
  expect([result.code, result.disposed]).toEqual([1, 1]);
  expect(result.calls.map(({ verb }) => verb)).toEqual(['pong.run', 'pong.cancel']);
  expect(result.stderr).toContain('Something in Switchboard went wrong: boom Authorization: …');
  expect(result.stdout + result.stderr).not.toMatch(/canary|\n\s+at /);
});

it('with --json it is one document', async () => {
  const result = await run(['--json', 'pong'], { stand: runningPong(), crash: soon });
  expect([result.code, result.stderr]).toEqual([1, '']);
  expect(document(result)).toMatchObject({
    ok: false,
    fault: { id: 'unknown', cause: expect.stringContaining('boom') },
  });
  expect(result.stdout).not.toContain('canary');
});

it('a command that throws says why without a key', async () => {
  const answers = {
    ...goodOrder,
    'history.list': () => {
      throw thrown;
    },
  };
  const result = await run(['history'], { answers });
  expect([result.code, result.disposed]).toEqual([1, 1]);
  expect(result.stderr).toContain('boom');
  expect(result.stderr).not.toContain('canary');
});

it.each([[[]], [['--json']]])('a page that is served goes on being served %s', async (flags) => {
  let serving = true;
  const closed = wait(100).then(() => void (serving = false));
  const stillServing: boolean[] = [];
  const result = await run([...flags, 'serve'], {
    startServe: async () => ok({ url: 'http://127.0.0.1:1/?token=t', close: async () => undefined, closed }),
    crash: (throwUncaught) =>
      setTimeout(() => {
        throwUncaught(thrown);
        stillServing.push(serving);
      }, 20),
  });
  expect([result.code, stillServing]).toEqual([0, [true]]);
  expect(result.stderr).toMatch(/^! Something in Switchboard went wrong: boom .*The page is still served\.\n$/);
  expect(result.stderr).not.toContain('canary');
});

it('a page that cannot be served yet is not', async () => {
  const result = await run(['serve'], { startServe: () => new Promise(() => {}), crash: soon });
  expect([result.code, result.stdout]).toEqual([1, '']);
  expect(result.stderr).toContain('boom');
}, 20_000);
