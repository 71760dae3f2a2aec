import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../electron/config/document/decode.ts';
import { heldName, sweepLeftovers } from '../../../electron/config/files/leftovers.ts';
import { realDisk, type Disk } from '../../../electron/config/files/swap-file.ts';
import { faultOf, testStore, valueOf } from '../../support/store.ts';

const before = 'model = "a"\n';
const theirs = 'model = "a"\nreview_model = "theirs"\n';
const both = 'model = "b"\nreview_model = "theirs"\n';
const request = {
  file: 'config.toml',
  edits: [{ kind: 'set' as const, path: ['model'], value: 'b' }],
  asked: 'model b',
  door: 'cli' as const,
};

/** How a program saves that takes no lock. */
const saves: Record<string, (config: string) => void> = {
  'in place': (config) => writeFileSync(config, theirs),
  'by a rename': (config) => {
    writeFileSync(`${config}.editor`, theirs);
    renameSync(`${config}.editor`, config);
  },
};

/** A store whose disk does something at the first write, right before or after one of its two calls. */
function meddled(
  moment: 'before link' | 'before rename' | 'after rename',
  meddle: (config: string) => void,
  more: Partial<Disk> = {},
) {
  let once = true;
  const at = (now: string) => {
    if (now === moment && once) {
      once = false;
      meddle(test.config);
    }
  };
  const disk: Disk = {
    link: (from, to) => {
      at('before link');
      (more.link ?? realDisk.link)(from, to);
    },
    rename: (from, to) => {
      at('before rename');
      realDisk.rename(from, to);
      at('after rename');
    },
  };
  const test = testStore({ disk });
  writeFileSync(test.config, before);
  return test;
}

describe('a save between the last look and the rename', () => {
  it.each([
    ['in place', 'before link'],
    ['in place', 'before rename'],
    ['in place', 'after rename'],
    ['by a rename', 'before link'],
    ['by a rename', 'after rename'],
  ] as const)('is not lost: %s, %s', async (kind, moment) => {
    const save = saves[kind];
    if (!save) throw new Error(kind);
    const { store, config, homePath } = meddled(moment, save);
    valueOf(await store.write(request));
    expect(readFileSync(config, 'utf8')).toBe(both);
    expect(readdirSync(homePath)).toEqual(['config.toml']);
    // What the history says last is what the file is.
    valueOf(await store.undo({ door: 'cli' }));
    expect(readFileSync(config, 'utf8')).toBe(theirs);
  });

  it('is not lost where the editor empties the file first and writes a while later', async () => {
    const { store, config, homePath } = meddled('before rename', (path) => {
      const file = openSync(path, 'r+');
      ftruncateSync(file);
      setTimeout(() => {
        writeSync(file, theirs);
        closeSync(file);
      }, 60);
    });
    valueOf(await store.write(request));
    expect(readFileSync(config, 'utf8')).toBe(both);
    expect(readdirSync(homePath)).toEqual(['config.toml']);
  });

  it.each(['before link', 'after rename'] as const)(
    'refuses a write that was shown another text: %s',
    async (moment) => {
      const { store, config, homePath } = meddled(moment, (path) => writeFileSync(path, theirs));
      const fault = faultOf(await store.write({ ...request, expectedHash: hashOf(before) }));
      expect(fault.id).toBe('config-changed');
      expect(fault.evidence).toContain('-model = "a"\n+model = "b"\n review_model = "theirs"');
      expect(readFileSync(config, 'utf8')).toBe(theirs);
      expect(readdirSync(homePath)).toEqual(['config.toml']);
    },
  );

  it('is not lost where there was no file, and one where it is to be removed', async () => {
    const fresh = meddled('before link', (path) => writeFileSync(path, theirs));
    rmSync(fresh.config);
    valueOf(await fresh.store.write(request));
    expect(readFileSync(fresh.config, 'utf8')).toBe(both);

    const removed = meddled('before rename', () => writeFileSync(profile, theirs));
    const profile = join(removed.homePath, 'work.config.toml');
    writeFileSync(profile, before);
    const asked = { file: 'work.config.toml', asked: 'remove profile work', door: 'cli' as const };
    const fault = faultOf(await removed.store.remove({ ...asked, expectedHash: hashOf(before) }));
    expect([fault.id, readFileSync(profile, 'utf8')]).toEqual(['config-changed', theirs]);
    expect(readdirSync(removed.homePath).sort()).toEqual(['config.toml', 'work.config.toml']);
  });

  it('is seen by the last look alone where the file system has no hard links', async () => {
    const link = () => {
      throw Object.assign(new Error('EPERM: no hard links here'), { code: 'EPERM' });
    };
    const { store, config, homePath } = meddled('before link', (path) => writeFileSync(path, theirs), { link });
    valueOf(await store.write(request));
    expect(readFileSync(config, 'utf8')).toBe(both);
    expect(readdirSync(homePath)).toEqual(['config.toml']);
  });
});

describe('what a writer leaves that is killed right after the rename', () => {
  const killed = '999999999';
  const leave = (content: string, after: string | null) => {
    const test = testStore();
    const held = heldName(test.config, { before: hashOf(before), after }).replace(
      `-${String(process.pid)}-`,
      `-${killed}-`,
    );
    writeFileSync(held, content);
    return test;
  };

  it('goes', () => {
    const { config, homePath } = leave(before, hashOf(both));
    writeFileSync(config, both);
    sweepLeftovers(config);
    expect([readFileSync(config, 'utf8'), readdirSync(homePath)]).toEqual([both, ['config.toml']]);
  });

  it.each([
    ['is put back where an editor had saved at that moment', 'model = "b"\n', theirs],
    ['goes where somebody saved again since', 'model = "c"\n', 'model = "c"\n'],
  ])('%s', (_what, now, expected) => {
    const { config, homePath } = leave(theirs, hashOf('model = "b"\n'));
    writeFileSync(config, now);
    sweepLeftovers(config);
    expect([readFileSync(config, 'utf8'), readdirSync(homePath)]).toEqual([expected, ['config.toml']]);
  });

  it('is put back where the file was to be removed', () => {
    const { config, homePath } = leave(theirs, null);
    sweepLeftovers(config);
    expect([readFileSync(config, 'utf8'), readdirSync(homePath)]).toEqual([theirs, ['config.toml']]);
  });
});
