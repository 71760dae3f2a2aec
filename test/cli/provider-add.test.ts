import { expect, it } from 'vitest';
import { ok } from '../../electron/faults/fault.ts';
import { goodOrder } from './answers.ts';
import { run } from './stand-in.ts';

const asked = async (...words: string[]) => {
  const result = await run(['provider', 'add', ...words], { answers: goodOrder });
  expect(result.code).toBe(0);
  return result.calls.find(({ verb }) => verb === 'provider.add');
};

it.each(['token-station', 'token_station'])('selects the model of the preset %s in the same write', async (preset) => {
  expect(await asked('token_station', '--preset', preset)).toEqual({
    verb: 'provider.add',
    input: { provider: 'token_station', preset: 'token-station', select: { model: 'openai/gpt-5.5' } },
  });
});

it('leaves the selection alone with --no-select, and without a preset', async () => {
  const kept = await asked('token_station', '--preset', 'token-station', '--no-select');
  expect(kept?.input).toEqual({ provider: 'token_station', preset: 'token-station' });
  const own = await asked('g', '--name', 'G', '--base-url', 'https://g.example/v1', '--auth', 'none');
  expect(own?.input).toEqual({
    ...{ provider: 'g', name: 'G', baseUrl: 'https://g.example/v1' },
    auth: { kind: 'none' },
  });
});

it('selects with --select, and a provider that Codex has built in', async () => {
  expect((await asked('g', '--name', 'G', '--select'))?.input).toEqual({ provider: 'g', name: 'G', select: {} });
  expect((await asked('ollama', '--preset', 'ollama'))?.input).toMatchObject({ preset: 'ollama', select: {} });
});

it('takes the key’s source and further fields', async () => {
  expect((await asked('g', '--env-key', 'G_KEY'))?.input).toEqual({
    ...{ provider: 'g', auth: { kind: 'env', variable: 'G_KEY' } },
  });
  const set = ['--set', 'request_max_retries=2', '--set', 'query_params.api-version="2025-04-01"'];
  expect((await asked('g', '--auth', 'keychain', ...set, '--dry-run'))?.input).toEqual({
    ...{ provider: 'g', auth: { kind: 'keychain' }, dryRun: true },
    fields: { request_max_retries: 2, 'query_params.api-version': '2025-04-01' },
  });
});

it('says that there is no keychain for Codex to ask, and what is odd about the address', async () => {
  const answers: typeof goodOrder = {
    ...goodOrder,
    'keychain.state': () => ok({ place: 'memory', state: 'unavailable', reason: 'No keychain service runs here.' }),
    'provider.add': () =>
      ok({
        changed: true,
        dryRun: false,
        path: '/c',
        diff: '',
        hash: 'h',
        historyId: 1,
        remarks: ['http://g.example/v1 can be read on the way.'],
      }),
  };
  const base = ['provider', 'add', 'g', '--name', 'G', '--base-url', 'http://g.example/v1'];
  const kept = await run([...base, '--auth', 'keychain'], { answers });
  expect([kept.code, kept.stderr]).toEqual([0, expect.stringContaining('No keychain service runs here.')]);
  expect(kept.stderr).toContain('! http://g.example/v1 can be read on the way.\n');
  const free = await run([...base, '--auth', 'none'], { answers });
  expect(free.stderr).not.toContain('No keychain service');
});
