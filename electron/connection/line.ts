import { stationOf, stations, type Fault, type Station } from '../faults/fault.ts';
import { redact } from '../keys/mask.ts';
import type { StationReport, StationStatus } from './pong.types.ts';

/** The line as it lights up: what is known of each station, told to whoever watches. */
export interface Line {
  begin(station: Station): void;
  report(station: Station, status: StationStatus, detail?: string, fault?: Fault | null): void;
  /** The same as ok, where that was not reported yet. */
  pass(station: Station, detail?: string): void;
  /** The station where this fault shows turns red; `otherwise` for a fault that belongs to none. */
  fail(fault: Fault, otherwise: Station): void;
  /** From now on none of these shows in a station’s words, whoever repeated it: a gateway may name its model after the key. */
  hide(secrets: readonly string[]): void;
  /** Every station in order; those that nothing was said about are skipped. */
  reports(): StationReport[];
}

export function startLine(onReport: (report: StationReport) => void): Line {
  const known = new Map<Station, StationReport>();
  const begun = new Map<Station, number>();
  let hidden: readonly string[] = [];
  const tell = (report: StationReport) => {
    const shown = { ...report, detail: redact(report.detail, hidden) };
    known.set(shown.station, shown);
    onReport(shown);
  };
  const line: Line = {
    begin(station) {
      begun.set(station, performance.now());
      tell({ station, status: 'running', detail: '', durationMs: null, fault: null });
    },
    report(station, status, detail = '', fault = null) {
      const since = begun.get(station);
      const durationMs = since === undefined ? null : Math.round(performance.now() - since);
      tell({ station, status, detail, durationMs, fault });
    },
    pass(station, detail) {
      if (known.get(station)?.status !== 'ok') line.report(station, 'ok', detail);
    },
    fail(fault, otherwise) {
      line.report(stationOf(fault.id) ?? otherwise, 'fail', fault.title, fault);
    },
    hide(secrets) {
      hidden = secrets;
    },
    reports() {
      return stations.map((station) => {
        const report = known.get(station);
        if (report && report.status !== 'running') return report;
        return { station, status: 'skip', detail: '', durationMs: null, fault: null };
      });
    },
  };
  return line;
}
