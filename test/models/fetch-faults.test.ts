import { expect, it } from 'vitest';
import { faultOfError } from '../../electron/models/fetch-faults.ts';

const coded = (code: string) => Object.assign(new Error(`system said ${code}`), { code });
const asFetchThrows = (cause: unknown) => new TypeError('fetch failed', { cause });

it.each([
  ['ENOTFOUND', 'dns-not-found'],
  ['EAI_AGAIN', 'dns-not-found'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ETIMEDOUT', 'connection-timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connection-timeout'],
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-host'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
  ['ECONNRESET', 'connection-closed'],
])('%s is %s, in the system’s words', (code, id) => {
  expect(faultOfError(asFetchThrows(coded(code)))).toEqual({ id, words: `system said ${code}` });
});

it('names a port that fetch never asks', async () => {
  const error: unknown = await fetch('http://127.0.0.1:9/v1').catch((thrown: unknown) => thrown);
  expect(faultOfError(error)).toEqual({ id: 'unsupported-here', words: expect.stringContaining('port') });
});

it('reads what several addresses said', () => {
  const both = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]);
  expect(faultOfError(asFetchThrows(both))?.id).toBe('connection-refused');
});

it('knows nothing of an error that is not the network’s', () => {
  expect(faultOfError(new TypeError('x is not a function'))).toBeNull();
  expect(faultOfError('text')).toBeNull();
});
