import type { Fault, StationView, Status } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { stationOf, stationOrder, type Station } from './station-of.ts';

/** One station as drawn. */
export interface StationDrawn {
  station: Station;
  state: 'idle' | 'running' | 'ok' | 'warn' | 'fail';
  detail: string;
  fault: Fault | null;
  durationMs: number | null;
}

const stateOf: Record<StationView['status'], StationDrawn['state']> = {
  running: 'running',
  ok: 'ok',
  warn: 'warn',
  fail: 'fail',
  skip: 'idle',
};

/** The line as a pong lit it: stations without a report were not reached, or wait while it runs. */
export function stationsOfPong(reports: readonly StationView[], running: boolean): StationDrawn[] {
  return stationOrder.map((station) => {
    const report = reports.find((candidate) => candidate.station === station);
    if (!report) return blank(station, running ? words.line.waiting : words.line.notReached);
    return {
      station,
      state: stateOf[report.status],
      detail: detailOf(report),
      fault: report.fault,
      durationMs: report.durationMs,
    };
  });
}

const keyPlaces: Record<string, string> = words.line.keyFrom;

/** The core’s own word, but for where a key came from, which has one in each language. */
function detailOf({ station, status, detail }: StationView): string {
  if (detail === '' && status === 'skip') return words.line.skipped;
  return station === 'key' ? (keyPlaces[detail] ?? detail) : detail;
}

/** The line before a pong: what is known without asking anyone, grey, and what is already seen to be wrong. */
export function stationsOfStatus(status: Status | null): StationDrawn[] {
  const known: Partial<Record<Station, string>> = status
    ? {
        codex: status.codex?.version,
        config: status.fault ? undefined : 'config.toml',
        choice: status.provider.value === null ? undefined : words.line.by[status.provider.by],
        key: keyDetail(status),
        model: status.model.value?.split('/').at(-1),
      }
    : {};
  return stationOrder.map((station) => {
    const told = (state: StationDrawn['state'], fault: Fault | null) => {
      const unknown = fault ? words.line.state[state] : words.line.notChecked;
      return { ...blank(station, known[station] ?? unknown), state, fault };
    };
    if (status?.fault && stationOf(status.fault.id) === station) return told('fail', status.fault);
    const warning = status?.warnings.find((candidate) => stationOf(candidate.id) === station);
    return warning ? told('warn', warning) : told('idle', null);
  });
}

function keyDetail(status: Status): string | undefined {
  const key = status.key;
  if (key === null) return undefined;
  if (key.delivery === 'none') return words.line.keyNone;
  if (key.stored) return words.line.keyFrom[key.place];
  if (key.delivery === 'env' && key.variable !== null && key.variableVisible)
    return words.line.keyVariable(key.variable);
  return key.delivery === 'command' || key.delivery === 'env'
    ? words.line.keyNotStored
    : words.keys.delivery.short[key.delivery];
}

function blank(station: Station, detail: string): StationDrawn {
  return { station, state: 'idle', detail, fault: null, durationMs: null };
}
