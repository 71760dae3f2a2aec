import { describe, expect, test } from 'vitest';
import { runCheck } from '../../../electron/connection/check/run-check.ts';
import { PRACTICE_KEY } from '../../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../../gateway/faulty-gateway.ts';
import { oddAnswers } from '../../gateway/odd-answers.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';

/** Through the check: the same rules as those of the pong, on a real socket, and no Codex has to be started. */
describe('no answer of a gateway is shown as what it only looks like', () => {
  test.each(oddAnswers)('$name: $fault', async ({ fault, script, model, path, mentions }) => {
    const gateway = await faultyGateway([script].flat());
    const config = guideConfig(gateway.origin + (path ?? '/v1'), model);
    const { deps } = await pongSetup(config, { TEST_GATEWAY_KEY: PRACTICE_KEY });
    const result = await runCheck(deps, {}, new AbortController().signal, { timeoutMs: 5000 });
    expect(result.fault?.id, JSON.stringify(result.fault, null, 1)).toBe(fault);
    const { title, cause, fixes } = result.fault ?? {};
    if (mentions) expect(JSON.stringify([title, cause, fixes])).toContain(mentions);
  });
});
