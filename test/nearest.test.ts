import { expect, it } from 'vitest';
import { nearest, nearestModel } from '../electron/nearest.ts';

it('is the name that is spelt most alike', () => {
  expect(nearest('opanai', ['ollama', 'openai', '__proto__'], (one) => one, 2)).toBe('openai');
  expect(nearestModel('gpt-5.4', ['claude', 'openai/gpt-5.4'])).toBe('openai/gpt-5.4');
});

it('is not looked for in what no person types: a file of two endless names would hold up every command', () => {
  const began = performance.now();
  expect(nearest('a'.repeat(40_000), ['b'.repeat(40_000)], (one) => one, 20_000)).toBeNull();
  expect(nearestModel('a'.repeat(40_000), ['b'.repeat(40_000)])).toBeNull();
  expect(performance.now() - began).toBeLessThan(500);
});
