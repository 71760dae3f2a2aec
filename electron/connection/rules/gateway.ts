import { between, type Rule, type Seen } from './rule.ts';

const bot =
  /cloudflare|attention required|just a moment|captcha|bot (detection|protection)|are you (a )?human|ddos|akamai|access denied.*reference|request blocked|waf\b/;
const region = /unsupported_country|country|region|territory|your location|geo(graphic|blocked)|jurisdiction|sanction/;
const unpaid =
  /payment required|insufficient (credit|balance|fund)|insufficient_(credit|balance|fund)|out of credit|no credit|add credit|top up|billing/;
const quota = /insufficient_quota|quota|usage limit|monthly limit|spend(ing)? limit|exceeded your current/;
const badKey =
  /invalid_api_key|invalid[ _]api[ _]?key|incorrect api key|api key not valid|invalid token|authentication_error|no api key/;
const onlyChat =
  /responses?( api)?.{0,40}(not (supported|implemented|available|enabled)|unsupported)|(only|use).{0,30}chat[ /_-]?completions|unsupported.{0,20}\/responses/;

/** Where to go instead, in words, for a redirect. */
const redirect = ({ exchange }: Seen) => exchange.headers.location;

const retryAfter = ({ exchange }: Seen): number | undefined => {
  const seconds = Number(exchange.headers['retry-after']);
  return Number.isFinite(seconds) && exchange.headers['retry-after'] !== undefined ? seconds : undefined;
};

/** The gateway answered, and not with a response: what its status and words mean. Model rules have gone before. */
export const gatewayRules: readonly Rule[] = [
  {
    id: 'base-url-malformed',
    when: ({ status, said }) =>
      status === 400 && /plain http request was sent to https|client sent an http request to an https/.test(said),
    facts: ({ all }) => ({
      suggestion: all.baseUrl?.replace(/^http:/, 'https:'),
      words: 'The server there speaks https only.',
    }),
  },
  {
    id: 'gateway-blocks-client',
    when: ({ exchange, status, html, said }) =>
      exchange.headers['cf-mitigated'] !== undefined || ([403, 429, 503].includes(status) && html && bot.test(said)),
  },
  { id: 'not-an-api', when: ({ status }) => between(status, 300, 399), facts: (seen) => ({ value: redirect(seen) }) },
  { id: 'not-an-api', when: ({ status, html }) => html && status < 300 },
  {
    id: 'not-an-api',
    when: ({ status, html, said }) => html && status < 500 && /log ?in|sign ?in|captive|single sign/.test(said),
  },
  {
    id: 'key-missing',
    when: ({ status, exchange, all }) => status === 401 && !exchange.authorized && all.keyFrom === 'none',
    facts: () => ({ words: 'no key is configured' }),
  },
  { id: 'payment-required', when: ({ status }) => status === 402 },
  {
    id: 'quota-exhausted',
    when: ({ status, said }) => status === 429 && quota.test(said) && !/requests? per|per minute|rpm|tpm/.test(said),
  },
  { id: 'payment-required', when: ({ status, said }) => [400, 403, 429].includes(status) && unpaid.test(said) },
  {
    id: 'quota-exhausted',
    when: ({ status, words }) => between(status, 400, 499) && words.code === 'insufficient_quota',
  },
  { id: 'rate-limited', when: ({ status }) => status === 429, facts: (seen) => ({ seconds: retryAfter(seen) }) },
  { id: 'key-rejected', when: ({ status }) => status === 401 },
  {
    id: 'region-blocked',
    when: ({ status, said }) => [403, 451].includes(status) && (status === 451 || region.test(said)),
  },
  { id: 'key-rejected', when: ({ status, said }) => [400, 403].includes(status) && badKey.test(said) },
  { id: 'access-forbidden', when: ({ status }) => status === 403 },
  { id: 'responses-unsupported', when: ({ status, said }) => between(status, 400, 501) && onlyChat.test(said) },
  {
    id: 'endpoint-not-found',
    when: ({ status, all }) => [404, 405, 410].includes(status) && all.followUps.betterBaseUrl !== null,
    facts: ({ all }) => ({ suggestion: all.followUps.betterBaseUrl ?? undefined }),
  },
  {
    id: 'responses-unsupported',
    when: ({ status, all }) => [404, 405, 410].includes(status) && all.followUps.chatCompletions === true,
  },
  { id: 'responses-unsupported', when: ({ status }) => status === 501 },
  { id: 'endpoint-not-found', when: ({ status }) => [404, 405, 410].includes(status) },
  { id: 'server-error', when: ({ status }) => between(status, 500, 599) || status === 408 },
];
