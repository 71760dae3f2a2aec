/** The code and words of what went wrong on the way. Of several addresses tried, the first decides; all are told. */
export function reasonOf(error: unknown): { code: string; words: string } {
  const several = error instanceof AggregateError && error.errors.length > 0 ? (error.errors as unknown[]) : null;
  const inner: unknown = several ? several[0] : error;
  const cause = inner instanceof Error && inner.cause instanceof Error ? inner.cause : inner;
  if (!(cause instanceof Error)) return { code: 'unknown', words: String(cause) };
  const words = several ? several.map((one) => (one instanceof Error ? one.message : String(one))).join('; ') : null;
  // A DOMException (an aborted signal) has a number there.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return { code, words: words ?? cause.message };
}
