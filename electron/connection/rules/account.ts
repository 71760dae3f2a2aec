import { words } from '../../words/words.ts';
import { retryAfter } from './retry-after.ts';
import type { Rule, Seen } from './rule.ts';

/** Words about where the person is; `region` alone may be one of the gateway's own (`us-east-1`). */
const region =
  /unsupported_country|your (country|region|location|territory)|user location|(country|countries|territory|territories)\b[^.]{0,40}(not (supported|allowed|available)|banned|blocked|restricted)|(unsupported|banned|blocked|restricted)( the)? (country|countries|location|region|territor)|block access from|error( code:)? 1009|jurisdiction|sanction|\bgeo[ -]?(graphic|block|restrict)/;
/** No right to this model or by this account's own settings, whatever the status. */
const noRight =
  /(key|team|user|project|org)_model_access_denied|not allowed to access model|does not have access to model|must be verified|data policy|guardrail/;
const unpaid =
  /payment required|insufficient (credit|balance|fund)|insufficient_(credit|balance|fund)|credit balance is too low|out of credit|no credit|add credit|top up|recharge|billing|arrear|余额不足|欠费|充值/;
const quota =
  /quota (is )?(not enough|exceeded|exhausted|used up)|(exceeded|reached|exhausted|over|out of|insufficient)[^.]{0,40}(quota|budget|usage limit|monthly limit|spend(ing)? limit)|(monthly|usage|spend(ing)?|credit|key) limit[^.]{0,30}(reached|exceeded)|budget has been exceeded|budget_exceeded|exceededbudget|over budget|per[- ]day|daily limit|额度不足|额度已用/;
const quotaCode = /^(insufficient_(user_)?quota|billing_hard_limit_reached|budget_exceeded)$/;
const badKey =
  /invalid_api_key|invalid[ _]api[ _]?key|incorrect api key|api key not valid|invalid token|authentication_error|no api key/;

/** A wait of minutes is a matter of the rate; a quota comes back in days, or for money. */
const SOON = 3600;
const soon = ({ exchange, said }: Seen) => (retryAfter(exchange, said) ?? Number.POSITIVE_INFINITY) <= SOON;

/** What the gateway says of the person's key, account and region. They go before the rules on the model. */
export const accountRules: readonly Rule[] = [
  {
    id: 'key-missing',
    when: ({ status, exchange, all }) => status === 401 && !exchange.authorized && all.keySource.from === 'none',
    facts: () => ({ words: words().reasons.noKeyConfigured }),
  },
  { id: 'access-forbidden', when: ({ status, said }) => [401, 403, 404].includes(status) && noRight.test(said) },
  { id: 'payment-required', when: ({ status }) => status === 402 },
  {
    id: 'quota-exhausted',
    when: ({ status, words }) => [400, 403, 429].includes(status) && quotaCode.test(words.code),
  },
  {
    id: 'quota-exhausted',
    when: (seen) => [400, 403, 429].includes(seen.status) && quota.test(seen.said) && !soon(seen),
  },
  { id: 'payment-required', when: ({ status, said }) => [400, 403, 429].includes(status) && unpaid.test(said) },
  {
    id: 'rate-limited',
    when: ({ status }) => status === 429,
    facts: ({ exchange, said }) => ({ seconds: retryAfter(exchange, said) }),
  },
  { id: 'key-rejected', when: ({ status }) => status === 401 },
  { id: 'key-rejected', when: ({ status, said }) => [400, 403].includes(status) && badKey.test(said) },
];

export const isRegional = ({ status, said }: Seen): boolean =>
  status === 451 || ([400, 403].includes(status) && region.test(said));
