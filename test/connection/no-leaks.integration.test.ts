import { readdir, readlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { faultyGateway, type Script } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { tempDir } from '../support/temp.ts';

/** Two sets of faults, which take turns: side by side they are as many as a machine bears. */
const sets: readonly (readonly Script[])[] = [
  [
    { end: 'hang' },
    { status: 401, body: 'no' },
    { eventsUntil: 'response.output_text.delta', end: 'stall' },
    { eventsUntil: 'response.output_text.done', end: 'cut' },
    { answer: 'ping' },
  ],
  [
    { stream: ':\n\n', end: 'stall' },
    { status: 418, body: 'I am a teapot' },
    { status: 404, body: { detail: 'Not Found' }, on: /./ },
    { status: 429, headers: { 'retry-after': '20' }, body: 'Too Many Requests' },
    { end: 'drop' },
  ],
];
const atOnce = 5;

/** Twenty runs; SWITCHBOARD_LEAK_ROUNDS=20 makes them a hundred. */
const rounds = Number(process.env.SWITCHBOARD_LEAK_ROUNDS ?? 4);

/** The running processes whose working folder is below this one (Linux). */
async function processesBelow(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, index) => folders[index]?.startsWith(folder));
}

test.runIf(process.platform === 'linux')(
  `${String(rounds * atOnce)} faulty pongs leave no process, no socket and no folder behind`,
  { timeout: rounds * 45_000 },
  async () => {
    const temporary = tempDir();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    try {
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(
          (sets[round % sets.length] ?? []).map(async (script, index) => {
            const gateway = await faultyGateway([script]);
            const { pong } = await pongSetup(guideConfig(gateway.baseUrl), { TEST_GATEWAY_KEY: PRACTICE_KEY });
            const controller = new AbortController();
            // Some are cancelled as soon as the gateway has the request, the others meet their fault or their deadline.
            const watching = setInterval(() => {
              if (round % 4 === 3 && index < 3 && gateway.requests.length > 0) controller.abort();
            }, 10);
            const { ok, fault } = await pong({ timeoutMs: 3000 }, controller.signal);
            clearInterval(watching);
            expect(ok).toBe(false);
            expect(fault).not.toBeNull();
            await expect.poll(() => gateway.openSockets()).toBe(0);
          }),
        );
      }
      const left = (await readdir(temporary)).filter((name) => !name.startsWith('switchboard-test-'));
      expect(left).toEqual([]);
      await expect.poll(() => processesBelow(temporary)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  },
);
