import { isVariableName } from '../config/providers/variable-name.ts';
import { shellWord } from '../shell-word.ts';
import type { Facts } from './facts.ts';

/** What a command of the help leaves blank, to be filled in by hand where it is not known. */
export type Blank = 'BASE_URL' | 'HOST' | 'VARIABLE' | 'MODEL' | 'FOLDER' | 'COMMAND ARGUMENTS';
export type Blanks = { [blank in Blank]?: string };

/** What is masked is no use in a command, and a key is never in one. */
const whole = (text: string | undefined): string | undefined => (text?.includes('…') ? undefined : text);

/** What is known of the blanks, each as a shell takes it. */
export function blanksOf({ baseUrl, url, host, variable, model, path, command }: Facts): Blanks {
  const address = whole(baseUrl ?? url)?.replace(/\/+$/, '');
  const known: Record<Blank, string | undefined> = {
    BASE_URL: address !== undefined && /^https?:\/\/\S+$/i.test(address) ? shellWord(address) : undefined,
    HOST: host && shellWord(host),
    VARIABLE: variable !== undefined && isVariableName(variable) ? variable : undefined,
    MODEL: model && shellWord(model),
    FOLDER: path && shellWord(path),
    'COMMAND ARGUMENTS': whole(command),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
