import fc from 'fast-check';

/** What a stranger might send for a call’s input, as text: JSON of every shape, near misses, and no JSON at all. */
export const payloads = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.object().map((value) => JSON.stringify(value)),
  fc
    .record(
      { provider: fc.anything(), model: fc.anything(), fields: fc.anything(), key: fc.anything(), text: fc.anything() },
      { requiredKeys: [] },
    )
    .map((value) =>
      JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)),
    ),
);
