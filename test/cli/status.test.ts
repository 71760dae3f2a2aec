import { expect, it } from 'vitest';
import { makeFault } from '../../electron/faults/words.ts';
import { statusInWords } from '../../electron/cli/commands/status.ts';
import { keyView, status } from './answers.ts';

it('of a configuration that cannot be read, nothing is guessed', () => {
  const fault = makeFault('config-invalid-toml', { line: 1, column: 9 });
  const guessed = { value: 'openai', by: 'built-in', where: null, name: 'OpenAI' } as const;
  const said = statusInWords({ ...status, fault, provider: guessed, key: null }, Infinity);
  expect(said).toMatch(/^provider\s+not known: the configuration cannot be read$/m);
  expect(said).toMatch(/^model\s+not known/m);
  expect(said).toMatch(/^key\s+not known/m);
  expect(said).not.toContain('openai');
});

it('a provider that nothing defines is said to be none, and has no key to tell of', () => {
  const fault = makeFault('provider-missing', { provider: 'nope' });
  const provider = { value: 'nope', by: 'user', where: '/home/ada/.codex/config.toml', name: null } as const;
  const said = statusInWords({ ...status, fault, provider, key: null }, Infinity);
  expect(said).toMatch(/^provider\s+nope, decided by user \(.*\), but no provider has that ID$/m);
  expect(said).toMatch(/^model\s+openai\/gpt-5\.5, decided by project/m);
  expect(said).toMatch(/^key\s+not known: it belongs to the provider$/m);
});

it.each([
  [true, 'codex login keeps it'],
  [false, 'codex login would keep it, but there is no auth.json in the home'],
])('behind codex login, logged in %s, the key is told of as it is', (loggedIn, words) => {
  const key = { ...keyView, delivery: 'codex-login', stored: false, loggedIn } as const;
  expect(statusInWords({ ...status, key }, Infinity)).toMatch(new RegExp(`^key\\s+${words}$`, 'm'));
});
