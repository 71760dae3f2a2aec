import type { X509Certificate } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { withDeadline } from '../../keys/deadline.ts';
import { proxyFor } from '../proxy.ts';
import { reasonOf } from '../reason-of.ts';
import { trustedRoots } from '../trusted-roots.ts';
import { refusedByCodex } from '../upstream.ts';
import { words } from '../../words/words.ts';
import { openTunnel } from './tunnel.ts';

export interface Certificate {
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
}

/** How far a connection to the provider comes: name, port, TLS. Nothing is sent. */
export interface AddressSeen {
  /** `host:port` that was dialled: the provider's, or that of the proxy on the way. */
  dialled: string;
  proxy: string | null;
  /** What the name resolved to, both families. */
  addresses: string[];
  certificate: Certificate | null;
  /** The code of the system or of TLS, with its words; null where the connection came about. */
  failure: { code: string; words: string } | null;
  durationMs: number;
}

const dateOf = (text: string) => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString().slice(0, 10));

function certificateOf(shown: X509Certificate | undefined): Certificate | null {
  if (!shown) return null;
  const [subject, issuer] = [shown.subject, shown.issuer].map((name) => (name ?? '').replaceAll('\n', ', '));
  return {
    subject: [subject, shown.subjectAltName].filter(Boolean).join('; ') || words().evidence.nobody,
    issuer: issuer || words().evidence.nobody,
    validFrom: dateOf(shown.validFrom),
    validTo: dateOf(shown.validTo),
  };
}

/** Why Codex would not talk to the server that shows this certificate. */
function verdictOf(socket: TLSSocket, shown: X509Certificate | undefined): AddressSeen['failure'] {
  if (!socket.authorized) {
    // With rejectUnauthorized off, Node puts the code of the error here, whatever its type says.
    const code = String(socket.authorizationError);
    return { code, words: words().reasons.certificateRefused };
  }
  const refusal = refusedByCodex(shown);
  return refusal ? reasonOf(refusal) : null;
}

/** Waits until the socket is connected, fails, is cancelled or takes too long, and closes it. */
function settle(
  socket: Socket,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Omit<AddressSeen, 'dialled' | 'proxy' | 'addresses' | 'durationMs'>> {
  return new Promise((resolve) => {
    const shownSoFar = () => (socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined);
    const finish = (failure: AddressSeen['failure'], shown = shownSoFar()) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      const certificate = certificateOf(shown);
      socket.on('error', () => undefined).destroy(); // what breaks from now on is our own doing
      resolve({ certificate, failure });
    };
    const late = { code: 'UND_ERR_CONNECT_TIMEOUT', words: words().reasons.noConnection(timeoutMs / 1000) };
    const timer = setTimeout(() => finish(late), timeoutMs);
    const onAbort = () => finish({ code: 'ABORT_ERR', words: words().reasons.cancelled });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    socket.once('error', (error) => finish(reasonOf(error)));
    if (socket instanceof TLSSocket) {
      socket.once('secureConnect', () => {
        const shown = shownSoFar(); // Node 20 gives it only once
        finish(verdictOf(socket, shown), shown);
      });
    } else socket.once('connect', () => finish(null));
  });
}

/**
 * Connects to an address the way Codex would (proxy of the environment, both address families, Codex's roots), looks at
 * the certificate even where it is not trusted, and hangs up.
 */
export async function probeAddress(
  url: URL,
  { env, timeoutMs, signal }: { env: NodeJS.ProcessEnv; timeoutMs: number; signal: AbortSignal },
): Promise<AddressSeen> {
  const started = performance.now();
  const proxy = proxyFor(url, env);
  const target = proxy ?? url;
  const secure = target.protocol === 'https:';
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const port = Number(target.port || (secure ? 443 : 80));
  const seen = (more: Pick<AddressSeen, 'addresses' | 'certificate' | 'failure'>): AddressSeen => {
    const dialled = `${target.hostname}:${String(port)}`;
    return { dialled, proxy: proxy?.origin ?? null, ...more, durationMs: Math.round(performance.now() - started) };
  };
  let addresses: string[];
  try {
    const slow = () => Object.assign(new Error(words().reasons.notResolved(host)), { code: 'EAI_AGAIN' });
    const found = await withDeadline(lookup(host, { all: true }), timeoutMs, slow);
    addresses = found.map(({ address }) => address);
  } catch (error) {
    return seen({ addresses: [], certificate: null, failure: reasonOf(error) });
  }
  const ca = secure || url.protocol === 'https:' ? await trustedRoots(env) : undefined;
  const dial = { host, port, autoSelectFamily: true };
  if (proxy && url.protocol === 'https:') {
    const tunnel = await openTunnel(proxy, url, { ca, timeoutMs, signal });
    if ('failure' in tunnel) return seen({ addresses, certificate: null, failure: tunnel.failure });
    const within = connectTls({ socket: tunnel.socket, ...lookAt(url.hostname), ca });
    return seen({ addresses, ...(await settle(within, timeoutMs, signal)) });
  }
  const socket = secure ? connectTls({ ...dial, ...lookAt(host), ca }) : connectPlain(dial);
  return seen({ addresses, ...(await settle(socket, timeoutMs, signal)) });
}

/** Unlike a client, it goes on past a certificate that is not trusted: to see whose it is. */
const lookAt = (host: string) => ({ rejectUnauthorized: false, host, ...(isIP(host) ? {} : { servername: host }) });
