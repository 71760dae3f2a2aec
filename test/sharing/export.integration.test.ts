import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startAppServer } from '../../electron/codex/app-server.ts';
import { memoryKeychain } from '../support/memory-keychain.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { coreOver } from '../support/services.ts';
import { valueOf } from '../support/store.ts';
import { tempDir } from '../support/temp.ts';

const link =
  'switchboard://provider?id=acme&name=Acme&base_url=http%3A%2F%2F127.0.0.1%3A1%2Fv1&env_key=ACME_API_KEY&model=acme%2Ffast';

/** What the real Codex makes of this text as a configuration. */
async function codexReads(text: string): Promise<unknown> {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), text);
  const signal = new AbortController().signal;
  const server = valueOf(await startAppServer({ program: realCodex, env: codexEnv(home), signal }));
  try {
    return valueOf(await server.call('config/read', {}));
  } finally {
    await server.close();
  }
}

it('the real Codex takes what an import writes, and what every export to a file says', async () => {
  const home = tempDir();
  writeFileSync(join(home, 'config.toml'), '');
  const call = await coreOver(home, memoryKeychain());
  const source = { kind: 'link', link } as const;
  const { digest } = valueOf(await call('import.read', { source }));
  valueOf(await call('import.apply', { source, digest, providers: ['acme'] }));
  valueOf(await call('model.use', { provider: 'acme', model: 'acme/fast' }));

  const chosen = { config: { model: 'acme/fast', model_provider: 'acme' } };
  expect(await codexReads(readFileSync(join(home, 'config.toml'), 'utf8'))).toMatchObject(chosen);
  const managed = valueOf(await call('export.read', { form: 'managed' }));
  expect(await codexReads(managed.text)).toMatchObject(chosen);
  const tables = valueOf(await call('export.read', { form: 'toml' }));
  expect(await codexReads(`model_provider = "acme"\n${tables.text}`)).toMatchObject({
    config: { model_provider: 'acme' },
  });
});
