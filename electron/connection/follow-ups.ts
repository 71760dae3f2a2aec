import { request } from 'undici';
import { otherBaseUrls } from './better-base-url.ts';
import type { Exchange } from './exchange.ts';
import { asBytes } from './header-value.ts';
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
        ...(key === null ? {} : { authorization: `Bearer ${asBytes(key)}` }),
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

/**
 * After a refusal: asks the gateway what it does have, without spending a token, so that a wrong path can be told from a
 * gateway without the Responses API, and a wrong model from a missing namespace. One request after another: a gateway that
 * takes one at a time would refuse the others, and a refusal means that something is there.
 * After a connection that no HTTP came over: whether the other scheme is the right one.
 */
export async function askFurther(exchange: Exchange, asking: Asking): Promise<FollowUps> {
  const { baseUrl, env, timeoutMs, signal } = asking;
  if (mayBeScheme(exchange)) return { ...noFollowUps, otherScheme: await askOtherScheme(baseUrl, asking) };
  const status = statusMeant(exchange);
  // A page with a good status: a console at an address that the API is below of.
  const missing = [404, 405, 410].includes(status) || (isHtml(exchange) && status < 300);
  const refused = missing || [400, 403, 422].includes(status) || exchange.failed !== null;
  if (!refused) return noFollowUps;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const up = await openUpstream(baseUrl, env, timeoutMs, { signal: limited });
  const at = (url: URL, body: object | null) => ask(url, body, asking, up, limited);
  try {
    let betterBaseUrl: string | null = null;
    for (const other of missing ? otherBaseUrls(baseUrl) : []) {
      if (betterBaseUrl === null && isThere(await at(below(other, '/responses'), {}))) {
        betterBaseUrl = other.href.replace(/\/+$/, '');
      }
    }
    const chatCompletions = missing ? isThere(await at(below(baseUrl, '/chat/completions'), {})) : null;
    const models = idsOf(await at(below(baseUrl, '/models'), null));
    return { ...noFollowUps, models, chatCompletions, betterBaseUrl };
  } finally {
    await up.close();
  }
}
