import { BrowserWindow, type App } from 'electron';

/** False when Switchboard runs already: that one comes to the front, and this one has to end. */
export function isOnlyInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
}
