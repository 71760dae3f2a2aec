import type { Answer } from '../../../electron/practice/answer.ts';
import type { ResponseEvent } from '../../../electron/practice/responses.ts';
import type { Asked, Behaviour } from './scripted-gateway.ts';

/** One item of the check, and gateways that fail it or refuse it. */
export interface ItemCase {
  id: string;
  model: string;
  about: (asked: Asked) => boolean;
  /** It takes the request and does not do it. */
  fails: Omit<Behaviour, 'about'>;
  /** What it names when it says no; null for what cannot be refused alone. */
  refuses: string | null;
  /** Whether Codex cannot work without it, when it fails and when it is refused. */
  stops: readonly [failed: boolean, refused: boolean];
}

const known = 'openai/gpt-5.5';
const unknown = 'anthropic/claude-opus-4-8';
const reduced = 'openai/gpt-5.6-sol';

const list = (value: unknown): Asked[] => (Array.isArray(value) ? (value as Asked[]) : []);
const offers = (type: string) => (asked: Asked) => list(asked.tools).some((tool) => tool.type === type);
const has = (type: string) => (asked: Asked) => list(asked.input).some((item) => item.type === type);
const says = (asked: Asked, words: string) => JSON.stringify(asked.input).includes(words);

const words: Answer = { kind: 'text', text: 'I would rather talk.' };
const onlyWords = { answers: words };
const neverEnds = { changes: (events: ResponseEvent[]) => events.filter(({ type }) => type !== 'response.completed') };
const withoutIn = (field: 'usage' | 'model') => ({
  changes: (events: ResponseEvent[]) =>
    events.map(({ response, ...event }): ResponseEvent => {
      if (!response) return event as ResponseEvent;
      const kept = Object.entries(response).filter(([name]) => name !== field);
      return { ...event, response: Object.fromEntries(kept) } as ResponseEvent;
    }),
});
/** The plainest request has neither tools nor fields. */
const isPlain = ({ tools, include, input }: Asked) => !tools && !include && list(input).length === 1;

export const itemCases: readonly ItemCase[] = [
  {
    id: 'streams',
    model: known,
    about: isPlain,
    fails: { changes: (events) => events.filter(({ type }) => !type.endsWith('.delta')) },
    refuses: null,
    stops: [false, true],
  },
  { id: 'usage', model: known, about: isPlain, fails: withoutIn('usage'), refuses: null, stops: [false, false] },
  { id: 'answered-by', model: known, about: isPlain, fails: withoutIn('model'), refuses: null, stops: [false, false] },
  {
    id: 'function-call',
    model: known,
    about: (asked) => offers('function')(asked) && !asked.parallel_tool_calls,
    fails: onlyWords,
    refuses: 'tools[0]',
    stops: [true, true],
  },
  {
    id: 'function-result',
    model: unknown,
    about: has('function_call_output'),
    fails: onlyWords,
    refuses: 'input[1]',
    stops: [true, true],
  },
  {
    id: 'parallel-calls',
    model: known,
    about: (asked) => offers('function')(asked) && asked.parallel_tool_calls === true,
    fails: { answers: { kind: 'call', name: 'exec_command', arguments: '{"cmd":"true"}' } },
    refuses: 'parallel_tool_calls',
    stops: [false, true],
  },
  {
    id: 'custom-tool',
    model: known,
    about: offers('custom'),
    fails: onlyWords,
    refuses: 'tools[0].type',
    stops: [false, true],
  },
  {
    id: 'namespace-tool',
    model: unknown,
    about: offers('namespace'),
    // Without its namespace Codex does not find the tool.
    fails: { answers: { kind: 'call', name: 'close_agent', arguments: '{"target":"true"}' } },
    refuses: 'tools[0].type',
    stops: [false, false],
  },
  {
    id: 'tool-search',
    model: known,
    about: offers('tool_search'),
    fails: neverEnds,
    refuses: 'tools[0].type',
    stops: [true, true],
  },
  {
    id: 'web-search',
    model: unknown,
    about: offers('web_search'),
    fails: neverEnds,
    refuses: 'tools[0].type',
    stops: [false, false],
  },
  {
    id: 'fields',
    model: known,
    about: ({ include }) => Array.isArray(include),
    fails: neverEnds,
    refuses: 'prompt_cache_key',
    stops: [true, true],
  },
  {
    id: 'reasoning',
    model: unknown,
    about: ({ include }) => Array.isArray(include),
    fails: { answers: { kind: 'text', text: 'pong' } },
    refuses: 'include',
    stops: [false, true],
  },
  {
    id: 'instructions',
    model: known,
    about: (asked) => list(asked.input).some(({ role }) => role === 'developer') && !has('additional_tools')(asked),
    fails: onlyWords,
    refuses: 'input[0].role',
    stops: [false, true],
  },
  {
    id: 'second-turn',
    model: known,
    about: (asked) => list(asked.input).some(({ role }) => role === 'assistant'),
    fails: onlyWords,
    refuses: 'input[1]',
    stops: [true, true],
  },
  {
    id: 'images',
    model: unknown,
    about: (asked) => says(asked, 'input_image'),
    fails: onlyWords,
    refuses: 'input[0].content[1]',
    stops: [false, false],
  },
  {
    id: 'additional-tools',
    model: reduced,
    about: has('additional_tools'),
    fails: neverEnds,
    refuses: 'input[0].type',
    stops: [true, true],
  },
  {
    id: 'errors',
    model: known,
    about: ({ input }) => input === 7,
    fails: { replies: { status: 400, contentType: 'text/html', body: '<h1>Bad Request</h1>' } },
    refuses: null,
    stops: [false, false],
  },
];
