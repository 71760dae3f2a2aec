import { expect, test } from 'vitest';
import { contract } from '../../../electron/api/contract.ts';
import { codexHandlers } from '../../../electron/api/handlers/codex.ts';
import { connectionHandlers } from '../../../electron/api/handlers/connection.ts';
import { failed, ok } from '../../../electron/faults/fault.ts';
import { makeFault } from '../../../electron/faults/words.ts';
import { faultyGateway, type Script } from '../../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';

const context = { door: 'cli' } as const;

async function handlers(scripts: readonly Script[] = []) {
  const gateway = await faultyGateway(scripts);
  const { parts } = await pongSetup(guideConfig(gateway.baseUrl), { TEST_GATEWAY_KEY: 'practice-key' });
  const told: { runId: string; report: { station: string; status: string } }[] = [];
  const emit = (event: string, payload: unknown) => {
    if (event === 'pong.progress') told.push(payload as (typeof told)[number]);
  };
  return {
    gateway,
    told,
    verbs: connectionHandlers({ ...parts, emit, remember: async () => ok(null), rememberCheck: async () => ok(null) }),
  };
}

test('pong.run answers in the shape of the contract and tells the stations in order as they light', async () => {
  const { verbs, told } = await handlers();
  const reply = await verbs['pong.run']({ runId: 'r1' }, context);
  expect(reply.ok).toBe(true);
  if (reply.ok) expect(contract['pong.run'].output.parse(reply.value)).toMatchObject({ ok: true, answer: 'pong' });
  const lit = told.filter(({ report }) => report.status !== 'running').map(({ report }) => report.station);
  expect(lit).toEqual(['codex', 'config', 'choice', 'key', 'address', 'gateway', 'model', 'stream', 'answer']);
  expect(told.every(({ runId }) => runId === 'r1')).toBe(true);
});

test('pong.cancel ends the run of that ID, and says when there is none; an ID in use is busy', async () => {
  const { verbs, gateway } = await handlers([{ end: 'hang' }]);
  const running = verbs['pong.run']({ runId: 'r2', timeoutMs: 60_000 }, context);
  expect(await verbs['pong.run']({ runId: 'r2' }, context)).toMatchObject({ ok: false, fault: { id: 'busy' } });
  await expect.poll(() => gateway.requests.length).toBeGreaterThan(0);
  expect(await verbs['pong.cancel']({ runId: 'other' }, context)).toEqual(ok({ cancelled: false }));
  expect(await verbs['pong.cancel']({ runId: 'r2' }, context)).toEqual(ok({ cancelled: true }));
  expect(await running).toMatchObject({ ok: true, value: { ok: false, fault: { id: 'cancelled' } } });
});

test('pong.follow finds a run while it goes on and as it ended, and no other', async () => {
  const { verbs, gateway } = await handlers([{ end: 'hang' }]);
  const running = verbs['pong.run']({ runId: 'r4', timeoutMs: 60_000 }, context);
  await expect.poll(() => gateway.requests.length).toBeGreaterThan(0);
  const soFar = await verbs['pong.follow']({ runId: 'r4' }, context);
  expect(soFar).toMatchObject({ ok: true, value: { end: null } });
  expect(soFar.ok && soFar.value?.stations.some(({ station }) => station === 'address')).toBe(true);
  const atTheEnd = verbs['pong.follow']({ runId: 'r4', toTheEnd: true }, context);
  await verbs['pong.cancel']({ runId: 'r4' }, context);
  const ran = await running;
  if (!ran.ok) throw new Error(ran.fault.title);
  expect(await atTheEnd).toMatchObject({ ok: true, value: { end: { result: ran.value, fault: null } } });
  expect(await verbs['pong.follow']({ runId: 'other' }, context)).toEqual(ok(null));
});

test('doctor.run gives the stations as steps, the first failing one deciding', async () => {
  const { verbs } = await handlers([{ status: 401, body: 'no' }]);
  const reply = await verbs['doctor.run']({}, context);
  expect(reply.ok).toBe(true);
  if (!reply.ok) return;
  const { ok: well, fault, steps } = contract['doctor.run'].output.parse(reply.value);
  expect([well, fault?.id]).toEqual([false, 'key-rejected']);
  expect(steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'codex ok',
    'config ok',
    'choice ok',
    'key ok',
    'address ok',
    'gateway fail',
    'model skip',
    'stream skip',
    'answer skip',
  ]);
});

test('check.run says of each thing what this gateway did', async () => {
  const good = await (await handlers()).verbs['check.run']({}, context);
  expect(good).toMatchObject({ ok: true, value: { fault: null, provider: 'test_gateway', model: 'openai/gpt-5.5' } });
  if (!good.ok) return;
  const status = Object.fromEntries(
    contract['check.run'].output.parse(good.value).items.map(({ id, status: is }) => [id, is]),
  );
  expect(Object.keys(status)).toEqual(
    expect.arrayContaining(['streams', 'usage', 'function-call', 'function-result', 'custom-tool', 'images']),
  );
  expect(new Set(Object.values(status))).toEqual(new Set(['pass']));
  expect(good.value.inputTokens).toBeGreaterThan(0);

  const refusing = await (
    await handlers([{ status: 400, body: { detail: 'no tools here' } }])
  ).verbs['check.run']({}, context);
  expect(refusing).toMatchObject({ ok: true, value: { ok: false } });
});

test('codex.find gives the Codex, null where there is none, a fault where it will not do', async () => {
  const { parts } = await pongSetup('');
  const system = { platform: 'linux' as const, findOnPath: async () => null };
  const reply = await codexHandlers({ ...parts, ...system })['codex.find']({}, context);
  expect(reply).toMatchObject({ ok: true, value: { version: '0.169.0', foundBy: 'this checkout' } });
  const none = codexHandlers({ ...system, findCodex: async () => failed(makeFault('codex-not-found')) });
  expect(await none['codex.find']({}, context)).toEqual(ok(null));
  const old = codexHandlers({ ...system, findCodex: async () => failed(makeFault('codex-too-old')) });
  expect(await old['codex.find']({}, context)).toMatchObject({ ok: false });
});
