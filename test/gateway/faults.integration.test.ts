import { describe, expect, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { codexByItself, saidBy } from '../support/codex-by-itself.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { faultCases } from './cases.ts';
import { faultyGateway } from './faulty-gateway.ts';

describe('each fault of a gateway gets its own name, beside what the real Codex says of the same server', () => {
  test.each(faultCases)('$name: $fault', async (one) => {
    const { fault: id, script, model, timeoutMs = 20_000, path, mentions, codexSays, warning = false } = one;
    const gateway = await faultyGateway([script].flat());
    const config = guideConfig(gateway.origin + (path ?? '/v1'), model);
    const setup = await pongSetup(config, { TEST_GATEWAY_KEY: PRACTICE_KEY });
    const [result, codex] = await Promise.all([setup.pong({ timeoutMs }), codexByItself(setup, timeoutMs)]);

    const fault = warning ? result.warnings.find((each) => each.id === id) : result.fault;
    expect(fault?.id, JSON.stringify(result.fault, null, 1)).toBe(id);
    expect(result.ok).toBe(warning);
    if (mentions) expect([fault?.cause, fault?.evidence, JSON.stringify(fault?.fixes)].join('\n')).toContain(mentions);
    expect(JSON.stringify(result)).not.toContain(PRACTICE_KEY);

    expect(codex.timedOut, saidBy(codex)).toBe(codexSays === null);
    expect(saidBy(codex)).toContain(codexSays ?? '');
  });
});
