import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Socket } from 'node:net';
import { reasonOf } from '../reason-of.ts';

/** The proxy is there and does not let through: in the place of a code of the system. */
export const PROXY_FAILED = 'PROXY_FAILED';

export type Tunnel = { socket: Socket } | { failure: { code: string; words: string } };

const credentials = ({ username, password }: URL): Record<string, string> =>
  username
    ? {
        'proxy-authorization': `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      }
    : {};

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
  const failed = (words: string, code = PROXY_FAILED): Tunnel => ({ failure: { code, words } });
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
    const timer = setTimeout(
      () => finish(failed(`It did not answer within ${String(timeoutMs / 1000)} s.`)),
      timeoutMs,
    );
    asking.once('connect', ({ statusCode = 0, statusMessage = '' }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return finish({ socket });
      socket.destroy();
      finish(failed(`It answered ${String(statusCode)} ${statusMessage} when asked to connect to ${where}.`));
    });
    asking.once('error', (error) => {
      const { code, words } = reasonOf(error);
      finish(code.startsWith('HPE_') ? failed('What it answers is not HTTP.') : failed(words, code));
    });
    asking.end();
  });
}
