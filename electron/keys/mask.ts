/** A key as it may be shown: its first three and last four characters where it is long enough, else nothing of it. */
export function maskKey(key: string): string {
  return key.length >= 16 ? `${key.slice(0, 3)}…${key.slice(-4)}` : '…';
}

/** The text with every occurrence of each secret masked. Secrets shorter than four characters are not looked for. */
export function redact(text: string, secrets: Iterable<string>): string {
  let result = text;
  for (const secret of secrets) {
    if (secret.length >= 4) result = result.replaceAll(secret, maskKey(secret));
  }
  return result;
}
