import { between, type Rule, type Seen } from './rule.ts';

const onlyChat =
  /responses?( api)?.{0,40}(not (supported|implemented|available|enabled)|unsupported|does not work)|(only|use).{0,30}chat[ /_-]?completions|unsupported.{0,20}\/responses/;

const missing = ({ status }: Seen) => [404, 405, 410].includes(status);

/** The gateway says that it has Chat Completions alone. Before the rules on the model: it may say so of one model. */
export const onlyChatRules: readonly Rule[] = [
  {
    id: 'responses-unsupported',
    when: ({ status, said, words }) =>
      between(status, 400, 501) && (words.param === '' || words.param === 'model') && onlyChat.test(said),
    facts: ({ said, all }) => ({ value: /\bmodel\b/.test(said) ? (all.model ?? undefined) : undefined }),
  },
];

/** The gateway answered, and not with a response: what its status means where its words told nothing. */
export const gatewayRules: readonly Rule[] = [
  { id: 'access-forbidden', when: ({ status }) => status === 403 },
  {
    id: 'endpoint-not-found',
    when: (seen) => missing(seen) && seen.all.followUps.betterBaseUrl !== null,
    facts: ({ all }) => ({ suggestion: all.followUps.betterBaseUrl ?? undefined }),
  },
  { id: 'responses-unsupported', when: (seen) => missing(seen) && seen.all.followUps.chatCompletions === true },
  { id: 'responses-unsupported', when: ({ status }) => status === 501 },
  { id: 'endpoint-not-found', when: missing },
  { id: 'server-error', when: ({ status }) => between(status, 500, 599) || status === 408 },
];
