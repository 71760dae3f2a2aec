import { expect, it } from 'vitest';
import { newExchange, recorder } from '../../electron/connection/exchange.ts';

function answered(model: unknown) {
  const exchange = newExchange('POST', 'http://127.0.0.1:9/v1/responses', true, null);
  const record = recorder(exchange);
  record.headers(200, { 'content-type': 'text/event-stream' });
  record.chunk(Buffer.from(`data: ${JSON.stringify({ type: 'response.created', response: { model } })}\n\n`));
  return exchange.answeredBy;
}

it('who answered is a model’s ID, and nothing that would fill a disk', () => {
  expect(answered('openai/gpt-5.5')).toBe('openai/gpt-5.5');
  expect(answered('m'.repeat(1_000_000))).toBeNull();
  expect(answered({ toString: 'm' })).toBeNull();
});
