/**
 * The origin of a provider’s base_url, `https://models.bytefuture.ai`, to which its key is bound.
 * Null where the address is not one that Codex could call: no scheme, another scheme, no host.
 */
export function originOf(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null;
  const url = new URL(baseUrl);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url.origin : null;
}

/** Whether a host is this machine itself. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

/** Whether a key sent there leaves this machine unencrypted. */
export function isPlainHttp(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && !isLoopback(hostname);
}
