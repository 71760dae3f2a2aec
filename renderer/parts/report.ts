import type { Fault } from '../../electron/api/contract.ts';

/** What may stand beside a fault in a report. */
export interface ReportFacts {
  switchboard: string | null;
  codex: string | null;
  provider: string | null;
  model: string | null;
}

const keyLike = [
  /\b(?:sk|pk)[-_][A-Za-z0-9_-]{8,}/g,
  /\b(?:key|tok)[-_](?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{8,}/g,
  /(Bearer\s+)[A-Za-z0-9._~+/-]{8,}=*/gi,
];

/** A second look for keys. The core masks its evidence; a report leaves the machine, so it is looked at again. */
export function masked(text: string): string {
  return keyLike.reduce(
    (result, pattern) =>
      result.replace(pattern, (_whole: string, lead: unknown) => `${typeof lead === 'string' ? lead : ''}…`),
    text,
  );
}

/** A fault as plain text to paste into a message. Holds no key. */
export function reportOf(fault: Fault, facts: ReportFacts): string {
  const lines = [
    `${fault.title} (${fault.id})`,
    fault.cause,
    '',
    // What somebody else said looks like no line of the report.
    ...(fault.evidence ? [...fault.evidence.split('\n').map((line) => `> ${line}`.trimEnd()), ''] : []),
    `provider: ${facts.provider ?? '-'}`,
    `model: ${facts.model ?? '-'}`,
    `codex: ${facts.codex ?? '-'}`,
    `switchboard: ${facts.switchboard ?? '-'}`,
  ];
  return masked(lines.join('\n'));
}
