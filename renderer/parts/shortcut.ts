const isMac = /mac/i.test(navigator.platform);

/** How the run shortcut is written on this machine's keyboard. */
export const runShortcut = isMac ? '⌘↵' : 'Ctrl ↵';

/** The same for the command palette. */
export const paletteShortcut = isMac ? '⌘K' : 'Ctrl K';
