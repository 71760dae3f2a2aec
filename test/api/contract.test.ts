import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract, verbs } from '../../electron/api/contract.ts';

/** Where a schema takes a text or a list of any length. */
function endless(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => endless(one, path));
  if (typeof schema !== 'object' || schema === null) return [];
  const at = schema as Record<string, unknown>;
  const fixed = 'enum' in at || 'const' in at;
  const text = at['type'] === 'string' && !fixed && at['maxLength'] === undefined;
  const list = at['type'] === 'array' && at['maxItems'] === undefined;
  const inside = Object.entries(at).flatMap(([name, value]) => endless(value, `${path}/${name}`));
  return [...(text || list ? [path] : []), ...inside];
}

it.each(verbs)('%s takes no text and no list of any length', (verb) => {
  expect(endless(z.toJSONSchema(contract[verb].input, { io: 'input' }))).toEqual([]);
});

it('a schema without an end is noticed', () => {
  const open = z.object({
    name: z.string(),
    rows: z.array(z.string().max(5)),
    table: z.record(z.string(), z.number()),
  });
  expect(endless(z.toJSONSchema(open))).toHaveLength(3);
});
