import { dialog, type BrowserWindow, type MessageBoxOptions, type MessageBoxReturnValue } from 'electron';

/**
 * Shows a message box over a window that can be seen, else by itself. On macOS one by itself stops everything until it is
 * answered, and no signal closes it; over a window that cannot be seen, nobody could answer it.
 */
export function showBox(over: BrowserWindow | null, box: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  return over?.isVisible() ? dialog.showMessageBox(over, box) : dialog.showMessageBox(box);
}
