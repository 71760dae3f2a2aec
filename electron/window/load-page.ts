import type { BrowserWindow } from 'electron';
import { hasCode } from '../config/home.ts';

/**
 * Loads an address into a window. That the window was closed meanwhile, or that another address came after, is no
 * failure: nobody waits for this page any more.
 */
export async function loadPage(window: Pick<BrowserWindow, 'loadURL' | 'isDestroyed'>, address: string): Promise<void> {
  try {
    await window.loadURL(address);
  } catch (error) {
    // Chromium's own name for it: net/base/net_error_list.h.
    if (!window.isDestroyed() && !hasCode(error, 'ERR_ABORTED')) throw error;
  }
}
