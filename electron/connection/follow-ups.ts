import { request } from 'undici';
import { otherBaseUrls } from './better-base-url.ts';
import type { Exchange } from './exchange.ts';
import { isHtml, statusMeant } from './gateway-words.ts';
import { noFollowUps, type FollowUps } from './observations.ts';
import { askOtherScheme, mayBeScheme } from './other-scheme.ts';
import { openUpstream, type Upstream } from './upstream.ts';

const MAX_BODY = 4 * 1024 * 1024;

export interface Asking {
  baseUrl: URL;
  /** Sent to the provider's origin alone, as Authorization. */
  key: string | null;
  /** `query_params` and `http_headers` of the provider's table: what Codex sends with every request there. */
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
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
  { key, query, headers }: Pick<Asking, 'key' | 'query' | 'headers'>,
  up: Upstream,
  signal: AbortSignal,
): Promise<Answer | null> {
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  try {
    const answer = await request(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...headers,
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
function isThere(answer: Answer | null): boolean {
  if (answer === null || answer.json === null) return false;
  const misses =
    answer.status === 404 && /model_not_found|no such model|model[^.]{0,40} not /i.test(JSON.stringify(answer.json));
  return misses || [400, 401, 402, 403, 415, 422, 429].includes(answer.status);
}

function idsOf(answer: Answer | null): string[] | null {
  if (answer?.status !== 200 || typeof answer.json !== 'object' || answer.json === null) return null;
  const list: unknown = 'data' in answer.json ? answer.json.data : null;
  if (!Array.isArray(list)) return null;
  return list.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
  );
}

/** What GET BASE/models answered: beside the request of Codex, so that a failure of one can be told from that of both. */
export interface Listing {
  status: number;
  /** Null where it is no list. */
  ids: string[] | null;
  durationMs: number;
}

/** Asks for the models that the gateway lists; null where no answer comes in time. */
export async function askModels(asking: Asking): Promise<Listing | null> {
  const { baseUrl, env, timeoutMs, signal } = asking;
  const started = performance.now();
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const up = await openUpstream(baseUrl, env, timeoutMs, { signal: limited });
  try {
    const answer = await ask(below(baseUrl, '/models'), null, asking, up, limited);
    if (!answer) return null;
    return { status: answer.status, ids: idsOf(answer), durationMs: Math.round(performance.now() - started) };
  } finally {
    await up.close();
  }
}

/**
 * After a refusal: asks the gateway what it does have, side by side and without spending a token, so that a wrong path
 * can be told from a gateway without the Responses API, and a wrong model from a missing namespace. After a connection
 * that no HTTP came over: whether the other scheme is the right one.
 */
export async function askFurther(
  exchange: Exchange,
  asking: Asking,
  listing: Promise<Listing | null>,
): Promise<FollowUps> {
  const { baseUrl, env, timeoutMs, signal } = asking;
  if (mayBeScheme(exchange)) return { ...noFollowUps, otherScheme: await askOtherScheme(baseUrl, asking) };
  const status = statusMeant(exchange);
  // A page with a good status: a console at an address that the API is below of.
  const missing = [404, 405, 410].includes(status) || (isHtml(exchange) && status < 300);
  const refused = missing || [400, 403, 422].includes(status) || exchange.failed !== null;
  if (!refused) return noFollowUps;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const up = await openUpstream(baseUrl, env, timeoutMs, { signal: limited });
  try {
    const others = missing ? otherBaseUrls(baseUrl) : [];
    const [listed, chat, ...tried] = await Promise.all([
      listing,
      missing ? ask(below(baseUrl, '/chat/completions'), {}, asking, up, limited) : null,
      ...others.map((other) => ask(below(other, '/responses'), {}, asking, up, limited)),
    ]);
    const better = others.find((_, index) => isThere(tried[index] ?? null));
    return {
      ...noFollowUps,
      models: listed?.ids ?? null,
      chatCompletions: missing ? isThere(chat ?? null) : null,
      betterBaseUrl: better ? better.href.replace(/\/+$/, '') : null,
    };
  } finally {
    await up.close();
  }
}
