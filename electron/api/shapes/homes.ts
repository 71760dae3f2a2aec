import { z } from 'zod';
import { languages } from '../../words/language.ts';
import { faultShape, pathText } from './common.ts';

/** A folder that can be Codex's home. */
export const homeChoiceShape = z.object({
  path: z.string(),
  source: z.enum(['flag', 'variable', 'default', 'windows', 'wsl', 'folder']),
  /** Of WSL; null elsewhere. */
  distribution: z.string().nullable(),
  exists: z.boolean(),
  chosen: z.boolean(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  /** Why its config.toml cannot be used, if it cannot. */
  fault: faultShape.nullable(),
});

/** What Switchboard itself remembers as wished; nothing of it is Codex's. Everything that acts unasked is off until asked. */
export const settingsShape = z.object({
  /** Homes that the person added by hand. */
  homes: z.array(z.string()),
  /** A key combination that opens the window from anywhere; null: none. */
  shortcut: z.string().nullable(),
  startAtLogin: z.boolean(),
  backgroundCheck: z.boolean(),
  updateCheck: z.boolean(),
  language: z.enum(['system', ...languages]),
});

/** Any of it as it comes in, bounded. */
export const settingsChange = settingsShape
  .extend({ homes: z.array(pathText).max(1000), shortcut: z.string().max(100).nullable() })
  .partial()
  .strict();
