import { describe, expect, test } from 'vitest';
import { appMenu, type MenuColumn, type MenuEntry } from '../../electron/menu/app-menu.ts';
import { parseHash } from '../../renderer/app/route.ts';
import * as en from '../../electron/words/en/index.ts';
import * as zhCN from '../../electron/words/zh-CN/index.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;
const entriesOf = (columns: MenuColumn[]) => columns.flatMap(({ entries }) => entries);
const labelOf = (entry: MenuEntry) => (entry === 'separator' ? '-' : entry.label);
const column = (platform: NodeJS.Platform, label: string) =>
  appMenu(platform, en)
    .find((one) => one.label === label)
    ?.entries.map(labelOf);

test('macOS: the app’s own menu comes first, with About, Settings and Quit', () => {
  expect(appMenu('darwin', en).map(({ label }) => label)).toEqual([
    ...['Switchboard', 'File', 'Edit', 'View', 'Window', 'Help'],
  ]);
  const own = column('darwin', 'Switchboard');
  expect([own?.[0], own?.[2], own?.at(-1)]).toEqual(['About Switchboard', 'Settings…', 'Quit Switchboard']);
  expect(column('darwin', 'File')).toContain('Close Window');
  expect([...(column('darwin', 'File') ?? []), ...(column('darwin', 'Help') ?? [])]).not.toContain('Settings…');
});

test.each(['win32', 'linux'] as const)('%s: Settings and Quit stand in File, About in Help', (platform) => {
  expect(appMenu(platform, en).map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  expect(column(platform, 'File')?.slice(-3)).toEqual(['Settings…', '-', 'Quit Switchboard']);
  expect(column(platform, 'Help')?.at(-1)).toBe('About Switchboard');
});

describe.each(platforms)('%s', (platform) => {
  const entries = entriesOf(appMenu(platform, en));

  test('has what a person looks for, by the shortcuts of the page', () => {
    const shortcuts = entries.flatMap((entry) =>
      typeof entry === 'object' && 'accelerator' in entry ? [[entry.label, entry.accelerator]] : [],
    );
    expect(Object.fromEntries(shortcuts)).toEqual({
      'Settings…': 'CmdOrCtrl+,',
      'Run the pong': 'CmdOrCtrl+Enter',
      'Search…': 'CmdOrCtrl+K',
    });
    const labels = entries.map(labelOf);
    for (const label of ['Reveal config.toml', 'Open Codex here…', 'Copy versions', 'Report a problem…']) {
      expect(labels).toContain(label);
    }
    expect(new Set(labels.filter((label) => label !== '-')).size).toBe(labels.filter((label) => label !== '-').length);
  });

  test('leads only to places that the page has', () => {
    const routes = entries.flatMap((entry) =>
      typeof entry === 'object' && 'action' in entry && entry.action.do === 'go' ? [entry.action.route] : [],
    );
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) expect(parseHash(route)).toMatchObject({ screen: route.split('/')[1], fresh: false });
  });

  test('no column begins, ends or goes on with a line between nothing', () => {
    for (const { entries: one } of appMenu(platform, en)) {
      const labels = one.map(labelOf);
      expect([labels[0], labels.at(-1)]).not.toContain('-');
      expect(labels.join(' ')).not.toContain('- -');
    }
  });

  test('speaks Chinese wholly: every entry has another label, for the same thing', () => {
    const chinese = entriesOf(appMenu(platform, zhCN));
    const meaning = (entry: MenuEntry) => (entry === 'separator' ? entry : { ...entry, label: '' });
    expect(chinese.map(meaning)).toEqual(entries.map(meaning));
    const same = entries.filter(
      (entry, index) => entry !== 'separator' && labelOf(entry) === labelOf(chinese[index] ?? entry),
    );
    expect(same).toEqual([]);
  });
});
