import { describe, expect, test } from 'vitest';
import { findCodex, type FindDeps } from '../../electron/codex/find-codex.ts';
import { places } from '../../electron/codex/places.ts';

/** A machine that has these files; every launcher answers `--version` as said, by the end of its path. */
function machine(files: Record<string, string | { link: string }>, more: Partial<FindDeps> = {}): FindDeps {
  const has = (path: string) => path in files;
  const parents = (path: string) => path.split(/[\\/]/);
  return {
    env: { PATH: '' },
    platform: 'linux',
    arch: 'x64',
    homedir: '/home/ada',
    checkoutRoot: null,
    exists: has,
    realpath: (path) => {
      const entry = files[path];
      return typeof entry === 'object' ? entry.link : path;
    },
    list: (folder) => {
      const depth = parents(folder).length - 1;
      return [
        ...new Set(
          Object.keys(files)
            .filter((path) => path.startsWith(folder))
            .map((path) => parents(path)[depth] ?? ''),
        ),
      ];
    },
    run: async ({ command, args }) => {
      const answer = files[args[0] ?? command];
      if (typeof answer !== 'string') return { stdout: '', error: 'ENOENT' };
      return answer.startsWith('!')
        ? { stdout: '', error: answer.slice(1) }
        : { stdout: `codex-cli ${answer}\n`, error: null };
    },
    ...more,
  };
}

const globalJs = '/home/ada/.nvm/versions/node/v22.1.0/lib/node_modules/@openai/codex/bin/codex.js';

describe('findCodex', () => {
  test('finds it where a version manager keeps it, the newest Node first', async () => {
    const found = await findCodex(
      machine({
        '/home/ada/.nvm/versions/node/v9.0.0/bin/codex': '0.150.0',
        '/home/ada/.nvm/versions/node/v22.1.0/bin/codex': '0.169.0',
      }),
    );
    expect(found).toMatchObject({ ok: true, value: { version: '0.169.0', foundBy: 'nvm', args: [] } });
  });

  test('starts the executable of the platform’s package in place of npm’s script', async () => {
    const native =
      '/home/ada/.nvm/versions/node/v22.1.0/lib/node_modules/@openai/codex/node_modules/@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex';
    const files = {
      '/home/ada/.nvm/versions/node/v22.1.0/bin/codex': { link: globalJs },
      [globalJs]: '0.169.0',
      [native]: '0.169.0',
    };
    expect(await findCodex(machine(files))).toMatchObject({ ok: true, value: { command: native, args: [] } });
  });

  test('runs npm’s script with the node beside it where the executable is not there', async () => {
    const bin = '/home/ada/.nvm/versions/node/v22.1.0/bin';
    const files = { [`${bin}/codex`]: { link: globalJs }, [globalJs]: '0.169.0', [`${bin}/node`]: 'x' };
    expect(await findCodex(machine(files))).toMatchObject({
      ok: true,
      value: { command: `${bin}/node`, args: [globalJs] },
    });
  });

  test('resolves codex.cmd on Windows, which cannot be spawned', async () => {
    const npm = 'C:\\Users\\Ada\\AppData\\Roaming\\npm';
    const exe = `${npm}\\node_modules\\@openai\\codex\\node_modules\\@openai\\codex-win32-x64\\vendor\\x86_64-pc-windows-msvc\\bin\\codex.exe`;
    const files = {
      [`${npm}\\codex.cmd`]: 'x',
      [`${npm}\\node_modules\\@openai\\codex\\bin\\codex.js`]: 'x',
      [exe]: '0.169.0',
    };
    const env = { PATH: '', APPDATA: 'C:\\Users\\Ada\\AppData\\Roaming' };
    const found = await findCodex(machine(files, { platform: 'win32', homedir: 'C:\\Users\\Ada', env }));
    expect(found).toMatchObject({ ok: true, value: { command: exe, args: [], foundBy: 'npm' } });
  });

  test('takes the one of a source checkout last', async () => {
    const own = '/src/switchboard/node_modules/.bin/codex';
    const checkout = machine({ [own]: '0.169.0' }, { checkoutRoot: '/src/switchboard' });
    expect(await findCodex(checkout)).toMatchObject({ ok: true, value: { foundBy: 'this checkout' } });
    const both = machine(
      { [own]: '0.169.0', '/home/ada/.bun/bin/codex': '0.160.0' },
      { checkoutRoot: '/src/switchboard' },
    );
    expect(await findCodex(both)).toMatchObject({ ok: true, value: { foundBy: 'Bun', version: '0.160.0' } });
  });

  test('passes over one that is too old or broken while a better one is there', async () => {
    const files = {
      '/usr/local/bin/codex': '0.99.0',
      '/usr/bin/codex': '!Exec format error',
      '/home/ada/.volta/bin/codex': '0.118.0',
    };
    expect(await findCodex(machine(files))).toMatchObject({
      ok: true,
      value: { version: '0.118.0', foundBy: 'Volta' },
    });
  });

  test.each([
    ['codex-not-found', {}],
    ['codex-too-old', { '/usr/local/bin/codex': '0.99.0' }],
    ['codex-will-not-run', { '/usr/local/bin/codex': '!Exec format error' }],
  ])('%s', async (id, files) => {
    expect(await findCodex(machine(files as Record<string, string>))).toMatchObject({ ok: false, fault: { id } });
  });

  test('every place is written for a system, and every path in it names codex', () => {
    for (const { foundBy, platforms, paths } of places) {
      expect(platforms.length, foundBy).toBeGreaterThan(0);
      for (const path of paths) expect(path).toMatch(/codex(\.exe|\.cmd)?$/);
    }
  });
});
