import type { MenuCommand } from '../api/contract.ts';
import type { Words } from '../words/words.ts';

/** What a person can choose that is ours to do. */
export type MenuAction =
  | { do: 'go'; route: string }
  | { do: 'page'; command: MenuCommand }
  | { do: 'reveal' | 'open-codex' | 'copy-versions' | 'documentation' };

export type MenuRole = keyof Words['menu']['roles'];

/** An entry as plain data: what Electron does by its role, or what is done here. */
export type MenuEntry =
  'separator' | { role: MenuRole; label: string } | { label: string; accelerator?: string; action: MenuAction };

export interface MenuColumn {
  label: string;
  /** macOS adds to these two by itself. */
  role?: 'window' | 'help';
  entries: MenuEntry[];
}

/**
 * The menu by each platform's convention. macOS: the app's own menu first, with About, Settings and Quit; elsewhere these
 * stand in File and Help. https://developer.apple.com/design/human-interface-guidelines/the-menu-bar
 */
export function appMenu(platform: NodeJS.Platform, { menu: say }: Pick<Words, 'menu'>): MenuColumn[] {
  const mac = platform === 'darwin';
  const roles = (...names: MenuRole[]) => names.map((role): MenuEntry => ({ role, label: say.roles[role] }));
  const go = (label: string, route: string): MenuEntry => ({ label, action: { do: 'go', route } });
  const settings: MenuEntry = { ...shortcut('CmdOrCtrl+,'), label: say.settings, action: toSettings };

  const app: MenuColumn = {
    label: 'Switchboard',
    entries: [
      ...roles('about'),
      ...['separator' as const, settings, 'separator' as const],
      ...roles('services'),
      'separator',
      ...roles('hide', 'hideOthers', 'unhide'),
      'separator',
      ...roles('quit'),
    ],
  };
  const file: MenuColumn = {
    label: say.file,
    entries: [
      { ...shortcut('CmdOrCtrl+Enter'), label: say.run, action: { do: 'page', command: 'pong' } },
      'separator',
      go(say.addProvider, '#/providers/add'),
      { label: say.openCodex, action: { do: 'open-codex' } },
      { label: say.reveal, action: { do: 'reveal' } },
      'separator',
      ...(mac ? roles('close') : [settings, 'separator' as const, ...roles('quit')]),
    ],
  };
  const edit: MenuColumn = {
    label: say.edit,
    entries: [...roles('undo', 'redo'), 'separator', ...roles('cut', 'copy', 'paste', 'selectAll')],
  };
  const view: MenuColumn = {
    label: say.view,
    entries: [
      { ...shortcut('CmdOrCtrl+K'), label: say.search, action: { do: 'page', command: 'search' } },
      'separator',
      go(say.line, '#/line'),
      go(say.models, '#/models'),
      go(say.providers, '#/providers'),
      go(say.profiles, '#/profiles'),
      go(say.history, '#/history'),
      'separator',
      ...roles('resetZoom', 'zoomIn', 'zoomOut'),
      'separator',
      ...roles('togglefullscreen'),
    ],
  };
  const window: MenuColumn = {
    ...{ label: say.window, role: 'window' },
    entries: mac ? [...roles('minimize', 'zoom'), 'separator', ...roles('front')] : roles('minimize', 'close'),
  };
  const help: MenuColumn = {
    ...{ label: say.help, role: 'help' },
    entries: [
      { label: say.documentation, action: { do: 'documentation' } },
      go(say.report, '#/settings/about'),
      { label: say.copyVersions, action: { do: 'copy-versions' } },
      ...(mac ? [] : ['separator' as const, ...roles('about')]),
    ],
  };
  return [...(mac ? [app] : []), file, edit, view, window, help];
}

const toSettings: MenuAction = { do: 'go', route: '#/settings' };
const shortcut = (accelerator: string) => ({ accelerator });
