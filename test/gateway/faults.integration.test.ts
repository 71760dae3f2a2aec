import { describe, expect, test } from 'vitest';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { faultCases } from './cases.ts';
import { faultyGateway } from './faulty-gateway.ts';

describe('each fault of a gateway gets its own name through the real Codex', () => {
  test.each(faultCases)('$name: $fault', async ({ fault, script, model, timeoutMs, path, mentions }) => {
    const gateway = await faultyGateway([script].flat());
    const baseUrl = gateway.origin + (path ?? '/v1');
    const { pong } = await pongSetup(guideConfig(baseUrl, model), { TEST_GATEWAY_KEY: PRACTICE_KEY });
    const result = await pong(timeoutMs ? { timeoutMs } : {});
    expect(result.fault?.id, JSON.stringify(result.fault, null, 1)).toBe(fault);
    expect(result.ok).toBe(false);
    if (mentions)
      expect(JSON.stringify([result.fault?.cause, result.fault?.fixes, result.fault?.evidence])).toContain(mentions);
    expect(JSON.stringify(result)).not.toContain(PRACTICE_KEY);
  });
});
