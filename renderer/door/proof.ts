/** What came of asking who answers here. `silent`: nobody did, or not now. */
export type Proof = 'proven' | 'unproven' | 'silent';

/** Milliseconds for an answer. Who holds the port may be somebody who never gives one. */
const answerMs = 5_000;

const bytes = (text: string) => new TextEncoder().encode(text);
const base64url = (raw: Uint8Array) =>
  btoa(String.fromCharCode(...raw))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]{43}$/.test(text)) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/**
 * Asks whoever answers at an origin to prove that they are the server that gave this page its secret. Nothing secret is
 * sent: no cookie, a nonce of this one question, and a name of the session that is made from the secret and tells nothing
 * of it. Only who has the secret's digest can answer (electron/api/http/proof.ts), and only for the origin of this page.
 * @param send for tests; a browser's own `fetch`
 */
export function createProver(secret: string, origin: string, send: typeof fetch = (...asked) => fetch(...asked)) {
  // Made when it is first needed, which is hardly ever.
  const prepare = async () => {
    const digest = await crypto.subtle.digest('SHA-256', bytes(secret));
    const usages: KeyUsage[] = ['sign', 'verify'];
    const key = await crypto.subtle.importKey('raw', digest, { name: 'HMAC', hash: 'SHA-256' }, false, usages);
    const name = await crypto.subtle.sign('HMAC', key, bytes('switchboard\nsession'));
    return { key, session: base64url(new Uint8Array(name)) };
  };
  let prepared: ReturnType<typeof prepare> | undefined;

  return async (): Promise<Proof> => {
    const { key, session } = await (prepared ??= prepare());
    const nonce = base64url(crypto.getRandomValues(new Uint8Array(32)));
    let answer: Response;
    try {
      answer = await send(`${origin}/proof`, {
        method: 'POST',
        ...{ credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer' },
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ session, nonce }),
        signal: AbortSignal.timeout(answerMs),
      });
    } catch {
      return 'silent';
    }
    // Nothing of it is read: it may be a stranger's, and endless.
    answer.body?.cancel().catch(() => undefined);
    if (answer.status === 429 || answer.status >= 500) return 'silent';
    const given = fromBase64url(answer.headers.get('x-switchboard-proof') ?? '');
    const said = bytes(['switchboard', 'proof', origin, nonce].join('\n'));
    return given !== null && (await crypto.subtle.verify('HMAC', key, given, said)) ? 'proven' : 'unproven';
  };
}
