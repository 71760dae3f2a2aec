import type { FaultId } from '../../faults/fault.ts';
import type { Facts } from '../../faults/words.ts';

interface WordsRule {
  id: FaultId;
  says: RegExp;
  facts?: (match: RegExpExecArray) => Facts;
}

const place = (match: RegExpExecArray): Facts => ({
  path: match.groups?.path,
  line: match.groups?.line ? Number(match.groups.line) : undefined,
  column: match.groups?.column ? Number(match.groups.column) : undefined,
  words: match.groups?.words,
});

/** What Codex prints and what it means (seen on 0.169.0). The first that fits decides, so the particular come first. */
export const codexWordsRules: readonly WordsRule[] = [
  { id: 'codex-too-old', says: /unexpected argument '(--[\w-]+)'/, facts: ([, flag]) => ({ value: flag }) },
  {
    id: 'home-missing',
    says: /CODEX_HOME points to "([^"]+)", but that path does not exist/,
    facts: ([, path]) => ({ path }),
  },
  { id: 'wire-api-chat', says: /`?wire_api = "chat"`? is no longer supported/ },
  {
    id: 'reserved-provider-id',
    says: /reserved built-in provider IDs: `([^`]+)`/,
    facts: ([, value]) => ({ value, provider: value }),
  },
  { id: 'provider-name-missing', says: /provider name must not be empty/ },
  { id: 'auth-conflict', says: /provider auth cannot be combined with ([\w, ]+)/, facts: ([, value]) => ({ value }) },
  { id: 'provider-missing', says: /Model provider `([^`]+)` not found/, facts: ([, provider]) => ({ provider }) },
  { id: 'legacy-profile', says: /legacy `profile = [^`]*` config is no longer supported/ },
  {
    id: 'config-not-utf8',
    says: /stream did not contain valid UTF-8|invalid utf-8/i,
  },
  {
    // TOML that reads well, and does not say what Codex wants.
    id: 'config-rejected-by-codex',
    says: /(?<path>\S+\.toml):(?<line>\d+):(?<column>\d+): (?<words>(?:invalid (?:type|value|length)|unknown (?:variant|field)|missing field|wanted |data did not match).*)/,
    facts: place,
  },
  {
    id: 'config-invalid-toml',
    says: /(?<path>\S+\.toml):(?<line>\d+):(?<column>\d+): (?<words>.*(?:expected|duplicate|invalid|unclosed|missing|key|quoted|newline).*)/,
    facts: place,
  },
  {
    id: 'config-invalid-toml',
    says: /project config file (?<path>.+?): TOML parse error at line (?<line>\d+), column (?<column>\d+)/,
    facts: place,
  },
  {
    id: 'config-rejected-by-codex',
    says: /(?<path>\S+\.toml):(?<line>\d+):(?<column>\d+): (?<words>.+)/,
    facts: place,
  },
  { id: 'config-rejected-by-codex', says: /Error loading config(?:\.toml|uration)?: (?<words>.+)/, facts: place },
  { id: 'key-missing', says: /Missing environment variable: `([^`]+)`/, facts: ([, variable]) => ({ variable }) },
  { id: 'auth-command-failed', says: /provider auth command (.+)/, facts: ([, words]) => ({ words }) },
  {
    id: 'wrong-provider-selected',
    says: /model is not supported when using Codex with a ChatGPT account/,
  },
  { id: 'wrong-provider-selected', says: /api\.openai\.com|chatgpt\.com\/backend-api/ },
  { id: 'quota-exhausted', says: /Quota exceeded\. Check your plan/ },
  { id: 'base-url-malformed', says: /builder error|relative URL without a base/ },
  { id: 'gateway-blocks-client', says: /Access blocked by Cloudflare/ },
  { id: 'key-rejected', says: /unexpected status 401/, facts: () => ({ status: 401 }) },
  { id: 'payment-required', says: /unexpected status 402/, facts: () => ({ status: 402 }) },
  { id: 'access-forbidden', says: /unexpected status 403/, facts: () => ({ status: 403 }) },
  { id: 'endpoint-not-found', says: /unexpected status 404/, facts: () => ({ status: 404 }) },
  { id: 'rate-limited', says: /last status: 429|unexpected status 429/, facts: () => ({ status: 429 }) },
  { id: 'server-error', says: /currently experiencing high demand|unexpected status 5\d\d/ },
  { id: 'stream-incomplete', says: /stream closed before response\.completed/ },
  // A connection that does not come about is “Connection failed: error sending request”.
  { id: 'connection-closed', says: /stream disconnected before completion: error sending request/ },
];
