import type { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici';
import { words } from '../words/words.ts';
import { proxyFor } from './proxy.ts';
import { trustedRoots } from './trusted-roots.ts';

/** The way to a provider: through the proxy that Codex would use, trusting the roots that Codex trusts. */
export interface Upstream {
  dispatcher: Dispatcher;
  /** Scheme, host and port of the proxy, without its credentials; null for a direct way. */
  proxy: string | null;
  /** Ends it at once, with what is under way. */
  close(): Promise<void>;
  /** Ends it when what is under way has ended: a body may still be read. The signal ends it at once all the same. */
  closeWhenDone(): Promise<void>;
}

/** As the TLS library of Codex (rustls) names it, which Node would let pass. */
export const CA_AS_SERVER = 'CA_USED_AS_END_ENTITY';

/**
 * Codex refuses a server that shows the certificate of an authority as its own (`CA:TRUE`, as `openssl req -x509`
 * makes it), even where it is trusted. Seen on 0.169.0.
 */
export function refusedByCodex(shown: X509Certificate | undefined): Error | null {
  if (!shown?.ca) return null;
  const why = words().reasons.authorityAsServer;
  return Object.assign(new Error(why), { code: CA_AS_SERVER });
}

/**
 * Opens the way to an address; nothing is sent yet.
 * @param connectMs how long the connection, TLS included, may take
 * @param signal ends it, with what is under way: undici itself ends no request whose connection is still being made
 * @param onConnected called when a connection came about; never with a proxy, which keeps that to itself
 */
export async function openUpstream(
  url: URL,
  env: NodeJS.ProcessEnv,
  connectMs: number,
  { signal, onConnected = () => {} }: { signal?: AbortSignal | undefined; onConnected?: () => void } = {},
): Promise<Upstream> {
  const proxy = proxyFor(url, env);
  const ca = url.protocol === 'https:' || proxy?.protocol === 'https:' ? await trustedRoots(env) : undefined;
  // No deadline but the caller's: a model may think for minutes before its first word.
  const patience = { headersTimeout: 0, bodyTimeout: 0 };
  const connect = { ca, timeout: connectMs };
  if (proxy) {
    const tls = { requestTls: connect, proxyTls: connect };
    const dispatcher = new ProxyAgent({ uri: proxy.href, ...tls, proxyTunnel: false, ...patience });
    return upstream(dispatcher, proxy.origin, signal);
  }
  const connector = buildConnector(connect);
  const dispatcher = new Agent({
    ...patience,
    connect(options, callback) {
      connector(options, (...result) => {
        const [error, socket] = result;
        const refusal = socket instanceof TLSSocket ? refusedByCodex(socket.getPeerX509Certificate()) : null;
        if (refusal) {
          socket?.destroy();
          return callback(refusal, null);
        }
        if (!error) onConnected();
        callback(...result);
      });
    },
  });
  return upstream(dispatcher, null, signal);
}

function upstream(dispatcher: Dispatcher, proxy: string | null, signal: AbortSignal | undefined): Upstream {
  const end = () => void dispatcher.destroy();
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const close = () => {
    signal?.removeEventListener('abort', end);
    return dispatcher.destroy();
  };
  // One that the signal has destroyed already rejects to be closed.
  const closeWhenDone = () => (signal?.aborted ? Promise.resolve() : dispatcher.close());
  return { dispatcher, proxy, close, closeWhenDone };
}
