import { json, says, web, type OddAnswer } from './odd.types.ts';

const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
const failed = (code: string, message: string) => ({
  eventsUntil: 'response.output_item.added',
  extra: [{ type: 'response.failed', response: { error: { code, message } } }],
});

/** About what comes after 200. */
export const oddOfStreams: readonly OddAnswer[] = [
  { name: '200 with a page', fault: 'not-an-api', script: web(200, 'Console', 'Welcome') },
  { name: '200 with JSON of something else', fault: 'not-an-api', script: json(200, { hello: 'world' }) },
  {
    name: '200 with letters that are no UTF-8',
    fault: 'not-an-api',
    script: { body: Buffer.from([0xff, 0xfe, 0x80]) },
  },
  { name: '200 with an error', fault: 'response-failed', script: says(200, 'Something went wrong') },
  {
    name: '200 with success: false',
    fault: 'response-failed',
    mentions: 'the model is being loaded',
    script: json(200, { success: false, msg: 'the model is being loaded' }),
  },
  {
    name: 'an error in the stream that has no type',
    fault: 'response-failed',
    mentions: 'upstream went away',
    script: { stream: event({ error: { message: 'upstream went away', code: 'bad_gateway' } }) },
  },
  {
    name: 'OpenRouter: an error in the stream with the number of a status',
    fault: 'payment-required',
    script: { stream: event({ type: 'error', error: { code: 402, message: 'Insufficient credits' } }) },
  },
  {
    name: 'response.failed: the rate',
    fault: 'rate-limited',
    mentions: 'in 12 s',
    script: failed('rate_limit_exceeded', 'Rate limit reached. Please try again in 11.054s.'),
  },
  { name: 'response.failed: the quota', fault: 'quota-exhausted', script: failed('insufficient_quota', 'No quota') },
  { name: 'response.failed: the key', fault: 'key-rejected', script: failed('invalid_api_key', 'Incorrect API key') },
  { name: 'response.failed: the model', fault: 'model-not-found', script: failed('model_not_found', 'No such model') },
  { name: 'response.failed: overload', fault: 'response-failed', script: failed('server_is_overloaded', 'Slow down') },
  { name: 'response.failed: the prompt', fault: 'response-failed', script: failed('invalid_prompt', 'Invalid prompt') },
  {
    name: 'response.incomplete',
    fault: 'response-failed',
    mentions: 'max_output_tokens',
    script: {
      eventsUntil: 'response.completed',
      extra: [{ type: 'response.incomplete', response: { incomplete_details: { reason: 'max_output_tokens' } } }],
    },
  },
  { name: 'an empty stream', fault: 'stream-incomplete', script: { stream: '' } },
  { name: 'nothing but [DONE]', fault: 'stream-incomplete', script: { stream: 'data: [DONE]\n\n' } },
  { name: 'events without the last one', fault: 'stream-incomplete', script: { eventsUntil: 'response.completed' } },
  {
    name: 'chunks of Chat Completions that do not say what they are',
    fault: 'responses-unsupported',
    script: { stream: event({ choices: [{ delta: { content: 'pong' } }] }) },
  },
  {
    name: 'a document of Chat Completions',
    fault: 'responses-unsupported',
    script: json(200, { id: 'x', object: 'chat.completion', choices: [] }),
  },
  { name: 'a stream that is cut', fault: 'stream-cut', script: { eventsUntil: 'response.completed', end: 'cut' } },
  { name: 'a connection that is closed', fault: 'connection-closed', script: { end: 'drop' } },
];

/** What fits nothing, though it looks like something. */
export const oddOfNothing: readonly OddAnswer[] = [
  {
    name: 'nginx: 413, too large',
    fault: 'unknown',
    script: web(413, '413 Request Entity Too Large', '<h1>413 Request Entity Too Large</h1><hr>nginx'),
  },
  { name: '415', fault: 'unknown', script: json(415, { detail: 'Unsupported Media Type' }) },
  {
    name: '400 without a word',
    fault: 'unknown',
    mentions: 'answered 400 without a word',
    script: { status: 400, body: '' },
  },
  { name: '400 of a server upstream', fault: 'unknown', script: says(400, 'Invalid response from upstream') },
  {
    name: '400 of a context that is too small, with a param',
    fault: 'unknown',
    script: says(400, 'This model’s maximum context length is 4096 tokens. Your messages resulted in 12000 tokens.', {
      code: 'context_length_exceeded',
      param: 'input',
    }),
  },
  {
    name: 'Azure: 400 of the version of its API',
    fault: 'unknown',
    script: says(400, 'API version not supported', { code: 'BadRequest' }),
  },
  { name: '409', fault: 'unknown', mentions: 'Conflict', script: says(409, 'Conflict') },
  { name: '426', fault: 'unknown', script: { status: 426, body: 'Upgrade Required' } },
];
