/** What a base_url without a scheme was meant to be: http on this machine, https elsewhere; null for what is no address. */
export function addScheme(baseUrl: string): string | null {
  const bare = baseUrl.trim().replace(/^(?:https?:?\/{0,2}|\/\/)(?=[\w[])/i, '');
  if (!/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:\/\S*)?$/i.test(bare)) return null;
  const local = /^(?:localhost|127\.|\[::1\])/i.test(bare);
  const meant = `${local ? 'http' : 'https'}://${bare}`;
  return URL.canParse(meant) && meant !== baseUrl ? meant : null;
}

/** Where /responses may be instead: the pasted endpoint cut off, or the missing /v1 added. Same origin always. */
export function otherBaseUrls(baseUrl: URL): URL[] {
  const path = baseUrl.pathname.replace(/\/+$/, '');
  const cut = path.replace(/\/(responses|chat\/completions|completions|models)$/, '');
  const candidates = cut !== path ? [cut] : /\/v\d+[a-z]*$/.test(path) ? [] : [`${path}/v1`, `${path}/api/v1`];
  return candidates.map((candidate) => new URL(baseUrl.origin + candidate));
}
