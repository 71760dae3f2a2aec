import { error, page, html, type FaultCase } from './case.types.ts';

export const endpointCases: readonly FaultCase[] = [
  {
    name: '404 of an unknown path',
    codexSays: 'unexpected status 404 Not Found: {"detail":"Not Found"}',
    fault: 'endpoint-not-found',
    script: { status: 404, on: /./, body: { detail: 'Not Found' } },
  },
  {
    name: '404 page of a web server',
    codexSays: 'unexpected status 404 Not Found: <!DOCTYPE html>',
    fault: 'endpoint-not-found',
    script: { status: 404, on: /./, headers: html, body: page('404 Not Found', '<h1>404 Not Found</h1><hr>nginx') },
  },
  {
    name: 'a base_url without its /v1',
    codexSays: 'unexpected status 404 Not Found',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '',
    script: { status: 404, on: /^\/responses$/, body: { detail: 'Not Found' } },
  },
  {
    name: 'the whole endpoint pasted',
    codexSays: '/v1/responses/responses',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '/v1/responses',
    script: { status: 404, on: /\/responses\/responses$/, body: { detail: 'Not Found' } },
  },
  {
    name: '404 beside Chat Completions',
    codexSays: 'unexpected status 404 Not Found: Not Found',
    fault: 'responses-unsupported',
    script: [
      { status: 400, on: /\/chat\/completions$/, body: error('messages is required') },
      { status: 404, body: error('Not Found') },
    ],
  },
  {
    name: 'words that name Chat Completions',
    codexSays: 'The responses API is not supported',
    fault: 'responses-unsupported',
    script: { status: 400, body: error('The responses API is not supported, use /v1/chat/completions') },
  },
  {
    name: 'a stream of Chat Completions',
    codexSays: 'stream closed before response.completed',
    fault: 'responses-unsupported',
    script: {
      stream: 'data: {"object":"chat.completion.chunk","choices":[{"delta":{"content":"pong"}}]}\n\ndata: [DONE]\n\n',
    },
  },
  {
    name: 'a page instead of an answer',
    codexSays: 'stream closed before response.completed',
    fault: 'not-an-api',
    script: { headers: html, body: page('Console', 'Welcome to the console') },
  },
  {
    name: 'a login page',
    codexSays: 'unexpected status 403 Forbidden: <!DOCTYPE html>',
    fault: 'not-an-api',
    script: { status: 403, headers: html, body: page('Sign in', 'Please log in to the network') },
  },
  {
    name: 'a redirect',
    codexSays: 'unexpected status 404 Not Found: The practice gateway has no GET /login.',
    fault: 'not-an-api',
    mentions: '/login',
    script: { status: 302, headers: { location: '/login' } },
  },
  {
    name: '500 in the OpenAI form',
    codexSays: 'We’re currently experiencing high demand',
    fault: 'server-error',
    script: { status: 500, body: error('The server had an error') },
  },
  {
    name: '502 page of a proxy',
    codexSays: 'unexpected status 502 Bad Gateway: <!DOCTYPE html>',
    fault: 'server-error',
    script: { status: 502, headers: html, body: page('502 Bad Gateway', '<h1>502 Bad Gateway</h1>') },
  },
  {
    name: '503 overloaded',
    codexSays: 'unexpected status 503 Service Unavailable: {"message":"model is overloaded"}',
    fault: 'server-error',
    script: { status: 503, body: { message: 'model is overloaded' } },
  },
  {
    name: 'a bot challenge',
    codexSays: 'unexpected status 403 Forbidden: <!DOCTYPE html>',
    fault: 'gateway-blocks-client',
    script: { status: 403, headers: { ...html, 'cf-mitigated': 'challenge' }, body: page('Just a moment...', '') },
  },
  {
    name: 'a blocked page',
    codexSays: 'Access blocked by Cloudflare. This usually happens when connecting from a restricted region',
    fault: 'gateway-blocks-client',
    script: {
      status: 403,
      headers: html,
      body: page('Attention Required! | Cloudflare', 'Sorry, you have been blocked'),
    },
  },
];
