import { common } from './zh-CN/common.ts';
import { check } from './zh-CN/check.ts';
import { compare } from './zh-CN/compare.ts';
import { help } from './zh-CN/help.ts';
import { line } from './zh-CN/line.ts';
import { mending } from './zh-CN/mending.ts';
import { models } from './zh-CN/models.ts';
import { palette } from './zh-CN/palette.ts';
import { providers } from './zh-CN/providers.ts';
import { homes } from './zh-CN/homes.ts';
import { keys } from './zh-CN/keys.ts';
import { rooms } from './zh-CN/rooms.ts';
import { sharing } from './zh-CN/sharing.ts';
import { welcome } from './zh-CN/welcome.ts';

import type { Words } from './words.ts';

/** Simplified Chinese. */
export const zhCN: Words = {
  locale: 'zh-CN',
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
