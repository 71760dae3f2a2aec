import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { knownHomes } from '../../electron/homes/known-homes.ts';

const homedir = resolve('/home/ada');
const usual = join(homedir, '.codex');
const nothing = { windows: [], wsl: [], added: [], current: usual };

it('without anything set there is the usual home', () => {
  expect(knownHomes({ ...nothing, facts: { env: {}, homedir } })).toEqual([
    { path: usual, source: 'default', distribution: null },
  ]);
});

it('every way by which a home is known, each folder once', () => {
  const facts = { flag: '/a', env: { CODEX_HOME: '/b' }, homedir };
  const wsl = [{ path: '\\\\wsl.localhost\\Ubuntu\\home\\ada\\.codex', distribution: 'Ubuntu' }];
  const found = knownHomes({ facts, windows: ['/mnt/c/Users/ada/.codex'], wsl, added: ['/b', '/c'], current: '/d' });
  expect(found.map(({ path, source, distribution }) => [source, path, distribution])).toEqual([
    ['flag', resolve('/a'), null],
    ['variable', resolve('/b'), null],
    ['default', usual, null],
    ['windows', '/mnt/c/Users/ada/.codex', null],
    ['wsl', '\\\\wsl.localhost\\Ubuntu\\home\\ada\\.codex', 'Ubuntu'],
    ['folder', '/c', null],
    ['folder', '/d', null],
  ]);
});
