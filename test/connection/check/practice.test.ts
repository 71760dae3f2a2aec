import { expect, test } from 'vitest';
import { runCheck } from '../../../electron/connection/check/run-check.ts';
import type { CheckItem } from '../../../electron/connection/check/check.types.ts';
import { PRACTICE_KEY } from '../../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';

test.each(['openai/gpt-5.5', 'anthropic/claude-opus-4-8', 'practice/cheapest-good'])(
  'the practice gateway does all that Codex needs of %s',
  async (model) => {
    const gateway = await faultyGateway([]);
    const { deps } = await pongSetup(guideConfig(gateway.baseUrl, model), { TEST_GATEWAY_KEY: PRACTICE_KEY });
    const told: CheckItem[] = [];
    const result = await runCheck(deps, {}, new AbortController().signal, { onItem: (item) => told.push(item) });
    expect(result.items.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(result).toMatchObject({ ok: true, fault: null, provider: 'test_gateway', model });
    expect(told.map(({ id }) => id).sort()).toEqual(result.items.map(({ id }) => id).sort());
  },
);
