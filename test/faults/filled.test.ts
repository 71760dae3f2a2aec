import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FaultId } from '../../electron/faults/fault.ts';
import { ignoredAddress } from '../../electron/config/repairs/environment-address.ts';
import { makeFault, type Facts } from '../../electron/faults/words.ts';

const commandsOf = (id: FaultId, facts: Facts) => makeFault(id, facts).fixes.map(({ command }) => command);

afterEach(() => vi.unstubAllEnvs());

/** What a fault knows stands in the commands that it offers; what it does not know is left to be filled in. */
const cases: { it: string; id: FaultId; facts: Facts; offers: string }[] = [
  {
    it: 'the ID that no provider has',
    id: 'provider-missing',
    facts: { provider: 'gatway' },
    offers: 'switchboard provider add gatway --name NAME --base-url URL',
  },
  {
    it: 'a preset by its own ID, which needs nothing more',
    id: 'provider-missing',
    facts: { provider: 'token_station' },
    offers: 'switchboard provider add token_station --preset token-station',
  },
  {
    it: 'no ID that none could have',
    id: 'provider-missing',
    facts: { provider: 'my gateway; true' },
    offers: 'switchboard provider add ID --name NAME --base-url URL',
  },
  {
    it: 'the address of a preset whose table has none',
    id: 'base-url-missing',
    facts: { provider: 'openrouter' },
    offers: 'switchboard provider set openrouter base_url=https://openrouter.ai/api/v1',
  },
  {
    it: 'no address that holds a part of the person’s own',
    id: 'base-url-missing',
    facts: { provider: 'azure' },
    offers: 'switchboard provider set azure base_url=https://HOST/v1',
  },
  {
    it: 'the address as it is, but for the host that does not answer',
    id: 'connection-refused',
    facts: { provider: 'acme', url: 'https://acme.example:8443/openai/v1' },
    offers: 'switchboard provider set acme base_url=https://HOST/openai/v1',
  },
  {
    it: 'nothing of an address that holds a key',
    id: 'connection-refused',
    facts: { provider: 'acme', url: 'https://acme.example/v1?key=sk-…' },
    offers: 'switchboard provider set acme base_url=https://HOST/v1',
  },
  {
    it: 'the profile, from what is selected',
    id: 'profile-missing',
    facts: { value: 'my work' },
    offers: "switchboard profile save 'my work' --from-current",
  },
  {
    it: 'the value that a field takes',
    id: 'value-invalid',
    facts: { provider: 'gw', field: 'model_providers.gw.wire_api', value: 'Responses', suggestion: 'responses' },
    offers: 'switchboard provider set gw wire_api=responses',
  },
  {
    it: 'the context window of a model that is known here',
    id: 'model-metadata-unknown',
    facts: { model: 'glm/glm-5.2' },
    offers: 'codex -c model_context_window=1000000',
  },
  {
    it: 'the variable of a proxy for plain http',
    id: 'proxy-failed',
    facts: { url: 'http://proxy.example:3128', variable: 'HTTP_PROXY', words: '407' },
    offers: 'export HTTP_PROXY="http://USER:PASSWORD@proxy.example:3128"',
  },
];

describe('a command to copy', () => {
  test.each(cases)('holds $it', ({ id, facts, offers }) => {
    vi.stubEnv('SHELL', '/bin/bash');
    expect(commandsOf(id, facts)).toContain(offers);
  });

  test('holds the address and the ID that OPENAI_BASE_URL stands for', () => {
    const { fixes } = ignoredAddress({}, { OPENAI_BASE_URL: 'https://api.acme.example/v1?a=1&b=2' });
    expect(fixes[0]?.command).toBe(
      "switchboard provider add acme_example --name api.acme.example --base-url 'https://api.acme.example/v1?a=1&b=2' --env-key OPENAI_API_KEY --select",
    );
  });

  test.each([
    ['/bin/bash', '"$OPENAI_BASE_URL"'],
    ['/usr/bin/fish', '"$OPENAI_BASE_URL"'],
  ])('leaves it to %s to fill in an address that holds a key', (shell, read) => {
    vi.stubEnv('SHELL', shell);
    const key = 'sk-practice-0123456789abcdef';
    const fault = ignoredAddress({}, { OPENAI_BASE_URL: `https://acme.example/v1?api_key=${key}` });
    expect(fault.fixes[0]?.command).toContain(`--base-url ${read} `);
    expect(JSON.stringify(fault)).not.toContain(key);
  });
});
