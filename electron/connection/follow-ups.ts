import { request } from 'undici';
import type { Exchange } from './exchange.ts';
import { noFollowUps, type FollowUps } from './observations.ts';
import { openUpstream, type Upstream } from './upstream.ts';

const MAX_BODY = 4 * 1024 * 1024;

export interface Asking {
  baseUrl: URL;
  /** Sent to the provider's origin alone, as Authorization. */
  key: string | null;
  env: NodeJS.ProcessEnv;
  /** How long all questions together may take. */
  timeoutMs: number;
  signal: AbortSignal;
}

interface Answer {
  status: number;
  json: unknown;
}

/** Asks one question; null where no answer comes in time, which only means that nothing more is known. */
async function ask(
  url: URL,
  body: object | null,
  key: string | null,
  up: Upstream,
  signal: AbortSignal,
): Promise<Answer | null> {
  try {
    const answer = await request(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : null,
      dispatcher: up.dispatcher,
      signal,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BODY) break;
      chunks.push(chunk);
    }
    return { status: answer.statusCode, json: parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return null; // the failure itself is already being diagnosed; this only adds to it
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a page, say: then it is no API that answers
  }
}

const below = (baseUrl: URL, path: string) => new URL(baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '') + path);

/** An empty request costs no tokens: an endpoint that is there complains about it, one that is not says 404. */
const isThere = (answer: Answer | null) =>
  answer !== null && [400, 401, 403, 415, 422].includes(answer.status) && answer.json !== null;

function idsOf(answer: Answer | null): string[] | null {
  if (answer?.status !== 200 || typeof answer.json !== 'object' || answer.json === null) return null;
  const list: unknown = 'data' in answer.json ? answer.json.data : null;
  if (!Array.isArray(list)) return null;
  return list.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
  );
}

/** Where /responses may be instead: the pasted endpoint cut off, or the missing /v1 added. Same origin always. */
export function otherBaseUrls(baseUrl: URL): URL[] {
  const path = baseUrl.pathname.replace(/\/+$/, '');
  const cut = path.replace(/\/(responses|chat\/completions|completions|models)$/, '');
  const candidates = cut !== path ? [cut] : /\/v\d+[a-z]*$/.test(path) ? [] : [`${path}/v1`, `${path}/api/v1`];
  return candidates.map((candidate) => new URL(baseUrl.origin + candidate));
}

/**
 * After a refusal: asks the gateway what it does have, side by side and without spending a token, so that a wrong path
 * can be told from a gateway without the Responses API, and a wrong model from a missing namespace.
 */
export async function askFurther(
  exchange: Exchange,
  { baseUrl, key, env, timeoutMs, signal }: Asking,
): Promise<FollowUps> {
  const status = exchange.status ?? 0;
  const missing = [404, 405, 410].includes(status);
  const refused = missing || [400, 403, 422].includes(status) || exchange.failed !== null;
  if (!refused) return noFollowUps;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const up = await openUpstream(baseUrl, env, timeoutMs);
  try {
    const others = missing ? otherBaseUrls(baseUrl) : [];
    const [models, chat, ...tried] = await Promise.all([
      ask(below(baseUrl, '/models'), null, key, up, limited),
      missing ? ask(below(baseUrl, '/chat/completions'), {}, key, up, limited) : null,
      ...others.map((other) => ask(below(other, '/responses'), {}, key, up, limited)),
    ]);
    const better = others.find((_, index) => isThere(tried[index] ?? null));
    return {
      models: idsOf(models ?? null),
      chatCompletions: missing ? isThere(chat ?? null) : null,
      betterBaseUrl: better ? better.href.replace(/\/+$/, '') : null,
    };
  } finally {
    await up.close();
  }
}
