import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Socket } from 'node:net';
import { reasonOf } from '../reason-of.ts';
import { basicOf } from '../sent-along.ts';
import { words } from '../../words/words.ts';

/** The proxy is there and does not let through: in the place of a code of the system. */
export const PROXY_FAILED = 'PROXY_FAILED';

export type Tunnel = { socket: Socket } | { failure: { code: string; words: string } };

const credentials = (proxy: URL): Record<string, string> =>
  proxy.username ? { 'proxy-authorization': basicOf(proxy) } : {};

/**
 * Asks a proxy to connect further (`CONNECT`), as Codex does for https://. Sends nothing through the tunnel.
 * @param ca the roots by which a proxy on https:// is known
 */
export function openTunnel(
  proxy: URL,
  target: URL,
  { ca, timeoutMs, signal }: { ca: string[] | undefined; timeoutMs: number; signal: AbortSignal },
): Promise<Tunnel> {
  const where = `${target.hostname}:${target.port || '443'}`;
  const says = words().reasons;
  const failed = (why: string, code = PROXY_FAILED): Tunnel => ({ failure: { code, words: why } });
  return new Promise((resolve) => {
    const asking = (proxy.protocol === 'https:' ? overHttps : overHttp)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: where,
      headers: { host: where, ...credentials(proxy) },
      agent: false,
      signal,
      ca,
    });
    const finish = (tunnel: Tunnel) => {
      clearTimeout(timer);
      if ('failure' in tunnel) asking.on('error', () => undefined).destroy();
      resolve(tunnel);
    };
    const timer = setTimeout(() => finish(failed(says.noProxyAnswer(timeoutMs / 1000))), timeoutMs);
    asking.once('connect', ({ statusCode = 0, statusMessage = '' }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return finish({ socket });
      socket.destroy();
      finish(failed(says.proxyAnswered(statusCode, statusMessage, where)));
    });
    asking.once('error', (error) => {
      if (signal.aborted) return finish(failed(says.cancelled, 'ABORT_ERR'));
      const { code, words: why } = reasonOf(error);
      finish(code.startsWith('HPE_') ? failed(says.proxyNotHttp) : failed(why, code));
    });
    asking.end();
  });
}
