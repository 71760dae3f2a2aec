/** Why a key cannot be stored as it was given. The key itself is never quoted. */
export const keyRefused = {
  empty: 'No key was given.',
  headerName: 'Give the key alone, without “Bearer” or the name of a header before it.',
  quotes: 'The key stands in quotes. Give it without them.',
  assignment: 'That is a whole assignment. Give only what stands after the equals sign.',
  lines: 'The key has more than one line. Give one key on one line.',
  space: 'The key has a space in it. Copy it again without the text around it.',
  control: 'The key has a control character in it. Copy it again as plain text.',
  foreign: 'The key has a character that keys do not have. Copy it again from where it was issued.',
};

/** What is wrong with a key that was found, after a colon. */
export const keyFound = {
  lineBreak: 'it has a line break in it',
  controlCharacter: 'it has a control character in it',
  blankAround: 'it begins or ends with a blank',
  inQuotes: 'it stands in quotes',
  foreignCharacter: 'it has a blank or a character that keys do not have',
  notSet: (variable: string) => `${variable} is not set.`,
  notSetHere: (variable: string) => `${variable} is not set where Switchboard runs, nor in CODEX_HOME/.env.`,
};

/** Where a provider’s variable is visible. */
export const visibility = {
  startedWith: 'Switchboard itself was started with it.',
  startedWithout: 'Switchboard itself was started without it.',
  noLoginShell: 'This system names no login shell.',
  unknownShell: (program: string) => `Switchboard does not know how to ask ${program}.`,
  shellHas: (program: string) => `${program} has it when it starts.`,
  shellHasNot: (program: string) => `${program} starts without it.`,
  shellLate: (program: string, seconds: number) => `${program} was not ready within ${String(seconds)} s.`,
  shellNotStarted: (program: string) => `${program} cannot be started.`,
  shellEnded: (program: string) => `${program} ended while it started, before it could be asked.`,
  inEnvFile: 'CODEX_HOME/.env sets it, and Codex takes that before any other.',
  notInEnvFile: 'CODEX_HOME/.env does not set it.',
  systemdSilent: (setBy: string | null) =>
    `systemd’s user session, which programs of the desktop start from, does not answer here.${setBy === null ? '' : ` ${setBy} sets it from the next login on.`}`,
  systemdHas: 'systemd’s user session gives it to programs of the desktop.',
  systemdHasNot: (setBy: string | null) =>
    `systemd’s user session does not have it.${setBy === null ? '' : ` ${setBy} sets it from the next login on.`}`,
  launchctlSilent: 'launchctl does not answer here.',
  launchdHas: 'launchd gives it to programs of the desktop.',
  launchdHasNot: 'launchd does not have it, and programs of the desktop see no shell’s exports.',
  registryUnreadable: 'The user’s environment in the registry cannot be read here.',
  registryHas: 'It is set in the user’s environment, which all programs get.',
  registryHasNot: 'It is not set in the user’s environment.',
};

/** What Switchboard declines to do with a key. */
export const keyDeclined = {
  staysThere: 'The key stays where it is.',
  because: (what: string, why: string) => `${what} ${why}`.trim(),
  otherInKeychain: (provider: string, command: string) =>
    `The keychain holds another key for ${provider}. Keep one: delete that one (${command}), or leave out the one that was found.`,
  otherInFile: (where: string, provider: string) =>
    `${where} of ${provider} holds another key. Remove one of the two by hand first.`,
  nothingThere: 'No key lies there now. “switchboard key move” lists those that do.',
  onlyWhileOpen: 'The key is kept only until Switchboard closes, so Codex could not ask for it.',
  passingPlace:
    'Switchboard runs from a disk image or from where it was downloaded, and Codex could not find it there later. Move it to Applications first, and start it there.',
  variableName: 'An environment variable’s name has letters, digits and underscores, and no digit first.',
  startupLine: 'The line takes a variable’s name of letters, digits and underscores, and an ID and paths of one line.',
  lineLeft: (path: string, from: string, remove: string, add: string) =>
    `${path} still asks for the key of ${from} when a shell starts, and could not be changed. To mend it: ${remove}, then ${add}`,
  unknownShell: (shell: string) =>
    `Switchboard does not know the start-up files of ${shell || 'this shell'}. It knows bash, zsh, fish, nushell and PowerShell.`,
};
