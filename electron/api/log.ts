import { redact } from '../keys/mask.ts';

/** Takes one line for whoever reads the log. What reaches it is already masked. */
export type Log = (line: string) => void;

const shapesOfKeys = [/\bBearer\s+[^\s"']+/gi, /\b(?:sk|pk|rk)-[A-Za-z0-9_-]{8,}/g];

/** Every string anywhere in a value, however deep: walks with a list of its own, so depth costs no stack. */
function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') found.push(next, next.trim());
    else if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
  }
  return found;
}

/**
 * What went wrong unexpectedly, as text for the log. Every string of the call's input is masked, since any of them may
 * be a key, and so is what has the shape of one.
 */
export function describeError(error: unknown, input: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const known = redact(
    text,
    stringsIn(input).filter((secret) => secret.length >= 6),
  );
  return withoutKeyShapes(known);
}

/** The text without what has the shape of a key. */
export const withoutKeyShapes = (text: string): string =>
  shapesOfKeys.reduce((result, shape) => result.replace(shape, '…'), text);
