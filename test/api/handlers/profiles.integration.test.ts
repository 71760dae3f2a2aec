import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { memoryKeychain } from '../../support/memory-keychain.ts';
import { practiceGateway } from '../../support/practice.ts';
import { coreOver } from '../../support/services.ts';
import { valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

it('the real Codex takes each template as it is written', { timeout: 120_000 }, async () => {
  const gateway = await practiceGateway('k');
  onTestFinished(() => gateway.close());
  const home = tempDir();
  writeFileSync(
    join(home, 'config.toml'),
    `model = "openai/gpt-5.5"\nmodel_provider = "practice"\n[model_providers.practice]\nname = "Practice"\nbase_url = "${gateway.baseUrl}"\nexperimental_bearer_token = "k"\n`,
  );
  const call = await coreOver(home, memoryKeychain());
  const templates = valueOf(await call('profile.templates', {}));
  expect(templates.map(({ id }) => id)).toEqual(['hard', 'routine']);
  for (const { name, fields } of templates) {
    valueOf(await call('profile.save', { name, fields }));
    const pong = valueOf(await call('pong.run', { runId: name, profile: name, timeoutMs: 30_000 }));
    expect([pong.fault, pong.ok, pong.answeredBy]).toEqual([null, true, fields['model']]);
  }
});
