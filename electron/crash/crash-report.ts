import { describeError } from '../api/log.ts';
import { maskPlain } from '../config/secrets/secrets.ts';
import { redact } from '../keys/mask.ts';

export interface Crash {
  /** What broke, in a line. */
  what: string;
  /** What was thrown, where something was. */
  error?: unknown;
  at: Date;
}

export interface CrashFacts {
  versions: readonly { name: string; version: string }[];
  /** The environment: what in it may be a key is masked wherever it stands in the report. */
  env: Readonly<Record<string, string | undefined>>;
}

/** A report for an issue or a support desk, as plain text. Holds no key. */
export function crashReport({ what, error, at }: Crash, { versions, env }: CrashFacts): string {
  const lines = [
    what,
    at.toISOString(),
    ...versions.map(({ name, version }) => `${name} ${version}`),
    ...(error === undefined ? [] : ['', describeError(error, null)]),
  ];
  const secrets = Object.entries(env)
    .filter(([name, value]) => /KEY|TOKEN|SECRET|PASSWORD/i.test(name) && (value?.length ?? 0) >= 8)
    .map(([, value]) => value ?? '');
  // What the environment does not know is masked by its form: in a header, an address, an assignment.
  return `${maskPlain(redact(lines.join('\n'), secrets))}\n`;
}
