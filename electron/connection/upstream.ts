import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import { proxyFor } from './proxy.ts';
import { trustedRoots } from './trusted-roots.ts';

/** The way to a provider: through the proxy that Codex would use, trusting the roots that Codex trusts. */
export interface Upstream {
  dispatcher: Dispatcher;
  /** Scheme, host and port of the proxy, without its credentials; null for a direct way. */
  proxy: string | null;
  close(): Promise<void>;
}

/**
 * Opens the way to an address; nothing is sent yet.
 * @param connectMs how long the connection, TLS included, may take
 */
export async function openUpstream(url: URL, env: NodeJS.ProcessEnv, connectMs: number): Promise<Upstream> {
  const proxy = proxyFor(url, env);
  const ca = url.protocol === 'https:' || proxy?.protocol === 'https:' ? await trustedRoots(env) : undefined;
  // No deadline but the caller's: a model may think for minutes before its first word.
  const patience = { headersTimeout: 0, bodyTimeout: 0 };
  const connect = { ca, timeout: connectMs };
  const dispatcher = proxy
    ? new ProxyAgent({ uri: proxy.href, requestTls: connect, proxyTls: connect, proxyTunnel: false, ...patience })
    : new Agent({ connect, ...patience });
  return { dispatcher, proxy: proxy?.origin ?? null, close: () => dispatcher.destroy() };
}
