import { randomUUID } from 'node:crypto';
import type { Answer } from './answer.ts';

/** One server-sent event of the Responses API; its name is `data.type`. */
export interface ResponseEvent {
  type: string;
  [key: string]: unknown;
}

interface Told {
  /** The item when it is added, and when it is done. */
  started: Record<string, unknown>;
  finished: Record<string, unknown>;
  /** What comes between, without the item's ID and place. */
  between: ResponseEvent[];
}

const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** One answer as an item of the output. */
function tell(answer: Answer): Told {
  if (answer.kind === 'text') {
    const { text } = answer;
    const part = (value: string) => ({ type: 'output_text', text: value, annotations: [] });
    const item = { id: newId('msg'), type: 'message', role: 'assistant' };
    const at = { content_index: 0 };
    return {
      started: { ...item, content: [] },
      finished: { ...item, content: [part(text)] },
      between: [
        { type: 'response.content_part.added', ...at, part: part('') },
        { type: 'response.output_text.delta', ...at, delta: text },
        { type: 'response.output_text.done', ...at, text },
        { type: 'response.content_part.done', ...at, part: part(text) },
      ],
    };
  }
  if (answer.kind === 'reasoning') {
    // Nothing was thought, so nothing is encrypted: the form is that of a real one.
    const encrypted = Buffer.from('The practice gateway does not think.').toString('base64');
    const item = { id: newId('rs'), type: 'reasoning', summary: [] };
    return { started: item, finished: { ...item, encrypted_content: encrypted }, between: [] };
  }
  if (answer.kind === 'custom') {
    const { name, input } = answer;
    const item = { id: newId('ctc'), type: 'custom_tool_call', call_id: newId('call'), name };
    return {
      started: { ...item, input: '' },
      finished: { ...item, input },
      between: [
        { type: 'response.custom_tool_call_input.delta', delta: input },
        { type: 'response.custom_tool_call_input.done', input },
      ],
    };
  }
  const { name, namespace, arguments: given = '{}' } = answer;
  const item = { id: newId('fc'), type: 'function_call', call_id: newId('call'), name };
  const named = namespace === undefined ? item : { ...item, namespace };
  return {
    started: { ...named, arguments: '' },
    finished: { ...named, arguments: given },
    between: [
      { type: 'response.function_call_arguments.delta', delta: given },
      { type: 'response.function_call_arguments.done', arguments: given },
    ],
  };
}

/**
 * The documented event sequence of one streamed response (platform.openai.com/docs/api-reference/responses-streaming).
 * @param model the model that answers, which for a route is not the one that was asked
 */
export function responseEvents(
  model: string,
  answer: Answer | readonly Answer[],
  inputTokens: number,
): ResponseEvent[] {
  const usage = {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 1,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + 1,
  };
  const response = {
    id: newId('resp'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    model,
    error: null,
    incomplete_details: null,
  };
  const told = (Array.isArray(answer) ? (answer as readonly Answer[]) : [answer as Answer]).map(tell);
  const output = told.map(({ finished }) => ({ ...finished, status: 'completed' }));
  const running = { ...response, status: 'in_progress', output: [], usage: null };
  const events: ResponseEvent[] = [
    { type: 'response.created', response: running },
    { type: 'response.in_progress', response: running },
    ...told.flatMap(({ started, between }, index): ResponseEvent[] => {
      const at = { item_id: started.id, output_index: index };
      return [
        { type: 'response.output_item.added', output_index: index, item: { ...started, status: 'in_progress' } },
        ...between.map(({ type, ...event }) => ({ type, ...at, ...event })),
        { type: 'response.output_item.done', output_index: index, item: output[index] },
      ];
    }),
    { type: 'response.completed', response: { ...response, status: 'completed', output, usage } },
  ];
  return events.map((event, index) => ({ ...event, sequence_number: index }));
}

/** An event as it goes over the wire. */
export const asServerSentEvent = (event: ResponseEvent) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
