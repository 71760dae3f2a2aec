import { createParser } from 'eventsource-parser';

/** One request of Codex and what the gateway made of it, as the tap saw it. Holds no key and no Authorization. */
export interface Exchange {
  method: string;
  /** The whole address without its query. */
  url: string;
  /** Whether a key was sent (`carriesKey`). */
  authorized: boolean;
  proxy: string | null;
  /** Whether the connection, TLS included, came about; null where that is not known. */
  connected: boolean | null;
  /** Why no answer came: an error code of the system, of TLS or of the HTTP client, with its words. */
  failure: { code: string; words: string } | null;
  status: number | null;
  contentType: string | null;
  /** The headers that help a diagnosis (`remembered`), lower-case names. */
  headers: Record<string, string>;
  /** The first kilobytes of an answer that is not a stream of events. */
  body: string;
  headersMs: number | null;
  firstTokenMs: number | null;
  /** The types of the events in order of their first appearance. */
  eventTypes: string[];
  events: number;
  /** `response.model`: who answered. */
  answeredBy: string | null;
  completed: boolean;
  usageReported: boolean;
  /** The words of a `response.failed`, `response.incomplete` or `error` event. */
  failed: { code: string; words: string } | null;
  /** `ended`: the body came to its end. `cut`: the connection broke in the middle. */
  end: 'waiting' | 'ended' | 'cut';
}

const MAX_BODY = 8 * 1024;
const longestModel = 256;
/** Beyond this a stream is passed on but no longer read: a pong is a few kilobytes. */
const MAX_READ = 16 * 1024 * 1024;
const remembered = [
  'server',
  'date',
  'retry-after',
  'retry-after-ms',
  'location',
  'www-authenticate',
  'cf-mitigated',
  'cf-ray',
  'x-request-id',
];
/** Headers by which a key is sent: OpenAI's, and those of gateways that take it by their own (`http_headers`). */
const keyHeaders = ['authorization', 'api-key', 'x-api-key', 'x-goog-api-key'];

/** Whether a request carries a key. */
export const carriesKey = (headers: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(headers).some((name) => keyHeaders.includes(name.toLowerCase()));

export const newExchange = (method: string, url: string, authorized: boolean, proxy: string | null): Exchange => ({
  method,
  url,
  authorized,
  proxy,
  connected: null,
  failure: null,
  status: null,
  contentType: null,
  headers: {},
  body: '',
  headersMs: null,
  firstTokenMs: null,
  eventTypes: [],
  events: 0,
  answeredBy: null,
  completed: false,
  usageReported: false,
  failed: null,
  end: 'waiting',
});

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** No response costs nothing: a gateway that says 0 everywhere does not count. */
const countsTokens = (usage: Record<string, unknown>): boolean =>
  typeof usage.input_tokens === 'number' &&
  [usage.input_tokens, usage.output_tokens, usage.total_tokens].some(
    (tokens) => typeof tokens === 'number' && tokens > 0,
  );

const isToken = (type: string) => type.endsWith('.delta');

/** What an event is, by its own word, its name, or its form: errors and chunks of Chat Completions may not say it. */
function typeOf(event: Record<string, unknown>, name: string | undefined): string {
  const said = text(event.type) ?? name ?? text(event.object);
  if (said !== null) return said;
  return event.error ? 'error' : Array.isArray(event.choices) ? 'chat.completion.chunk' : 'unnamed';
}

/** Takes one event's data into the exchange. */
function readEvent(exchange: Exchange, name: string | undefined, data: string, sinceMs: () => number): void {
  let event: Record<string, unknown>;
  try {
    event = object(JSON.parse(data));
  } catch {
    event = {}; // `[DONE]` and the like: counted, but it says nothing
  }
  const type = typeOf(event, name);
  exchange.events += 1;
  if (exchange.eventTypes.length < 50 && !exchange.eventTypes.includes(type)) exchange.eventTypes.push(type);
  if (isToken(type)) exchange.firstTokenMs ??= sinceMs();
  const response = object(event.response);
  const model = text(response.model);
  // What is longer than any model's ID names none; it would be kept in files.
  if (model !== null && model.length <= longestModel) exchange.answeredBy = model;
  if (type === 'response.completed') {
    exchange.completed = true;
    exchange.usageReported = countsTokens(object(response.usage));
  }
  if (type === 'response.failed' || type === 'error' || type === 'response.incomplete') {
    const error = { ...object(event.error), ...object(response.error), ...object(response.incomplete_details) };
    const words = text(error.message) ?? text(event.message) ?? text(error.reason) ?? '';
    const code = typeof error.code === 'number' ? String(error.code) : (text(error.code) ?? text(event.code));
    exchange.failed = { code: code ?? type, words: words.slice(0, 1000) };
  }
}

/** How a stream of events begins. Codex reads one whatever its content type says, and so do we. */
const beginsEvents = /^\s*(:|(event|data|id|retry):)/;

type HeaderValue = string | string[] | undefined;

/** Writes down an answer as it passes: call `headers` once, `chunk` for each piece, `end` at the end. */
export function recorder(exchange: Exchange) {
  const started = performance.now();
  const sinceMs = () => Math.round(performance.now() - started);
  const decoder = new TextDecoder();
  const parser = createParser({
    onEvent: (event) => readEvent(exchange, event.event, event.data, sinceMs),
  });
  let read = 0;
  let isStream: boolean | null = null;
  return {
    headers(status: number, headers: Record<string, HeaderValue>) {
      exchange.status = status;
      exchange.headersMs = sinceMs();
      const first = (value: HeaderValue) => (Array.isArray(value) ? value[0] : value);
      exchange.contentType = first(headers['content-type']) ?? null;
      for (const name of remembered) {
        const value = first(headers[name]);
        if (value !== undefined) exchange.headers[name] = value.slice(0, 500);
      }
    },
    chunk(bytes: Uint8Array) {
      read += bytes.length;
      if (read > MAX_READ) return;
      const piece = decoder.decode(bytes, { stream: true });
      isStream ??= exchange.contentType?.includes('text/event-stream') || beginsEvents.test(piece);
      if (isStream) parser.feed(piece);
      else if (exchange.body.length < MAX_BODY) exchange.body = (exchange.body + piece).slice(0, MAX_BODY);
    },
    end(how: 'ended' | 'cut') {
      exchange.end = how;
    },
    failure(code: string, words: string) {
      exchange.failure = { code, words };
      exchange.end = 'cut';
    },
  };
}
