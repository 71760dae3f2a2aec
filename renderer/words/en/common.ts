/** Words that several screens share. */
export const common = {
  app: 'Switchboard',
  nav: {
    label: 'Sections',
    line: 'Line',
    models: 'Models',
    providers: 'Providers',
    profiles: 'Profiles',
    history: 'History',
    settings: 'Settings',
    welcome: 'Welcome',
    skip: 'Skip to the content',
  },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Dismiss',
    copy: 'Copy',
    copied: 'Copied',
    undo: 'Undo',
    tryAgain: 'Try again',
    showDiff: 'Show the diff',
    hideDiff: 'Hide the diff',
  },
  loading: 'Reading…',
  lost: {
    title: 'Switchboard is no longer there',
    cause: 'This page got no answer. Switchboard was closed, or this session has ended. Nothing was written.',
    fix: 'Start it again, and use the address that it prints.',
  },
  disk: {
    title: (file: string) => `${file} changed on disk`,
    cause: 'Another program wrote it. What you see is the file as it is now.',
  },
  diff: {
    label: (file: string) => `Changes to ${file}`,
    none: 'No change: the file already says so.',
    waiting: 'Working out the diff…',
    nothingYet: 'The lines to be written appear here as you type.',
    added: 'added',
    removed: 'removed',
  },
  fault: {
    evidence: 'Evidence',
    showEvidence: 'Show the evidence',
    copyReport: 'Copy report',
    runCommand: 'Run this in a terminal:',
    enterKey: 'Enter another key',
    editProvider: 'Edit the provider',
    brokenFile: (path: string) => `${path} cannot be read as TOML`,
    brokenFileHelp:
      'Codex stops on this file too. Switchboard does not write to a file that it cannot read: mend the line in an editor, and this screen follows.',
    fileLabel: 'File',
    copyPath: 'Copy the path',
    warnings: (count: number) =>
      count === 1 ? 'One thing that may bite later' : `${count} things that may bite later`,
  },
  switched: {
    title: (provider: string, model: string | null) =>
      model === null ? `Codex now uses ${provider}` : `Codex now uses ${provider} with ${model}`,
    already: 'Codex already uses that. Nothing was written.',
    failed: 'Not switched',
    undone: 'Taken back',
    mended: 'Written to config.toml',
    newSessions: 'Sessions that are already open keep their model.',
  },
};
