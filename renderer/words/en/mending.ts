/** Repairs, the raw view of config.toml, and keys that lie in files. */
export const mending = {
  repairs: {
    choose: 'Which of these?',
    mend: 'Mend it',
    mending: 'Mending…',
    undoable: 'Undo brings the file back as it was.',
  },
  raw: {
    title: 'config.toml',
    open: 'Edit the file itself',
    missing: 'The file is not there yet. Saving creates it.',
    keys: 'What may hold a key is shown as a placeholder, and kept when you save.',
    editor: 'The text of config.toml',
    back: 'Settings',
    save: 'Save the file',
    discard: 'Discard my changes',
    unchanged: 'Change a line, and the diff is drawn here.',
    loadAnew: 'Take the file as it is now',
    changedTitle: 'config.toml changed on disk while you typed',
    changedText: 'Your text is kept. The diff shows what saving it would do to the file as it is now.',
    mistakes: (count: number) => (count === 1 ? 'One mistake' : `${count} mistakes`),
    mistake: (line: number, column: number, message: string) => `Line ${line}, column ${column}: ${message}`,
    goTo: (line: number) => `Go to line ${line}`,
  },
  stray: {
    title: (count: number) => (count === 1 ? 'A key lies in a file' : `${count} keys lie in files`),
    text: 'Whoever can read the file can read the key.',
    entry: (providerName: string, where: string, hint: string) => `${providerName}: ${where}, ${hint}`,
    at: (path: string, line: number | null) => (line === null ? path : `${path}, line ${line}`),
    move: 'Move it to the keychain',
    moveLabel: (providerName: string, where: string) =>
      `Move it to the keychain: the key of ${providerName} in ${where}`,
    askTitle: (providerName: string) => `Move the key of ${providerName} to the keychain?`,
    askText: 'The key is stored in the keychain, and these lines are written. The key stands in no diff.',
    confirm: 'Move it',
  },
};
