import { isRegional } from './account.ts';
import { wantsHttps } from '../other-scheme.ts';
import { otherSchemeFacts, proxyFacts } from './address.ts';
import { between, type Rule, type Seen } from './rule.ts';

/** A front that wants to see a browser. */
const challenge =
  /just a moment|captcha|bot (detection|protection)|are you (a )?human|verify(ing)? (that )?you|verifying your browser|checking your browser|security checkpoint|enable javascript/;
/** A front that has turned the client away. Cloudflare's numbers: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/ */
const turnedAway =
  /attention required|ddos|akamai|access denied.*reference|request (was )?blocked|\bwaf\b|browser_signature_banned|banned your access|blocked access based on|error( code:)? 10(06|07|08|10|12|20)\b/;
/** Filters of companies and schools, which answer in the place of whatever was asked. */
const networkFilter =
  /zscaler|netskope|fortiguard|fortinet|web ?filter|blocked by your (organi[sz]ation|administrator)/;
const login = /log ?in|sign ?in|captive|single sign/;

const isBlocked = ({ exchange, status, html, said }: Seen): boolean =>
  exchange.headers['cf-mitigated'] !== undefined ||
  ([403, 429, 503].includes(status) && html && challenge.test(said)) ||
  (status === 403 && (turnedAway.test(said) || (html && said.includes('cloudflare'))));

/** What stands in front of the API, or in its place: it answered before anybody looked at the request. */
export const frontRules: readonly Rule[] = [
  { id: 'base-url-malformed', when: ({ exchange }) => wantsHttps(exchange), facts: otherSchemeFacts },
  {
    id: 'proxy-failed',
    when: ({ status }) => status === 407,
    facts: proxyFacts,
  },
  { id: 'region-blocked', when: isRegional },
  { id: 'not-an-api', when: ({ status, html, said }) => status === 511 || (html && networkFilter.test(said)) },
  { id: 'gateway-blocks-client', when: isBlocked },
  {
    id: 'not-an-api',
    when: ({ status }) => between(status, 300, 399),
    facts: ({ exchange }) => ({ value: exchange.headers.location }),
  },
  {
    // A console at the root of the host, with the API below it.
    id: 'endpoint-not-found',
    when: ({ status, html, all }) => html && status < 500 && all.followUps.betterBaseUrl !== null,
    facts: ({ all }) => ({ suggestion: all.followUps.betterBaseUrl ?? undefined }),
  },
  { id: 'not-an-api', when: ({ status, html }) => html && status < 300 },
  { id: 'not-an-api', when: ({ status, html, said }) => html && status < 500 && login.test(said) },
];
