/** The station Choice: which provider and model win, out of all the places that may say so. */
export const choice = {
  'wrong-provider-selected': {
    usually: 'The provider is defined, but model_provider was left out, so Codex goes to OpenAI as it does by itself.',
    byHand: 'Codex prints the provider at the top of every run.',
    command: 'codex exec --skip-git-repo-check "Say pong"',
  },
  'base-url-env-ignored': {
    usually:
      'Claude Code and OpenAI’s own libraries follow OPENAI_BASE_URL, so people expect it of Codex. Its built-in provider does not.',
    byHand: 'See whether the variable is set. Setting it changes nothing for Codex.',
    command: 'echo "$OPENAI_BASE_URL"',
  },
  'overridden-by-layer': {
    usually:
      'A project’s .codex/config.toml, a profile or an administrator’s file says otherwise and stands above yours.',
    byHand: 'Look for the other file. “Who decides” on the Line lists all that say something.',
    command: 'cat .codex/config.toml',
  },
  'profile-missing': {
    usually: 'A profile is started by a name that has no file. Codex then says nothing and goes on without it.',
    byHand: 'The name must be that of a file NAME.config.toml.',
    command: 'ls ~/.codex/*.config.toml',
  },
};
