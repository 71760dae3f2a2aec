import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { words } from '../../words/words.ts';
import type { Sessions } from './sessions.ts';

/** Where a page asks whether we are still the server that gave it its session, and the header that answers. */
export const proofPath = '/proof';
export const proofHeader = 'x-switchboard-proof';
/** Bytes of a question: two values of 43 letters, their names, and room. */
export const proofBytes = 256;

/**
 * What both sides know is the digest of the page’s secret: the key here. Each purpose has words of its own before it, so
 * that what was made for one is of no use to the other (renderer/door/proof.ts makes the same).
 */
const mac = (key: Buffer, purpose: string, ...said: string[]) =>
  createHmac('sha256', key)
    .update(['switchboard', purpose, ...said].join('\n'))
    .digest();

/** The name by which a page without its cookie says which session it means. It tells nothing of the secret. */
export const sessionName = (key: Buffer): Buffer => mac(key, 'session');

/** That we know the key, for this nonce and this origin alone: who holds another port gains nothing by passing the question on. */
export const proofOf = (key: Buffer, origin: string, nonce: string): string =>
  mac(key, 'proof', origin, nonce).toString('base64url');

const value = /^[\w-]{43}$/;

function read(text: string): { session: string; nonce: string } | null {
  try {
    const { session, nonce } = { ...(JSON.parse(text) as Record<string, unknown> | null) };
    const fits = (one: unknown): one is string => typeof one === 'string' && value.test(one);
    return fits(session) && fits(nonce) ? { session, nonce } : null;
  } catch {
    return null;
  }
}

/**
 * Answers a page that was cut off and sends nothing secret before it knows who is here. Without cookie, and no use of the
 * session. The proof stands in a header, because the page reads no body of who is not known to it yet.
 * @param refuse how this door says no
 */
export async function answerProof(
  c: Context,
  { sessions, origin }: { sessions: Sessions; origin: string },
  refuse: (status: 400 | 403 | 429, why: string) => Response,
): Promise<Response> {
  const asked = read(await c.req.text());
  if (asked === null) return refuse(400, words().requests.callNoJson);
  const proof = sessions.prove(asked.session, (key) => proofOf(key, origin, asked.nonce));
  if (proof === 'too-many') return refuse(429, words().requests.tooMany);
  if (proof === null) return refuse(403, words().requests.noSession);
  c.header(proofHeader, proof.given);
  return c.body(null, 204);
}
