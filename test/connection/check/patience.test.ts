import { describe, expect, test } from 'vitest';
import type { CheckItem, CheckResult } from '../../../electron/connection/check/check.types.ts';
import { verdictOf } from '../../../electron/connection/check/judge.ts';
import { meaningOf, pauseMs } from '../../../electron/connection/check/patience.ts';
import { runCheck, type CheckOptions } from '../../../electron/connection/check/run-check.ts';
import { newExchange } from '../../../electron/connection/exchange.ts';
import { PRACTICE_KEY } from '../../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../../gateway/faulty-gateway.ts';
import { limitedGateway, says, type Limit } from '../../gateway/limiting.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';

async function checkOf(baseUrl: string, options: CheckOptions = {}): Promise<CheckResult> {
  const { deps } = await pongSetup(guideConfig(baseUrl), { TEST_GATEWAY_KEY: PRACTICE_KEY });
  return runCheck(deps, {}, new AbortController().signal, options);
}

const skipped = ({ items }: CheckResult) => items.filter(({ status }) => status === 'skip');
const good = { ok: true, verdict: 'fits', fault: null };

describe('what only asking side by side brings about is asked again, alone, and is no verdict', () => {
  test.each<[string, Limit]>([
    ['one at once, else 429', { atOnce: 1, turnsAway: says.bare429 }],
    ['two at once, else 429', { atOnce: 2, turnsAway: says.bare429 }],
    ['one at once, else 503', { atOnce: 1, turnsAway: says.busy }],
    ['one at once, else a 502', { atOnce: 1, turnsAway: (response) => void response.writeHead(502).end() }],
    ['one at once, else the connection is closed', { atOnce: 1 }],
  ])('%s', async (_, limit) => {
    const { baseUrl, asked } = await limitedGateway(limit);
    const result = await checkOf(baseUrl);
    expect(result.items.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(result).toMatchObject(good);
    // Turned away are, at most, those that were on their way beside the one that was let in.
    expect(asked.filter(({ letIn }) => !letIn).length).toBeLessThanOrEqual(2);
  });
});

describe('the pause that a gateway asks for is made, and then all is tested', () => {
  test.each<[string, Limit]>([
    ['Retry-After in seconds', { rate: { requests: 5, ms: 1000 }, turnsAway: says.seconds }],
    ['Retry-After as a date', { rate: { requests: 5, ms: 1000 }, turnsAway: says.date }],
    ['429 without a word of when', { rate: { requests: 5, ms: 1000 }, turnsAway: says.bare429 }],
  ])('%s', async (_, limit) => {
    const { baseUrl, asked } = await limitedGateway(limit);
    const told: CheckItem[] = [];
    const result = await checkOf(baseUrl, { onItem: (item) => told.push(item) });
    expect(result).toMatchObject(good);
    expect(skipped(result)).toEqual([]);
    // From the second refusal on it is one after another: the next one waits out the second that was asked for.
    const refused = asked.findIndex(({ letIn }) => !letIn);
    const gaps = asked.flatMap(({ at, letIn }, index) =>
      letIn || index < refused + 2 ? [] : [(asked[index + 1]?.at ?? Infinity) - at],
    );
    expect(Math.min(...gaps)).toBeGreaterThan(950);
    // Who watches is told why nothing goes on, and of no such thing in the end.
    const waiting = told.filter(({ status }) => status === 'wait');
    expect(waiting[0]?.meaning).toMatch(/^The gateway asked for a pause: \d s\.$/);
    expect(result.items.map(({ status }) => status)).not.toContain('wait');
  });

  test('before the first question, too', async () => {
    const { baseUrl } = await limitedGateway({ rate: { requests: 20, ms: 1500 }, turnsAway: says.seconds });
    const asks = () => fetch(`${baseUrl}/responses`, { method: 'POST', body: '{}' }).then((reply) => reply.text());
    await Promise.all(Array.from({ length: 20 }, asks));
    expect(await checkOf(baseUrl)).toMatchObject(good);
  });
});

describe('a gateway that takes no more leaves the verdict open', () => {
  test.each<[string, Limit, RegExp]>([
    ['for an hour', { turnsAway: (response) => says.seconds(response, 3_600_000) }, /\(429: Rate limit reached\)/],
    ['for want of quota', { turnsAway: says.quota }, /\(429: You exceeded your current quota\)/],
    ['without a word of when', { turnsAway: says.bare429 }, /\(429: Too many requests\)/],
    ['because it is overloaded', { turnsAway: says.busy }, /\(503: Server is busy\)/],
  ])('%s', async (_, limit, words) => {
    const { baseUrl, asked } = await limitedGateway({ inAll: 4, ...limit });
    const result = await checkOf(baseUrl, { timeoutMs: 3500 });
    expect(result).toMatchObject({ ok: false, verdict: 'not-known', fault: null });
    expect(skipped(result).length).toBeGreaterThan(5);
    for (const { meaning, stops } of skipped(result)) {
      expect([meaning, stops]).toEqual([expect.stringMatching(words), false]);
      expect(meaning).toContain('takes no more requests for now');
    }
    expect(result.items.filter(({ status }) => status === 'fail' || status === 'refused')).toEqual([]);
    // It is not asked for every single thing in turn.
    expect(asked.filter(({ letIn }) => !letIn).length).toBeLessThan(skipped(result).length);
  });

  test('from the first question on, it is the one fault', async () => {
    const { baseUrl, asked } = await limitedGateway({ inAll: 0, turnsAway: (one) => says.seconds(one, 3_600_000) });
    const result = await checkOf(baseUrl);
    expect(result).toMatchObject({ ok: false, verdict: 'not-known', items: [], fault: { id: 'rate-limited' } });
    expect(asked.length).toBe(1);
  });

  test('one that is gone in the middle says nothing of the model', async () => {
    const gateway = await faultyGateway([]);
    const closed: Promise<void>[] = [];
    const result = await checkOf(gateway.baseUrl, {
      onItem: ({ id }) => void (id === 'streams' && closed.push(gateway.close())),
      timeoutMs: 900,
    });
    await Promise.all(closed);
    expect(result).toMatchObject({ ok: false, verdict: 'not-known' });
    expect(skipped(result)[0]?.meaning).toContain('no connection came about');
    expect(result.items.filter(({ stops }) => stops)).toEqual([]);
  });
});

test('what is missing for certain decides, whatever else could not be tested', () => {
  const item = (status: CheckItem['status'], stops = false) => ({ status, stops }) as CheckItem;
  expect(verdictOf([item('pass'), item('fail', true), item('skip')])).toBe('does-not-fit');
  expect(verdictOf([item('pass'), item('fail'), item('skip')])).toBe('not-known');
  expect(verdictOf([item('pass'), item('fail'), item('refused')])).toBe('fits');
});

const answered = (status: number | null, headers: Record<string, string> = {}) => ({
  exchange: { ...newExchange('POST', 'http://a.test', true, null), status, headers },
});

test('which answers are about asking, and which about what was asked', () => {
  expect(meaningOf('rate-limited', answered(429).exchange)).toBe('pause');
  expect(meaningOf('server-error', answered(503).exchange)).toBe('pause');
  expect(meaningOf('quota-exhausted', answered(429).exchange)).toBe('spent');
  expect(meaningOf('server-error', answered(500).exchange)).toBe('unsettled');
  expect(meaningOf('connection-closed', answered(null).exchange)).toBe('unsettled');
  expect(meaningOf('connection-refused', answered(null).exchange)).toBe('unsettled');
  expect(meaningOf('tools-rejected', answered(400).exchange)).toBe('settled');
  expect(meaningOf(undefined, answered(200).exchange)).toBe('settled');
});

test('a pause is as long as the gateway says, and longer each time that it was too short', () => {
  expect([0, 1, 2, 3, 4].map((refusals) => pauseMs(answered(429), refusals))).toEqual([1000, 1000, 2000, 4000, 8000]);
  expect([1, 4].map((refusals) => pauseMs(answered(429, { 'retry-after': '5' }), refusals))).toEqual([5000, 8000]);
});
