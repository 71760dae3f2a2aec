import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../electron/config/document/decode.ts';
import type { ConfigEdit } from '../../../electron/config/document/edit.ts';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

const setModel = (value: string): ConfigEdit[] => [{ kind: 'set', path: ['model'], value }];
const use = (model: string, more: { expectedHash?: string; dryRun?: boolean } = {}) => ({
  file: 'config.toml',
  edits: setModel(model),
  asked: `model ${model}`,
  door: 'cli' as const,
  ...more,
});
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('reading', () => {
  it('takes a missing file as an empty one', async () => {
    const file = valueOf(await testStore().store.read());
    expect(file).toMatchObject({ exists: false, text: '', hash: hashOf('') });
    expect(valueOf(file.data)).toEqual({});
  });

  it('gives text, hash and meaning, and a fault instead of a meaning', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    expect(valueOf(valueOf(await store.read()).data)).toEqual({ model: 'a' });
    writeFileSync(config, 'model = \n');
    const broken = valueOf(await store.read());
    expect(broken.text).toBe('model = \n');
    expect(faultOf(broken.data).id).toBe('config-invalid-toml');
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFmodel = "a"\n', 'utf16le'), 'config-not-utf8'],
    ['UTF-16 without a mark', Buffer.from('model = "a"\n', 'utf16le'), 'config-not-utf8'],
    ['Latin-1', Buffer.from('# caf\xe9\n', 'latin1'), 'config-not-utf8'],
    ['more than 8 MiB', Buffer.alloc(8 * 1024 * 1024 + 1, '#'), 'config-too-large'],
  ])('names the fault of a file that is %s, and touches nothing', async (_what, bytes, id) => {
    const { store, config, homePath } = testStore();
    writeFileSync(config, bytes);
    expect(faultOf(await store.read()).id).toBe(id);
    expect(faultOf(await store.write(use('b'))).id).toBe(id);
    expect(readFileSync(config).equals(bytes)).toBe(true);
    expect(readdirSync(homePath)).toEqual(['config.toml']);
  });

  it('names a folder in the place of the file unreadable', async () => {
    const { store, config } = testStore();
    mkdirSync(config);
    expect(faultOf(await store.read()).id).toBe('config-unreadable');
  });

  it('lists the profile files', async () => {
    const { store, homePath } = testStore();
    for (const name of [
      'work.config.toml',
      'config.toml',
      '.config.toml',
      'play.config.toml',
      'work.config.toml.bak',
    ]) {
      writeFileSync(join(homePath, name), '');
    }
    expect(valueOf(await store.profiles())).toEqual(['play', 'work']);
  });
});

describe('a home that is not there', () => {
  const storeOf = (path: string, source: 'flag' | 'variable' | 'default', stateDir: string) =>
    createConfigStore({ home: { path, source }, stateDir, engine: editEngine });

  it.each(['flag', 'variable'] as const)('is a fault where a %s names it', async (source) => {
    const root = tempDir();
    const store = storeOf(join(root, 'gone'), source, join(root, 'state'));
    expect(faultOf(await store.read()).id).toBe('home-missing');
    expect(faultOf(await store.profiles()).id).toBe('home-missing');
    expect(faultOf(await store.write(use('a'))).id).toBe('home-missing');
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  it('is a first run where it is the default, made private by the first write', async () => {
    const root = tempDir();
    const store = storeOf(join(root, '.codex'), 'default', join(root, 'state'));
    expect(valueOf(await store.read()).exists).toBe(false);
    expect(valueOf(await store.profiles())).toEqual([]);
    expect(valueOf(await store.write(use('a', { dryRun: true }))).changed).toBe(true);
    expect(existsSync(join(root, '.codex'))).toBe(false);
    valueOf(await store.write(use('a')));
    expect(mode(join(root, '.codex'))).toBe('700');
    expect(readFileSync(join(root, '.codex', 'config.toml'), 'utf8')).toBe('model = "a"\n');
  });
});

describe('writing', () => {
  it('writes, says what it wrote, and gives a new file mode 0600', async () => {
    const { store, config, homePath } = testStore();
    const result = valueOf(await store.write(use('a')));
    expect(result).toMatchObject({
      changed: true,
      dryRun: false,
      path: config,
      historyId: 1,
      hash: hashOf('model = "a"\n'),
    });
    expect(result.diff).toContain('+model = "a"');
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    expect(mode(config)).toBe('600');
    expect(readdirSync(homePath)).toEqual(['config.toml']);
  });

  it('keeps the mode of an existing file', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    chmodSync(config, 0o664);
    valueOf(await store.write(use('b')));
    expect(mode(config)).toBe('664');
  });

  it('writes nothing where the file says so already', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    const before = statSync(config);
    const result = valueOf(await store.write(use('a')));
    expect(result).toMatchObject({ changed: false, diff: '', historyId: null });
    expect(statSync(config).ino).toBe(before.ino);
    expect(await store.history()).toEqual([]);
  });

  it('shows the diff of a dry run and leaves everything alone', async () => {
    const { store, config, stateDir } = testStore();
    writeFileSync(config, 'model = "a"\n');
    const result = valueOf(await store.write(use('b', { dryRun: true })));
    expect(result).toMatchObject({ changed: true, dryRun: true, historyId: null, hash: hashOf('model = "b"\n') });
    expect(result.diff).toContain('-model = "a"\n+model = "b"');
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    expect(existsSync(stateDir)).toBe(false);
  });

  it('keeps CRLF, a byte order mark and a missing final newline', async () => {
    const { store, config } = testStore();
    const text = '\uFEFF# mine\r\nmodel = "a"\r\n[projects."/x"]\r\ntrust_level = "trusted"';
    writeFileSync(config, text);
    valueOf(await store.write(use('b')));
    expect(readFileSync(config, 'utf8')).toBe(text.replace('"a"', '"b"'));
  });

  it('never touches a file that does not parse', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = \n');
    expect(faultOf(await store.write(use('b'))).id).toBe('config-invalid-toml');
    expect(readFileSync(config, 'utf8')).toBe('model = \n');
  });

  it('refuses what the engine does not vouch for', async () => {
    const { homePath, stateDir, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    const engine = {
      ...editEngine,
      plan: () => ({ ok: true as const, value: [{ offset: 0, length: 5, content: '=' }] }),
    };
    const store = createConfigStore({ home: { path: homePath, source: 'flag' }, stateDir, engine });
    await expect(store.write(use('b'))).rejects.toThrow('the edit would leave a file that does not parse');
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
  });

  it('refuses when the file is no longer as it was seen, and shows what the edit would be now', async () => {
    const { store, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    const { hash } = valueOf(await store.read());
    writeFileSync(config, 'model = "c"\n');
    const fault = faultOf(await store.write(use('b', { expectedHash: hash })));
    expect(fault.id).toBe('config-changed');
    expect(fault.evidence).toContain('-model = "c"\n+model = "b"');
    expect(readFileSync(config, 'utf8')).toBe('model = "c"\n');
    valueOf(await store.write(use('b', { expectedHash: hashOf('model = "c"\n') })));
    expect(readFileSync(config, 'utf8')).toBe('model = "b"\n');
  });

  it('plans anew when somebody writes between the plan and the rename', async () => {
    const { homePath, stateDir, config } = testStore();
    writeFileSync(config, 'model = "a"\n');
    let meddled = 0;
    const engine = {
      ...editEngine,
      verify: (...args: Parameters<typeof editEngine.verify>) => {
        if (meddled++ === 0) writeFileSync(config, 'model = "a"\nreview_model = "theirs"\n');
        return editEngine.verify(...args);
      },
    };
    const store = createConfigStore({ home: { path: homePath, source: 'flag' }, stateDir, engine });
    valueOf(await store.write(use('b')));
    expect(readFileSync(config, 'utf8')).toBe('model = "b"\nreview_model = "theirs"\n');
    expect(await store.history()).toHaveLength(1);
  });

  it('carries out writes that come at once one after the other', async () => {
    const { store, config } = testStore();
    const keys = Array.from({ length: 12 }, (_, index) => `key_${String(index)}`);
    await Promise.all(
      keys.map((key) => store.write({ ...use(''), edits: [{ kind: 'set', path: [key], value: 1 }] }).then(valueOf)),
    );
    expect(Object.keys(valueOf(valueOf(await store.read()).data)).sort()).toEqual(keys.sort());
    expect(readFileSync(config, 'utf8').split('\n')).toHaveLength(13);
  });
});

describe('links', () => {
  it('writes the target and keeps the link', async () => {
    const { store, config, homePath } = testStore();
    const dotfiles = tempDir();
    writeFileSync(join(dotfiles, 'codex.toml'), 'model = "a"\n');
    symlinkSync(join(dotfiles, 'codex.toml'), join(homePath, 'middle'));
    symlinkSync('middle', config);
    valueOf(await store.write(use('b')));
    expect(lstatSync(config).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dotfiles, 'codex.toml'), 'utf8')).toBe('model = "b"\n');
    expect(readdirSync(dotfiles)).toEqual(['codex.toml']);
  });

  it('makes the target of a link that points to nothing yet', async () => {
    const { store, config } = testStore();
    const dotfiles = tempDir();
    symlinkSync(join(dotfiles, 'codex.toml'), config);
    valueOf(await store.write(use('b')));
    expect(readFileSync(join(dotfiles, 'codex.toml'), 'utf8')).toBe('model = "b"\n');
  });

  it('refuses links that lead in a circle', async () => {
    const { store, config, homePath } = testStore();
    symlinkSync('config.toml', join(homePath, 'other'));
    symlinkSync('other', config);
    expect(faultOf(await store.read()).id).toBe('config-unreadable');
    expect(faultOf(await store.write(use('b'))).id).toBe('write-failed');
    expect(readdirSync(homePath).sort()).toEqual(['config.toml', 'other']);
  });

  it('says so when the folder that a link points into is missing', async () => {
    const { store, config } = testStore();
    symlinkSync(join(tempDir(), 'gone', 'codex.toml'), config);
    const fault = faultOf(await store.write(use('b')));
    expect(fault.id).toBe('write-failed');
    expect(fault.evidence).toContain('folder does not exist');
    expect(await store.history()).toEqual([]);
  });
});

describe('what the system refuses', () => {
  it('leaves a read-only file alone, even for root', async () => {
    const { store, config, homePath } = testStore();
    writeFileSync(config, 'model = "a"\n', { mode: 0o444 });
    expect(faultOf(await store.write(use('b'))).id).toBe('write-failed');
    expect(readFileSync(config, 'utf8')).toBe('model = "a"\n');
    expect(readdirSync(homePath)).toEqual(['config.toml']);
    expect(await store.history()).toEqual([]);
  });

  it('refuses to make a file of more than 8 MiB', async () => {
    const { store, config } = testStore();
    expect(faultOf(await store.write(use('x'.repeat(8 * 1024 * 1024)))).id).toBe('config-too-large');
    expect(existsSync(config)).toBe(false);
  });

  it('clears away what a killed writer left, and nothing else', async () => {
    const { store, homePath } = testStore();
    writeFileSync(join(homePath, '.config.toml.switchboard-999999999-x.tmp'), 'half');
    writeFileSync(join(homePath, '.config.toml.swp'), 'an editor’s');
    valueOf(await store.write(use('b')));
    expect(readdirSync(homePath).sort()).toEqual(['.config.toml.swp', 'config.toml']);
  });
});

describe('removing a file', () => {
  it('removes a profile, into the history', async () => {
    const { store, homePath } = testStore();
    const path = join(homePath, 'work.config.toml');
    writeFileSync(path, 'model = "a"\n');
    const request = { file: 'work.config.toml', asked: 'remove profile work', door: 'cli' as const };
    const result = valueOf(await store.remove(request));
    expect(result).toMatchObject({ changed: true, historyId: 1, hash: hashOf('') });
    expect(existsSync(path)).toBe(false);
    expect(valueOf(await store.remove(request)).changed).toBe(false);
    expect(valueOf(await store.undo({ door: 'cli' })).undid).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('model = "a"\n');
  });
});
