/** Why an update of Switchboard itself failed. */
export const updates = {
  notTrusted:
    'What was downloaded is not what the release says, or is not signed as this app is. It was not installed.',
  noRelease: 'The feed of releases holds no release for this system.',
  notReached: 'The feed of releases could not be reached.',
  diskFull: 'The disk is full.',
  notAllowed: 'This app may not be replaced by you: its folder is not writable.',
};
