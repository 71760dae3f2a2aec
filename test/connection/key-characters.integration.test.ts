import { describe, expect, test } from 'vitest';
import { asText } from '../../electron/connection/header-value.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { codexByItself } from '../support/codex-by-itself.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

const env = (key: string) => ({ env: { TEST_GATEWAY_KEY: key } });
const printed = (key: string) => ({
  provider: `auth = { command = "printf", args = ["%s", ${JSON.stringify(key)}] }`,
});
const [blank, quotes, foreign] = [
  'it begins or ends with a blank',
  'it stands in quotes',
  'it has a blank or a character that keys do not have',
];
const inFile = (key: string) => ({ provider: `experimental_bearer_token = ${JSON.stringify(key)}` });

interface Way {
  provider?: string;
  env?: Record<string, string>;
}

/**
 * What Codex sends for each key, or null where it sends none; and what Switchboard says of it. A server takes off what
 * blanks a header ends with.
 */
const sent: [string, Way, header: string | null, doubt: string | null][] = [
  ['a blank before it', env(' sk-practice'), 'Bearer  sk-practice', blank],
  ['a tab before it', env('\tsk-practice'), 'Bearer \tsk-practice', blank],
  ['a blank after it', env('sk-practice '), 'Bearer sk-practice', blank],
  ['a blank in it', env('sk practice'), 'Bearer sk practice', foreign],
  ['a blank that does not break, before it', env('\u00a0sk-practice'), 'Bearer \u00a0sk-practice', blank],
  ['quotes around it', env('"sk-practice"'), 'Bearer "sk-practice"', quotes],
  ['a letter beyond ASCII', env('sk–practice'), 'Bearer sk–practice', foreign],
  ['a line break after it', env('sk-practice\n'), null, null],
  ['a carriage return after it', env('sk-practice\r'), null, null],
  ['another control character', env('sk-\u0001practice'), null, null],
  ['a command that prints blanks around it', printed(' \u00a0sk-practice \r\n'), 'Bearer sk-practice', null],
  ['a command that prints a byte order mark', printed('\ufeffsk-practice'), 'Bearer \ufeffsk-practice', blank],
  ['a blank before it in the file', inFile(' sk-practice'), 'Bearer  sk-practice', blank],
  ['a line break in the file', inFile('sk-practice\n'), null, null],
];

describe('a key with a character that keys do not have', () => {
  test.each(sent)('%s: every request carries what Codex itself sends', async (_name, way, header, doubt) => {
    const gateway = await faultyGateway([{ on: /./, status: 401, body: { error: { message: 'no' } } }]);
    const setup = await pongSetup(guideConfig(gateway.baseUrl, undefined, way.provider), way.env);
    const seen = () =>
      new Set(gateway.headers.splice(0).map(({ authorization: one }) => (one === undefined ? null : asText(one))));

    await codexByItself(setup, 20_000);
    expect(seen()).toEqual(new Set([header]));

    const { fault, warnings } = await setup.pong();
    // What would be left out is not sent without it: it is said.
    expect(seen()).toEqual(new Set(header === null ? [] : [header]));
    expect(fault?.id).toBe(header === null ? 'key-malformed' : 'key-rejected');
    if (doubt !== null) expect(fault?.cause).toContain(`looks wrong: ${doubt}`);
    expect(warnings.some(({ id }) => id === 'key-malformed')).toBe(doubt !== null);
  });
});
