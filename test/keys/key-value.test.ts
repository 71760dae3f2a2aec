import { describe, expect, test } from 'vitest';
import { cleanKey } from '../../electron/keys/key-value.ts';

describe('cleanKey', () => {
  test.each(['sk-proj-Abc_123', 'c2VjcmV0LWtleQ==', 'key.with/slash+plus~tilde', 'x'])('keeps %s as it is', (key) => {
    expect(cleanKey(key)).toEqual({ ok: true, value: key });
    expect(cleanKey(`\ufeff  \t${key}\r\n`)).toEqual({ ok: true, value: key });
  });

  test.each([
    ['', /No key/],
    [' \n\t ', /No key/],
    ['Bearer CANARY-1', /without “Bearer”/],
    ['bearer\tCANARY-1', /without “Bearer”/],
    ['Authorization: Bearer CANARY-1', /without “Bearer”/],
    ['"CANARY-1"', /in quotes/],
    ['“CANARY-1”', /in quotes/],
    ["'CANARY-1", /in quotes/],
    ['export TOKEN_STATION_API_KEY=CANARY-1', /whole assignment/],
    ['OPENAI_API_KEY = CANARY-1', /whole assignment/],
    ['CANARY-1\nCANARY-2', /more than one line/],
    ['CANARY 1', /a space in it/],
    ['CANARY\u00a01', /a space in it/],
    ['CANARY\u00001', /control character/],
    ['CANARY\u007f1', /control character/],
    ['CANARY\u001b[0m', /control character/],
    ['CANARY-é', /keys do not have/],
    ['CANARY…1', /keys do not have/],
    ['CANARY\u200b1', /keys do not have/],
  ])('refuses %j and says why without quoting it', (raw, words) => {
    const refused = cleanKey(raw);
    expect(refused).toMatchObject({
      ok: false,
      fault: { id: 'key-malformed', evidence: expect.stringMatching(words) },
    });
    expect(JSON.stringify(refused)).not.toContain('CANARY');
  });

  test('the refusal names the provider, in sentences with one full stop each', () => {
    expect(cleanKey('CANARY 1', { provider: 'acme', providerName: 'Acme' })).toMatchObject({
      fault: {
        title: 'The key for Acme is damaged',
        cause:
          'The key for Acme cannot be taken as it was given. The key has a space in it. Copy it again without the text around it.',
      },
    });
  });
});
