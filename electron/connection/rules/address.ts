import { addressWithoutKey } from '../../config/secrets/secrets.ts';
import { presetLike } from '../../config/providers/presets.ts';
import type { Facts } from '../../faults/words.ts';
import { PROXY_FAILED } from '../probes/tunnel.ts';
import { isClosed, isNotHttp, isNotTls } from '../other-scheme.ts';
import { CA_AS_SERVER } from '../upstream.ts';
import { words } from '../../words/words.ts';
import { type Rule, type Seen } from './rule.ts';

const code = ({ exchange }: Seen) => exchange.failure?.code ?? '';
const told = ({ exchange }: Seen) => exchange.failure?.words ?? '';
const oneOf =
  (...codes: string[]) =>
  (seen: Seen) =>
    codes.includes(code(seen));

const notConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
  PROXY_FAILED,
];

/** The proxy, and the variable that would name it for this address. */
export const proxyFacts = ({ exchange, all }: Seen): Facts => ({
  url: exchange.proxy ?? undefined,
  variable: all.baseUrl?.startsWith('http:') ? 'HTTP_PROXY' : 'HTTPS_PROXY',
});

/** The server there speaks the other scheme: what is wrong with base_url, and the address that it answers to. */
export const otherSchemeFacts = ({ all }: Seen): Facts => ({
  suggestion: addressWithoutKey(all.followUps.otherScheme),
  words: all.baseUrl?.startsWith('https:') ? words().reasons.speaksNoHttps : words().reasons.speaksOnlyHttps,
});

/** No answer came: what the connection ran into. Codes of the system, of TLS and of the HTTP client. */
export const addressRules: readonly Rule[] = [
  {
    // The proxy itself is not reached, or it refuses to connect further (its answer to CONNECT is not 200).
    id: 'proxy-failed',
    when: (seen) =>
      seen.exchange.proxy !== null &&
      (notConnected.includes(code(seen)) || /^Proxy (response|authentication)/i.test(told(seen))),
    facts: (seen) => ({ ...proxyFacts(seen), words: told(seen) }),
  },
  {
    id: 'dns-not-found',
    facts: ({ all }) => ({ suggestion: presetLike(all.baseUrl ?? '')?.baseUrl }),
    when: oneOf('ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ENODATA', 'ESERVFAIL'),
  },
  { id: 'connection-refused', when: oneOf('ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL') },
  { id: 'connection-timeout', when: oneOf('UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT') },
  { id: 'tls-expired', when: oneOf('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID') },
  { id: 'tls-wrong-host', when: oneOf('ERR_TLS_CERT_ALTNAME_INVALID') },
  {
    id: 'tls-untrusted',
    when: oneOf(
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_UNTRUSTED',
      CA_AS_SERVER,
      'CERT_REVOKED',
      'CERT_REJECTED',
      'INVALID_CA',
      'INVALID_PURPOSE',
      'CERT_CHAIN_TOO_LONG',
    ),
    // No root helps against this one: it is said what is wrong with the certificate.
    facts: (seen) => (code(seen) === CA_AS_SERVER ? { words: told(seen) } : {}),
  },
  {
    // Before what the wrong scheme brings about: a closed connection, bytes that are no HTTP.
    id: 'base-url-malformed',
    when: ({ exchange, all }) => isNotTls(exchange) || all.followUps.otherScheme !== null,
    facts: otherSchemeFacts,
  },
  { id: 'not-an-api', when: ({ exchange }) => isNotHttp(exchange) },
  { id: 'connection-closed', when: ({ exchange }) => isClosed(exchange) },
];
