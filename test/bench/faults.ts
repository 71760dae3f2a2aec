import { runPong } from '../../electron/connection/pong.ts';
import { faultCases } from '../gateway/cases.ts';
import { openFaultyGateway } from '../gateway/faulty-gateway.ts';
import { addressCases } from './support/address-cases.ts';
import type { BenchOptions, Row } from './support/bench.types.ts';
import type { BenchCase } from './support/fault-case.types.ts';
import { benchHome, type BenchHome } from './support/home.ts';
import { median, timed } from './support/measure.ts';

export const title =
  'each fault named, against codex exec with default settings until it gives up or 30 s have passed (--only TEXT, --all cases)';
export const slow = true;

const patienceMs = 30_000;
/** Codex mostly waits between its attempts, so several of it wait side by side. Ours has the machine to itself. */
const atOnce = 4;

/** The faults that come of what a gateway answers. A warning stops nobody, so there is nothing to wait for. */
const gatewayCases: readonly BenchCase[] = faultCases
  .filter(({ warning }) => !warning)
  .map(({ name, fault, model, timeoutMs, script, path = '/v1' }) => ({
    name,
    fault,
    model,
    timeoutMs,
    async open() {
      const gateway = await openFaultyGateway([script].flat());
      return { baseUrl: gateway.origin + path, env: {}, close: gateway.close };
    },
  }));

export async function run({ only, all }: BenchOptions): Promise<Row[]> {
  const known = [...addressCases, ...gatewayCases];
  const firsts = known.filter(({ fault }, index) => known.findIndex((one) => one.fault === fault) === index);
  const cases = (all || only ? known : firsts).filter(({ name, fault }) => `${fault}: ${name}`.includes(only));
  const ours: number[] = [];
  for (const one of cases) ours.push(await inHome(one, (home) => oursTakes(home, one)));
  const theirs: number[] = [];
  for (let at = 0; at < cases.length; at += atOnce) {
    const some = cases.slice(at, at + atOnce);
    const took = some.map((one) => inHome(one, (home) => timed(() => home.bareCodex(patienceMs))));
    theirs.push(...(await Promise.all(took)));
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
  const ratios = rows.map((row) => row.ours / (row.theirs ?? Number.NaN));
  const middle = median(theirs);
  // The row’s own ratio is the median of the ratios: that of the medians is another number.
  const last = { ours: median(ratios) * middle, theirs: middle, against: 'codex exec', aim: 'at most 0.1' };
  const named = median(rows.map((row) => row.ours));
  return [
    ...rows,
    { what: 'the median time to the name', ours: named, against: '', theirs: null, aim: 'below 1 s' },
    { what: 'the median of the ratios', ...last },
  ];
}

async function inHome<T>(one: BenchCase, use: (home: BenchHome) => Promise<T>): Promise<T> {
  const { baseUrl, env, close } = await one.open();
  const home = await benchHome(baseUrl, one.model, env);
  try {
    return await use(home);
  } finally {
    home.remove();
    await close();
  }
}

async function oursTakes(home: BenchHome, { fault, timeoutMs = 20_000, name }: BenchCase): Promise<number> {
  const { signal } = new AbortController();
  const result = await runPong(home.deps, { timeoutMs }, () => undefined, signal);
  if (result.fault?.id !== fault) throw new Error(`${name}: named ${result.fault?.id ?? 'nothing'}, not ${fault}`);
  return result.durationMs;
}
