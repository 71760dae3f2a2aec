import { reportsError } from '../gateway-words.ts';
import { words } from '../../words/words.ts';
import { between, type Rule, type Seen } from './rule.ts';

const good = ({ status }: Seen) => between(status, 200, 299);
const speaksChat = ({ exchange }: Seen) =>
  exchange.eventTypes.some((type) => type.startsWith('chat.completion')) ||
  /"object"\s*:\s*"chat\.completion/.test(exchange.body);

/** The gateway accepted the request: what became of the stream. */
export const streamRules: readonly Rule[] = [
  { id: 'responses-unsupported', when: (seen) => good(seen) && speaksChat(seen) },
  {
    id: 'response-failed',
    when: (seen) => good(seen) && seen.exchange.failed !== null,
    facts: ({ exchange }) => ({ value: exchange.failed?.code }),
  },
  { id: 'response-failed', when: (seen) => good(seen) && reportsError(seen.exchange) },
  { id: 'stream-cut', when: (seen) => good(seen) && seen.exchange.end === 'cut' },
  {
    // One document instead of a stream: the gateway passed over `stream: true`.
    id: 'stream-incomplete',
    when: (seen) => good(seen) && /"object"\s*:\s*"response"/.test(seen.exchange.body),
    facts: () => ({ words: words().reasons.oneDocument }),
  },
  {
    id: 'not-an-api',
    when: (seen) =>
      good(seen) && seen.exchange.end === 'ended' && seen.exchange.events === 0 && seen.exchange.body.trim() !== '',
  },
  {
    id: 'stream-incomplete',
    when: (seen) => good(seen) && seen.exchange.end === 'ended' && !seen.exchange.completed,
    facts: ({ exchange }) => ({ value: exchange.eventTypes.at(-1) }),
  },
  { id: 'stream-stalled', when: (seen) => good(seen) && seen.exchange.end === 'waiting' && seen.all.codex.timedOut },
];
