/** What a visitor of the served page without a session reads. Commands stand between backquotes. */
export const closedPage = {
  title: 'Switchboard is running, but this page has no session',
  open: 'Open the address that the command printed in the terminal. It opens one tab only, once: if that tab is open, go on there.',
  again:
    'If it was used already and its tab is closed, stop the command and run `switchboard serve` again (or `npm start`): it prints a new one.',
};
