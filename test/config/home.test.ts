import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeExists, resolveHome } from '../../electron/config/home.ts';
import { tempDir } from '../support/temp.ts';

describe('home', () => {
  it('is what the flag names, else CODEX_HOME, else ~/.codex', () => {
    const homedir = '/home/me';
    expect(resolveHome({ flag: '/a', env: { CODEX_HOME: '/b' }, homedir })).toEqual({ path: '/a', source: 'flag' });
    expect(resolveHome({ env: { CODEX_HOME: '/b' }, homedir })).toEqual({ path: '/b', source: 'variable' });
    expect(resolveHome({ env: { CODEX_HOME: '' }, homedir })).toEqual({ path: '/home/me/.codex', source: 'default' });
    expect(resolveHome({ env: {}, homedir })).toEqual({ path: '/home/me/.codex', source: 'default' });
    expect(resolveHome({ flag: 'rel', env: {}, homedir }).path).toBe(resolve('rel'));
  });

  it('is there only as a folder', async () => {
    const root = tempDir();
    writeFileSync(join(root, 'file'), '');
    const exists = (path: string) => homeExists({ path, source: 'flag' });
    expect(await exists(root)).toBe(true);
    expect(await exists(join(root, 'file'))).toBe(false);
    expect(await exists(join(root, 'file', 'below'))).toBe(false);
    expect(await exists(join(root, 'gone'))).toBe(false);
  });
});
