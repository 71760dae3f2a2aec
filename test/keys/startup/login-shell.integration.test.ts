import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyCommand } from '../../../electron/keys/deliver.ts';
import { addStartup } from '../../../electron/keys/startup/startup.ts';
import { practiceGateway } from '../../support/practice.ts';
import { bundle } from '../../support/bundle.ts';
import { keychainChild } from '../../support/child.ts';
import { withKeyring } from '../../support/keyring.ts';
import { storeIn, valueOf } from '../../support/store.ts';

const codex = join(import.meta.dirname, '../../../node_modules/@openai/codex/bin/codex.js');
const canary = 'sk-login-shell-canary-0815';
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

test('a login shell with the line and nothing else starts the real Codex, which gets a pong', async () => {
  const script = await bundle('test/keys/children/print.ts');
  const gateway = await practiceGateway(canary);
  try {
    await withKeyring(async (ring) => {
      const person = ring.dir;
      const home = join(person, 'codex');
      mkdirSync(home);
      for (const name of ['.profile', '.bashrc']) copyFileSync(join('/etc/skel', name), join(person, name));
      writeFileSync(
        join(home, 'config.toml'),
        `model = "${gateway.models[0] ?? ''}"\nmodel_provider = "p"\n[model_providers.p]\nname = "p"\n` +
          `base_url = "${gateway.baseUrl}"\nenv_key = "LOGIN_SHELL_KEY"\nwire_api = "responses"\n`,
      );
      const child = await keychainChild(ring.env);
      await child.call('set', 'p', new URL(gateway.baseUrl).origin, canary);
      await child.end();
      const line = await addStartup(
        {
          env: { SHELL: '/bin/bash' },
          platform: 'linux',
          homedir: person,
          store: storeIn(person),
          loginShell: null,
          keyCommand: (provider) =>
            keyCommand(
              { execPath: process.execPath, script, packaged: false, home: { path: home, source: 'flag' } },
              provider,
            ),
        },
        { door: 'cli', provider: 'p', variable: 'LOGIN_SHELL_KEY' },
      );
      expect(valueOf(line).diff).not.toContain(canary);
      expect(readFileSync(join(person, '.bashrc'), 'utf8')).not.toContain(canary);

      const words = [
        process.execPath,
        codex,
        'exec',
        '--skip-git-repo-check',
        '--ephemeral',
        '-s',
        'read-only',
        'Reply with exactly: pong',
      ];
      // The bus alone: what a session always gives. PATH, CODEX_HOME and the key are not there.
      const env = { HOME: person, DBUS_SESSION_BUS_ADDRESS: ring.env['DBUS_SESSION_BUS_ADDRESS'] };
      const run = spawn(
        '/bin/bash',
        ['-l', '-c', `cd ${quoted(home)} && CODEX_HOME=${quoted(home)} exec ${words.map(quoted).join(' ')}`],
        {
          env,
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: 50_000,
        },
      );
      let [stdout, stderr] = ['', ''];
      run.stdout.on('data', (data) => (stdout += String(data)));
      run.stderr.on('data', (data) => (stderr += String(data)));
      await once(run, 'close');
      expect(stdout + stderr).not.toContain(canary);
      expect(stdout.trim()).toBe('pong');
    });
  } finally {
    await gateway.close();
  }
});
