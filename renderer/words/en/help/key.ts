/** The station Key: where Codex takes the key from. */
export const key = {
  'key-missing': {
    usually: 'The variable was exported in one terminal, and Codex runs in another, in an editor, or from the desktop.',
    byHand: 'In the terminal that runs Codex, ask whether the variable is set, without printing it.',
    command: 'test -n "$VARIABLE" && echo set',
  },
  'key-malformed': {
    usually: 'The key was copied with a line break, a space, or quotation marks around it.',
    byHand: 'Count its characters: one more than the provider’s page shows is often the line break.',
    command: 'printf %s "$VARIABLE" | wc -c',
  },
  'env-key-holds-key': {
    usually: 'The field is called env_key, so the key itself was pasted. It wants the name of a variable.',
    byHand:
      'The line should read like env_key = "TOKEN_STATION_API_KEY". A key that stood there was in a file: renew it.',
    command: 'grep -n env_key ~/.codex/config.toml',
  },
  'base-url-holds-key': {
    usually: 'The address was copied with a login or a ?key=… in it, as some consoles show it.',
    byHand: 'Take it out of base_url and give the key to Switchboard. One that stood in a file was seen: renew it.',
    command: 'grep -n base_url ~/.codex/config.toml',
  },
  'env-file-shadows': {
    usually: 'An old key is still in ~/.codex/.env, which wins over what the shell exports.',
    byHand: 'See which variables that file sets, without their values.',
    command: 'cut -d= -f1 ~/.codex/.env',
  },
  'auth-command-failed': {
    usually: 'The program that prints the key was moved or updated, or the keychain was locked when Codex asked.',
    byHand: 'Run the command under [model_providers.ID.auth] and look at its exit code, not at the key.',
    command: 'COMMAND ARGUMENTS > /dev/null; echo $?',
  },
  'keychain-locked': {
    usually:
      'The session was entered without a password, over SSH or by a fingerprint, so nothing has opened the keychain yet.',
    byHand: 'Open the system’s password manager. If it asks for a password, the keychain was locked.',
  },
  'keychain-unavailable': {
    usually: 'A server, a container or WSL has no desktop session, and so no keychain service.',
    byHand: 'On Linux, see whether a Secret Service answers on the session’s bus.',
    command: 'busctl --user status org.freedesktop.secrets',
  },
};
