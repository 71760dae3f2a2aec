/** The station Model: whether the gateway knows the model, and takes what Codex sends for it. */
export const model = {
  'model-not-found': {
    usually: 'A name from another provider, one that was retired, or one that this key may not use.',
    byHand: 'See what the provider lists. The ID must be one of these, letter by letter.',
    command: 'curl -s BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'model-not-namespaced': {
    usually: 'A bare name such as gpt-5.5, where the gateway has the models of many makers and wants openai/gpt-5.5.',
    byHand: 'See how the provider writes it.',
    command: 'curl -s BASE_URL/models -H "Authorization: Bearer $VARIABLE"',
  },
  'tools-rejected': {
    usually: 'Codex always sends its tools, and this gateway or the server behind it takes fewer kinds.',
    byHand: 'Codex prints the gateway’s own words. Check the model under Models: it names the item that is refused.',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
  'parameter-rejected': {
    usually: 'A setting in config.toml, often the reasoning effort or the verbosity, that this model does not have.',
    byHand: 'Codex prints the gateway’s own words with the parameter’s name.',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
  'model-metadata-unknown': {
    usually: 'Codex knows OpenAI’s own models. Of any other it guesses the size of the context, and runs all the same.',
    byHand: 'Codex says “Defaulting to fallback metadata” at the start of the run.',
    command: 'codex exec --skip-git-repo-check -m MODEL "Say pong"',
  },
};
