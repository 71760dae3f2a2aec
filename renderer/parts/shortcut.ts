const isMac = /mac/i.test(navigator.platform);

/** How the run shortcut is written on this machine's keyboard. */
export const runShortcut = isMac ? '⌘↵' : 'Ctrl ↵';
