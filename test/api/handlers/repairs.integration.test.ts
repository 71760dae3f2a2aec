import { describe, expect, it } from 'vitest';
import { startAppServer } from '../../../electron/codex/app-server.ts';
import { runCodex } from '../../../electron/codex/run-codex.ts';
import { brokenConfigs } from '../../support/broken-configs.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { valueOf } from '../../support/store.ts';
import { brokenHome } from './repairs.setup.ts';

/** Only slows Codex down or is not seen when it loads its files. */
const loadsAnyway = [
  'requires-openai-auth:gw',
  'base-url-env-ignored',
  'wire-api-chat:work.config.toml:gw',
  'legacy-profile:work.config.toml',
];

/** What the real Codex says of a home that it has to load, unknown keys refused; '' when it has nothing to say. */
async function codexRefuses(home: string): Promise<string> {
  const program = { ...realCodex, args: [...realCodex.args, '--strict-config'] };
  const server = await startAppServer({ program, env: codexEnv(home) });
  if (!server.ok) return server.fault.evidence;
  try {
    const read = await server.value.call('config/read', { cwd: home });
    return read.ok ? '' : read.fault.evidence;
  } finally {
    await server.value.close();
  }
}

describe.each(brokenConfigs)('$name', ({ files, env, repair, mended }) => {
  it('keeps Codex from loading, and every repair lets it', async () => {
    const before = await codexRefuses(brokenHome(files, env).homePath);
    if (loadsAnyway.includes(repair)) expect(before).toBe('');
    else expect(before).not.toBe('');
    for (const choice of Object.keys(mended)) {
      const home = brokenHome(files, env);
      valueOf(await home.apply(repair, { choice }));
      expect(await codexRefuses(home.homePath), choice).toBe('');
    }
  });
});

describe.each(brokenConfigs.filter(({ repair }) => repair.includes(':work.config.toml')))('$name', (broken) => {
  it('keeps codex --profile work from loading, and the repair lets it', async () => {
    const home = brokenHome(broken.files);
    const load = () =>
      runCodex(realCodex, {
        args: ['--profile', 'work', 'mcp', 'list'],
        env: codexEnv(home.homePath),
        timeoutMs: 30_000,
      });
    expect((await load()).stderr).toContain('failed to load configuration');
    valueOf(await home.apply(broken.repair));
    expect((await load()).exitCode).toBe(0);
  });
});

it('UTF-16 keeps Codex from loading, and the repair lets it', async () => {
  const home = brokenHome({ 'config.toml': Buffer.from('\uFEFFmodel = "m"\r\n', 'utf16le') });
  expect(await codexRefuses(home.homePath)).not.toBe('');
  valueOf(await home.apply('config-not-utf8'));
  expect(await codexRefuses(home.homePath)).toBe('');
});
