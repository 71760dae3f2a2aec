/** When Switchboard itself breaks. */
export const crash = {
  broken: {
    page: {
      title: 'The window’s page has ended unexpectedly',
      detail: 'Nothing was written by it. Loading it again starts where your files stand. The report holds no keys.',
    },
    silent: {
      title: 'The window does not answer',
      detail: 'It may come back by itself. The report holds no keys.',
    },
    main: {
      title: 'Something in Switchboard went wrong',
      detail: 'It goes on, but may not be whole; a restart is safer. The report holds no keys.',
    },
    start: {
      title: 'Switchboard could not start',
      detail: 'Your Codex files were not touched. The report holds no keys.',
    },
  },
  copied: 'The report is on the clipboard. Paste it where you ask for help.',
  ways: {
    copy: 'Copy report',
    reload: 'Load it again',
    restart: 'Restart Switchboard',
    quit: 'Quit',
    wait: 'Go on',
  },
};
