import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../electron/api/handlers.types.ts';
import { createRouter } from '../../electron/api/router.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { contractHandlers } from '../support/handlers.ts';

const key = 'sk-canary-0123456789abcdef';

function routed(replaced: Partial<Handlers> = {}) {
  const log: string[] = [];
  const { handlers, calls } = contractHandlers(replaced);
  return { router: createRouter({ handlers, log: (line) => log.push(line) }), calls, log };
}

describe('what comes in', () => {
  test.each(['', 'no.verb', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'APP.INFO', 'app.info '])(
    'a verb that does not exist, %j, is malformed',
    async (verb) => {
      const { router, calls, log } = routed();
      const reply = await router.call(verb, {}, { door: 'desktop' });
      expect(reply).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
      expect([calls, log]).toEqual([[], []]);
    },
  );

  test('a malformed payload is answered with the fields that do not fit, not with what they held', async () => {
    const { router, calls } = routed();
    const reply = await router.call(
      'provider.add',
      { provider: { key }, name: 7, select: { model: [key] } },
      { door: 'cli' },
    );
    const said = JSON.stringify(reply);
    expect(reply).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
    expect(said).toContain('provider, name, select.model');
    expect(said).not.toContain(key);
    expect(calls).toEqual([]);
  });

  test('names that the sender made up are not repeated', async () => {
    const { router } = routed();
    const unheardOf = JSON.stringify(await router.call('app.info', { [key]: 1 }, { door: 'cli' }));
    const within = JSON.stringify(
      await router.call('provider.set', { provider: 'p', fields: { [key]: Symbol('x') } }, { door: 'cli' }),
    );
    expect(unheardOf + within).not.toContain(key);
    expect(within).toContain('fields');
  });

  test('lists within lists, deeper than the stack, are malformed', async () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const { router, calls, log } = routed();
    const reply = await router.call('provider.set', { provider: 'p', fields: { deep } }, { door: 'desktop' });
    expect(reply).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
    expect([calls, log]).toEqual([[], []]);
  });

  test('the handler gets parsed input and the door', async () => {
    const { router, calls } = routed();
    await router.call('model.use', { model: 'openai/gpt-5.5' }, { door: 'browser' });
    expect(calls).toEqual([{ verb: 'model.use', input: { model: 'openai/gpt-5.5' }, door: 'browser' }]);
  });
});

describe('what goes out', () => {
  test('what the contract does not plan is left out', async () => {
    const practice = { running: true, baseUrl: null, key: 'practice', models: [], secret: key };
    const { router } = routed({ 'practice.state': async () => ({ ok: true, value: practice }) });
    const reply = await router.call('practice.state', {}, { door: 'cli' });
    expect(reply).toEqual({ ok: true, value: { running: true, baseUrl: null, key: 'practice', models: [] } });
  });

  test('an output that does not fit is logged once and answered neutrally', async () => {
    const { router, log } = routed({
      'practice.state': async () => ({ ok: true, value: JSON.parse('{"running":"yes"}') }),
    });
    const reply = await router.call('practice.state', {}, { door: 'cli' });
    expect(reply).toMatchObject({ ok: false, fault: { id: 'unknown' } });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('practice.state');
    expect(log[0]).toContain('running');
  });

  test('a fault is passed on as it is, without what a fault does not have', async () => {
    const fault = makeFault('key-missing', { provider: 'p' }, 'nothing stored');
    const { router, log } = routed({ 'key.delete': async () => ({ ok: false, fault: { ...fault, secret: key } }) });
    expect(await router.call('key.delete', { provider: 'p' }, { door: 'cli' })).toEqual({ ok: false, fault });
    expect(log).toEqual([]);
  });
});

describe('what a handler throws', () => {
  const shout = (said: unknown) =>
    routed({
      'key.set': async () => {
        throw said;
      },
    });

  test.each([
    ['an error', new Error(`could not store ${key}`)],
    ['a sentence', `could not store ${key}`],
    ['another key, known by its shape', new Error('sent Bearer abcdef.ghijkl and sk-other-9876543210zz')],
  ])('%s is logged once, masked, and answered as unknown', async (_name, said) => {
    const { router, log } = shout(said);
    const reply = await router.call('key.set', { provider: 'p', key }, { door: 'cli' });
    expect(reply).toMatchObject({ ok: false, fault: { id: 'unknown' } });
    expect(log).toHaveLength(1);
    for (const secret of [key, 'abcdef.ghijkl', 'sk-other-9876543210zz']) {
      expect(log.join() + JSON.stringify(reply)).not.toContain(secret);
    }
  });

  test('a key that was pasted with a line break is masked as well', async () => {
    const { router, log } = shout(new Error(`invalid header value ${key}`));
    await router.call('key.set', { provider: 'p', key: ` ${key}\n` }, { door: 'cli' });
    expect(log).toHaveLength(1);
    expect(log[0]).not.toContain(key);
  });
});
