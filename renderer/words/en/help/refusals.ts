/** What Switchboard itself declines. Nothing was changed in any of these. */
export const refusals = {
  'config-changed': {
    usually: 'An editor, Codex or another window wrote the file between the diff that you saw and the button.',
    byHand: 'Look at the new diff. It is drawn against the file as it is now.',
  },
  'config-too-large': {
    usually: 'Something else was saved under the name config.toml, or a tool fills it without end.',
    byHand: 'Look at its size.',
    command: 'ls -lh ~/.codex/config.toml',
  },
  'write-failed': {
    usually: 'A full disk, a file that is read-only, or a folder of another user.',
    byHand: 'See whose the folder is, and how much room there is.',
    command: 'ls -ld ~/.codex; df -h ~',
  },
  'provider-exists': {
    usually: 'A provider of this ID was added before, by hand or by another tool.',
    byHand: 'Look under Providers: edit that one, or take another ID.',
  },
  'provider-unknown': {
    usually: 'The table was removed or renamed by another program while this page was open.',
    byHand: 'Look at the headers of the tables.',
    command: 'grep -n "^\\[model_providers" ~/.codex/config.toml',
  },
  'value-invalid': {
    usually: 'A value of the wrong kind or outside its limits: Codex would stop at it, so it was not written.',
    byHand: 'Open “What goes here?” below the field.',
  },
  'origin-changed': {
    usually: 'base_url was edited and now names another host, so the key that was stored for the old one is held back.',
    byHand: 'Compare the two addresses. If you made the change, allow it on the provider’s page.',
  },
  'threads-orphaned': {
    usually: 'Codex ties each conversation to its provider’s ID and cannot go on with it once that table is gone.',
    byHand: 'Codex lists the conversations of all providers.',
    command: 'codex resume --all',
  },
  'import-malformed': {
    usually: 'The text was copied in part, or is a settings file of another program.',
    byHand: 'A provider begins with [model_providers.ID] in TOML, or is an object with base_url in JSON.',
  },
  'home-unknown': {
    usually: 'A file, or a folder that may not be read, was named as Codex’s home.',
    byHand: 'See what is there.',
    command: 'ls -ld FOLDER',
  },
  'nothing-to-undo': {
    usually: 'The last write was taken back already, or another program changed the file since.',
    byHand: 'Look under History. Any earlier state can be restored there, with its diff.',
  },
  'history-unknown': {
    usually: 'The entry belongs to another home, or the history was cleared.',
    byHand: 'Look under History, and at the home that is shown above the Line.',
  },
  'profile-exists': {
    usually: 'A profile of this name was saved before.',
    byHand: 'Look under Profiles: edit that one, or take another name.',
    command: 'ls ~/.codex/*.config.toml',
  },
  cancelled: {
    usually: 'You stopped it, or its window was closed. Codex was ended with it.',
    byHand: 'There is nothing to see. Run it again whenever you like.',
  },
  busy: {
    usually: 'The same thing is being done already, in another window or by a command.',
    byHand: 'Wait for it, or close the other one.',
  },
  'request-malformed': {
    usually: 'This page is older than the Switchboard that it speaks to.',
    byHand: 'Reload the page.',
  },
  'request-refused': {
    usually: 'The session of this page has ended, or the page was opened by another way than the printed address.',
    byHand: 'Start Switchboard again and use the address that it prints.',
  },
  'unsupported-here': {
    usually: 'The window can do it and a browser’s page cannot, or this system has no such thing.',
    byHand: 'The message names the way that works.',
  },
};
