import { request } from 'undici';
import { createParser } from 'eventsource-parser';
import { asBytes } from './header-value.ts';
import { carriesKey, newExchange, recorder, type Exchange } from './exchange.ts';
import { reasonOf } from './reason-of.ts';
import { openUpstream } from './upstream.ts';

/** One item of an answer as it was when it was done; its fields are as its `type` has them. */
export type OutputItem = Readonly<Record<string, unknown>>;

export interface ResponsesQuestion {
  baseUrl: URL;
  /** Sent to the provider's origin alone. */
  key: string | null;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  env: NodeJS.ProcessEnv;
  body: object;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface ResponsesAnswer {
  exchange: Exchange;
  text: string;
  /** The items that were done, in order; Codex, too, reads them there and not in response.completed. */
  output: OutputItem[];
  inputTokens: number;
  outputTokens: number;
  /** Whether the time allowed ended it. */
  timedOut: boolean;
}

const CONNECT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;
const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Takes one event into the answer. */
function take(answer: ResponsesAnswer, data: string): void {
  let event: Record<string, unknown>;
  try {
    event = object(JSON.parse(data));
  } catch {
    return; // `[DONE]` and the like
  }
  if (event.type === 'response.output_text.delta' && typeof event.delta === 'string') answer.text += event.delta;
  if (event.type === 'response.output_item.done') answer.output.push(object(event.item));
  const usage = object(object(event.response).usage);
  if (typeof usage.input_tokens === 'number') answer.inputTokens = usage.input_tokens;
  if (typeof usage.output_tokens === 'number') answer.outputTokens = usage.output_tokens;
}

/** Sends one request to BASE/responses, without Codex, and reads the stream. Never rejects: see `exchange`. */
export async function askResponses(question: ResponsesQuestion): Promise<ResponsesAnswer> {
  const { baseUrl, key, query, headers, env, body, timeoutMs, signal } = question;
  const url = new URL(baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '') + '/responses');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const deadline = AbortSignal.timeout(timeoutMs);
  const up = await openUpstream(baseUrl, env, Math.min(CONNECT_MS, timeoutMs), {
    signal: AbortSignal.any([signal, deadline]),
    onConnected: () => {
      exchange.connected = true;
    },
  });
  const authorized = key !== null || carriesKey(headers);
  const exchange = newExchange('POST', url.origin + url.pathname, authorized, up.proxy);
  exchange.connected = up.proxy === null ? false : null;
  const record = recorder(exchange);
  const answer: ResponsesAnswer = {
    exchange,
    text: '',
    output: [],
    inputTokens: 0,
    outputTokens: 0,
    timedOut: false,
  };
  const parser = createParser({ onEvent: ({ data }) => take(answer, data) });
  const decoder = new TextDecoder();
  try {
    const reply = await request(url, {
      method: 'POST',
      headers: {
        'user-agent': 'switchboard',
        ...headers,
        ...(key === null ? {} : { authorization: `Bearer ${asBytes(key)}` }),
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify(body),
      dispatcher: up.dispatcher,
      signal: AbortSignal.any([signal, deadline]),
    });
    record.headers(reply.statusCode, reply.headers);
    let size = 0;
    for await (const chunk of reply.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BYTES) break;
      record.chunk(chunk);
      parser.feed(decoder.decode(chunk, { stream: true }));
    }
    record.end('ended');
  } catch (error) {
    const { code, words } = reasonOf(error);
    answer.timedOut = deadline.aborted;
    if (deadline.aborted) return answer; // the exchange stays `waiting`
    if (exchange.status === null) record.failure(code, words);
    else record.end('cut');
  } finally {
    await up.close();
  }
  return answer;
}
