import type { ReportFacts } from '../parts/report.ts';
import { useRead, useStatus } from './queries.ts';

/** What stands beside a fault in a report. */
export function useReportFacts(): ReportFacts {
  const status = useStatus().value;
  const app = useRead('app.info', {}).value;
  return {
    switchboard: app?.version ?? null,
    codex: status?.codex?.version ?? null,
    provider: status?.provider.value ?? null,
    model: status?.model.value ?? null,
  };
}
