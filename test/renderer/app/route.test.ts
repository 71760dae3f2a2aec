import { expect, it } from 'vitest';
import { hashFor, parseHash } from '../../../renderer/app/route.ts';

it('goes from an address to a screen and back', () => {
  expect(parseHash(hashFor('providers', 'a/b', 'key'))).toEqual({
    screen: 'providers',
    rest: ['a/b', 'key'],
    fresh: false,
  });
});

it('falls back to the line for an empty, unknown or broken address', () => {
  expect(parseHash('')).toEqual({ screen: 'line', rest: [], fresh: true });
  expect(parseHash('#/nowhere/else')).toEqual({ screen: 'line', rest: [], fresh: false });
  expect(parseHash('#/models/%')).toEqual({ screen: 'models', rest: ['%'], fresh: false });
});
