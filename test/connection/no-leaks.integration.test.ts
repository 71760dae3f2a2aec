import { readdir, readlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faultyGateway, type FaultyGateway, type Script } from '../gateway/faulty-gateway.ts';
import { at, behindProxy, nothing, silent, tls } from '../gateway/places.ts';
import { tempDir } from '../support/temp.ts';
import { arrange } from './arrange.ts';
import { guide, type StationCase } from './cases/case.types.ts';

type Kind = Pick<StationCase, 'place' | 'config' | 'provider' | 'env'> & { name: string };

const gateways: FaultyGateway[] = [];
const answering = (name: string, script: Script): Kind => ({
  name,
  async place() {
    const gateway = await faultyGateway([script]);
    gateways.push(gateway);
    return { baseUrl: gateway.baseUrl, env: {} };
  },
});

/** Faults that end by themselves, at the deadline, with a connection open, with a command running. */
const kinds: readonly Kind[] = [
  answering('no answer', { end: 'hang' }),
  answering('the key is refused', { status: 401, body: 'no' }),
  answering('a stall', { eventsUntil: 'response.output_text.delta', end: 'stall' }),
  answering('a cut', { eventsUntil: 'response.output_text.done', end: 'cut' }),
  answering('another word', { answer: 'ping' }),
  answering('comments and no event', { stream: ':\n\n', end: 'stall' }),
  answering('a status of its own', { status: 418, body: 'I am a teapot' }),
  answering('nothing at any path', { status: 404, body: { detail: 'Not Found' }, on: /./ }),
  answering('a rate limit', { status: 429, headers: { 'retry-after': '20' }, body: 'Too Many Requests' }),
  answering('the connection dropped', { end: 'drop' }),
  { name: 'nothing listens', place: nothing() },
  { name: 'no handshake', place: silent('https') },
  { name: 'a proxy that says nothing', place: behindProxy('says nothing', at('https://gateway.invalid/v1')) },
  { name: 'a root that nobody knows', place: tls({}) },
  {
    name: 'an auth command that does not end',
    provider:
      '[model_providers.test_gateway.auth]\ncommand = "sh"\nargs = ["-c", "sleep 30 & sleep 30"]\ncwd = "{folder}"',
  },
  { name: 'no TOML', config: `${guide}[tui\n` },
  { name: 'a value that Codex refuses', config: `approval_policy = 7\n${guide}` },
  { name: 'no key', env: { TEST_GATEWAY_KEY: '' } },
];
/** The kinds take turns, half of them in each round: side by side they are as many as a machine bears. 108 runs. */
const rounds = 12;

/** The running processes whose working folder is below this one (Linux). */
async function processesBelow(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, index) => folders[index]?.startsWith(folder));
}

/** How many handles of this kind the process itself has open. */
const open = (kind: RegExp) => process.getActiveResourcesInfo().filter((name) => kind.test(name)).length;

test.runIf(process.platform === 'linux')(
  `${String((rounds * kinds.length) / 2)} faulty pongs leave no process, no socket and no folder behind`,
  { timeout: rounds * 30_000 },
  async () => {
    const temporary = tempDir();
    const before = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    try {
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(
          kinds.map(async (kind, index) => {
            if (index % 2 !== round % 2) return;
            const { pong } = await arrange({ fault: 'unknown', mentions: '', codex: '', ...kind });
            const controller = new AbortController();
            // Every third time each is cancelled somewhere on its way, else it meets its fault or its deadline.
            const timer = round % 6 > 3 ? setTimeout(() => controller.abort(), 40 * index) : undefined;
            const { ok, fault } = await pong({ timeoutMs: 2000 }, controller.signal);
            clearTimeout(timer);
            expect(ok, kind.name).toBe(false);
            expect(fault, kind.name).not.toBeNull();
          }),
        );
      }
      await expect.poll(() => gateways.reduce((sum, gateway) => sum + gateway.openSockets(), 0)).toBe(0);
      await expect.poll(() => processesBelow(temporary)).toEqual([]);
      await expect.poll(() => open(/^(ProcessWrap|TLSWRAP|TTYWrap)$/i)).toBe(0);
      const left = (await readdir(temporary)).filter((name) => !name.startsWith('switchboard-test-'));
      expect(left).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  },
);
