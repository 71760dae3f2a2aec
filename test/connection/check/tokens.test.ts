import { expect, test } from 'vitest';
import { runCheck } from '../../../electron/connection/check/run-check.ts';
import type { ResponseEvent } from '../../../electron/practice/responses.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';
import { scriptedGateway, scriptedKey, type Asked } from './scripted-gateway.ts';

const never = () => new AbortController().signal;

/** Every response says that it used so many tokens. */
const reporting = (input: number, output: number) => (events: ResponseEvent[]) =>
  events.map((event): ResponseEvent => {
    const { type, response } = event;
    const usage = { input_tokens: input, output_tokens: output, total_tokens: input + output };
    return type === 'response.completed' ? { ...event, response: { ...(response as object), usage } } : event;
  });

test('the tokens of all its requests are counted, and each has a limit', async () => {
  const asked: Asked[] = [];
  const about = (request: Asked) => asked.push(request) > 0;
  const baseUrl = await scriptedGateway({ about, changes: reporting(70, 3) });
  const { deps } = await pongSetup(guideConfig(baseUrl), scriptedKey);
  const { inputTokens, outputTokens } = await runCheck(deps, {}, never());
  // The one that is wrong on purpose has no answer, and so no use.
  const answered = asked.filter(({ input }) => Array.isArray(input)).length;
  expect(answered).toBeGreaterThan(8);
  expect({ inputTokens, outputTokens }).toEqual({ inputTokens: 70 * answered, outputTokens: 3 * answered });
  expect(asked.filter(({ max_output_tokens: most }) => typeof most !== 'number')).toEqual([]);
});

test.each([
  ['0 of everything', 0, 0, 'fail'],
  ['input alone', 70, 0, 'pass'],
])('use of tokens: %s', async (_, input, output, status) => {
  const baseUrl = await scriptedGateway({ about: () => true, changes: reporting(input, output) });
  const { deps } = await pongSetup(guideConfig(baseUrl), scriptedKey);
  const { items, verdict } = await runCheck(deps, {}, never());
  const item = items.find(({ id }) => id === 'usage');
  expect(item).toMatchObject({ status, stops: false });
  if (status === 'fail') expect(item?.meaning).toMatch(/0, so Codex cannot tell how full the context is/);
  expect(verdict).toBe('fits');
});

test('a gateway that does not know the limit is asked without it', async () => {
  const about = ({ max_output_tokens: most }: Asked) => most !== undefined;
  const baseUrl = await scriptedGateway({ about, refuses: 'max_output_tokens' });
  const { deps } = await pongSetup(guideConfig(baseUrl), scriptedKey);
  expect(await runCheck(deps, {}, never())).toMatchObject({ ok: true, fault: null });
});

test('who answered is told where a route was asked', async () => {
  const { deps } = await pongSetup(
    guideConfig(await scriptedGateway({ about: () => false }), 'practice/cheapest-good'),
    scriptedKey,
  );
  const { items } = await runCheck(deps, {}, never());
  const meaning = expect.stringMatching(/You asked practice\/cheapest-good, and \S+ answered\./);
  expect(items.find(({ id }) => id === 'answered-by')).toMatchObject({ status: 'pass', meaning });
});
