import type { FaultId } from '../faults/fault.ts';
import { words } from '../words/words.ts';

/** What a refusing HTTP status means when a list of models was asked for. */
export function faultOfStatus(status: number): FaultId {
  if (status === 401) return 'key-rejected';
  if (status === 402) return 'payment-required';
  if (status === 403) return 'access-forbidden';
  if (status === 404 || status === 405) return 'endpoint-not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  return status >= 300 && status < 400 ? 'not-an-api' : 'unknown';
}

// Node's names for what the socket, the resolver and OpenSSL said: https://nodejs.org/api/errors.html,
// https://nodejs.org/api/tls.html#x509-certificate-error-codes
const byCode: Record<string, FaultId> = {
  ENOTFOUND: 'dns-not-found',
  EAI_AGAIN: 'dns-not-found',
  EAI_NODATA: 'dns-not-found',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connection-timeout',
  EHOSTUNREACH: 'connection-timeout',
  ENETUNREACH: 'connection-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connection-timeout',
  CERT_HAS_EXPIRED: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  ECONNRESET: 'connection-closed',
  EPIPE: 'connection-closed',
  UND_ERR_SOCKET: 'connection-closed',
  UND_ERR_HEADERS_TIMEOUT: 'no-response',
  UND_ERR_BODY_TIMEOUT: 'no-response',
};

/**
 * The fault behind an error that `fetch` threw, with the system's own words, or null where it is none of the network's.
 * fetch wraps the cause; several addresses make it an AggregateError whose first error decides.
 */
export function faultOfError(error: unknown): { id: FaultId; words: string } | null {
  for (const candidate of causes(error)) {
    const code = 'code' in candidate && typeof candidate.code === 'string' ? candidate.code : '';
    const id = byCode[code];
    if (id) return { id, words: candidate.message || code };
    // https://fetch.spec.whatwg.org/#port-blocking: Node's fetch refuses as a browser does. Codex itself knows no such list.
    if (candidate.message === 'bad port') {
      return { id: 'unsupported-here', words: words().modelList.badPort };
    }
  }
  return null;
}

/** What an error and its causes say, in their own words: a request that cannot be made tells why only in its cause. */
export const saidBy = (error: unknown): string => [...new Set(causes(error).map(String))].join('\n') || String(error);

function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
}
