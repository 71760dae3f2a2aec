import { Agent } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { verbs } from '../../../electron/api/contract.ts';
import { rawRequest, served } from '../../support/http.ts';
import { payloads } from '../../support/payloads.ts';

test('10,000 random payloads: each is answered in JSON, none breaks it, none that does not fit reaches a handler', async () => {
  const { door, ours, calls, log } = await served({ limits: { burst: 20_000 } });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  onTestFinished(() => agent.destroy());
  let right = 0;
  const send = async (verb: string, body: string) => {
    const answer = await rawRequest(door.port, `/api/${verb}`, { method: 'POST', headers: ours, body, agent });
    const reply: unknown = JSON.parse(answer.text);
    if (answer.status === 200) right += 1;
    else {
      expect(answer.status).toBe(400);
      expect(reply).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
    }
  };
  const sample = fc.sample(fc.tuple(fc.constantFrom(...verbs), payloads), { numRuns: 10_000, seed: 5 });
  for (let at = 0; at < sample.length; at += 100) {
    await Promise.all(sample.slice(at, at + 100).map(([verb, body]) => send(verb, body)));
  }
  expect(calls).toHaveLength(right);
  expect(log).toEqual([]);
}, 400_000);
