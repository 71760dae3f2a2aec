/** What the desktop, or a door that is none, says. */
export const desktop = {
  system: 'System',
  noFileManager: 'Only Switchboard’s own window can open the file manager.',
  nothingYet: (folder: string) => `${folder} is not there yet; the first write creates it.`,
  noFolder: (path: string) => `There is no folder ${path}; its whole path is needed.`,
  terminalAlready: 'You are at a terminal already.',
  endedAtOnce: (terminal: string, signal: string | null, code: number | null) =>
    `${terminal} ended at once (${signal ?? `exit code ${String(code)}`}).`,
  noTerminal: 'No terminal was found that could be opened.',
  chooseFolder: 'Open Codex in this folder',
  close: 'Close',
  copyCommand: 'Copy the command',
};
