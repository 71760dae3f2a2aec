import type { FaultId } from '../../electron/faults/fault.ts';
import type { Script } from './faulty-gateway.ts';

/** One way in which a gateway can go wrong, and the name that it must get. */
export interface FaultCase {
  name: string;
  fault: FaultId;
  script: Script | readonly Script[];
  model?: string;
  timeoutMs?: number;
  /** What the base_url ends with instead of `/v1`. */
  path?: string;
  /** Words that the cause, a fix or the evidence must have. */
  mentions?: string;
}

const error = (message: string, code: string | null = null, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code },
});
const page = (title: string, text: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`;
const html = { 'content-type': 'text/html; charset=utf-8' };

export const faultCases: readonly FaultCase[] = [
  // The key
  {
    name: '401 in the OpenAI form',
    fault: 'key-rejected',
    script: { status: 401, body: error('Incorrect API key provided.', 'invalid_api_key') },
  },
  { name: '401 as plain text', fault: 'key-rejected', script: { status: 401, body: 'Unauthorized' } },
  {
    name: '400 that speaks of the key',
    fault: 'key-rejected',
    script: { status: 400, body: error('API key not valid. Please pass a valid API key.') },
  },
  // The account
  {
    name: '403 without a reason',
    fault: 'access-forbidden',
    script: { status: 403, body: error('You do not have permission to use this API.') },
  },
  { name: '403 as FastAPI says it', fault: 'access-forbidden', script: { status: 403, body: { detail: 'Forbidden' } } },
  {
    name: '403 by country',
    fault: 'region-blocked',
    script: {
      status: 403,
      body: error('Country, region, or territory not supported', 'unsupported_country_region_territory'),
    },
  },
  { name: '451', fault: 'region-blocked', script: { status: 451, body: 'Unavailable for legal reasons' } },
  {
    name: '402',
    fault: 'payment-required',
    script: { status: 402, body: error('Insufficient credits. Add more to continue.') },
  },
  {
    name: '403 without credit',
    fault: 'payment-required',
    script: { status: 403, body: { message: 'insufficient balance' } },
  },
  {
    name: '429 insufficient_quota',
    fault: 'quota-exhausted',
    script: { status: 429, body: error('You exceeded your current quota.', 'insufficient_quota') },
  },
  {
    name: '429 with a monthly limit',
    fault: 'quota-exhausted',
    script: { status: 429, body: { error: 'Monthly limit reached for this key' } },
  },
  {
    name: '429 with Retry-After',
    fault: 'rate-limited',
    mentions: 'in 20 s',
    script: {
      status: 429,
      headers: { 'retry-after': '20' },
      body: error('Rate limit reached for requests per minute', 'rate_limit_exceeded'),
    },
  },
  { name: '429 bare', fault: 'rate-limited', script: { status: 429, body: 'Too Many Requests' } },
  // The address behind the host
  {
    name: '404 of an unknown path',
    fault: 'endpoint-not-found',
    script: { status: 404, on: /./, body: { detail: 'Not Found' } },
  },
  {
    name: '404 page of a web server',
    fault: 'endpoint-not-found',
    script: { status: 404, on: /./, headers: html, body: page('404 Not Found', '<h1>404 Not Found</h1><hr>nginx') },
  },
  {
    name: 'a base_url without its /v1',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '',
    script: { status: 404, on: /^\/responses$/, body: { detail: 'Not Found' } },
  },
  {
    name: 'the whole endpoint pasted',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '/v1/responses',
    script: { status: 404, on: /\/responses\/responses$/, body: { detail: 'Not Found' } },
  },
  {
    name: '404 beside Chat Completions',
    fault: 'responses-unsupported',
    script: [
      { status: 400, on: /\/chat\/completions$/, body: error('messages is required') },
      { status: 404, body: error('Not Found') },
    ],
  },
  {
    name: 'words that name Chat Completions',
    fault: 'responses-unsupported',
    script: { status: 400, body: error('The responses API is not supported, use /v1/chat/completions') },
  },
  {
    name: 'a stream of Chat Completions',
    fault: 'responses-unsupported',
    script: {
      stream: 'data: {"object":"chat.completion.chunk","choices":[{"delta":{"content":"pong"}}]}\n\ndata: [DONE]\n\n',
    },
  },
  {
    name: 'a page instead of an answer',
    fault: 'not-an-api',
    script: { headers: html, body: page('Console', 'Welcome to the console') },
  },
  {
    name: 'a login page',
    fault: 'not-an-api',
    script: { status: 403, headers: html, body: page('Sign in', 'Please log in to the network') },
  },
  {
    name: 'a redirect',
    fault: 'not-an-api',
    mentions: '/login',
    script: { status: 302, headers: { location: '/login' } },
  },
  {
    name: '500 in the OpenAI form',
    fault: 'server-error',
    script: { status: 500, body: error('The server had an error') },
  },
  {
    name: '502 page of a proxy',
    fault: 'server-error',
    script: { status: 502, headers: html, body: page('502 Bad Gateway', '<h1>502 Bad Gateway</h1>') },
  },
  { name: '503 overloaded', fault: 'server-error', script: { status: 503, body: { message: 'model is overloaded' } } },
  {
    name: 'a bot challenge',
    fault: 'gateway-blocks-client',
    script: { status: 403, headers: { ...html, 'cf-mitigated': 'challenge' }, body: page('Just a moment...', '') },
  },
  {
    name: 'a blocked page',
    fault: 'gateway-blocks-client',
    script: {
      status: 403,
      headers: html,
      body: page('Attention Required! | Cloudflare', 'Sorry, you have been blocked'),
    },
  },
  // The model
  { name: 'a model that is not offered', fault: 'model-not-found', model: 'openai/gpt-9', script: [] },
  {
    name: '400 unknown model',
    fault: 'model-not-found',
    script: { status: 400, body: { detail: 'Unknown model: openai/gpt-5.5' } },
  },
  {
    name: 'a misspelt model',
    fault: 'model-not-found',
    model: 'kimi/kimi-k2.7-cod',
    mentions: 'kimi/kimi-k2.7-code',
    script: [],
  },
  {
    name: 'a bare model name',
    fault: 'model-not-namespaced',
    model: 'claude-opus-4-8',
    mentions: 'anthropic/claude-opus-4-8',
    script: [],
  },
  {
    name: 'words that ask for provider/model',
    fault: 'model-not-namespaced',
    model: 'house-model',
    script: { status: 400, body: error('Invalid model. Use the provider/model form.') },
  },
  {
    name: 'a refused tool, by parameter',
    fault: 'tools-rejected',
    mentions: 'tools[3].type',
    script: { status: 400, body: error('Invalid value.', 'invalid_value', 'tools[3].type') },
  },
  {
    name: 'a refused tool, by words',
    fault: 'tools-rejected',
    mentions: 'web_search',
    script: {
      status: 422,
      body: { detail: [{ loc: ['body', 'tools', 2], msg: "Unsupported tool type 'web_search'" }] },
    },
  },
  {
    name: 'a refused parameter',
    fault: 'parameter-rejected',
    mentions: 'include',
    script: { status: 400, body: error('Unknown parameter: include.', 'unknown_parameter', 'include') },
  },
  {
    name: 'a refused field, by words',
    fault: 'parameter-rejected',
    mentions: 'prompt_cache_key',
    script: { status: 400, body: { message: "Unrecognized request argument supplied: 'prompt_cache_key'" } },
  },
  // The stream
  { name: 'no headers', fault: 'no-response', timeoutMs: 2500, script: { end: 'hang' } },
  { name: 'a connection closed at once', fault: 'no-response', script: { end: 'drop' } },
  {
    name: 'a stall after the first events',
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { eventsUntil: 'response.output_text.delta', end: 'stall' },
  },
  {
    name: 'headers and then nothing',
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { stream: ':\n\n', end: 'stall' },
  },
  {
    name: 'a cut in the middle',
    fault: 'stream-cut',
    script: { eventsUntil: 'response.output_text.done', end: 'cut' },
  },
  { name: 'a cut before the first event', fault: 'stream-cut', script: { stream: ':\n\n', end: 'cut' } },
  { name: 'no response.completed', fault: 'stream-incomplete', script: { eventsUntil: 'response.completed' } },
  {
    name: 'one document instead of a stream',
    fault: 'stream-incomplete',
    script: { body: { object: 'response', status: 'completed', output: [] } },
  },
  {
    name: 'response.failed',
    fault: 'response-failed',
    mentions: 'backend is gone',
    script: {
      eventsUntil: 'response.output_text.delta',
      extra: [{ type: 'response.failed', response: { error: { code: 'server_error', message: 'backend is gone' } } }],
    },
  },
  {
    name: 'an error event',
    fault: 'response-failed',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'error', code: 'server_error', message: 'the model crashed' }],
    },
  },
  {
    name: 'response.failed for want of quota',
    fault: 'quota-exhausted',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'response.failed', response: { error: { code: 'insufficient_quota', message: 'no quota' } } }],
    },
  },
  // The answer
  { name: 'another word', fault: 'wrong-answer', mentions: 'ping', script: { answer: 'ping' } },
  { name: 'more than the word', fault: 'wrong-answer', script: { answer: 'Sure, here you go: pong' } },
  // What has no name
  { name: '418', fault: 'unknown', script: { status: 418, body: 'I am a teapot' } },
];
