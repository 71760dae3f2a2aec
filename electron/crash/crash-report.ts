import { inspect } from 'node:util';
import { describeError, withoutKeyShapes } from '../api/log.ts';
import { maskPlain } from '../config/secrets/secrets.ts';
import { redact } from '../keys/mask.ts';
import { oneLine } from '../printable.ts';

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
  return `${masked(lines.join('\n'), env)}\n`;
}

/** What was thrown, in one line and without a stack. Holds no key. */
export function crashLine(error: unknown, env: CrashFacts['env']): string {
  const messages = [error, error instanceof Error ? error.cause : undefined]
    .filter((one) => one !== undefined)
    .map((one) => (one instanceof Error ? one.message || one.name : inspect(one, { depth: 0 })));
  return oneLine(masked(withoutKeyShapes(messages.join(': ')), env), 300);
}

function masked(text: string, env: CrashFacts['env']): string {
  const secrets = Object.entries(env)
    .filter(([name, value]) => /KEY|TOKEN|SECRET|PASSWORD/i.test(name) && (value?.length ?? 0) >= 8)
    .map(([, value]) => value ?? '');
  // What the environment does not know is masked by its form: in a header, an address, an assignment.
  return maskPlain(redact(text, secrets));
}
