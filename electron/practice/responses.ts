import { randomUUID } from 'node:crypto';

/** One server-sent event of the Responses API; its name is `data.type`. */
export interface ResponseEvent {
  type: string;
  [key: string]: unknown;
}

/** What the gateway answers with: a text, or a call of one of the functions that were offered. */
export type Answer = { kind: 'text'; text: string } | { kind: 'call'; name: string };

interface Asked {
  tools?: unknown;
  tool_choice?: unknown;
  input?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The text of the last item of the input, whichever of the documented forms it has. */
function lastText(input: unknown): string {
  if (typeof input === 'string') return input;
  const last: unknown = Array.isArray(input) ? input.at(-1) : null;
  if (!isObject(last)) return '';
  if (typeof last.content === 'string') return last.content;
  if (!Array.isArray(last.content)) return '';
  return last.content
    .map((part: unknown) => (isObject(part) && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

/** The function that `tool_choice` demands: the named one, or the first offered with `required`. */
function demandedFunction({ tools, tool_choice: choice }: Asked): string | null {
  const offered = (Array.isArray(tools) ? tools : []).filter(isObject).filter((tool) => tool.type === 'function');
  const wanted = isObject(choice) ? choice.name : null;
  const found = choice === 'required' ? offered[0] : offered.find((tool) => tool.name === wanted);
  return typeof found?.name === 'string' ? found.name : null;
}

/**
 * What to answer: the word that "exactly the word: X" asks for, else `pong`; a function call where the request demands
 * one (`tool_choice`) and does not bring its result yet.
 */
export function chooseAnswer(asked: Asked): Answer {
  const last: unknown = Array.isArray(asked.input) ? asked.input.at(-1) : null;
  const name = demandedFunction(asked);
  if (name && !(isObject(last) && last.type === 'function_call_output')) return { kind: 'call', name };
  return { kind: 'text', text: /exactly the word:?\s*["']?([\w-]+)/i.exec(lastText(asked.input))?.[1] ?? 'pong' };
}

/**
 * The documented event sequence of one streamed response (platform.openai.com/docs/api-reference/responses-streaming).
 * @param model the model that answers, which for a route is not the one that was asked
 */
export function responseEvents(model: string, answer: Answer, inputTokens: number): ResponseEvent[] {
  const text = answer.kind === 'text' ? answer.text : '';
  const usage = {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 1,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + 1,
  };
  const response = {
    id: `resp_${randomUUID().replaceAll('-', '')}`,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    model,
    error: null,
    incomplete_details: null,
  };
  const item =
    answer.kind === 'text'
      ? { id: `msg_${response.id}`, type: 'message', role: 'assistant' }
      : { id: `fc_${response.id}`, type: 'function_call', call_id: `call_${response.id}`, name: answer.name };
  const part = (value: string) => ({ type: 'output_text', text: value, annotations: [] });
  const finished =
    answer.kind === 'text'
      ? { ...item, status: 'completed', content: [part(text)] }
      : { ...item, status: 'completed', arguments: '{}' };
  const started = answer.kind === 'text' ? { ...item, content: [] } : { ...item, arguments: '' };
  const at = { item_id: item.id, output_index: 0 };
  const events: ResponseEvent[] = [
    { type: 'response.created', response: { ...response, status: 'in_progress', output: [], usage: null } },
    { type: 'response.in_progress', response: { ...response, status: 'in_progress', output: [], usage: null } },
    { type: 'response.output_item.added', output_index: 0, item: { ...started, status: 'in_progress' } },
    ...(answer.kind === 'text'
      ? [
          { type: 'response.content_part.added', ...at, content_index: 0, part: part('') },
          { type: 'response.output_text.delta', ...at, content_index: 0, delta: text },
          { type: 'response.output_text.done', ...at, content_index: 0, text },
          { type: 'response.content_part.done', ...at, content_index: 0, part: part(text) },
        ]
      : [
          { type: 'response.function_call_arguments.delta', ...at, delta: '{}' },
          { type: 'response.function_call_arguments.done', ...at, arguments: '{}' },
        ]),
    { type: 'response.output_item.done', output_index: 0, item: finished },
    { type: 'response.completed', response: { ...response, status: 'completed', output: [finished], usage } },
  ];
  return events.map((event, index) => ({ ...event, sequence_number: index }));
}

/** An event as it goes over the wire. */
export const asServerSentEvent = (event: ResponseEvent) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
