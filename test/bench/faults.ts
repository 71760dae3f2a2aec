import { runPong } from '../../electron/connection/pong.ts';
import { faultCases, type FaultCase } from '../gateway/cases.ts';
import { openFaultyGateway } from '../gateway/faulty-gateway.ts';
import type { Row } from './support/bench.types.ts';
import { benchHome } from './support/home.ts';
import { median, timed } from './support/measure.ts';

export const title =
  'a fault named, against codex exec with default settings until it gives up or 30 s have passed (--only=TEXT for some)';
export const slow = true;

const patienceMs = 30_000;
/** Codex mostly waits between its attempts, so several of it wait side by side. Ours has the machine to itself. */
const atOnce = 4;

type Case = Pick<FaultCase, 'name' | 'fault' | 'script' | 'model' | 'timeoutMs' | 'path'> & { baseUrl?: string };

/** What no gateway can do, because there is none. */
const addresses: Case[] = [
  { name: 'nothing listens', fault: 'connection-refused', script: [], baseUrl: 'http://127.0.0.1:9/v1' },
  { name: 'no such name', fault: 'dns-not-found', script: [], baseUrl: 'http://gateway.invalid/v1' },
];

export async function run(): Promise<Row[]> {
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
  const cases = [...addresses, ...faultCases].filter(({ name, fault }) => `${fault} ${name}`.includes(only));
  const ours: number[] = [];
  for (const one of cases) ours.push(await inHome(one, (home) => oursTakes(home, one)));
  const theirs: number[] = [];
  for (let at = 0; at < cases.length; at += atOnce) {
    const some = cases.slice(at, at + atOnce);
    theirs.push(
      ...(await Promise.all(some.map((one) => inHome(one, (home) => timed(() => home.bareCodex(patienceMs)))))),
    );
  }
  const rows = cases.map(({ name, fault, timeoutMs }, index): Row => {
    const codex = theirs[index] ?? Number.NaN;
    return {
      what: `${fault}: ${name}`,
      ours: ours[index] ?? Number.NaN,
      against: codex >= patienceMs ? 'codex exec, not done' : 'codex exec',
      theirs: codex,
      aim: timeoutMs ? `its deadline, ${String(timeoutMs)} ms` : 'below 1 s',
    };
  });
  const middle = { ours: median(rows.map((row) => row.ours)), theirs: median(theirs) };
  return [...rows, { what: 'the median', ...middle, against: 'codex exec', aim: 'at most 0.1' }];
}

type Home = Awaited<ReturnType<typeof benchHome>>;

async function inHome<T>(one: Case, use: (home: Home) => Promise<T>): Promise<T> {
  const gateway = await openFaultyGateway([one.script].flat());
  const home = await benchHome(one.baseUrl ?? gateway.origin + (one.path ?? '/v1'), one.model);
  try {
    return await use(home);
  } finally {
    home.remove();
    await gateway.close();
  }
}

async function oursTakes(home: Home, { fault, timeoutMs = 20_000, name }: Case): Promise<number> {
  const { signal } = new AbortController();
  const result = await runPong(home.deps, { timeoutMs }, () => undefined, signal);
  if (result.fault?.id !== fault) throw new Error(`${name}: named ${result.fault?.id ?? 'nothing'}, not ${fault}`);
  return result.durationMs;
}
