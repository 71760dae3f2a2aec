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
  },
  /** How parts are put together to one line. */
  together: {
    /** What it is about, and what is said of it. */
    about: (what: string, said: string) => `${what}: ${said}`,
    list: (items: readonly string[]) => items.join(', '),
    sentences: (items: readonly string[]) => items.join('. '),
  },
  loading: 'Reading…',
  lost: {
    title: 'Switchboard is no longer there',
    cause: 'This page got no answer. Switchboard was closed, or this session has ended.',
    unsent: 'Switchboard was closed, or this session has ended, before it was asked. Nothing was written.',
    // Not to load it again: another program may hold the port by now.
    fix: 'Start Switchboard again, and use the address that it prints. Another program may answer at this one by now.',
  },
  looking: {
    title: 'Looking for Switchboard',
    cause: 'The connection was interrupted. It is tried again for half a minute; what is shown is as it was before.',
  },
  cutOff: {
    title: 'The connection was interrupted',
    cause: 'No answer came back. It may have been done all the same: look before you do it again.',
  },
  otherTab: {
    title: 'This address opens one tab only',
    cause:
      'Switchboard is running, and the tab in which its address was opened first is the one that may use it. Go on in that tab.',
    fix: 'If that tab is closed, stop the command in the terminal and run it again: it prints a new address.',
  },
  broken: {
    title: 'This screen broke',
    cause:
      'It is a mistake of Switchboard’s own. Nothing was written. The other screens go on; the report holds no keys.',
    reload: 'Load the page again',
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
    usePracticeKey: 'Use the practice key',
    editProvider: 'Edit the provider',
    brokenFileHelp: 'Codex stops on this file too. Mend the line here or in any editor; every screen follows.',
    fileLabel: 'File',
    copyPath: 'Copy the path',
    warnings: (count: number) =>
      count === 1 ? 'One thing that may bite later' : `${count} things that may bite later`,
  },
  switched: {
    title: (provider: string, model: string | null) =>
      model === null ? `Codex now uses ${provider}` : `Codex now uses ${provider} with ${model}`,
    providerToo: (before: string) => `The provider changed too. Before, it was ${before}.`,
    already: 'Codex already uses that. Nothing was written.',
    failed: 'Not switched',
    undone: 'Taken back',
    copied: 'To paste elsewhere',
    wrote: (file: string) => `Written to ${file}`,
    newSessions: 'Sessions that are already open keep their model.',
  },
};
