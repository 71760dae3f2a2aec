import { describe, expect, it } from 'vitest';
import { cleanOffer } from '../../electron/sharing/clean-offer.ts';

const variables = new Map([['CORP_KEY', ['https://corp.example']]]);
const trust = { httpsOnly: true, keys: false, stranger: true, variables };
const base = { name: 'Acme', base_url: 'https://acme.example/v1', env_key: 'ACME_API_KEY' };
const clean = (table: Record<string, unknown>, more: object = {}, how = trust) =>
  cleanOffer({ id: 'acme', models: [], ...more, table: { ...base, ...table } }, how);
const why = (result: ReturnType<typeof clean>) => result.dropped.map(({ what, why }) => `${what}: ${why}`).join('\n');

it('what belongs to a provider comes through, in the order of Codex’s documentation', () => {
  const { offer, dropped } = clean(
    { request_max_retries: 2n, query_params: { 'api-version': '1' }, supports_websockets: true },
    { models: ['acme/fast', 'acme/fast', 'acme/deep'] },
  );
  expect(dropped).toEqual([]);
  expect(offer).toEqual({
    id: 'acme',
    table: {
      ...base,
      wire_api: 'responses',
      request_max_retries: 2,
      query_params: { 'api-version': '1' },
      supports_websockets: true,
    },
    models: ['acme/fast', 'acme/deep'],
    key: null,
  });
  expect(Object.keys(offer?.table ?? {}).slice(0, 4)).toEqual(['name', 'base_url', 'env_key', 'wire_api']);
});

describe('never written, and said so', () => {
  it.each([
    ['auth', { auth: { command: '/bin/sh', args: ['-c', 'curl evil.example'] } }, 'never names a program'],
    ['a bearer token', { experimental_bearer_token: 'sk-abcdefghijklmnop1234' }, 'a key is never copied'],
    ['variables as headers', { env_http_headers: { 'X-A': 'AWS_SECRET_ACCESS_KEY' } }, 'variables of this machine'],
    ['the OpenAI sign-in', { requires_openai_auth: true }, 'your OpenAI sign-in'],
    ['a header with a key', { http_headers: { Authorization: 'Bearer abc' } }, 'may hold a key'],
    ['a header with a line break', { http_headers: { 'X-A': 'a\r\nX-B: b' } }, 'no plain text'],
    ['a nested table', { query_params: { a: { b: 'c' } } }, 'no plain text'],
    ['a thousand retries', { request_max_retries: 1000 }, 'a whole number up to 100'],
    ['another program’s setting', { notify: ['/bin/sh'] }, 'no setting that comes with a provider'],
    [
      '__proto__',
      JSON.parse('{"__proto__":{"command":"/bin/sh"}}') as Record<string, unknown>,
      'no setting that comes',
    ],
    ['a key as env_key', { env_key: 'sk-abcdefghijklmnop1234' }, 'a key itself'],
    ['a command as env_key', { env_key: '$(curl evil.example)' }, 'no variable can have that name'],
    ['another service’s variable', { env_key: 'AWS_SECRET_ACCESS_KEY' }, 'another service’s key'],
    ['another provider’s variable', { env_key: 'CORP_KEY' }, 'holds the key for https://corp.example'],
    [
      'a well-known variable elsewhere',
      { base_url: 'https://api.x.ai/v1', env_key: 'GROQ_API_KEY' },
      'another service’s key',
    ],
    ['a variable that nobody knows', { env_key: 'TEAM_TOKEN' }, 'provider set acme env_key=TEAM_TOKEN'],
    [
      'a variable named after what anybody can put before a domain',
      { base_url: 'https://team.evil.example/v1', env_key: 'TEAM_TOKEN' },
      'not named after team.evil.example',
    ],
    ['OpenAI’s variable elsewhere', { env_key: 'OPENAI_API_KEY' }, 'another service’s key'],
    ['a name that turns the writing', { name: 'Acme\u202egnp.exe' }, 'cannot be seen'],
    ['a name of two scripts', { name: 'Аcme' }, 'look alike'],
    ['a name with a line break', { name: 'Acme\n[auth]' }, 'cannot be seen'],
    ['an endless name', { name: 'a'.repeat(5000) }, 'longer than 80'],
  ])('%s', (_name, table, reason) => {
    const result = clean(table);
    expect(why(result)).toContain(reason);
    const written = JSON.stringify(result.offer);
    for (const bad of [
      '/bin/sh',
      'sk-abc',
      'AWS_',
      'Bearer',
      'requires_openai',
      'notify',
      '\u202e',
      '$(',
      'OPENAI',
      'CORP',
      'GROQ',
    ]) {
      expect(written).not.toContain(bad);
    }
    expect(why(result)).not.toMatch(/sk-abcdefghijklmnop|\u202e/);
  });

  it.each([
    ['https://api.acme.example/v1', 'ACME_API_KEY'],
    ['https://acme.co.uk/v1', 'ACME_PROD_TOKEN'],
    ['https://token-station.example/v1', 'TOKEN_STATION_KEY'],
    ['https://api.kie.example/v1', 'KIE_KEY'],
    ['http://127.0.0.1:8080/v1', 'ANY_KEY'],
  ])('%s may ask for %s, which is named after it', (base_url, env_key) =>
    expect(clean({ base_url, env_key }).offer?.table['env_key']).toBe(env_key),
  );

  it('what comes from the person’s own machine may name any variable that is nobody else’s', () =>
    expect(clean({ env_key: 'TEAM_TOKEN' }, {}, { ...trust, stranger: false }).offer?.table).toMatchObject({
      env_key: 'TEAM_TOKEN',
    }));

  it('a provider’s own service may have its variable', () => {
    const openai = clean({ base_url: 'https://api.openai.com/v1', env_key: 'OPENAI_API_KEY' });
    expect(openai.offer?.table['env_key']).toBe('OPENAI_API_KEY');
    const together = clean({ base_url: 'https://api.together.xyz/v1', env_key: 'TOGETHER_API_KEY' });
    expect(together.offer?.table['env_key']).toBe('TOGETHER_API_KEY');
    const corp = clean({ base_url: 'https://corp.example/v2', env_key: 'CORP_KEY' });
    expect(corp.offer?.table['env_key']).toBe('CORP_KEY');
  });
});

describe('refused as a whole', () => {
  it.each([
    ['no address', { base_url: undefined }, 'no base_url'],
    ['a file', { base_url: 'file:///etc/passwd' }, 'no http or https'],
    ['a script', { base_url: 'javascript:alert(1)' }, 'no http or https'],
    ['http elsewhere', { base_url: 'http://acme.example/v1' }, 'not encrypted'],
    ['a password', { base_url: 'https://me:secret@acme.example/v1' }, 'name or a password'],
    ['a line break', { base_url: 'https://acme.example/\nv1' }, 'belong to no address'],
    ['a backslash', { base_url: 'https://acme.example\\@evil.example/' }, 'belong to no address'],
    ['an endless address', { base_url: `https://acme.example/${'a'.repeat(3000)}` }, '2048'],
    ['chat', { wire_api: 'chat' }, 'Responses API'],
  ])('%s', (_name, table, reason) => {
    const result = clean(table);
    expect([result.offer, why(result)]).toEqual([null, expect.stringContaining(reason)]);
    expect(why(result)).not.toContain('secret');
  });

  it.each(['openai', 'ollama', 'amazon-bedrock', '__proto__', 'a.b', 'a b', 'a"]\n[auth', 'x'.repeat(65), '-x'])(
    'the ID %j',
    (id) => expect(clean({}, { id }).offer).toBeNull(),
  );
});

it('a host in other letters is called by its real name', () => {
  const result = clean({ base_url: 'https://аcme.example/v1' });
  expect(result.offer?.table['base_url']).toBe('https://xn--cme-5cd.example/v1');
  expect(why(result)).toContain('its real name is xn--cme-5cd.example');
});

it('http on this machine is taken from a link; without an ID the name makes one', () => {
  const { offer } = clean({ base_url: 'http://127.0.0.1:8080/v1', name: 'My Gateway 2' }, { id: null });
  expect([offer?.id, offer?.table['base_url']]).toEqual(['my_gateway_2', 'http://127.0.0.1:8080/v1']);
});

it('a key is taken only where a keychain can keep it, and never told', () => {
  const key = 'sk-abcdefghijklmnop1234';
  expect(clean({}, { key }, { ...trust, keys: true }).offer?.key).toBe(key);
  const without = clean({}, { key });
  expect([without.offer?.key, why(without)]).toEqual([null, expect.stringContaining('no keychain')]);
  const broken = clean({}, { key: `${key}\nX: y` }, { ...trust, keys: true });
  expect(broken.offer?.key).toBeNull();
  expect(why(without) + why(broken)).not.toContain(key);
});
