import { request } from 'undici';
import { addressOf } from './base-address.ts';
import type { Exchange } from './exchange.ts';
import { gatewayWords } from './gateway-words.ts';
import { noFollowUps, type FollowUps } from './observations.ts';
import type { Prepared } from './pong.types.ts';
import { probeAddress } from './probes/address.ts';
import { openUpstream } from './upstream.ts';

const TRY_MS = 2500;

type Failed = Pick<Exchange, 'failure'>;

const codeOf = ({ failure }: Failed): string => failure?.code ?? '';
/** What OpenSSL says; Node gives it a code of its own, or that of the system call. */
const tlsWords = ({ failure }: Failed): string =>
  failure && /^(ERR_SSL_|EPROTO)/.test(failure.code) ? failure.words.toLowerCase() : '';

/** The connection was closed before an answer came. An alert of TLS closes it, too. */
export const isClosed = (exchange: Failed): boolean =>
  ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET'].includes(codeOf(exchange)) ||
  /\balert\b/.test(tlsWords(exchange));

/** What answered is not HTTP: another protocol, or a TLS server's alert. */
export const isNotHttp = (exchange: Failed): boolean =>
  codeOf(exchange).startsWith('HPE_') || codeOf(exchange) === 'HTTPParserError';

/** What answered https:// is not TLS. */
export const isNotTls = (exchange: Failed): boolean =>
  /wrong version number|packet length too long|http request/.test(tlsWords(exchange));

/** Servers that recognize HTTP on their https port and say so: nginx, Apache, Go. */
export const wantsHttps = (exchange: Exchange): boolean =>
  exchange.status === 400 &&
  /plain http (request was sent )?to (an )?(https|ssl|tls)|client sent an http request to an https/i.test(
    gatewayWords(exchange).message,
  );

/** Whether the scheme of base_url may be the wrong one. */
export const mayBeScheme = (exchange: Exchange): boolean =>
  (isClosed(exchange) && exchange.proxy === null) || isNotHttp(exchange) || isNotTls(exchange) || wantsHttps(exchange);

/** http:// for https://, on the same port; https:// for http://, where the usual ports are a pair. */
function swapped(baseUrl: URL): URL {
  const other = new URL(baseUrl);
  if (baseUrl.protocol === 'http:') other.protocol = 'https:';
  else {
    other.protocol = 'http:';
    other.port = baseUrl.port || '443';
  }
  return other;
}

interface Trying {
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  signal: AbortSignal;
}

/** The address with the other scheme, where a server answers to that; else null. No key is sent. */
export async function askOtherScheme(baseUrl: URL, { env, timeoutMs, signal }: Trying): Promise<string | null> {
  const other = swapped(baseUrl);
  const answers =
    other.protocol === 'https:'
      ? (await probeAddress(other, { env, timeoutMs, signal })).certificate !== null
      : await answersHttp(other, { env, timeoutMs, signal });
  return answers ? other.href.replace(/\/+$/, '') : null;
}

/** The same where the connection did not even come about, and nothing else is to be asked. */
export async function askSchemeOf(
  { choice, effectiveEnv, timeLeft, signal }: Prepared,
  exchange: Exchange,
): Promise<FollowUps> {
  const baseUrl = addressOf(choice);
  if (!(baseUrl instanceof URL) || !mayBeScheme(exchange)) return noFollowUps;
  const trying = { env: effectiveEnv, timeoutMs: Math.min(TRY_MS, timeLeft()), signal };
  return { ...noFollowUps, otherScheme: await askOtherScheme(baseUrl, trying) };
}

async function answersHttp(url: URL, { env, timeoutMs, signal }: Trying): Promise<boolean> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const up = await openUpstream(url, env, timeoutMs, { signal: limited });
  try {
    const answer = await request(url.origin, { method: 'HEAD', dispatcher: up.dispatcher, signal: limited });
    await answer.body.dump();
    return true;
  } catch {
    return false; // no HTTP there: the failure that is being diagnosed stays what it is
  } finally {
    await up.close();
  }
}
