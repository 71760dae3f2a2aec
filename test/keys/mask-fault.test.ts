import { expect, it } from 'vitest';
import { makeFault } from '../../electron/faults/words.ts';
import { redactFault } from '../../electron/keys/mask-fault.ts';

it('a key that a gateway names its models after is in no part of a fault', () => {
  const key = 'zz-0123456789abcdefghij';
  const facts = { provider: 'gw', model: 'opus', suggestion: `${key}/opus`, words: `no opus for ${key}` };
  const fault = makeFault('model-not-namespaced', facts, `404 ${key}`);
  expect(JSON.stringify(fault.fixes)).toContain(key);
  const shown = redactFault(fault, [key]);
  expect(JSON.stringify(shown)).not.toContain(key);
  expect(shown.fixes.map(({ id }) => id)).toEqual(fault.fixes.map(({ id }) => id));
  expect(redactFault(fault, [])).toEqual(fault);
});
