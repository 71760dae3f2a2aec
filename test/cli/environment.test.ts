import { expect, test } from 'vitest';
import { goodOrder, keyView, written } from './answers.ts';
import { document, run, type Answers } from './stand-in.ts';

const line = { ...written, path: '/home/ada/.bashrc', historyId: null };
const answers: Answers = {
  ...goodOrder,
  'key.deliver': () => ({ ok: true, value: written }),
  'key.status': () => ({ ok: true, value: [{ ...keyView, delivery: 'env', variable: 'GATEWAY' }] }),
  'startup.add': () => ({ ok: true, value: line }),
  'environment.read': () => ({
    ok: true,
    value: {
      variable: 'GATEWAY',
      places: [{ place: 'desktop', visible: 'no', detail: 'launchd does not have it.' }],
      startup: { shell: 'bash', path: '/home/ada/.bashrc', present: false, hash: '' },
    },
  }),
  'stray.list': () => ({ ok: true, value: [] }),
};

test('key deliver env says what is left to do, or does it', async () => {
  const plain = await run(['key', 'deliver', 'p', 'env', '--variable', 'GATEWAY'], { answers });
  expect(plain.calls).toEqual([{ verb: 'key.deliver', input: { provider: 'p', by: 'env', variable: 'GATEWAY' } }]);
  expect(plain.stdout).toContain('switchboard key startup add p');
  const whole = await run(['--json', 'key', 'deliver', 'p', 'env', '--shell-line'], { answers });
  expect(whole.calls.map(({ verb }) => verb)).toEqual(['key.deliver', 'startup.add']);
  expect(document(whole)).toEqual({ ...written, startup: line });
  expect((await run(['key', 'deliver', 'p', 'command', '--shell-line'], { answers })).code).toBe(2);
});

test('key status of one provider tells where its variable is visible', async () => {
  const one = await run(['key', 'status', 'p'], { answers });
  expect(one.stdout).toContain('desktop  no: launchd does not have it.');
  const all = await run(['key', 'status'], { answers });
  expect(all.calls.map(({ verb }) => verb)).toEqual(['key.status']);
});

test('key move without an ID lists', async () => {
  const result = await run(['key', 'move'], { answers });
  expect([result.code, result.stdout]).toEqual([0, 'No provider’s key lies in a file.\n']);
});
