/** A key as it may be shown: its first three and last four characters where it is long enough, else nothing of it. */
export function maskKey(key: string): string {
  return key.length >= 16 ? `${key.slice(0, 3)}…${key.slice(-4)}` : '…';
}

/** So much of a key's beginning is taken for the key itself: a text that was cut short may end within it. */
const shortestPart = 8;
const shortestEnd = 4;

/** A key as JSON may write it (PHP escapes a slash), and as an address does. */
const forms = (secret: string): string[] => [
  ...new Set([secret, secret.replaceAll('/', '\\/'), encodeURIComponent(secret)]),
];

/**
 * The text with every occurrence of each secret masked, and of its beginning where the text was cut within it. Secrets
 * shorter than four characters are not looked for.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  let result = text;
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    for (const form of forms(secret)) result = result.replaceAll(form, maskKey(secret));
    for (const form of forms(secret)) result = withoutParts(result, form);
  }
  return result;
}

/** A plain word (`practice`) is no part of a key that anybody could use. */
const isWord = (part: string): boolean => /^[A-Za-z]*$/.test(part);

/** The text without the beginnings of a secret, which is nowhere whole in it. */
function withoutParts(text: string, secret: string): string {
  const start = secret.slice(0, shortestPart);
  let result = text;
  let at = secret.length > shortestPart ? result.indexOf(start) : -1;
  for (; at >= 0; at = result.indexOf(start, at + 1)) {
    let length = shortestPart;
    while (length < secret.length && result[at + length] === secret[length]) length += 1;
    if (!isWord(secret.slice(0, length))) result = `${result.slice(0, at)}…${result.slice(at + length)}`;
  }
  for (let length = Math.min(shortestPart, secret.length) - 1; length >= shortestEnd; length -= 1) {
    const end = secret.slice(0, length);
    if (!isWord(end) && result.endsWith(end)) return `${result.slice(0, -length)}…`;
  }
  return result;
}
