import { BrowserWindow, clipboard, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { Bridge, Fault } from '../api/contract.ts';
import type { EventHub } from '../api/event-hub.ts';
import { appMenu, type MenuAction, type MenuColumn, type MenuEntry } from '../menu/app-menu.ts';
import { menuController } from '../menu/menu-controller.ts';
import { words } from '../words/words.ts';
import { followSettings } from './follow-settings.ts';
import { showBox } from './show-box.ts';

interface MenuParts {
  bridge: Bridge;
  hub: Pick<EventHub, 'emit' | 'whenHeard'>;
  show(route?: string): Promise<void>;
  /** Told of what a choice threw. */
  failed(error: unknown): void;
}

/** Puts the application's menu up by this platform's convention, and again in another language when that is wished. */
export async function setUpMenu({ bridge, hub, show, failed }: MenuParts): Promise<() => void> {
  const act = menuController(bridge, {
    show,
    tell: (chosen) => void hub.whenHeard('menu.chosen').then(() => hub.emit('menu.chosen', chosen)),
    openLink: (address) => shell.openExternal(address),
    copy: (text) => clipboard.writeText(text),
    explain: (fault) => void explain(fault),
  });
  const click = (action: MenuAction) => void act(action).catch(failed);
  return followSettings(bridge, () => {
    const columns = appMenu(process.platform, words());
    Menu.setApplicationMenu(Menu.buildFromTemplate(columns.map((column) => columnItem(column, click))));
  });
}

const columnItem = ({ label, role, entries }: MenuColumn, click: (action: MenuAction) => void) => ({
  ...{ label, ...(role && { role }) },
  submenu: entries.map((entry) => entryItem(entry, click)),
});

function entryItem(entry: MenuEntry, click: (action: MenuAction) => void): MenuItemConstructorOptions {
  if (entry === 'separator') return { type: 'separator' };
  if ('role' in entry) return entry;
  const { action, ...rest } = entry;
  return { ...rest, click: () => click(action) };
}

/** Why a choice was not done, and the command that does it, to copy. */
async function explain({ title, cause, fixes }: Fault): Promise<void> {
  const say = words().desktop;
  const command = fixes.find((fix) => fix.command !== undefined)?.command;
  const { response } = await showBox(BrowserWindow.getFocusedWindow(), {
    ...{ type: 'info', message: title, detail: [cause, command].filter(Boolean).join('\n\n') },
    buttons: command === undefined ? [say.close] : [say.copyCommand, say.close],
    cancelId: command === undefined ? 0 : 1,
  });
  if (command !== undefined && response === 0) clipboard.writeText(command);
}
