/** The station Codex: the program itself. */
export const codex = {
  'codex-not-found': {
    usually: 'Codex was never installed here, or by another user, or into a folder that Switchboard does not know.',
    byHand:
      'Ask a terminal for it. If it answers there, its folder is missing from the PATH that Switchboard was started with.',
    command: 'codex --version',
  },
  'codex-too-old': {
    usually:
      'Codex changes weekly, and this one was installed some months ago. A second, older one may also come first on PATH.',
    byHand: 'Look at the version, and at every Codex on PATH.',
    command: 'codex --version; which -a codex',
  },
  'codex-will-not-run': {
    usually:
      'An update that was cut off, a build for another kind of processor, or Node gone from under an npm installation.',
    byHand: 'Start it in a terminal. What it prints there is what Switchboard saw.',
    command: 'codex --version',
  },
};
