import type { FaultCase } from './case.types.ts';

export const streamCases: readonly FaultCase[] = [
  { name: 'no headers', codexSays: null, fault: 'no-response', timeoutMs: 2500, script: { end: 'hang' } },
  {
    name: 'nothing at all, not even a list of models',
    codexSays: null,
    fault: 'no-response',
    timeoutMs: 2500,
    script: { end: 'hang', on: /./ },
  },
  {
    name: 'a connection closed instead of an answer',
    codexSays: 'stream disconnected before completion: error sending request',
    fault: 'connection-closed',
    mentions: 'closed the connection without answering',
    script: { end: 'drop' },
  },
  {
    name: 'a connection reset instead of an answer',
    codexSays: 'stream disconnected before completion: error sending request',
    fault: 'connection-closed',
    script: { end: 'reset', on: /./ },
  },
  {
    name: 'a stall after the first events',
    codexSays: null,
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { eventsUntil: 'response.output_text.delta', end: 'stall' },
  },
  {
    name: 'headers and then nothing',
    codexSays: null,
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { stream: ':\n\n', end: 'stall' },
  },
  {
    name: 'a cut in the middle',
    codexSays: 'Transport error: network error: error decoding response body',
    fault: 'stream-cut',
    script: { eventsUntil: 'response.output_text.done', end: 'cut' },
  },
  {
    name: 'a cut before the first event',
    codexSays: 'Transport error: network error: error decoding response body',
    fault: 'stream-cut',
    script: { stream: ':\n\n', end: 'cut' },
  },
  {
    name: 'no response.completed',
    codexSays: 'stream closed before response.completed',
    fault: 'stream-incomplete',
    script: { eventsUntil: 'response.completed' },
  },
  {
    name: 'one document instead of a stream',
    codexSays: 'stream closed before response.completed',
    fault: 'stream-incomplete',
    script: { body: { object: 'response', status: 'completed', output: [] } },
  },
  {
    name: 'response.failed',
    codexSays: 'stream disconnected before completion: backend is gone',
    fault: 'response-failed',
    mentions: 'backend is gone',
    script: {
      eventsUntil: 'response.output_text.delta',
      extra: [{ type: 'response.failed', response: { error: { code: 'server_error', message: 'backend is gone' } } }],
    },
  },
  {
    name: 'an error event',
    codexSays: 'stream closed before response.completed',
    fault: 'response-failed',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'error', code: 'server_error', message: 'the model crashed' }],
    },
  },
  {
    name: 'response.failed for want of quota',
    codexSays: 'Quota exceeded. Check your plan and billing details.',
    fault: 'quota-exhausted',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'response.failed', response: { error: { code: 'insufficient_quota', message: 'no quota' } } }],
    },
  },
];
