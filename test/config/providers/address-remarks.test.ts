import { expect, test } from 'vitest';
import { addressRemarks } from '../../../electron/config/providers/address-remarks.ts';
import { planAddProvider, planSetFields } from '../../../electron/config/providers/provider-edits.ts';

const remarks = (baseUrl: string) => addressRemarks({ base_url: baseUrl });

test.each([
  ['https://host.example/v1/responses', 'Write https://host.example/v1.'],
  ['https://host.example/v1/responses/', 'Write https://host.example/v1.'],
  ['https://host.example/v1/chat/completions', 'Write https://host.example/v1.'],
  ['https://host.example/openai/responses?api-version=1', 'Write https://host.example/openai?api-version=1.'],
  ['https://host.example', 'ends in /v1: https://host.example/v1.'],
  ['http://localhost:8080/', 'ends in /v1: http://localhost:8080/v1.'],
  ['http://host.example/v1', 'write https://host.example/v1.'],
])('%s is written, with a word about what was probably meant', (address, said) => {
  expect(remarks(address)).toEqual([expect.stringContaining(said)]);
});

test('what is odd twice is said twice', () => {
  expect(remarks('http://host.example/v1/responses')).toHaveLength(2);
});

test.each([
  'https://host.example/v1',
  'https://host.example/v1/',
  'https://host.example/api/responses-gateway',
  'http://127.0.0.1:8080/v1',
  'http://localhost:11434/v1',
  'no address',
])('there is nothing to say of %s', (address) => {
  expect(remarks(address)).toEqual([]);
});

test('a key in the address is not repeated', () => {
  const key = 'sk-practice-0123456789abcdef';
  const [said] = remarks(`https://user:${key}@host.example/v1/responses?api_key=${key}`);
  expect(said).toContain('host.example/v1');
  expect(said).not.toContain(key);
});

test.each([
  [' https://host.example/v1', 'There are spaces around it. Write https://host.example/v1'],
  ['https://host.example/v1\t', 'There are spaces around it. Write https://host.example/v1'],
  ['host.example/v1', 'must be a whole address'],
])('%j can never work: it is refused, with what to write', (baseUrl, said) => {
  const planned = planAddProvider({}, { provider: 'p', baseUrl });
  expect(planned).toMatchObject({
    ok: false,
    fault: { id: 'base-url-malformed', cause: expect.stringContaining(said) },
  });
  // There is no table yet that a command could mend.
  expect(planned.ok || planned.fault.fixes).toEqual([]);
  const table = { name: 'P', base_url: 'https://other.example/v1' };
  const set = planSetFields({ model_providers: { p: table } }, 'p', { base_url: baseUrl });
  const command = !set.ok && set.fault.fixes[0]?.command;
  expect(command).toBe('switchboard provider set p base_url=https://host.example/v1');
});
