import { error, page, html, type FaultCase } from './case.types.ts';

export const endpointCases: readonly FaultCase[] = [
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
];
