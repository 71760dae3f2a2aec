import { BlockList, isIP } from 'node:net';

/** A variable of the environment, in the lower-case spelling first, as Codex's HTTP client (reqwest) reads them. */
const read = (env: NodeJS.ProcessEnv, name: string) => env[name.toLowerCase()] || env[name] || '';

function inNetwork(address: string, network: string): boolean {
  const [base, bits] = network.split('/');
  if (!base || !isIP(base) || !isIP(address)) return false;
  const family = isIP(base) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(base, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether NO_PROXY names this host: `*`, the host itself, a domain above it, an address or a network (10.0.0.0/8). */
function exempt(host: string, port: string, noProxy: string): boolean {
  return noProxy
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true;
      if (inNetwork(host, entry)) return true;
      const [, name = entry, onlyPort] = /^(.+?):(\d+)$/.exec(entry) ?? [];
      if (onlyPort && onlyPort !== port) return false;
      const domain = name.replace(/^\*?\./, '');
      return host === domain || host.endsWith(`.${domain}`);
    });
}

/** The proxy through which Codex would reach this address, by the environment that it gets, or null for none. */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | null {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (exempt(host, port, read(env, 'NO_PROXY'))) return null;
  const named = read(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read(env, 'ALL_PROXY');
  if (!named) return null;
  const address = named.includes('://') ? named : `http://${named}`;
  return URL.canParse(address) ? new URL(address) : null; // reqwest passes over a proxy that is no URL
}

/** The environment with these hosts exempt from its proxies: Codex sends even 127.0.0.1 through them otherwise. */
export function withoutProxyFor(hosts: readonly string[], env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const list = [read(env, 'NO_PROXY'), ...hosts].filter(Boolean).join(',');
  return { ...env, NO_PROXY: list, no_proxy: list };
}
