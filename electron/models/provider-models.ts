import { failed, ok, type Fault, type FaultId, type Outcome } from '../faults/fault.ts';
import { makeFault, type Facts } from '../faults/words.ts';
import { maskUrl } from '../config/secrets/secrets.ts';
import { redact } from '../keys/mask.ts';
import { words } from '../words/words.ts';
import { faultOfError, faultOfStatus, saidBy } from './fetch-faults.ts';
import { nextPage } from './next-page.ts';
import { parseModelList, type OfferedModel } from './offered-models.ts';

/** The part of `fetch` that is used. */
export type FetchLike = (
  url: URL,
  init: { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal },
) => Promise<Response>;

/** Where a list is, and what is sent along: as they are, credentials and all. */
export interface ListAddress {
  /** As it stands in the file; a login in it is sent as one of the headers. */
  baseUrl: string;
  /** Sent as a bearer token, each character one byte; null: none is sent. */
  key: string | null;
  /** The table's query_params, such as Azure's api-version. */
  query: Readonly<Record<string, string>>;
  /** Lower-case names; of the values each character is one byte. */
  headers: Readonly<Record<string, string>>;
  /** What of all this is masked wherever the provider repeats it. */
  secrets: readonly string[];
  /** Where the key comes from, for what puts another in its place. */
  keyFacts?: Pick<Facts, 'key' | 'keychain' | 'inTerminal'>;
}

export interface ModelsRequest extends ListAddress {
  /** The provider's ID, for the words of a fault. */
  provider: string;
  signal?: AbortSignal;
  fetch: FetchLike;
  /** For the whole exchange, milliseconds. */
  timeoutMs?: number | undefined;
}

export const longestBody = 8 * 1024 * 1024;
/** Pages of one list that are read at most; a list that goes on for ever ends here. */
export const mostPages = 50;
/** Models of one list that are kept; no provider has so many. */
export const mostModels = 20_000;
const mostRedirects = 3;

/** `timedOut`: the deadline passed without an answer, or within one. */
export type FetchedModels = Outcome<OfferedModel[]> | { ok: false; fault: Fault; timedOut: true };

/** The deadline for one list where none is given. */
export const defaultTimeoutMs = 10_000;

/** That there was no answer in time. */
export function noAnswerInTime(provider: string, baseUrl: string, timeoutMs: number): Fault {
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : '';
  const seconds = timeoutMs / 1000;
  const facts = { provider, url: maskUrl(baseUrl), host, seconds };
  return makeFault('no-response', facts, words().modelList.noAnswer(host, seconds));
}

/**
 * What a provider itself lists: `GET BASE/models`, in OpenAI's form or a richer one, page by page. The key never follows a redirect
 * to another origin. Faults: base-url-malformed, key-rejected, access-forbidden, payment-required, rate-limited,
 * endpoint-not-found, not-an-api, server-error, those of the address station, no-response, cancelled; unknown for a
 * request that cannot be made, so that it does not take the other providers' lists along.
 */
export async function fetchModels(request: ModelsRequest): Promise<FetchedModels> {
  const { provider, baseUrl, timeoutMs = defaultTimeoutMs } = request;
  const url = modelsUrl(baseUrl, request.query);
  const shown = maskUrl(baseUrl);
  const fault = (id: FaultId, said: string, status?: number) =>
    failed(
      makeFault(id, {
        ...request.keyFacts,
        ...{ provider, url: shown, host: url?.host, seconds: timeoutMs / 1000, status, words: mask(said) },
      }),
    );
  const mask = (said: string) => redact(said, request.secrets);
  if (!url) return fault('base-url-malformed', shown);

  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const found = new Map<string, OfferedModel>();
    let next: URL | null = url;
    for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
      const response: Response = await follow(next, request, signal);
      const text = await boundedText(response);
      const said = text === null ? words().modelList.bodyTooLarge(response.status) : summary(response, text);
      if (!response.ok) return fault(faultOfStatus(response.status), said, response.status);
      const body = text === null ? null : parseJson(text);
      const models = parseModelList(body);
      if (!models) return fault('not-an-api', said, response.status);
      // A model that is named after the key would carry it into lists and files.
      const fresh = models.filter(({ id }) => mask(id) === id && !found.has(id));
      for (const model of fresh.slice(0, mostModels - found.size)) found.set(model.id, model);
      if (found.size >= mostModels) break;
      // A page that brings nothing new is the last, whatever it says of itself.
      next = fresh.length === 0 ? null : nextPage(next, body);
    }
    return ok([...found.values()]);
  } catch (error) {
    if (request.signal?.aborted) return fault('cancelled', '');
    if (deadline.aborted) return { ok: false, fault: noAnswerInTime(provider, baseUrl, timeoutMs), timedOut: true };
    const known = faultOfError(error);
    return known ? fault(known.id, known.words) : fault('unknown', saidBy(error));
  }
}

/** `BASE/models` with the query, keeping what the address itself has; null for what is no http address. */
function modelsUrl(baseUrl: string, query: ModelsRequest['query']): URL | null {
  if (!URL.canParse(baseUrl)) return null;
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/models`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** `fetch` takes no address with a login in it; that goes along as a header, as Codex sends it. */
function withoutCredentials(address: URL): URL {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url;
}

/** Follows redirects within the origin only; one that leaves it is the answer. */
async function follow(start: URL, request: ModelsRequest, signal: AbortSignal): Promise<Response> {
  const { fetch, key } = request;
  const headers: Record<string, string> = { ...request.headers, accept: 'application/json' };
  if (key !== null) headers['authorization'] = `Bearer ${key}`;
  let url = withoutCredentials(start);
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null || redirects === mostRedirects || !URL.canParse(location, url.href)) return response;
    const next = withoutCredentials(new URL(location, url));
    if (next.origin !== start.origin) return response;
    await response.body?.cancel();
    url = next;
  }
}

/** The body as text, or null when it is longer than we take; the rest is then not read. */
async function boundedText(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > longestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An HTML page, a plain sentence: no list, and said so by the caller.
    return undefined;
  }
}

/** The status, where a redirect leads, and the beginning of what was said. */
function summary(response: Response, text: string): string {
  const location = response.headers.get('location');
  const first = location ? words().modelList.redirected(response.status, location) : `HTTP ${response.status}`;
  return `${first}\n${text.trim().slice(0, 500)}`.trim();
}
