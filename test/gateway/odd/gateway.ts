import { json, says, web, type OddAnswer } from './odd.types.ts';

/** About the key, the account, the region, money and time. */
export const oddOfAccounts: readonly OddAnswer[] = [
  {
    name: '401 with a web page that asks to log in',
    fault: 'not-an-api',
    script: web(401, 'Sign in', 'Please sign in to continue'),
  },
  {
    name: 'nginx: 401 Authorization Required',
    fault: 'key-rejected',
    script: web(401, '401 Authorization Required', '<center><h1>401 Authorization Required</h1></center><hr>nginx'),
  },
  {
    name: 'Azure: 401 with a sentence that also speaks of the endpoint',
    fault: 'key-rejected',
    script: says(401, 'Access denied due to invalid subscription key or wrong API endpoint.', { code: '401' }),
  },
  {
    name: 'LiteLLM: 401 for a model that the key may not use',
    fault: 'access-forbidden',
    script: says(401, "key not allowed to access model. This key can only access models=['kimi/kimi-k2.7-code'].", {
      type: 'key_model_access_denied',
      param: 'model',
      code: '401',
    }),
  },
  {
    name: 'OpenAI: 403 for a model, with the code of a missing one',
    fault: 'access-forbidden',
    script: says(403, 'Project `proj_1` does not have access to model `openai/gpt-5.5`', { code: 'model_not_found' }),
  },
  {
    name: 'OpenAI: 404 for an organization that is not verified',
    fault: 'access-forbidden',
    script: says(404, 'Your organization must be verified to use the model `openai/gpt-5.5`.', {
      code: 'model_not_found',
    }),
  },
  {
    name: 'OpenRouter: 404 by the account’s data policy',
    fault: 'access-forbidden',
    script: says(404, 'No endpoints available matching your guardrail restrictions and data policy.', { code: 404 }),
  },
  {
    name: 'Azure: 403 by its firewall rules',
    fault: 'access-forbidden',
    script: says(403, 'Access denied due to Virtual Network/Firewall rules.', { code: '403' }),
  },
  {
    name: 'nginx: 403 Forbidden',
    fault: 'access-forbidden',
    script: web(403, '403 Forbidden', '<center><h1>403 Forbidden</h1></center><hr><center>nginx/1.25.3</center>'),
  },
  {
    name: 'Gemini: 400 by location',
    fault: 'region-blocked',
    script: json(400, [{ error: { code: 400, message: 'User location is not supported for the API use.' } }]),
  },
  {
    name: 'Bedrock: 400 by country, in words that name models',
    fault: 'region-blocked',
    script: json(400, {
      message: 'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
    }),
  },
  {
    name: 'OpenRouter: 403 for a model by region',
    fault: 'region-blocked',
    script: says(403, 'This model is not available in your region.', { code: 403 }),
  },
  {
    name: 'CloudFront: 403 by country, on a page of blocked requests',
    fault: 'region-blocked',
    script: web(403, 'ERROR', 'Request blocked. The distribution is configured to block access from your country.'),
  },
  {
    name: 'Cloudflare: 403, error 1009',
    fault: 'region-blocked',
    script: web(403, 'Access denied | Cloudflare', 'The owner has banned the country or region your IP address is in'),
  },
  {
    name: 'Bedrock: 403 that speaks of a region of its own',
    fault: 'access-forbidden',
    script: json(403, { message: 'You do not have access to the model in the region us-east-1.' }),
  },
  {
    name: 'Anthropic: 400 for want of credit',
    fault: 'payment-required',
    script: json(400, {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the Anthropic API.' },
    }),
  },
  {
    name: 'Zhipu: 429 for want of credit, in Chinese',
    fault: 'payment-required',
    script: says(429, '余额不足或无可用资源包,请充值。', { code: '1113' }),
  },
  {
    name: 'OpenAI: 429 for an account that is not active',
    fault: 'payment-required',
    script: says(429, 'Your account is not active, please check your billing details.', { code: 'billing_not_active' }),
  },
  {
    name: 'LiteLLM: 400 over budget, with a param of the word None',
    fault: 'quota-exhausted',
    script: says(400, 'Budget has been exceeded! Current cost: 14.2, Max budget: 10.0', {
      type: 'budget_exceeded',
      param: 'None',
      code: '400',
    }),
  },
  {
    name: 'New API: 403 for want of quota',
    fault: 'quota-exhausted',
    script: says(403, 'user quota is not enough', { type: 'new_api_error', code: 'insufficient_user_quota' }),
  },
  {
    name: 'OpenRouter: 403 by the key’s own limit',
    fault: 'quota-exhausted',
    script: says(403, 'Key limit exceeded. Manage it using https://openrouter.ai/settings/keys', { code: 403 }),
  },
  {
    name: 'OpenRouter: 429 by the day',
    fault: 'quota-exhausted',
    script: says(429, 'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 requests per day', {
      code: 429,
    }),
  },
  {
    name: 'Azure: 429 that waits 26 seconds and has a link to raise the quota',
    fault: 'rate-limited',
    mentions: 'in 26 s',
    script: says(
      429,
      'Requests have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 26 seconds. Please go here: https://aka.ms/oai/quotaincrease',
      { code: '429' },
    ),
  },
  {
    name: 'Gemini: 429 of a quota by the minute',
    fault: 'rate-limited',
    mentions: 'in 35 s',
    script: says(429, 'You exceeded your current quota, please check your plan. Please retry in 34.07s.', {
      status: 'RESOURCE_EXHAUSTED',
    }),
  },
  {
    name: '429 with Retry-After as a date',
    fault: 'rate-limited',
    mentions: 'in 90 s',
    script: {
      status: 429,
      headers: { date: 'Mon, 02 Mar 2026 10:00:00 GMT', 'retry-after': 'Mon, 02 Mar 2026 10:01:30 GMT' },
      body: 'slow down',
    },
  },
  {
    name: 'OpenAI: insufficient_quota stays one, whatever Retry-After says',
    fault: 'quota-exhausted',
    script: {
      status: 429,
      headers: { 'retry-after': '5' },
      body: { error: { message: 'You exceeded your current quota.', code: 'insufficient_quota' } },
    },
  },
  {
    name: 'Cloudflare: 429, error 1015',
    fault: 'rate-limited',
    script: web(429, 'Access denied | Cloudflare', 'You are being rate limited. Error 1015, Cloudflare Ray ID'),
  },
  {
    name: 'Gemini: 400 for a key, which it calls an invalid argument that must be stored',
    fault: 'key-rejected',
    script: says(400, 'Invalid API key. It must be included, and stored safely.', { code: 'invalid_argument' }),
  },
];

/** About what stands in front of the API, and what is no API. */
export const oddOfFronts: readonly OddAnswer[] = [
  {
    name: 'Cloudflare: 403, error 1010, as JSON',
    fault: 'gateway-blocks-client',
    script: json(403, {
      title: 'Error 1010: Access denied',
      status: 403,
      detail: 'The site owner has blocked access based on your browser’s signature.',
      error_code: 1010,
      error_name: 'browser_signature_banned',
    }),
  },
  {
    name: 'Cloudflare: 403, error 1020, as text',
    fault: 'gateway-blocks-client',
    script: { status: 403, body: 'error code: 1020' },
  },
  {
    name: 'a security checkpoint with 429',
    fault: 'gateway-blocks-client',
    script: web(429, 'Vercel Security Checkpoint', 'We’re verifying your browser'),
  },
  {
    name: 'Akamai: 403 with a reference',
    fault: 'gateway-blocks-client',
    script: web(403, 'Access Denied', 'You don’t have permission to access this server. Reference #18.2d351ab8'),
  },
  {
    name: 'a challenge with 503 and cf-mitigated',
    fault: 'gateway-blocks-client',
    script: web(503, 'Just a moment...', 'Enable JavaScript and cookies to continue', { 'cf-mitigated': 'challenge' }),
  },
  {
    name: '503 of a server behind Cloudflare, which signs the page',
    fault: 'server-error',
    script: web(503, '503 Service Temporarily Unavailable', '<hr><center>cloudflare</center>'),
  },
  ...[520, 521, 522, 523, 524, 530].map((status) => ({
    name: `Cloudflare: ${String(status)}`,
    fault: 'server-error' as const,
    script: web(status, `gateway.test | ${String(status)}: Web server is down`, 'Cloudflare. Please log in later'),
  })),
  {
    name: 'Anthropic: 529 overloaded',
    fault: 'server-error',
    script: json(529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
  },
  {
    name: 'nginx: 504',
    fault: 'server-error',
    script: web(504, '504 Gateway Time-out', '<h1>504 Gateway Time-out</h1>'),
  },
  {
    name: '511 of a captive portal',
    fault: 'not-an-api',
    script: web(511, 'Network Authentication Required', 'Accept the terms'),
  },
  {
    name: 'a filter in the network, with 403',
    fault: 'not-an-api',
    script: web(403, 'Web page blocked', 'Internet security by Zscaler. Category: AI'),
  },
  {
    name: 'a redirect to another origin',
    fault: 'not-an-api',
    mentions: 'https://elsewhere.test/v1',
    script: { status: 307, headers: { location: 'https://elsewhere.test/v1/responses' } },
  },
  {
    name: 'a console that answers every path with its page, while the API is below /v1',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '',
    script: { on: /^\/responses$/, ...web(200, 'Console', '<div id="root"></div>') },
  },
  {
    name: 'a console that says 404 with a page and a link to sign in, while the API is below /v1',
    fault: 'endpoint-not-found',
    mentions: '/v1',
    path: '',
    script: { on: /^\/responses$/, ...web(404, 'Not found', 'Nothing here. <a href="/login">Sign in</a>') },
  },
  {
    name: '405 beside Chat Completions',
    fault: 'responses-unsupported',
    script: [
      { on: /\/chat\/completions$/, ...says(400, 'messages: field required') },
      json(405, { detail: 'Method Not Allowed' }),
    ],
  },
  {
    name: 'Ollama before it had the Responses API: 404 as text',
    fault: 'responses-unsupported',
    script: [
      { on: /\/chat\/completions$/, ...says(400, 'model is required') },
      { status: 404, body: '404 page not found' },
    ],
  },
  {
    name: 'a model that is only there for Chat Completions',
    fault: 'responses-unsupported',
    script: says(404, 'This model is only supported in v1/chat/completions and not in v1/responses.', {
      param: 'model',
    }),
  },
  {
    name: 'Azure: a model that does not work with this operation',
    fault: 'responses-unsupported',
    script: says(400, 'The responses operation does not work with the specified model, gpt-4o.', {
      code: 'OperationNotSupported',
    }),
  },
  {
    name: 'Azure: 404 of the path',
    fault: 'endpoint-not-found',
    script: { on: /./, ...says(404, 'Resource not found', { code: '404' }) },
  },
  {
    name: 'Zhipu: 200 with a 404 in its body',
    fault: 'endpoint-not-found',
    script: { on: /./, ...json(200, { code: 404, msg: 'NOT_FOUND', success: false }) },
  },
  {
    name: '200 with the error of a rejected key',
    fault: 'key-rejected',
    script: json(200, { error: { code: 401, message: 'User not found.' } }),
  },
];
