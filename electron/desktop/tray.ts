import { join } from 'node:path';
import { app, Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron';
import type { Bridge } from '../api/contract.ts';
import { createTrayController } from '../tray/tray-controller.ts';
import type { TrayAction, TrayItem } from '../tray/tray-menu.ts';

/** macOS takes a template image, which it colours for the menu bar; Windows an .ico of several sizes. */
const icons: Partial<Record<NodeJS.Platform, string>> = { darwin: 'trayTemplate.png', win32: 'tray.ico' };

/** Puts the tray's menu up, and keeps it true. Ends with the app. */
export function setUpTray({ bridge, assets, open }: { bridge: Bridge; assets: string; open: () => void }): void {
  const tray = new Tray(nativeImage.createFromPath(join(assets, 'tray', icons[process.platform] ?? 'tray.png')));
  const controller = createTrayController(bridge, {
    show(items, tooltip) {
      tray.setToolTip(tooltip);
      tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => menuItem(item, click))));
    },
    open,
    quit: () => app.quit(),
  });
  const click = (action: TrayAction) => void controller.click(action);
  // Favourites are marked in the window: whoever leaves it may look here next.
  app.on('browser-window-blur', () => void controller.refresh());
  app.on('will-quit', () => {
    controller.end();
    tray.destroy();
  });
  // On macOS a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', open);
  void controller.refresh();
}

function menuItem(item: TrayItem, click: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.type === 'separator') return item;
  if (item.type === 'label') return { label: item.label, enabled: false };
  const { action, ...rest } = item;
  return { ...rest, click: () => click(action) };
}
