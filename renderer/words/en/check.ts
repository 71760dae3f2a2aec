/** The check of what a model can do, beside each model. */
export const check = {
  openShort: 'Check',
  openFor: (model: string, provider: string) => `Check what ${model} with ${provider} can do`,
  title: (model: string) => `What ${model} can do`,
  lead: (provider: string) =>
    `Each thing that Codex needs is asked of ${provider} once. It costs a few tokens and writes nothing to config.toml.`,
  start: 'Run the check',
  again: 'Run it again',
  next: 'The next thing is being asked…',
  status: { pass: 'works', fail: 'fails', refused: 'refused', skip: 'skipped', wait: 'waiting' },
  stops: 'Codex cannot do without it',
  items: 'Results',
  verdict: {
    fits: 'It does what Codex needs.',
    'does-not-fit': 'Something that Codex needs is missing.',
    'not-known': 'Not known: some things could not be tested.',
  },
  tokens: (input: number, output: number) => `${input} tokens sent, ${output} received.`,
  stopped: 'Stopped. What was seen until then is above.',
};
