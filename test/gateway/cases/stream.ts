import type { FaultCase } from './case.types.ts';

export const streamCases: readonly FaultCase[] = [
  { name: 'no headers', fault: 'no-response', timeoutMs: 2500, script: { end: 'hang' } },
  { name: 'a connection closed at once', fault: 'no-response', script: { end: 'drop' } },
  {
    name: 'a stall after the first events',
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { eventsUntil: 'response.output_text.delta', end: 'stall' },
  },
  {
    name: 'headers and then nothing',
    fault: 'stream-stalled',
    timeoutMs: 2500,
    script: { stream: ':\n\n', end: 'stall' },
  },
  {
    name: 'a cut in the middle',
    fault: 'stream-cut',
    script: { eventsUntil: 'response.output_text.done', end: 'cut' },
  },
  { name: 'a cut before the first event', fault: 'stream-cut', script: { stream: ':\n\n', end: 'cut' } },
  { name: 'no response.completed', fault: 'stream-incomplete', script: { eventsUntil: 'response.completed' } },
  {
    name: 'one document instead of a stream',
    fault: 'stream-incomplete',
    script: { body: { object: 'response', status: 'completed', output: [] } },
  },
  {
    name: 'response.failed',
    fault: 'response-failed',
    mentions: 'backend is gone',
    script: {
      eventsUntil: 'response.output_text.delta',
      extra: [{ type: 'response.failed', response: { error: { code: 'server_error', message: 'backend is gone' } } }],
    },
  },
  {
    name: 'an error event',
    fault: 'response-failed',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'error', code: 'server_error', message: 'the model crashed' }],
    },
  },
  {
    name: 'response.failed for want of quota',
    fault: 'quota-exhausted',
    script: {
      eventsUntil: 'response.output_item.added',
      extra: [{ type: 'response.failed', response: { error: { code: 'insufficient_quota', message: 'no quota' } } }],
    },
  },
];
