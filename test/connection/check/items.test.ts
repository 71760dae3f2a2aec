import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../../electron/connection/check/check.types.ts';
import { opening, questions } from '../../../electron/connection/check/questions.ts';
import { runCheck } from '../../../electron/connection/check/run-check.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';
import { itemCases, type ItemCase } from './items.ts';
import { scriptedGateway, scriptedKey, type Behaviour } from './scripted-gateway.ts';

async function checkOf({ about, model }: ItemCase, behaviour: Omit<Behaviour, 'about'>): Promise<CheckResult> {
  const { deps } = await pongSetup(guideConfig(await scriptedGateway({ about, ...behaviour }), model), scriptedKey);
  return runCheck(deps, {}, new AbortController().signal, { timeoutMs: 5000 });
}

const itemOf = ({ items }: CheckResult, { id }: ItemCase) => items.find((item) => item.id === id);
const sentence = /^[A-Z`].*\.$/s;

test('every item of the check has its cases', () => {
  const asked = [opening, ...questions].flatMap(({ items }) => items.map(({ id }) => id));
  expect(itemCases.map(({ id }) => id).sort()).toEqual(asked.sort());
});

describe.each(itemCases)('$id', (one) => {
  test('passes where the gateway does it', async () => {
    const result = await checkOf(one, {});
    expect(itemOf(result, one)).toMatchObject({
      status: 'pass',
      stops: false,
      meaning: expect.stringMatching(sentence),
    });
    expect(result).toMatchObject({ ok: true, verdict: 'fits', fault: null });
  });

  test('fails where it takes the request and does not do it', async () => {
    const result = await checkOf(one, one.fails);
    const [stops] = one.stops;
    expect(itemOf(result, one)).toMatchObject({ status: 'fail', stops, meaning: expect.stringMatching(sentence) });
    expect([result.ok, result.verdict]).toEqual([!stops, stops ? 'does-not-fit' : 'fits']);
  });
});

const refusable = itemCases.flatMap((one) => (one.refuses === null ? [] : [{ one, id: one.id, refuses: one.refuses }]));

test.each(refusable)('$id is refused where it says no, and its own word for the thing is told', async (each) => {
  const { one, refuses } = each;
  const result = await checkOf(one, { refuses });
  const [, stops] = one.stops;
  expect(itemOf(result, one)).toMatchObject({ status: 'refused', stops, meaning: expect.stringContaining(refuses) });
  expect(result.ok).toBe(!stops);
});

test('the plainest request, refused, is one fault and no list', async () => {
  const [plain] = itemCases;
  const result = plain && (await checkOf(plain, { refuses: 'stream' }));
  expect(result).toMatchObject({ ok: false, items: [], fault: { id: 'parameter-rejected' } });
});
