import { z } from 'zod';
import * as shape from '../shapes.ts';
import { nothing, verb } from './verb.ts';

/** Homes, and what Switchboard itself remembers. */
export const homeVerbs = {
  'home.list': verb(nothing, z.array(shape.homeChoiceShape)),
  /** Everything is read from that home from now on; told by `home.changed`. */
  'home.choose': verb(z.object({ path: shape.pathText }).strict(), shape.homeShape),
  /** Makes the folder of the home that is shown, where it was named and is not there; told by `home.changed`. */
  'home.create': verb(nothing, shape.homeShape),
  /** Shows config.toml, or its folder, in the system's file manager. Only a window of one's own can. */
  'home.reveal': verb(nothing, z.object({ path: z.string() })),
  'settings.read': verb(nothing, shape.settingsShape),
  'settings.set': verb(shape.settingsChange, shape.settingsShape),
} as const;
