import type { Blanks } from '../faults/blanks.ts';
import type { Fault } from '../faults/fault.ts';
import { redact } from './mask.ts';

/**
 * A fault without any trace of these secrets, whatever the gateway or Codex repeated of them. Its fixes too: a gateway
 * that lists a model named after the key would have it suggested.
 */
export function redactFault(fault: Fault, secrets: readonly string[]): Fault {
  const clean = (text: string) => redact(text, secrets);
  return {
    ...fault,
    title: clean(fault.title),
    cause: clean(fault.cause),
    evidence: clean(fault.evidence),
    ...(fault.blanks && { blanks: mapped(fault.blanks, clean) }),
    fixes: fault.fixes.map(({ command, ...fix }) => ({
      ...{ ...fix, label: clean(fix.label) },
      ...(command === undefined ? {} : { command: clean(command) }),
    })),
  };
}

const mapped = (texts: Blanks, change: (text: string) => string): Blanks =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
