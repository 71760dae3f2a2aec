import { describe, expect, test } from 'vitest';
import { runCheck } from '../../electron/connection/check/run-check.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { languages } from '../../electron/words/language.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { ending, httpToHttps, tlsAlert, type Place } from '../gateway/places.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

/** Through the check: the same rules as those of the pong, on a real socket, and no Codex has to be started. */
async function faultAt(place: Place) {
  const { baseUrl, env } = await place();
  const { deps } = await pongSetup(guideConfig(baseUrl), { TEST_GATEWAY_KEY: PRACTICE_KEY, ...env });
  const { fault } = await runCheck(deps, {}, new AbortController().signal, { timeoutMs: 5000 });
  return { fault, baseUrl, fixes: fault?.fixes.map(({ id }) => id) ?? [], first: fault?.fixes[0]?.command };
}

describe('a connection that is closed before an answer is told as that, and no longer wait is advised', () => {
  test.each<[string, Place]>([
    ['closed at once', ending('http', 'closes')],
    ['closed on the request', ending('http', 'closes', 'on hearing')],
    ['reset on the request', ending('http', 'resets', 'on hearing')],
    ['closed in the head of the answer', ending('http', 'HTTP/1.1 200 OK\r\ncontent-', 'on hearing')],
    ['closed before the handshake', ending('https', 'closes')],
    ['reset in the handshake', ending('https', 'resets', 'on hearing')],
    ['an alert in the handshake', ending('https', tlsAlert, 'on hearing')],
  ])('%s', async (_, place) => {
    const { fault, fixes } = await faultAt(place);
    expect(fault?.id, JSON.stringify(fault, null, 1)).toBe('connection-closed');
    expect(fixes).toEqual(['edit-base-url', 'check-network', 'run-again']);
  });

  test.each(languages)('its words name no time: %s', (language) => {
    const { title, cause } = wordsIn(language).faults['connection-closed'];
    for (const url of ['http://a.test/v1', 'https://a.test/v1']) {
      const told = [title({ host: 'a.test', url, seconds: 60 }), cause({ host: 'a.test', url, seconds: 60 })];
      expect(told.join(' ')).not.toMatch(/60|wait|within|等/);
    }
  });
});

describe('http:// on a port that speaks https', () => {
  test.each([
    ['closes', 'closes'],
    ['resets', 'resets'],
    ['answers with an alert', tlsAlert],
    ['says so as Go does', 'HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n'],
    [
      'says so as Apache does',
      'HTTP/1.1 400 Bad Request\r\n\r\nYou’re speaking plain HTTP to an SSL-enabled server port.',
    ],
  ])('%s: the address with https is the fix', async (_, how) => {
    const { fault, first, baseUrl } = await faultAt(httpToHttps(how));
    expect(fault).toMatchObject({ id: 'base-url-malformed', cause: expect.stringContaining('speaks https only') });
    expect(first).toBe(`switchboard provider set test_gateway base_url=${baseUrl.replace('http:', 'https:')}`);
  });

  test('that nobody answers over https is not made a fix', async () => {
    const { fault, first } = await faultAt(
      ending('http', 'HTTP/1.1 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n'),
    );
    expect(fault?.id).toBe('base-url-malformed');
    expect(first).toContain('base_url=http://HOST');
  });
});

describe('https:// on a port that does not speak it', () => {
  test('the address with http is the fix, and the key is not sent there to find out', async () => {
    const gateway = await faultyGateway([]);
    const https = gateway.baseUrl.replace('http:', 'https:');
    const { fault, first } = await faultAt(async () => ({ baseUrl: https, env: {} }));
    expect(fault).toMatchObject({ id: 'base-url-malformed', cause: expect.stringContaining('does not speak https') });
    expect(first).toBe(`switchboard provider set test_gateway base_url=${gateway.baseUrl}`);
    expect(gateway.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(gateway.headers)).not.toContain(PRACTICE_KEY);
  });

  test.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
    ['SMTP', '220 mail.test ESMTP\r\n'],
  ])('%s is no http either', async (_, banner) => {
    const { fault, first } = await faultAt(ending('https', banner));
    expect(fault?.id).toBe('base-url-malformed');
    expect(first).toContain('base_url=https://HOST');
  });
});

test.each([
  ['SSH', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
  ['SMTP', '220 mail.test ESMTP\r\n'],
])('http:// on a port that speaks %s is not an API', async (_, banner) => {
  expect((await faultAt(ending('http', banner))).fault?.id).toBe('not-an-api');
});
