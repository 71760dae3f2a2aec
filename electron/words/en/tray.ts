/** The menu of the tray. */
export const tray = {
  running: 'Running the pong…',
  run: 'Run the pong',
  pong: (seconds: string) => `Pong after ${seconds} s`,
  open: 'Open Switchboard',
  quit: 'Quit',
  ownDefault: 'Codex’s own default',
};
