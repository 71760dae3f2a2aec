/**
 * Why the keychain cannot be used. Imports nothing, because `key print`, for which Codex waits, loads this file and no
 * other of the catalogue.
 */
export const keychain = {
  noBus: 'There is no D-Bus session here, so the keychain cannot be reached.',
  noService: 'No keychain service runs here (such as GNOME Keyring or KWallet).',
  noCollection: 'The keychain has no collection to keep keys in yet. Create one in your system’s password manager.',
  cameLater:
    'A keychain has come since. Keys that were entered before are in memory still: start Switchboard again to use it.',
  locked: 'The keychain is locked. Unlock it in your system’s password manager.',
  restarted: 'The keychain was restarted since, and cannot be reached again yet.',
  noAnswer: 'The keychain does not answer. It may be locked and waiting for a password.',
  refused: (words: string) => `The keychain refused: ${words}`,
  unusable: (words: string) => `The keychain cannot be used: ${words}`,
  noLibsecret: 'libsecret is not installed. On Debian or Ubuntu: sudo apt install libsecret-1-0',
  foreignEntry: 'The keychain’s entry was not written by Switchboard. Store the key again.',
  notKept: 'The keychain took the key and did not give it back. It is not stored.',
  demo: 'The demo keeps its key in memory.',
};
