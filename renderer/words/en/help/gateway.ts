/** The station Gateway: whether the server lets this request in, and speaks the Responses API. */
export const gateway = {
  'key-rejected': {
    usually: 'A mistyped or revoked key, one of another provider or project, or an old one that .env puts before it.',
    byHand: 'Send the key outside Codex. 401 there too means that it is the key, and not Codex.',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'access-forbidden': {
    usually: 'The key is right but may not do this: its project, team or plan does not include the model or this API.',
    byHand: 'See what the key may list. The provider’s own page shows what it is allowed.',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'region-blocked': {
    usually: 'The provider does not serve the country that your traffic comes from; a VPN or a proxy may be why.',
    byHand: 'Read the gateway’s own words in the evidence.',
  },
  'payment-required': {
    usually: 'The free credit is used up, or no means of payment is stored with the provider.',
    byHand: 'Open the provider’s billing page.',
  },
  'quota-exhausted': {
    usually:
      'A monthly budget or a plan’s limit is reached. Waiting a minute does not help; the next period or a higher limit does.',
    byHand: 'Open the provider’s usage page.',
  },
  'rate-limited': {
    usually: 'Too many requests or tokens in a minute, often because several sessions share one key.',
    byHand: 'The header retry-after says how long to wait. Codex shows only that its retries ended.',
    command: 'curl -si BASE_URL/models -H "Authorization: Bearer $VARIABLE" | grep -i retry-after',
  },
  'endpoint-not-found': {
    usually: 'base_url lacks its /v1, or ends in /responses, which Codex appends itself.',
    byHand: 'Ask the address that Codex asks. 404 means the path; 401 or 405 means that something is there.',
    command: 'curl -i -X POST BASE_URL/responses',
  },
  'responses-unsupported': {
    usually: 'The gateway speaks Chat Completions only. Codex needs the Responses API, natively.',
    byHand: 'If /chat/completions answers and /responses does not, that is it.',
    command: 'curl -i -X POST BASE_URL/responses; curl -i -X POST BASE_URL/chat/completions',
  },
  'not-an-api': {
    usually: 'The address is that of a web page: a home page, a login in front of the API, or a hotel’s network.',
    byHand: 'Look at the type of what comes back: text/html is a page.',
    command: 'curl -sI BASE_URL/models | grep -i content-type',
  },
  'server-error': {
    usually: 'Something broke at the provider, or at the server behind it. It mostly passes.',
    byHand: 'Try again in a minute, and look at the provider’s status page. Codex calls every 500 “high demand”.',
  },
  'gateway-blocks-client': {
    usually: 'A firewall before the gateway takes Codex for a robot, by its name or by its headers.',
    byHand: 'If curl passes with the same key and Codex does not, ask the provider to let Codex in.',
    command: 'curl -i BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
};
