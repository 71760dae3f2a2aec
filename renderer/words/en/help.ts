/** The doors to the help; what is behind them is in a catalogue of its own, help/. */
export const help = {
  whatIsThis: 'What is this?',
  whatIs: (title: string) => `What is this? ${title}`,
  whatGoesHere: 'What goes here?',
  whatGoesInto: (label: string) => `What goes here? ${label}`,
  station: (name: string) => `At ${name}`,
  whatHappens: 'What happened',
  usually: 'Usually',
  byHand: 'By hand',
  more: 'More',
  docs: 'Codex’s documentation',
  what: 'What it is',
  example: 'Example',
  mistake: 'Often wrong',
};
