import { shellWord } from '../shell-word.ts';

/** A command of ours as it has to be typed to be for the home that --home names: without it, another home is meant. */
export const forHome = (command: string, home: string | undefined): string =>
  home === undefined
    ? command
    : command.replace(/^switchboard (?!--home )/, () => `switchboard --home ${shellWord(home)} `);
