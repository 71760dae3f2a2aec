import { common } from './en/common.ts';
import { check } from './en/check.ts';
import { compare } from './en/compare.ts';
import { help } from './en/help.ts';
import { line } from './en/line.ts';
import { mending } from './en/mending.ts';
import { models } from './en/models.ts';
import { palette } from './en/palette.ts';
import { providers } from './en/providers.ts';
import { homes } from './en/homes.ts';
import { keys } from './en/keys.ts';
import { rooms } from './en/rooms.ts';
import { sharing } from './en/sharing.ts';
import { welcome } from './en/welcome.ts';

/** English: every string a person can see, and the functions that make those with facts in them. */
export const en = {
  /** By which dates and numbers are written: a BCP 47 tag. */
  locale: 'en-GB',
  ...common,
  line,
  models,
  palette,
  sharing,
  homes,
  providers,
  keys,
  ...rooms,
  ...mending,
  check,
  compare,
  help,
  welcome,
};
