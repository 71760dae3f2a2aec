import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bridge } from '../../electron/api/contract.ts';
import { backgroundCheck, checkEveryMs, confirmAfterMs } from '../../electron/background/background-check.ts';
import { handClock } from '../support/hand-clock.ts';
import { memoryKeychain } from '../support/memory-keychain.ts';
import { practiceGateway } from '../support/practice.ts';
import { coreOver } from '../support/services.ts';
import { tempDir } from '../support/temp.ts';

test('over the whole core: a gateway that goes away is told once, and no model was asked anything', async () => {
  const gateway = await practiceGateway('practice');
  const home = tempDir();
  writeFileSync(
    join(home, 'config.toml'),
    `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "${gateway.baseUrl}"\nexperimental_bearer_token = "practice"\n`,
  );
  const call = await coreOver(home, memoryKeychain(), 'desktop');
  const asked: string[] = [];
  const bridge: Bridge = {
    call: (verb, input) => (asked.push(verb), call(verb, input)),
    on: () => () => undefined,
  };
  const told: string[] = [];
  const { clock, pass, waiting } = handClock();
  const wish = backgroundCheck({ bridge, clock, notify: ({ id, title }) => told.push(id, title) });
  /** The core asks real sockets: a look is over when the next one is due. */
  const looked = () => expect.poll(() => waiting().length, { timeout: 20_000 }).toBe(1);
  wish(true);
  await looked();
  expect(waiting()).toEqual([checkEveryMs]);
  await gateway.close();
  await pass(checkEveryMs);
  await looked();
  expect([told, waiting()]).toEqual([[], [confirmAfterMs]]);
  await pass(confirmAfterMs);
  await looked();
  await pass(checkEveryMs);
  await looked();
  expect(told).toEqual(['connection-refused', expect.stringMatching(/^Nothing answers at 127/)]);
  expect(new Set(asked)).toEqual(new Set(['config.read', 'model.list']));
  wish(false);
});
